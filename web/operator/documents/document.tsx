import { Link, useParams } from "react-router";
import type { ShownAccount } from "#shared/billing/payments/show-account.ts";
import type { DocumentContent } from "#shared/billing/show-documents.ts";
import { useRead } from "#web/api/queries.ts";
import { Table } from "#web/parts/table.tsx";
import { count, fullDay, monthOf, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Back } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { TaxTotals } from "../money/tax-totals.tsx";
import { moneyWords } from "../money/words.ts";
import { DocumentEvents } from "./document-events.tsx";
import { DocumentFiles } from "./files.tsx";
import { Orders } from "./orders.tsx";
import { documentWords } from "./words.ts";

/** An issued document as it was frozen, with its files, and what can still be issued about it. */
export function IssuedDocumentPage() {
  const { number = "" } = useParams();
  const words = useWords(documentWords);
  return (
    <MoneyPage title={`${words.one} ${number}`} lead={<Back to="/operator/billing/documents" name={words.title} />}>
      <Shown key={number} number={number} />
    </MoneyPage>
  );
}

function Shown({ number }: { number: string }) {
  const words = useWords(documentWords);
  const issued = useRead<DocumentContent>(`/operator/billing/documents/${number}`).value;
  const account = useRead<ShownAccount>(`/operator/tenants/${issued.tenant}/receivables`).value;
  const { document, kind } = issued;
  const backYen = account.entries
    .flatMap(({ parts }) => parts)
    .reduce((sum, part) => (part.number === number && part.as === "credited" ? sum - part.yen : sum), 0);
  return (
    <div className="stack">
      <Facts issued={issued} backYen={backYen} account={account} />
      <section className="card pad">
        <h2>{words.lines}</h2>
        <Table
          caption={words.lines}
          rows={document.lines}
          keyOf={({ title, detail, amountYen }) => `${title} ${detail} ${amountYen}`}
          isStacked="titled"
          columns={[
            {
              title: words.item,
              isHead: true,
              cell: ({ title, detail }) => (
                <span lang={document.language}>
                  {title}
                  {detail && <div className="small quiet">{detail}</div>}
                </span>
              ),
            },
            {
              title: words.quantity,
              isNumber: true,
              cell: ({ quantity, unit }) => <span lang={document.language}>{`${minus(quantity)} ${unit}`}</span>,
            },
            { title: words.unitPrice, isNumber: true, cell: ({ unitYen }) => yen(unitYen) },
            { title: words.rate, isNumber: true, cell: ({ taxPercent }) => words.percent(taxPercent) },
            { title: words.amount, isNumber: true, cell: ({ amountYen }) => yen(amountYen) },
          ]}
        />
        <TaxTotals {...document} />
      </section>
      <DocumentEvents number={number} entries={account.entries} />
      {kind === "invoice" && <Orders issued={issued} account={account} backYen={backYen} />}
    </div>
  );
}

const minus = (quantity: number) => count(quantity).replace("-", "−");

type FactsProps = { issued: DocumentContent; backYen: number; account: ShownAccount };

function Facts({ issued, backYen, account }: FactsProps) {
  const words = useWords(documentWords);
  const money = useWords(moneyWords);
  const language = useLanguage();
  const { number, kind, counterparty, customerNumber, issuedOn, dueOn, month, totalYen, corrects, document } = issued;
  const openYen = account.documents.find((one) => one.number === number)?.openYen;
  const facts = [
    [words.recipient, `${counterparty}${money.bracketed(customerNumber)}`],
    [words.month, monthOf(month, language)],
    [words.issuedOn, fullDay(issuedOn, language)],
    [words.dueOn, dueOn && fullDay(dueOn, language)],
    [words.open, openYen === undefined ? undefined : yen(openYen)],
    [words.givenBack, backYen > 0 ? yen(backYen) : undefined],
    [words.about, corrects && <Link to={`/operator/billing/documents/${corrects}`}>{corrects}</Link>],
    [words.reason, document.reason],
    [words.decidedBy, document.decidedBy?.name],
    [words.hash, <code key="hash">{issued.content.sha256}</code>],
  ] as const;
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>{words.kinds[kind]}</h2>
        <b>{yen(totalYen)}</b>
      </div>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === undefined || value === "" ? undefined : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <div className="spread">
        <DocumentFiles tenant={issued.tenant} number={number} files={issued.files} />
        <p className="row">
          {kind === "invoice" && corrects === undefined && (
            <Link to={`/operator/billing/${month}/${issued.tenant}`}>{words.toDraft}</Link>
          )}
          <Link to={`/operator/tenants/${issued.tenant}/receivables`}>{words.toAccount}</Link>
        </p>
      </div>
    </section>
  );
}
