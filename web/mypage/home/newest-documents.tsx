import { Link } from "react-router";
import type { ShownDocument } from "#shared/billing/show-documents.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { day, fullDay, monthOf, yen } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import { InvoiceButtons } from "../invoices/invoices.tsx";
import { ReportButtons, type ReportItem } from "../reports/reports.tsx";
import style from "./home.module.css";

const newestWords = both(
  {
    report: "今月のレポート",
    monthly: (month: string) => `月次レポート ${month}`,
    issued: (on: string, version: number) => `${on}発行　第${version}版`,
    changed: (what: string) => `変更点：${what}`,
    earlier: "過去のレポート",
    noReport: "月次レポートはまだありません。ご利用開始の翌月の第5営業日までに公開します。",
    invoice: "請求",
    of: (month: string) => `${month}分`,
    withTax: "税込",
    open: (amount: string) => `ご入金を確認できていません（${amount}）`,
    paid: "お支払い済み",
    payBy: (on: string) => `お支払期限 ${on}`,
    earlierInvoices: "過去の請求書",
    noInvoice: "請求書はまだありません。毎月の最終営業日までに発行します。",
  },
  {
    report: "Report of the month",
    monthly: (month: string) => `Monthly report ${month}`,
    issued: (on: string, version: number) => `Issued ${on}, version ${version}`,
    changed: (what: string) => `Changed: ${what}`,
    earlier: "Earlier reports",
    noReport: "There is no monthly report yet. It comes by the fifth business day of the month after you start.",
    invoice: "Invoice",
    of: (month: string) => month,
    withTax: "with tax",
    open: (amount: string) => `${amount} have not arrived yet`,
    paid: "Paid",
    payBy: (on: string) => `To be paid by ${on}`,
    earlierInvoices: "Earlier invoices",
    noInvoice: "There is no invoice yet. Each is issued by the last business day of its month.",
  },
);

/** The newest monthly report. */
export function NewestReport() {
  const words = useWords(newestWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/reports`;
  const { reports } = useRead<{ reports: ReportItem[] }>(path).value;
  const newest = reports.find(({ kind, replacedBy }) => kind === "monthly" && replacedBy === undefined);
  return (
    <section className="card pad stack">
      <div>
        <p className="small quiet">{words.report}</p>
        {newest?.month === undefined ? (
          <p>{words.noReport}</p>
        ) : (
          <>
            <h2 className={style["name"]}>{words.monthly(monthOf(newest.month, language))}</h2>
            <p className="small quiet">{words.issued(day(newest.createdAt, language), newest.version ?? 1)}</p>
            {newest.changed !== undefined && <p>{words.changed(newest.changed)}</p>}
          </>
        )}
      </div>
      {newest && (
        <div className="row">
          <ReportButtons report={newest} path={path} isMain />
          <Link to="/mypage/reports">{words.earlier}</Link>
        </div>
      )}
    </section>
  );
}

/** The newest invoice, and what is still to be paid of it. */
export function NewestInvoice() {
  const words = useWords(newestWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/invoices`;
  const { documents } = useRead<{ documents: ShownDocument[] }>(path).value;
  const newest = documents.find(({ kind }) => kind === "invoice");
  return (
    <section className="card pad stack">
      <div>
        <p className="small quiet">{words.invoice}</p>
        {newest ? (
          <>
            <h2 className={style["name"]}>{words.of(monthOf(newest.month, language))}</h2>
            <p className={style["sum"]}>
              {yen(newest.totalYen)}
              <small>{words.withTax}</small>
            </p>
            <p className="row">
              <Status kind={newest.openYen > 0 ? "waiting" : "good"}>
                {newest.openYen > 0 ? words.open(yen(newest.openYen)) : words.paid}
              </Status>
              {newest.payBy !== undefined && <b>{words.payBy(fullDay(newest.payBy, language))}</b>}
            </p>
          </>
        ) : (
          <p>{words.noInvoice}</p>
        )}
      </div>
      {newest && (
        <div className="row">
          <InvoiceButtons document={newest} path={path} />
          <Link to="/mypage/invoices">{words.earlierInvoices}</Link>
        </div>
      )}
    </section>
  );
}
