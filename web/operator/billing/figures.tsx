import { Link } from "react-router";
import type { MonthTieOut } from "#shared/billing/books/tie-out-month.ts";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import { useReading } from "#web/api/queries.ts";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { Mark, Status } from "#web/parts/mark.tsx";
import { count, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import moneyStyle from "../money/money.module.css";
import { signedYen } from "../money/yen.tsx";
import style from "./billing.module.css";
import { untied } from "./untied.ts";
import { billingWords, stateNames } from "./words.ts";

/** The month at a glance, with whether its invoices are contracts × prices to the yen. */
export function Figures({ overview }: { overview: MonthOverview }) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const { month, customers, totalYen, changeYen } = overview;
  const { ready, issued, check, blocked } = customers;
  return (
    <div className={style["figures"]}>
      <FactStrip
        facts={[
          { name: words.toIssue, value: count(ready), unit: words.alsoIssued(issued) },
          { name: words.total, value: yen(totalYen) },
          {
            name: words.change,
            value: signedYen(changeYen),
            unit: percentOf(changeYen, totalYen - changeYen, words.percentage),
          },
          { name: names.check, value: <Counted kind="decision" value={check} />, unit: words.companies },
          { name: names.blocked, value: <Counted kind="unknown" value={blocked} />, unit: words.companies },
          { name: words.tieOut, value: <TieOut month={month} isEmpty={overview.draftedAt === undefined} /> },
        ]}
      />
    </div>
  );
}

/** （+1.1%）; of nothing there is no part. */
const percentOf = (change: number, before: number, bracketed: (percent: string) => string): string => {
  if (before === 0) return "";
  const percent = Math.abs((change * 100) / before).toFixed(1);
  return bracketed(`${change < 0 ? "−" : "+"}${percent}%`);
};

const Counted = ({ kind, value }: { kind: "decision" | "unknown"; value: number }) => (
  <span className={value > 0 ? style[kind] : undefined}>
    {value > 0 && <Mark kind={kind} size={18} />} {count(value)}
  </span>
);

function TieOut({ month, isEmpty }: { month: string; isEmpty: boolean }) {
  const words = useWords(billingWords);
  const { data, isError } = useReading<MonthTieOut>(isEmpty ? undefined : "/operator/billing/books/tie-out", { month });
  if (isEmpty) return <span className={moneyStyle["small"]}>—</span>;
  if (!data)
    return (
      <span className={moneyStyle["small"]}>
        <Status kind={isError ? "unknown" : "running"}>{isError ? words.notTied : words.tying}</Status>
      </span>
    );
  const found = untied(data.value);
  return (
    <span className={moneyStyle["small"]}>
      {found.length === 0 ? (
        <Status kind="good">{words.tied}</Status>
      ) : (
        <>
          <Status kind="critical">{words.untied(found.length)}</Status>{" "}
          <Link to={`/operator/billing/books?part=tie-out&month=${month}`}>{words.seeTieOut}</Link>
        </>
      )}
    </span>
  );
}
