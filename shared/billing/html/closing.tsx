import { Settled } from "#shared/look/settled.tsx";
import type { BillingDocument } from "../model.ts";
import type { Part } from "./billing-pages.tsx";
import { dayWithWeekday, type InvoiceWords, yen } from "./words.ts";

/** What the lines come to by rate and in all, where it is paid to, how the last one stands, and how it was computed. */
export const Closing = (part: Part) => (
  <div className="closing">
    <Totals {...part} />
    {part.document.dueOn && <Payment {...part} />}
    <ul className="fine">
      {notesOf(part).map((note) => (
        <li key={note}>
          <Settled>{note}</Settled>
        </li>
      ))}
    </ul>
  </div>
);

const Totals = ({ document: { taxes, netYen, totalYen }, words }: Part) => (
  <div className="totals">
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
            <td className="num">{yen(tax.taxYen)}</td>
          </tr>
        ))}
      </tbody>
    </table>
    <table className="grand">
      <tbody>
        <tr>
          <td>{words.net}</td>
          <td className="num">{yen(netYen)}</td>
        </tr>
        {taxes.map(({ taxPercent, taxYen }) =>
          taxPercent === null ? null : (
            <tr key={taxPercent}>
              <td>{words.tax(taxPercent)}</td>
              <td className="num">{yen(taxYen)}</td>
            </tr>
          ),
        )}
        <tr className="sum">
          <td>{words.total}</td>
          <td className="num">{yen(totalYen)}</td>
        </tr>
      </tbody>
    </table>
  </div>
);

function Payment({ document, words }: Part) {
  const { bank } = document.issuer;
  const values = [
    `${bank.name}（${bank.code}） ${bank.branch}（${bank.branchCode}）`,
    `${bank.kind} ${bank.number}`,
    bank.holder,
  ];
  return (
    <div className={document.previous ? "pay" : "pay alone"}>
      <section>
        <h2>{words.bank}</h2>
        <Rows terms={words.bankRows} values={values} />
        <p className="note">{words.feeNote(document.customerNumber.replace("C-", ""))}</p>
      </section>
      {document.previous && (
        <section>
          <h2>{words.previous}</h2>
          <Rows terms={words.previousRows} values={previousValues(document.previous, document.language, words)} />
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
  language: "ja" | "en",
  words: InvoiceWords,
) => [
  `${words.monthOf(month)} ${yen(billedYen)}`,
  paidYen === 0 ? words.notPaid : [paidOn && dayWithWeekday(paidOn, language), yen(paidYen)].filter(Boolean).join(" "),
  openYen === 0 ? words.nothingOpen : yen(openYen),
];

const notesOf = ({ document, words }: Part): string[] => [
  document.kind === "late-fee-statement" ? words.lateFee : words.rounding,
  ...(document.accounts.length > 0 ? [words.accounts(document.accounts.length)] : []),
  ...(document.kind === "credit-note" ? [words.returned] : []),
  words.questions,
];
