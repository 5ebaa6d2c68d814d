import { Link, useSearchParams } from "react-router";
import type { AgedReceivables } from "#shared/billing/payments/aged-receivables.ts";
import { useRead } from "#web/api/queries.ts";
import { Download } from "#web/parts/download.tsx";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { AsOfDay } from "../money/as-of-day.tsx";
import { useWayBack } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { Amount } from "../money/yen.tsx";
import { receivableWords } from "./words.ts";

type Row = AgedReceivables["customers"][number];

/** What customers owe by how long it is late, as of today or a past day. */
export function Receivables() {
  const words = useWords(receivableWords);
  const [wanted] = useSearchParams();
  const asOf = wanted.get("asOf") ?? undefined;
  useWayBack("/operator/billing/receivables");
  return (
    <MoneyPage
      title={words.title}
      actions={
        <>
          <AsOfDay label={words.asOf} />
          <Download path="/operator/billing/aged-receivables" query={{ asOf, format: "xlsx" }}>
            {words.excel}
          </Download>
        </>
      }
    >
      <Aged key={asOf} asOf={asOf} />
    </MoneyPage>
  );
}

function Aged({ asOf }: { asOf: string | undefined }) {
  const words = useWords(receivableWords);
  const { customers, total } = useRead<AgedReceivables>("/operator/billing/aged-receivables", { asOf }).value;
  const ages = [
    ["notDueYen", words.notDue],
    ["upTo30Yen", words.upTo30],
    ["upTo60Yen", words.upTo60],
    ["upTo90Yen", words.upTo90],
    ["over90Yen", words.over90],
    ["openYen", words.open],
    ["creditYen", words.credit],
  ] as const;
  const columns: Column<Row>[] = [
    {
      title: words.customer,
      isHead: true,
      cell: ({ tenant, name, customerNumber }) => (
        <>
          <Link to={`/operator/tenants/${tenant}/receivables`}>{name}</Link>
          <div className="small quiet">{customerNumber}</div>
        </>
      ),
      foot: words.total(customers.length),
    },
    ...ages.map(
      ([age, title]): Column<Row> => ({
        title,
        isNumber: true,
        cell: (row) => <Amount value={row[age]} isStrong={age === "openYen"} />,
        foot: <Amount value={total[age]} isStrong={age === "openYen"} />,
      }),
    ),
  ];
  return (
    <div className="stack">
      <FactStrip
        facts={[
          { name: words.open, value: yen(total.openYen) },
          { name: words.late, value: yen(total.openYen - total.notDueYen) },
          { name: words.over90, value: yen(total.over90Yen) },
          { name: words.credit, value: yen(total.creditYen) },
        ]}
      />
      <div className="card">
        {customers.length === 0 ? (
          <Empty title={words.empty}>{words.emptyWhy}</Empty>
        ) : (
          <Table
            caption={words.title}
            rows={customers}
            keyOf={({ tenant }) => tenant}
            columns={columns}
            isStacked="titled"
            edgeOf={({ upTo60Yen, upTo90Yen, over90Yen }) =>
              over90Yen > 0 ? "critical" : upTo60Yen + upTo90Yen > 0 ? "decision" : undefined
            }
          />
        )}
      </div>
      {customers.length > 0 && <p className="small quiet">{words.sorted}</p>}
    </div>
  );
}
