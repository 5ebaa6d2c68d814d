import { Button } from "@fluentui/react-components";
import { Fragment } from "react";
import { Link } from "react-router";
import type { AccountEntry } from "#shared/billing/payments/account-entry.ts";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { Status } from "#web/parts/mark.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { changing } from "./change.ts";
import style from "./receivables.module.css";
import { entryNames, receivableWords } from "./words.ts";

/** A payment is undone at its deposit, what was issued by a credit note; these are reversed here. */
const reversible: ReadonlySet<AccountEntry["kind"]> = new Set(["credit-used", "credit-returned", "discounted"]);

type RecordProps = { tenant: string; account: ShownAccount; isNow: boolean };

/** All that happened in an account, the last first; what was wrong is reversed by another entry. */
export function AccountRecord({ tenant, account: { version, entries }, isNow }: RecordProps) {
  const words = useWords(receivableWords);
  const reversed = new Set(entries.flatMap((one) => (one.kind === "reversed" ? [one.reverses] : [])));
  const columns: Column<AccountEntry>[] = [
    { title: words.day, cell: ({ on }) => <span className="u">{shortDay(on)}</span> },
    { title: words.what, isHead: true, cell: (entry) => <What entry={entry} /> },
    { title: words.amount, isNumber: true, cell: (entry) => <Moved entry={entry} /> },
    {
      title: words.who,
      cell: (entry) => (
        <span className="small">
          {entry.by.role === "service" ? words.service : entry.by.name}
          {"reason" in entry && `　${entry.reason}`}
        </span>
      ),
    },
    {
      title: words.acts,
      cell: ({ entry, kind }) =>
        reversed.has(entry) ? (
          <Status kind="waiting">{words.isReversed}</Status>
        ) : isNow && reversible.has(kind) ? (
          <AskWhy
            trigger={<Button size="small">{words.reverse}</Button>}
            title={words.reverse}
            text={words.reverseText}
            action={words.reverse}
            run={(reason) => changing(tenant, version)({ change: "reverse", entry, reason })}
          />
        ) : undefined,
    },
  ];
  if (entries.length === 0) return undefined;
  return (
    <section className="card">
      <div className={style["head"]}>
        <h2>{words.history}</h2>
      </div>
      <Table
        caption={words.history}
        rows={entries.toReversed()}
        keyOf={({ entry }) => String(entry)}
        columns={columns}
        isStacked="titled"
      />
    </section>
  );
}

function What({ entry }: { entry: AccountEntry }) {
  const names = useWords(entryNames);
  const words = useWords(receivableWords);
  const numbers =
    entry.kind === "opened"
      ? [entry.document.number]
      : "number" in entry
        ? [entry.number]
        : [...new Set(entry.parts.map(({ number }) => number))];
  return (
    <div className={style["what"]}>
      {entry.kind === "opened" ? (
        words.kinds[entry.document.kind]
      ) : entry.kind === "paid" ? (
        <Link to={`/operator/billing/payments/${entry.deposit}`}>{names.paid}</Link>
      ) : (
        names[entry.kind]
      )}{" "}
      <span className="small">
        {numbers.map((number) => (
          <Fragment key={number}>
            <Link to={`/operator/billing/documents/${number}`}>{number}</Link>{" "}
          </Fragment>
        ))}
      </span>
    </div>
  );
}

/** By what the account changes: what is owed more is above zero. */
function Moved({ entry: { parts, creditYen } }: { entry: AccountEntry }) {
  const change = parts.reduce((sum, part) => sum + part.yen, 0) - creditYen;
  return change === 0 ? "—" : yen(change);
}
