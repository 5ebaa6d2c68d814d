import { Link } from "react-router";
import type { ShownRow } from "#shared/billing/month/show-month.ts";
import { Status } from "#web/parts/mark.tsx";
import type { Column } from "#web/parts/table.tsx";
import { count } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { PaymentStanding } from "../documents/payment-standing.tsx";
import { signedYen } from "../money/yen.tsx";
import style from "./billing.module.css";
import { RowActs } from "./row-acts.tsx";
import { billingWords, stateNames } from "./words.ts";

export const findingMarks = { blocks: "unknown", check: "decision", note: "info" } as const;

/** A row of the month: what it comes to, why that changed, what is to be looked at, and what can be decided. */
export function useColumns(onRefused: (error: unknown) => void): Column<ShownRow>[] {
  const words = useWords(billingWords);
  const figure = (of: (row: ShownRow) => number) => (row: ShownRow) => <Figure row={row} value={of(row)} />;
  return [
    {
      title: words.customer,
      isHead: true,
      cell: ({ month, tenant, name, customerNumber }) => (
        <>
          <Link to={`/operator/billing/${month}/${tenant}`}>{name}</Link>
          {customerNumber && <div className={style["number"]}>{customerNumber}</div>}
        </>
      ),
    },
    { title: words.basic, isNumber: true, cell: figure(({ counts }) => counts.basic) },
    { title: words.option, isNumber: true, cell: figure(({ counts }) => counts.option) },
    { title: words.net, isNumber: true, cell: figure(({ netYen }) => netYen) },
    { title: words.tax, isNumber: true, cell: figure(({ taxYen }) => taxYen) },
    { title: words.billed, isNumber: true, cell: (row) => <b>{figure(({ totalYen }) => totalYen)(row)}</b> },
    { title: words.change, isNumber: true, cell: (row) => <Change row={row} /> },
    { title: words.toCheck, cell: (row) => <ToCheck row={row} /> },
    { title: words.acts, isNumber: true, cell: (row) => <RowActs row={row} onRefused={onRefused} /> },
  ];
}

/** What could not be counted has no figure, which is not zero. */
const Figure = ({ row: { state }, value }: { row: ShownRow; value: number }) =>
  state === "blocked" && value === 0 ? (
    "—"
  ) : (
    <span className={value === 0 ? "quiet" : undefined}>{count(value).replace("-", "−")}</span>
  );

const Change = ({ row: { state, totalYen, changeYen } }: { row: ShownRow }) =>
  state === "blocked" && totalYen === 0 ? (
    "—"
  ) : (
    <span className={changeYen === 0 ? "quiet" : undefined}>{signedYen(changeYen).replace("¥", "")}</span>
  );

function ToCheck({ row: { state, findings, changes, issued, onHold, isStale, payment } }: { row: ShownRow }) {
  const words = useWords(billingWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const why = changes.map((change) => change[language]).join(words.comma);
  const hasNothing = findings.length === 0 && !onHold && state !== "issued" && !isStale;
  return (
    <div className={style["check"]}>
      {state === "issued" && (
        <span>
          <Status kind={issued?.number === undefined ? "running" : "done"}>
            {issued?.number === undefined ? words.numbering : names.issued}
          </Status>{" "}
          {issued?.number && <Link to={`/operator/billing/documents/${issued.number}`}>{issued.number}</Link>}
        </span>
      )}
      {payment && <PaymentStanding payment={payment} />}
      {isStale && state !== "issued" && <Status kind="running">{words.recounting}</Status>}
      {onHold && <Status kind="waiting">{words.heldFor(onHold.reason, onHold.by.name)}</Status>}
      {findings.map(({ code, gravity, words: told }) => (
        <Status
          key={code}
          kind={(state === "ready" || state === "issued") && gravity === "check" ? "done" : findingMarks[gravity]}
        >
          {told[language]}
        </Status>
      ))}
      {hasNothing && <span className="quiet">{words.nothing}</span>}
      {why && <span className="small quiet">{words.because(why)}</span>}
    </div>
  );
}
