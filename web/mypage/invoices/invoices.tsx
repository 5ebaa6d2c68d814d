import type { PaymentState } from "#shared/billing/payments/payment-state.ts";
import type { ShownDocument } from "#shared/billing/show-documents.ts";
import { usePages } from "#web/api/pages.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { More } from "#web/parts/more.tsx";
import { OpenDocument } from "#web/parts/open-document.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { type Column, Table } from "#web/parts/table.tsx";
import { monthOf, shortDay, yen } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { paymentMarks } from "./payment-marks.ts";

const invoiceWords = both(
  {
    title: "請求",
    lead: "請求書は毎月の最終営業日までに発行します。",
    document: "書類",
    kinds: { invoice: "請求書", "credit-note": "適格返還請求書", "late-fee-statement": "遅延損害金の明細" },
    month: "対象の月",
    issued: "発行日",
    due: "お支払期限",
    amount: "金額（税込）",
    paid: "ご入金",
    nothing: "—",
    states: {
      open: "ご入金前",
      partly: "一部ご入金",
      late: "期限を過ぎています",
      paid: "確認済み",
      "given-back": "返還済み",
    } satisfies Record<PaymentState, string>,
    open: (amount: string) => `残り ${amount}`,
    file: "開く",
    pdf: "PDFを開く",
    accounts: "対象アカウント",
    empty: "請求書はまだありません",
    emptyWhy: "最初の請求書は、ご利用を開始した月の最終営業日までに発行します。",
  },
  {
    title: "Invoices",
    lead: "Invoices are issued by the last business day of the month.",
    document: "Document",
    kinds: { invoice: "Invoice", "credit-note": "Credit note", "late-fee-statement": "Late fee statement" },
    month: "Month",
    issued: "Issued",
    due: "Due",
    amount: "Amount incl. tax",
    paid: "Payment",
    nothing: "—",
    states: {
      open: "Not yet paid",
      partly: "Partly received",
      late: "Past its due day",
      paid: "Received",
      "given-back": "Given back",
    },
    open: (amount: string) => `${amount} open`,
    file: "Open",
    pdf: "Open PDF",
    accounts: "Accounts charged",
    empty: "There are no invoices yet",
    emptyWhy: "The first one is issued by the last business day of the month in which you start.",
  },
);

/** Every document of the company's account, the newest month first, with what is still to be paid. */
export function Invoices() {
  const words = useWords(invoiceWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(invoiceWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/invoices`;
  const list = usePages<{ documents: ShownDocument[]; cursor?: string }>(path);
  const documents = list.pages.flatMap((page) => page.documents);
  if (documents.length === 0)
    return (
      <div className="card">
        <Empty title={words.empty}>{words.emptyWhy}</Empty>
      </div>
    );
  const columns: Column<ShownDocument>[] = [
    {
      title: words.document,
      isHead: true,
      cell: ({ kind, number, month }) => (
        <>
          {words.kinds[kind]}　{monthOf(month, language)}
          <div className="small quiet">{number}</div>
        </>
      ),
    },
    { title: words.issued, isNumber: true, cell: ({ issuedOn }) => <span className="u">{shortDay(issuedOn)}</span> },
    {
      title: words.due,
      isNumber: true,
      cell: ({ payBy, dueOn }) => {
        const by = payBy ?? dueOn;
        return by ? <span className="u">{shortDay(by)}</span> : words.nothing;
      },
    },
    { title: words.amount, isNumber: true, cell: ({ totalYen }) => <b>{yen(totalYen)}</b> },
    {
      title: words.paid,
      cell: ({ openYen, payment }) =>
        payment ? (
          <>
            <Status kind={paymentMarks[payment]}>{words.states[payment]}</Status>
            {openYen > 0 && <div className="small quiet u">{words.open(yen(openYen))}</div>}
          </>
        ) : (
          words.nothing
        ),
    },
    { title: words.file, cell: (document) => <InvoiceButtons document={document} path={path} /> },
  ];
  return (
    <div className="card">
      <Table
        caption={words.title}
        columns={columns}
        rows={documents}
        keyOf={({ number }) => number}
        isStacked="titled"
      />
      <More {...list} />
    </div>
  );
}

export function InvoiceButtons({ document: { number, files }, path }: { document: ShownDocument; path: string }) {
  const words = useWords(invoiceWords);
  return (
    <div className="row">
      <OpenDocument path={`${path}/${number}/link`} title={number}>
        {words.pdf}
      </OpenDocument>
      {files.some(({ format }) => format === "xlsx") && (
        <OpenDocument path={`${path}/${number}/link`} title={number} format="xlsx">
          {words.accounts}
        </OpenDocument>
      )}
    </div>
  );
}
