import { Link } from "react-router";
import type { Kind } from "#shared/content/model.ts";
import type { ToldAudit } from "#shared/content/read-content.ts";
import { usePages } from "#web/api/pages.ts";
import { More } from "#web/parts/more.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { actionNames, contentWords, historyWords, machineNames } from "./words.ts";

/** Who wrote, published or withdrew what of a kind, the newest first; each leads to what was written then. */
export function History({ kind }: { kind: Kind }) {
  const words = useWords(historyWords);
  const { version: versionOf } = useWords(contentWords);
  const actions = useWords(actionNames);
  const machines = useWords(machineNames);
  const language = useLanguage();
  const list = usePages<{ entries: ToldAudit[]; cursor?: string }>(`/operator/content-audit/${kind}`, { take: 50 });
  const entries = list.pages.flatMap((page) => page.entries);
  if (entries.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty} />
      </div>
    );
  return (
    <section className="card">
      <p className="pad quiet">{words.lead}</p>
      <Table
        caption={words.title}
        rows={entries}
        keyOf={({ serial }) => String(serial)}
        isStacked="titled"
        columns={[
          { title: words.at, cell: ({ at }) => <span className="u">{shortMoment(at)}</span> },
          { title: words.by, cell: ({ by }) => machines[by.name] ?? by.name },
          { title: words.action, cell: ({ action }) => actions[action] },
          {
            title: words.entry,
            isHead: true,
            cell: ({ slug, title }) => (
              <>
                <Link to={`/operator/content/${kind}/${slug}`}>{title?.[language] ?? title?.ja ?? slug}</Link>
                <div className="small quiet">{slug}</div>
              </>
            ),
          },
          {
            title: words.version,
            cell: ({ slug, version }) => (
              <Link className="u" to={`/operator/content/${kind}/${slug}?version=${version}`}>
                {versionOf(version)}
              </Link>
            ),
          },
        ]}
      />
      <More {...list} />
    </section>
  );
}
