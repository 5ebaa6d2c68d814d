import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { count, fullDay, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./contract.module.css";
import { contractWords } from "./contract-words.ts";
import { type Versions, versionsAt } from "./use-contract.ts";

/** Every version of the contract, the newest first; none was ever changed. */
export function VersionList() {
  const words = useWords(contractWords);
  const language = useLanguage();
  const { versions } = useRead<Versions>(versionsAt(useTenant())).value;
  if (versions.length === 0) return undefined;
  return (
    <section className={`card ${style["wide"]}`} aria-labelledby="versions" tabIndex={0}>
      <h2 id="versions" className="pad">
        {words.versions}
      </h2>
      <table className={style["table"]}>
        <thead>
          <tr>
            <th scope="col">{words.version}</th>
            <th scope="col">{words.effective}</th>
            <th scope="col">{words.reason}</th>
            <th scope="col">{words.counts}</th>
            <th scope="col">{words.recorded}</th>
          </tr>
        </thead>
        <tbody>
          {versions.map(({ version, effectiveOn, reason, counts, recordedAt, recordedBy }) => (
            <tr key={version}>
              <th scope="row">{version}</th>
              <td className="u">{fullDay(effectiveOn, language)}</td>
              <td>{reason}</td>
              <td className="u">
                {words.services.basic} {count(counts.basic)}
                <br />
                {words.services.option} {count(counts.option)}
              </td>
              <td className="u">
                {shortDay(recordedAt)}
                <br />
                <span className="small quiet">{recordedBy.name}</span>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
