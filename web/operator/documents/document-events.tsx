import { Link } from "react-router";
import type { AccountEntry } from "#shared/billing/payments/account-entry.ts";
import { Table } from "#web/parts/table.tsx";
import { shortDay } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { signedYen } from "../money/yen.tsx";
import { entryNames } from "../receivables/words.ts";
import { eventsOf } from "./events.ts";
import { documentWords } from "./words.ts";

type EventsProps = { number: string; entries: readonly AccountEntry[] };

/** What happened to a document since it was issued: who paid it, what was given back of it, and what stands in its place. */
export function DocumentEvents({ number, entries }: EventsProps) {
  const words = useWords(documentWords);
  const events = eventsOf(number, entries);
  if (events.length === 0) return undefined;
  return (
    <section className="card pad">
      <h2>{words.events}</h2>
      <Table
        caption={words.events}
        rows={events}
        keyOf={({ entry }) => String(entry.entry)}
        isStacked="titled"
        columns={[
          { title: words.day, cell: ({ entry }) => <span className="u">{shortDay(entry.on)}</span> },
          { title: words.what, isHead: true, cell: ({ entry }) => <What number={number} entry={entry} /> },
          {
            title: words.moved,
            isNumber: true,
            cell: ({ changeYen }) => (changeYen === 0 ? "—" : signedYen(changeYen)),
          },
        ]}
      />
    </section>
  );
}

/** The name of what happened leads to where it came from, unless that is the document itself. */
function What({ number, entry }: { number: string; entry: AccountEntry }) {
  const words = useWords(documentWords);
  const names = useWords(entryNames);
  if (entry.kind === "paid") return <Link to={`/operator/billing/payments/${entry.deposit}`}>{names.paid}</Link>;
  if (entry.kind !== "opened" || entry.document.number === number) return names[entry.kind];
  return (
    <>
      {words.kinds[entry.document.kind]}{" "}
      <Link to={`/operator/billing/documents/${entry.document.number}`}>{entry.document.number}</Link>
    </>
  );
}
