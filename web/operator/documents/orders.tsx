import { useState } from "react";
import { Link } from "react-router";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import type { DocumentContent } from "#shared/billing/show-documents.ts";
import { readAgain } from "#web/api/queries.ts";
import { Message } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { useWhile } from "../money/use-while.ts";
import { Correction } from "./correction.tsx";
import { CreditNote } from "./credit-note.tsx";
import { documentsAbout } from "./events.ts";
import { documentWords } from "./words.ts";

type OrdersProps = { issued: DocumentContent; account: ShownAccount; backYen: number };

/** What can still be issued about an invoice: credit notes until all of it is given back, then the right one in its place. */
export function Orders({ issued, account, backYen }: OrdersProps) {
  const words = useWords(documentWords);
  const about = documentsAbout(issued.number, account.entries);
  const [before, setBefore] = useState<number>();
  const isOnItsWay = before !== undefined && about.length <= before;
  useWhile(isOnItsWay, () => readAgain("/operator/billing/documents", "/operator/tenants"));
  if (isOnItsWay) return <Message kind="running">{words.ordered}</Message>;
  const newest = before === undefined ? undefined : about.at(-1);
  const isWhole = backYen === issued.totalYen;
  const isCorrected = about.some(({ kind }) => kind === "invoice");
  const onOrdered = () => setBefore(about.length);
  return (
    <>
      {newest && (
        <Message kind="good" action={<Link to={`/operator/billing/documents/${newest.number}`}>{newest.number}</Link>}>
          {words.isIssued(words.kinds[newest.kind])}
        </Message>
      )}
      {!isWhole && <CreditNote key={backYen} issued={issued} onOrdered={onOrdered} />}
      {!isWhole && <p className="quiet">{words.correctFirst}</p>}
      {isWhole && !isCorrected && <Correction issued={issued} onOrdered={onOrdered} />}
    </>
  );
}
