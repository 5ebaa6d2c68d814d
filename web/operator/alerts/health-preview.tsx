import type { HealthPreview } from "#shared/alerts/service-health/preview-health.ts";
import { Table } from "#web/parts/table.tsx";
import { monthOf, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";
import { useHealthRoute } from "./use-route.ts";

/** What rules would have made of a month's incidents, beside what the rules that hold made of them. */
export function HealthRulePreview({ preview: { month, incidents } }: { preview: HealthPreview }) {
  const words = useWords(ruleWords);
  const language = useLanguage();
  const said = useHealthRoute();
  const rows = incidents.map(({ incident, held, wanted }) => ({
    ...incident,
    held: said(held.rule, held),
    wanted: said(wanted.rule, wanted),
    isChanged: held.notice !== wanted.notice || held.tell !== wanted.tell,
  }));
  const changed = words.changed(rows.filter(({ isChanged }) => isChanged).length);
  return (
    <section className="card" aria-labelledby="health-preview">
      <div className="pad">
        <h2 id="health-preview">{words.healthPreview(monthOf(month, language), rows.length)}</h2>
        <p>{changed}</p>
      </div>
      {rows.length > 0 && (
        <Table
          caption={changed}
          rows={rows}
          isStacked="titled"
          keyOf={({ id }) => id}
          edgeOf={({ isChanged }) => (isChanged ? "decision" : undefined)}
          columns={[
            {
              title: words.incident,
              isHead: true,
              cell: ({ id, service, title, startedAt }) => (
                <>
                  <span lang="en">{title}</span>
                  <div className="small quiet">{[service, id, shortMoment(startedAt)].join("　")}</div>
                </>
              ),
            },
            {
              title: words.classification,
              cell: ({ classification }) => <span className="u">{words.classifications[classification]}</span>,
            },
            { title: words.held, cell: ({ held }) => held },
            { title: words.wanted, cell: ({ wanted }) => wanted },
          ]}
        />
      )}
    </section>
  );
}
