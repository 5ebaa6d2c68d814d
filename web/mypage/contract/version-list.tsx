import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Table } from "#web/parts/table.tsx";
import { count, fullDay, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { contractWords } from "./contract-words.ts";
import { type Versions, versionsAt } from "./use-contract.ts";

/** Every version of the contract, the newest first; none was ever changed. */
export function VersionList() {
  const words = useWords(contractWords);
  const language = useLanguage();
  const { versions } = useRead<Versions>(versionsAt(useTenant())).value;
  if (versions.length === 0) return undefined;
  return (
    <section className="card">
      <h2 id="versions" className="pad">
        {words.versions}
      </h2>
      <Table
        caption={words.versions}
        rows={versions}
        keyOf={({ version }) => String(version)}
        isStacked="titled"
        columns={[
          { title: words.version, cell: ({ version }) => version },
          {
            title: words.effective,
            cell: ({ effectiveOn }) => <span className="u">{fullDay(effectiveOn, language)}</span>,
          },
          { title: words.reason, isHead: true, cell: ({ reason }) => reason },
          {
            title: words.counts,
            cell: ({ counts }) =>
              (["basic", "option"] as const).map((service) => (
                <div key={service} className="u">
                  {words.services[service]} {count(counts[service])}
                </div>
              )),
          },
          {
            title: words.recorded,
            cell: ({ recordedAt, recordedBy }) => (
              <>
                <span className="u">{shortDay(recordedAt)}</span> <span className="small quiet">{recordedBy.name}</span>
              </>
            ),
          },
        ]}
      />
    </section>
  );
}
