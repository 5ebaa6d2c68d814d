import { Link, useSearchParams } from "react-router";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import { usePages } from "#web/api/pages.ts";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { OldVersion } from "./old-version.tsx";
import { contentWords, entryMarks, entryStates, historyWords, machineNames, paths } from "./words.ts";

type Version = Pick<Source, "version" | "state" | "updatedAt"> & { note?: { ja: string; en?: string }; by: string };

/** Every version of an entry, the newest first, with who wrote it; one of them can be read in place. */
export function Versions({ kind, slug }: { kind: Kind; slug: string }) {
  const words = useWords(historyWords);
  const { version: versionOf } = useWords(contentWords);
  const states = useWords(entryStates);
  const machines = useWords(machineNames);
  const language = useLanguage();
  const [wanted, want] = useSearchParams();
  const path = `/${paths[kind]}/${slug}/versions`;
  const list = usePages<{ versions: Version[]; cursor?: string }>(path);
  const versions = list.pages.flatMap((page) => page.versions);
  const opened = wanted.get("version");
  if (versions.length === 0) return undefined;
  return (
    <section className="card">
      <h2 className="pad">{words.versions}</h2>
      <Table
        caption={words.versions}
        rows={versions}
        keyOf={({ version }) => String(version)}
        isStacked="titled"
        columns={[
          {
            title: words.version,
            isHead: true,
            cell: ({ version }) => (
              <Link className="u" to={`?version=${version}`} preventScrollReset>
                {versionOf(version)}
              </Link>
            ),
          },
          { title: words.at, cell: ({ updatedAt }) => <span className="u">{shortMoment(updatedAt)}</span> },
          { title: words.by, cell: ({ by }) => machines[by] ?? by },
          { title: words.state, cell: ({ state }) => <Status kind={entryMarks[state]}>{states[state]}</Status> },
          { title: words.note, cell: ({ note }) => note?.[language] ?? note?.ja ?? "—" },
        ]}
      />
      <More {...list} />
      {opened !== null && <OldVersion path={`${path}/${opened}`} close={() => want({}, { replace: true })} />}
    </section>
  );
}
