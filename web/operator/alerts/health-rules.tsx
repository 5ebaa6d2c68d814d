import type { HealthRule } from "#shared/alerts/rules.ts";
import { Table } from "#web/parts/table.tsx";
import { useWords } from "#web/words/language.ts";
import { ruleWords } from "./rule-words.ts";

/** By which rules the incidents of Microsoft's services are told. */
export function HealthRules({ rules }: { rules: readonly HealthRule[] }) {
  const words = useWords(ruleWords);
  return (
    <section className="card">
      <h2 className="pad">{words.health}</h2>
      <Table
        caption={words.health}
        rows={rules}
        keyOf={({ name }) => name}
        columns={[
          { title: words.name, isHead: true, cell: ({ name }) => name },
          {
            title: words.healthMatch,
            cell: ({ match: { classifications = [], services = [] } }) =>
              [...classifications.map((one) => words.classifications[one]), ...services].join(words.comma) || words.all,
          },
          { title: words.notice, cell: ({ route }) => words.notices[route.notice] },
          { title: words.tell, cell: ({ route }) => (route.tell ? words.told : words.notTold) },
        ]}
      />
    </section>
  );
}
