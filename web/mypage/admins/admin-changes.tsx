import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { adminWords } from "./admin-words.ts";
import style from "./admins.module.css";

export type Admin = { objectId: string; name: string; mail: string };
export type AdminChange = { version: number; at: string; by?: { name: string }; added: Admin[]; removed: Admin[] };

/** Who was added and removed, and by whom, the newest first. */
export function AdminChanges({ changes }: { changes: readonly AdminChange[] }) {
  const words = useWords(adminWords);
  const language = useLanguage();
  if (changes.length === 0) return undefined;
  return (
    <section className="card" aria-labelledby="changes">
      <h2 id="changes" className="pad">
        {words.changes}
      </h2>
      <ul className={style["rows"]}>
        {changes.map(({ version: made, at, by, added, removed }) => (
          <li key={made}>
            <span>
              {[
                ...added.map(({ name }) => words.wasAdded(name)),
                ...removed.map(({ name }) => words.wasRemoved(name)),
              ].join("、")}
            </span>
            <span className="small quiet">
              {dayAndTime(at, language)} {by?.name ?? words.byApplication}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}
