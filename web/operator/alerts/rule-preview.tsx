import { Link } from "react-router";
import type { Preview } from "#shared/alerts/preview-rules.ts";
import { Table } from "#web/parts/table.tsx";
import { monthOf, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { ruleWords } from "./rule-words.ts";
import { useRoute } from "./use-route.ts";

type Route = Preview["byRule"][number] | Preview["examples"][number]["held"];

/** What rules would have done with a month's alerts, and where that differs from the rules that hold. */
export function RulePreview({
  preview: { month, alerts, isComplete, byRule, changed, examples },
}: {
  preview: Preview;
}) {
  const words = useWords(ruleWords);
  const language = useLanguage();
  const said = useRoute();
  const company = useCustomerName();
  const inWords = ({ rule, ...route }: Omit<Route, "alerts">) => said(rule, route);
  return (
    <section className="card" aria-labelledby="preview">
      <div className="pad">
        <h2 id="preview">{words.preview(monthOf(month, language), alerts)}</h2>
        {!isComplete && <p>{words.partial}</p>}
        <p>{words.changed(changed)}</p>
      </div>
      {byRule.length > 0 && (
        <Table
          caption={words.byRule}
          rows={byRule}
          keyOf={inWords}
          columns={[
            { title: words.byRule, isHead: true, cell: inWords },
            { title: words.alerts, isNumber: true, cell: (row) => row.alerts },
          ]}
        />
      )}
      {examples.length > 0 && (
        <Table
          caption={words.changed(changed)}
          rows={examples}
          keyOf={({ alert }) => `${alert.tenant} ${alert.id}`}
          columns={[
            {
              title: words.alert,
              isHead: true,
              cell: ({ alert: { tenant, id, title, detectedAt } }) => (
                <>
                  <Link to={`/operator/alerts/${tenant}/${encodeURIComponent(id)}`}>{title}</Link>
                  <div className="small quiet">
                    {[company(tenant), shortMoment(detectedAt)].filter(Boolean).join("　")}
                  </div>
                </>
              ),
            },
            { title: words.held, cell: ({ held }) => inWords(held) },
            { title: words.wanted, cell: ({ wanted }) => inWords(wanted) },
          ]}
        />
      )}
    </section>
  );
}
