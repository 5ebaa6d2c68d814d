import { Settled } from "#shared/look/settled.tsx";
import type { BillingDocument } from "../model.ts";
import type { Part } from "./billing-pages.tsx";
import { yen } from "./figures.ts";
import type { InvoiceWords } from "./words.ts";

/** What the lines come to by rate and in all, where it is paid to, how the last one stands, and how it was computed. */
export const Closing = (part: Part) => (
  <>
    <Totals {...part} />
    <div className="together">
      {part.document.dueOn && <Payment {...part} />}
      <ul className="fine">
        {notesOf(part).map((note) => (
          <li key={note}>
            <Settled>{note}</Settled>
          </li>
        ))}
      </ul>
    </div>
  </>
);

const Totals = ({ document: { kind, taxes, netYen, totalYen }, words }: Part) => (
  <div className={kind === "late-fee-statement" ? "totals untaxed" : "totals"}>
    {kind !== "late-fee-statement" && (
      <table className="rates">
        <thead>
          <tr>
            {words.rates.map((head, index) => (
              <th key={head} scope="col" className={index > 0 ? "num" : undefined}>
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {taxes.map((tax) => (
            <tr key={String(tax.taxPercent)}>
              <td>{words.rate(tax.taxPercent)}</td>
              <td className="num">{yen(tax.netYen)}</td>
              <td className="num">{tax.taxPercent === null ? "—" : yen(tax.taxYen)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    )}
    <table className="grand">
      <tbody>
        {kind !== "late-fee-statement" && <Sum term={words.net} amount={netYen} />}
        {taxes.map(({ taxPercent, taxYen }) =>
          taxPercent === null ? null : <Sum key={taxPercent} term={words.tax(taxPercent)} amount={taxYen} />,
        )}
        <Sum term={words.total} amount={totalYen} className="sum" />
      </tbody>
    </table>
  </div>
);

const Sum = ({ term, amount, className }: { term: string; amount: number; className?: string }) => (
  <tr className={className}>
    <th scope="row">{term}</th>
    <td className="num">{yen(amount)}</td>
  </tr>
);

function Payment({ document: { issuer, previous, customerNumber }, words }: Part) {
  const { bank } = issuer;
  return (
    <div className={previous ? "pay" : "pay alone"}>
      <section>
        <h2>{words.bank}</h2>
        <Rows
          terms={words.bankRows}
          values={[
            `${words.branch(bank.name, bank.code)} ${words.branch(bank.branch, bank.branchCode)}`,
            `${words.accountKinds[bank.kind]} ${bank.number}`,
            bank.holder,
          ]}
        />
        <p className="note">{words.feeNote(customerNumber.replace("C-", ""))}</p>
      </section>
      {previous && (
        <section>
          <h2>{words.previous}</h2>
          <Rows terms={words.previousRows} values={previousValues(previous, words)} />
          {previous.openYen > 0 && <p className="note">{words.openApart}</p>}
        </section>
      )}
    </div>
  );
}

const Rows = ({ terms, values }: { terms: readonly string[]; values: readonly string[] }) => (
  <dl>
    {terms.map((term, index) => (
      <Row key={term} term={term} value={values[index] ?? ""} />
    ))}
  </dl>
);

const Row = ({ term, value }: { term: string; value: string }) => (
  <>
    <dt>{term}</dt>
    <dd>
      <Settled>{value}</Settled>
    </dd>
  </>
);

const previousValues = (
  { month, billedYen, paidYen, paidOn, openYen }: NonNullable<BillingDocument["previous"]>,
  words: InvoiceWords,
) => [
  `${words.monthOf(month)} ${yen(billedYen)}`,
  paidYen === 0 ? words.notPaid : [paidOn && words.paidOn(paidOn), yen(paidYen)].filter(Boolean).join(" "),
  openYen === 0 ? words.nothingOpen : yen(openYen),
];

const notesOf = ({ document: { kind, taxes, accounts, corrects }, words }: Part): string[] => [
  ...words.computed(taxes.some(({ taxPercent }) => taxPercent === 8)),
  ...(kind === "invoice" && corrects ? [words.replaces(corrects)] : []),
  ...(accounts.length > 0 ? [words.accounts(accounts.length)] : []),
  words.questions,
];
