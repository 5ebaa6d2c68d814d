import { useLocation } from "react-router";
import type { OperatorWork } from "#shared/workload/operator-work.ts";
import { ForRole, useMe } from "#web/app/for-role.tsx";
import { type NavItem, Portal } from "#web/app/portal.tsx";
import { Bell } from "#web/telling/bell/bell.tsx";
import { both, useWords } from "#web/words/language.ts";
import { Clock } from "./desk/clock.tsx";
import { Foot } from "./desk/foot.tsx";
import { DeskSearch } from "./desk/search.tsx";
import { useNow } from "./desk/use-now.ts";
import { useWork } from "./desk/work.ts";
import { useQueueRows } from "./queue/queue-rows.ts";
import { inView, type View, viewNames, viewOf, views } from "./queue/views.ts";
import { pathOfView, requestViewNames, requestViewOf } from "./requests/views.ts";

const frameWords = both(
  {
    name: "運用コンソール",
    held: "保留中のメール",
    bounces: "戻ってきたメール",
    alerts: "アラート",
    rules: "アラートの通知ルール",
    reports: "レポートの確認",
    billing: "請求・入金",
    letters: "届かなかった処理",
    customers: "お客様",
    applications: "お申し込み",
    drift: "環境の変化",
    content: "お知らせ・FAQ",
    replies: "定型文",
    figures: "回答の実績",
    audit: "監査の記録",
  },
  {
    name: "Operator console",
    held: "Held mails",
    bounces: "Mails that came back",
    alerts: "Alerts",
    rules: "Alert rules",
    reports: "Reports to approve",
    billing: "Billing",
    letters: "Dead letters",
    customers: "Customers",
    applications: "Applications",
    drift: "Changes",
    content: "Notices and FAQ",
    replies: "Canned replies",
    figures: "How we answered",
    audit: "Audit trail",
  },
);

export const OperatorFrame = () => (
  <ForRole roles={["operator"]} isFrame>
    <Framed />
  </ForRole>
);

const urgent: ReadonlySet<View> = new Set(["unassigned", "near", "late"]);

function Framed() {
  const words = useWords(frameWords);
  const queue = useQueueViews();
  const work = useWork();
  const requests = useRequestViews(work);
  const nav: NavItem[][] = [
    queue,
    requests,
    [
      { to: "/operator/held", name: words.held, count: work?.held, isUrgent: true },
      { to: "/operator/bounced-addresses", name: words.bounces },
      { to: "/operator/alerts", name: words.alerts, count: work?.alerts },
      { to: "/operator/alert-rules", name: words.rules },
    ],
    [
      { to: "/operator/reports", name: words.reports, count: work && work.reports.toApprove + work.reports.held },
      { to: "/operator/billing", name: words.billing, count: work && work.invoices.toLookAt + work.deposits },
      { to: "/operator/dead-letters", name: words.letters, count: work?.deadLetters, isUrgent: true },
    ],
    [
      { to: "/operator/tenants", name: words.customers },
      { to: "/operator/applications", name: words.applications },
      { to: "/operator/drift", name: words.drift },
      { to: "/operator/content", name: words.content },
      { to: "/operator/replies", name: words.replies },
      { to: "/operator/figures", name: words.figures },
      { to: "/operator/audit", name: words.audit },
    ],
  ];
  return (
    <Portal
      home="/operator"
      name={words.name}
      nav={nav}
      search={<DeskSearch />}
      tools={
        <>
          <Clock />
          <Bell settings="/operator/settings" />
        </>
      }
      foot={<Foot />}
      isDense
    />
  );
}

function useRequestViews(work: OperatorWork | undefined): NavItem[] {
  const names = useWords(requestViewNames);
  const { pathname, search } = useLocation();
  const here = pathname === "/operator/requests" ? requestViewOf(new URLSearchParams(search).get("view")) : undefined;
  const counts = work && {
    planned: work.requests.toApprove,
    running: work.requests.running,
    failed: work.requests.stopped,
  };
  return (["planned", "running", "failed"] as const).map((view) => ({
    to: pathOfView(view),
    name: names[view],
    count: counts?.[view],
    isUrgent: view !== "running",
    isHere: here === view,
  }));
}

function useQueueViews(): NavItem[] {
  const names = useWords(viewNames);
  const { pathname, search } = useLocation();
  const { mail: me } = useMe();
  const { data: rows = [] } = useQueueRows();
  const now = useNow();
  const here = pathname === "/operator" ? viewOf(new URLSearchParams(search).get("view")) : undefined;
  return views.map((view) => ({
    to: view === "all" ? "/operator" : `/operator?view=${view}`,
    name: names[view],
    count: inView(rows, view, { now, me }).length,
    isUrgent: urgent.has(view),
    isHere: here === view,
  }));
}
