import { useState } from "react";
import { Link } from "react-router";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import { Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { monthOf, shortDay, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Amount } from "../money/yen.tsx";
import { DocumentActs } from "./document-acts.tsx";
import style from "./receivables.module.css";
import { receivableWords } from "./words.ts";

export type Claimed = ShownAccount["documents"][number];

type AccountDocumentsProps = { tenant: string; account: ShownAccount; day: string; isNow: boolean };

/** The documents of an account, the newest first, with what is open of each and how far the customer was reminded. */
export function AccountDocuments({ tenant, account, day, isNow }: AccountDocumentsProps) {
  const words = useWords(receivableWords);
  const language = useLanguage();
  const [isAll, setIsAll] = useState(false);
  const shown = account.documents.filter(({ openYen }) => isAll || openYen > 0).toReversed();
  const columns: Column<Claimed>[] = [
    {
      title: words.document,
      isHead: true,
      cell: ({ number, kind, month }) => (
        <>
          <Link className="u" to={`/operator/billing/documents/${number}`}>
            {number}
          </Link>
          <div className="small quiet">
            {words.kinds[kind]}　{monthOf(month, language)}
          </div>
        </>
      ),
    },
    { title: words.issued, isNumber: true, cell: ({ issuedOn }) => shortDay(issuedOn) },
    { title: words.due, isNumber: true, cell: ({ payBy }) => (payBy ? shortDay(payBy) : "—") },
    { title: words.billed, isNumber: true, cell: ({ totalYen }) => yen(totalYen) },
    { title: words.paid, isNumber: true, cell: ({ totalYen, openYen }) => <Amount value={totalYen - openYen} /> },
    { title: words.open, isNumber: true, cell: ({ openYen }) => <Amount value={openYen} isStrong /> },
    { title: words.state, cell: (one) => <State one={one} account={account} day={day} /> },
    ...(isNow
      ? [
          {
            title: words.acts,
            isNumber: true,
            cell: (one: Claimed) => <DocumentActs tenant={tenant} account={account} one={one} day={day} />,
          },
        ]
      : []),
  ];
  return (
    <section className="card">
      <div className={`spread ${style["head"]}`}>
        <h2>{words.documents}</h2>
        <label className="row">
          <input type="checkbox" checked={isAll} onChange={({ target }) => setIsAll(target.checked)} />
          {words.alsoSettled}
        </label>
      </div>
      {shown.length === 0 ? (
        <Empty title={account.documents.length === 0 ? words.none : words.noneOpen} />
      ) : (
        <Table
          caption={words.documents}
          rows={shown}
          keyOf={({ number }) => number}
          columns={columns}
          isStacked="titled"
          edgeOf={({ openYen, payBy = day }) => (openYen > 0 && payBy < day ? "decision" : undefined)}
        />
      )}
    </section>
  );
}

const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / 86_400_000;

function State({ one, account, day }: { one: Claimed; account: ShownAccount; day: string }) {
  const words = useWords(receivableWords);
  const { number, openYen, payBy, hold } = one;
  const isLate = payBy !== undefined && payBy < day;
  const reminders = account.entries.flatMap((entry) =>
    entry.kind === "reminded" && entry.number === number && entry.on <= day ? [entry] : [],
  );
  return (
    <div className={style["state"]}>
      {openYen === 0 ? (
        <Status kind="good">{words.settled}</Status>
      ) : isLate ? (
        <Status kind="decision">{words.lateBy(daysBetween(payBy, day))}</Status>
      ) : (
        <Status kind="waiting">{words.inTime}</Status>
      )}
      {hold && <Status kind="waiting">{words.heldSince(hold.reason)}</Status>}
      {reminders.map(({ stage, on, entry }) => (
        <span key={entry} className="small quiet">
          {words.reminded(stage, shortDay(on))}
        </span>
      ))}
    </div>
  );
}
