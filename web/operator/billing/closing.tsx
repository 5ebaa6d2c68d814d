import type { ReactNode } from "react";
import { Link } from "react-router";
import type { MonthTieOut } from "#shared/billing/books/tie-out-month.ts";
import type { MonthOverview } from "#shared/billing/month/month-overview.ts";
import type { AgedReceivables } from "#shared/billing/payments/aged-receivables.ts";
import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { closingWords } from "./closing-words.ts";

/** What is left to do before a month is closed; shown as soon as anything of it was issued. */
export function Closing({ overview: { month, customers } }: { overview: MonthOverview }) {
  const words = useWords(closingWords);
  const deposits = useReading<OperatorWork>("/operator/work").data?.value.deposits;
  const tied = useReading<MonthTieOut>("/operator/billing/books/tie-out", { month }).data?.value.isTied;
  const total = useReading<AgedReceivables>("/operator/billing/aged-receivables").data?.value.total;
  const unissued = customers.check + customers.blocked + customers.held + customers.ready;
  const lateYen = total && total.openYen - total.notDueYen;
  const books = `/operator/billing/books?month=${month}`;
  return (
    <section className="card pad">
      <h2>{words.title}</h2>
      <ol className={style["closing"]}>
        <Step
          name={words.issue}
          state={<Done is={unissued === 0} done={words.allIssued} left={words.unissued(unissued)} />}
        />
        <Step
          name={words.deposits}
          state={
            <Done
              is={deposits === undefined ? undefined : deposits === 0}
              done={words.allMatched}
              left={words.unmatched(deposits ?? 0)}
            />
          }
          to="/operator/billing/payments"
          link={words.toDeposits}
        />
        <Step
          name={words.owed}
          state={
            <Done
              is={lateYen === undefined ? undefined : lateYen === 0}
              done={words.noneLate}
              left={words.late(yen(lateYen ?? 0))}
            />
          }
          to="/operator/billing/receivables"
          link={words.toOwed}
        />
        <Step
          name={words.tie}
          state={<Done is={tied} done={words.tied} left={words.untied} />}
          to={`${books}&part=tie-out`}
          link={words.toTie}
        />
        <Step name={words.journal} to={books} link={words.toJournal} />
      </ol>
    </section>
  );
}

type StepProps = { name: string; state?: ReactNode; to?: string; link?: string };

const Step = ({ name, state, to, link }: StepProps) => (
  <li>
    <span>{name}</span>
    <span>{state}</span>
    <span>{to && <Link to={to}>{link}</Link>}</span>
  </li>
);

/** Nothing while it is not known. */
const Done = ({ is, done, left }: { is: boolean | undefined; done: string; left: string }) =>
  is !== undefined && <Status kind={is ? "good" : "decision"}>{is ? done : left}</Status>;
