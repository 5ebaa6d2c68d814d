import type { StorageView } from "#shared/insights/read-storage.ts";
import { fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./trend.module.css";
import { storageWords } from "./words.ts";

type SharePoint = NonNullable<StorageView["sharePoint"]>;
type OutlookProps = Pick<SharePoint, "reachesCritical" | "reachesLimit"> & { critical: number };

/** When the space runs out: most likely, and between which days in nine cases of ten. */
export function Outlook({ reachesCritical, reachesLimit, critical }: OutlookProps) {
  const words = useWords(storageWords);
  const language = useLanguage();
  const rows = [
    { name: `${critical}%`, at: reachesCritical },
    { name: "100%", at: reachesLimit },
  ];
  const dated = rows.flatMap(({ name, at }) => (at.is === "reached" ? [{ name, ...at }] : []));
  const told = rows.map(({ at }) => at).find(({ is }) => is !== "reached");
  return (
    <div className="stack">
      {dated.length > 0 && (
        <section className={style["inside"]} tabIndex={0} aria-label={words.outlook}>
          <table className={style["table"]}>
            <caption className="hidden">{words.outlook}</caption>
            <thead>
              <tr>
                <th scope="col">{words.reaches}</th>
                <th scope="col">{words.early}</th>
                <th scope="col">{words.expected}</th>
                <th scope="col">{words.late}</th>
              </tr>
            </thead>
            <tbody>
              {dated.map(({ name, early, on, late }) => (
                <tr key={name}>
                  <th scope="row">{name}</th>
                  <td className="u">{fullDay(early, language)}</td>
                  <td className="u">
                    <b>{fullDay(on, language)}</b>
                  </td>
                  <td className="u">{late === undefined ? "—" : fullDay(late, language)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
      {told?.is === "never" && <p>{words.neverReached}</p>}
      {told?.is === "too-little-history" && <p>{words.tooLittle(told.days)}</p>}
    </div>
  );
}
