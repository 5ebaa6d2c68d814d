import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { useReading } from "#web/api/queries.ts";
import { ForRole } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { both, useWords } from "#web/words/language.ts";

const frameWords = both(
  {
    name: "運用コンソール",
    queue: "すべての未完了",
    held: "確認待ちの受信",
    alerts: "アラート",
    requests: "ご依頼",
    reports: "レポートの確認",
    billing: "請求の確認",
    payments: "入金",
    deadLetters: "届かなかった処理",
    customers: "お客様",
    content: "お知らせ・FAQ",
    audit: "監査の記録",
  },
  {
    name: "Operator console",
    queue: "All open",
    held: "Held mails",
    alerts: "Alerts",
    requests: "Requests",
    reports: "Reports to check",
    billing: "Invoices to check",
    payments: "Payments",
    deadLetters: "Dead letters",
    customers: "Customers",
    content: "Notices and FAQ",
    audit: "Audit trail",
  },
);

export const OperatorFrame = () => (
  <ForRole roles={["operator"]}>
    <Framed />
  </ForRole>
);

function Framed() {
  const words = useWords(frameWords);
  const work = useReading<OperatorWork>("/operator/work").data?.value;
  const nav: NavItem[][] = [
    [
      { to: "/operator", name: words.queue, isExact: true, count: work?.queue.open },
      { to: "/operator/held", name: words.held, count: work?.held, isUrgent: true },
      { to: "/operator/alerts", name: words.alerts, count: work?.alerts },
      { to: "/operator/requests", name: words.requests, count: work?.requests.toApprove, isUrgent: true },
    ],
    [
      { to: "/operator/reports", name: words.reports, count: work?.reports.toApprove },
      { to: "/operator/billing", name: words.billing, count: work?.invoices.toLookAt },
      { to: "/operator/payments", name: words.payments, count: work?.deposits },
      { to: "/operator/dead-letters", name: words.deadLetters, count: work?.deadLetters, isUrgent: true },
    ],
    [
      { to: "/operator/tenants", name: words.customers },
      { to: "/operator/content", name: words.content },
      { to: "/operator/audit", name: words.audit },
    ],
  ];
  return <Portal home="/operator" name={words.name} nav={nav} isDense />;
}
