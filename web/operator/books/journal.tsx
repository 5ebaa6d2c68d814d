import type { JournalEntry, JournalLine } from "#shared/billing/books/journal-entry.ts";
import type { MonthJournal } from "#shared/billing/books/month-journal.ts";
import { useRead } from "#web/api/queries.ts";
import { FactStrip } from "#web/parts/fact-strip.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { count, shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import moneyStyle from "../money/money.module.css";
import { MonthPick } from "../money/month-pick.tsx";
import { JournalFiles } from "./journal-files.tsx";
import { useMonth } from "./use-month.ts";
import { accountNames, bookWords, itemNames } from "./words.ts";

/** A month's journal as it is booked, and as the files that accounting packages take in. */
export function Journal() {
  const words = useWords(bookWords);
  const [month, pick] = useMonth("month");
  const { entries, debitYen, creditYen } = useRead<MonthJournal>("/operator/billing/books/journal", { month }).value;
  return (
    <>
      <div className="spread">
        <p className="quiet">{words.journalLead}</p>
        <MonthPick month={month} onPick={pick} />
      </div>
      <FactStrip
        facts={[
          { name: words.entries, value: count(entries.length) },
          { name: words.debitYen, value: yen(debitYen) },
          { name: words.creditYen, value: yen(creditYen) },
          {
            name: words.balance,
            value: (
              <span className={moneyStyle["small"]}>
                <Status kind={debitYen === creditYen ? "good" : "critical"}>
                  {debitYen === creditYen ? words.balanced : words.unbalanced}
                </Status>
              </span>
            ),
          },
        ]}
      />
      {entries.length > 0 && <JournalFiles month={month} />}
      <div className="card">{entries.length === 0 ? <Empty title={words.noEntries} /> : <Entries of={entries} />}</div>
    </>
  );
}

function Entries({ of }: { of: readonly JournalEntry[] }) {
  const words = useWords(bookWords);
  return (
    <Table
      caption={words.journal}
      rows={of}
      keyOf={({ slip }) => slip}
      isStacked="titled"
      columns={[
        { title: words.day, cell: ({ on }) => <span className="u">{shortDay(on)}</span> },
        { title: words.slip, isHead: true, cell: ({ slip }) => <span className="u">{slip}</span> },
        { title: words.debit, cell: (entry) => <Accounts entry={entry} side="debit" /> },
        { title: words.debitYen, isNumber: true, cell: (entry) => <Amounts entry={entry} side="debit" /> },
        { title: words.credit, cell: (entry) => <Accounts entry={entry} side="credit" /> },
        { title: words.creditYen, isNumber: true, cell: (entry) => <Amounts entry={entry} side="credit" /> },
        {
          title: words.memo,
          cell: ({ counterparty, memo }) => (
            <span className={moneyStyle["text"]} lang="ja">
              {counterparty}
              <span className="small quiet">　{memo}</span>
            </span>
          ),
        },
      ]}
    />
  );
}

type SideProps = { entry: JournalEntry; side: JournalLine["side"] };

const keyOf = ({ account, item, taxClass, taxPercent }: JournalLine) => [account, item, taxClass, taxPercent].join(" ");

function Accounts({ entry: { lines }, side }: SideProps) {
  const names = useWords(accountNames);
  const items = useWords(itemNames);
  return lines
    .filter((line) => line.side === side)
    .map((line) => (
      <div key={keyOf(line)} className="u">
        {names[line.account]}
        {line.item && <span className="small quiet">　{items[line.item]}</span>}
      </div>
    ));
}

function Amounts({ entry: { lines }, side }: SideProps) {
  const words = useWords(bookWords);
  return lines
    .filter((line) => line.side === side)
    .map((line) => (
      <div key={keyOf(line)}>
        {line.taxYen > 0 && <span className="small quiet">{words.tax(yen(line.taxYen))}　</span>}
        {yen(line.amountYen)}
      </div>
    ));
}
