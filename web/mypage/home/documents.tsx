import { Link } from "react-router";
import type { ShownDocument } from "#shared/billing/show-documents.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { fullDay, monthOf, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { InvoiceButtons } from "../invoices/invoices.tsx";
import { ReportButtons, type ReportItem } from "../reports/reports.tsx";
import style from "./home.module.css";
import { homeWords } from "./words.ts";

/** The newest monthly report and the newest invoice, each opened in place. */
export const Documents = () => (
  <div className={style["duo"]}>
    <NewestReport />
    <NewestInvoice />
  </div>
);

function NewestReport() {
  const words = useWords(homeWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/reports`;
  const { reports } = useRead<{ reports: ReportItem[] }>(path).value;
  const report = reports.find(({ kind, replacedBy }) => kind === "monthly" && replacedBy === undefined);
  return (
    <section className="card pad stack">
      <h2 className="small quiet">{words.report}</h2>
      {report ? (
        <>
          <p className={style["name"]}>{report.title}</p>
          <p className="small quiet">{fullDay(report.day, language)}</p>
          <ReportButtons report={report} path={path} isMain />
        </>
      ) : (
        <p>{words.noReport}</p>
      )}
      <Link to="/mypage/reports">{words.earlier}</Link>
    </section>
  );
}

function NewestInvoice() {
  const words = useWords(homeWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/invoices`;
  const { documents } = useRead<{ documents: ShownDocument[] }>(path).value;
  const invoice = documents.find(({ kind }) => kind === "invoice");
  return (
    <section className="card pad stack">
      <h2 className="small quiet">{words.invoice}</h2>
      {invoice ? (
        <>
          <p className={style["name"]}>{monthOf(invoice.month, language)}</p>
          <p className={style["figure"]}>
            {yen(invoice.totalYen)} <small>{words.included}</small>
          </p>
          {invoice.payBy && <p>{words.payBy(fullDay(invoice.payBy, language))}</p>}
          <Status kind={invoice.openYen > 0 ? "waiting" : "good"}>
            {invoice.openYen > 0 ? words.unpaid : words.paid}
          </Status>
          <InvoiceButtons document={invoice} path={path} />
        </>
      ) : (
        <p>{words.noInvoice}</p>
      )}
      <Link to="/mypage/invoices">{words.allInvoices}</Link>
    </section>
  );
}
