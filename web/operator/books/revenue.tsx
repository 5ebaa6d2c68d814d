import type { Revenue as Found } from "#shared/billing/books/revenue.ts";
import { useRead } from "#web/api/queries.ts";
import { Download } from "#web/parts/download.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { monthOf, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { MonthPick } from "../money/month-pick.tsx";
import { Amount } from "../money/yen.tsx";
import { useMonth } from "./use-month.ts";
import { bookWords, itemNames } from "./words.ts";

type Month = Found["months"][number];
type Totals = Found["total"];

const path = "/operator/billing/books/revenue";

/** Revenue by month of issue and service, with what of it was given back. */
export function Revenue() {
  const words = useWords(bookWords);
  const items = useWords(itemNames);
  const language = useLanguage();
  const [from, pickFrom] = useMonth("from", -11);
  const [to, pickTo] = useMonth("to");
  const { months, total } = useRead<Found>(path, { from, to }).value;
  const figure = (title: string, of: (totals: Totals) => number, isStrong = false): Column<Month> => ({
    title,
    isNumber: true,
    cell: (row) => <Amount value={of(row)} isStrong={isStrong} />,
    foot: <Amount value={of(total)} isStrong={isStrong} />,
  });
  const services = total.services.map(
    ({ service }): Column<Month> => ({
      title: items[service],
      isNumber: true,
      cell: (row) => <Sold totals={row} service={service} />,
      foot: <Sold totals={total} service={service} />,
    }),
  );
  return (
    <>
      <div className="spread">
        <p className="quiet">{words.revenueLead}</p>
        <div className="row">
          <MonthPick month={from} label={words.from} onPick={pickFrom} />
          <MonthPick month={to} label={words.to} onPick={pickTo} />
          <Download path={path} query={{ from, to, format: "csv" }}>
            {words.csv}
          </Download>
          <Download path={path} query={{ from, to, format: "xlsx" }}>
            {words.excel}
          </Download>
        </div>
      </div>
      <div className="card">
        <Table
          caption={words.revenue}
          rows={months}
          keyOf={({ month }) => month}
          isStacked="titled"
          columns={[
            {
              title: words.monthHead,
              isHead: true,
              cell: ({ month }) => <span className="u">{monthOf(month, language)}</span>,
              foot: words.all,
            },
            ...services,
            figure(words.net, ({ netYen }) => netYen, true),
            figure(words.taxYen, ({ taxYen }) => taxYen),
            figure(words.total, ({ totalYen }) => totalYen),
            figure(words.lateFees, ({ lateFeesYen }) => lateFeesYen),
          ]}
        />
      </div>
    </>
  );
}

type SoldProps = { totals: Totals; service: Totals["services"][number]["service"] };

function Sold({ totals: { services }, service }: SoldProps) {
  const words = useWords(bookWords);
  const sold = services.find((one) => one.service === service);
  if (!sold) return "—";
  return (
    <>
      <Amount value={sold.netYen} />
      {sold.givenBackYen !== 0 && <div className="small quiet">{words.back(yen(-sold.givenBackYen))}</div>}
    </>
  );
}
