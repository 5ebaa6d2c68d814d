import { Link } from "react-router";
import type { Suggestion } from "#shared/billing/payments/match-deposit.ts";
import { Status } from "#web/parts/mark.tsx";
import { yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./payments.module.css";
import type { Deposit } from "./payments.tsx";
import { paymentWords } from "./words.ts";

/** What a deposit is for, or what it is most likely meant for and why. */
export function Meant({ deposit: { state, suggestions, assignment, assignedTo } }: { deposit: Deposit }) {
  const words = useWords(paymentWords);
  if (state === "open") {
    const [first, ...others] = suggestions;
    if (!first) return <span className="quiet">{words.none}</span>;
    return (
      <div className={style["meant"]}>
        <Suggested suggestion={first} />
        {others.length > 0 && <span className="small quiet">{words.others(others.length)}</span>}
      </div>
    );
  }
  if (!assignment) return "—";
  return (
    <div className={style["meant"]}>
      <Link to={`/operator/tenants/${assignment.tenant}/receivables`}>{assignedTo ?? words.toAccount}</Link>
      <Parts {...assignment} />
    </div>
  );
}

const marks = { certain: "good", likely: "info", possible: "caution" } as const;

export function Suggested({ suggestion }: { suggestion: Suggestion }) {
  const words = useWords(paymentWords);
  const language = useLanguage();
  const { name, customerNumber, confidence, reasons } = suggestion;
  return (
    <div className={style["meant"]}>
      <b>
        {name} <span className="small quiet">{customerNumber}</span>
      </b>
      <Parts {...suggestion} />
      <Status kind={marks[confidence]}>{words.confidence[confidence]}</Status>
      <span className="small quiet">{reasons.map((reason) => reason[language]).join(words.comma)}</span>
    </div>
  );
}

/** How a deposit is split: each document with what it gets, and what is kept. */
function Parts({ allocations, creditYen }: Pick<Suggestion, "allocations" | "creditYen">) {
  const words = useWords(paymentWords);
  return (
    <ul className={style["parts"]}>
      {allocations.map(({ number, paidYen, discountYen }) => (
        <li key={number}>
          <Link to={`/operator/billing/documents/${number}`}>{number}</Link> {yen(paidYen)}
          {discountYen > 0 && `　${words.fee(yen(discountYen))}`}
        </li>
      ))}
      {creditYen > 0 && <li>{words.credit(yen(creditYen))}</li>}
    </ul>
  );
}
