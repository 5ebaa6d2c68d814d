import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import type { Rich } from "../../words.ts";

/** How the month was at a glance: what presses, how many decisions, and whether all of it could be seen. */
type Verdict = {
  isPressing: boolean;
  asks: number;
  seen: "all" | "partly" | "hardly";
  startedOn: string | undefined;
};

const ja = {
  title: "月次レポート",
  documentTitle: (tenant: string, month: string) => `月次レポート ${month} ${tenant} 様`,
  runningHead: (tenant: string, month: string) => `${tenant} 様｜月次レポート ${month}`,
  honorific: "御中",
  facts: { number: "文書番号", issued: "発行日", issuer: "発行者" },
  version: (version: number) => `（第${version}版）`,
  changed: (version: number) => `第${version}版で改めた点`,
  period: (from: string, to: string) => `対象期間：${from}〜${to}`,
  state: (at: string) => `Microsoft 365の状態：${at}時点`,
  verdict: ({ isPressing, asks, seen, startedOn }: Verdict): Rich => [
    ...(startedOn ? [`ご利用開始は${startedOn}です。`] : []),
    isPressing
      ? "急いで対処したいことがあります。"
      : {
          all: "環境はおおむね安定しています。",
          partly: "取得できた範囲では、環境はおおむね安定しています。",
          hardly: "Microsoft\u00a0365の状態をほとんど取得できませんでした。",
        }[seen],
    ...(asks > 0
      ? [{ strong: `${count(asks)}件のご判断` }, "をお願いいたします。"]
      : ["ご判断いただくことはありません。"]),
  ],
  asks: "ご判断いただきたいこと",
  noAsks: "今月、ご判断いただきたいことはありません。",
  earlier: (asks: number) => `先月お願いしたご判断 ${count(asks)}件`,
  settled: (asks: number, names: string) => `完了 ${count(asks)}（${names}）`,
  goesOn: (asks: number, names: string) => `継続 ${count(asks)}（${names}）`,
  figures: "今月の数値",
  figure: {
    accounts: "対象アカウント",
    devices: "管理端末",
    updates: (month: string) => `${month}の更新を適用`,
    detections: "未対処の検知",
    replies: "期限内の初回回答",
    sharePoint: "SharePoint使用率",
  },
  unit: { accounts: "件", devices: "台", detections: "件" },
  late: (late: number, unknown: number) => `遅れ${count(late)}・不明${count(unknown)}`,
  detected: (all: number) => (all === 0 ? "検知なし" : `検知${count(all)}件`),
  detectedOf: (pcs: number) => `${count(pcs)}台を確認`,
  answered: (all: number, inTime: number) => `${count(all)}件中${count(inTime)}件`,
  noInquiries: "お問い合わせなし",
  left: (size: string) => `残り ${size}`,
  over: (size: string) => `超過 ${size}`,
  limitUnknown: "上限は不明",
  good: "順調なこと",
  noGood: "記載できることはありません",
  done: "当社が実施したこと",
  noDone: "今月の作業はありません",
  unread: (names: string) => `取得できなかった情報：${names}`,
  partly: (names: string) => `一部だけ取得できた情報：${names}`,
  whereUnread: "原因と最後に取得できた値は、各章と「付録B 数値の根拠」に記載しています。",
  handling: (provider: string, year: number) => `お取り扱い：貴社内限り © ${year} ${provider}`,
};

const en: typeof ja = {
  title: "Monthly report",
  documentTitle: (tenant, month) => `Monthly report ${month}, ${tenant}`,
  runningHead: (tenant, month) => `${tenant} | Monthly report ${month}`,
  honorific: "",
  facts: { number: "Number", issued: "Issued", issuer: "Issued by" },
  version: (version) => ` (version ${version})`,
  changed: (version) => `Changed in version ${version}`,
  period: (from, to) => `Period: ${from} – ${to}`,
  state: (at) => `State of Microsoft 365 as of ${at}`,
  verdict: ({ isPressing, asks, seen, startedOn }) => [
    ...(startedOn ? [`Our service began on ${startedOn}. `] : []),
    isPressing
      ? "Something needs to be dealt with soon. "
      : {
          all: "All is in good order. ",
          partly: "As far as could be read, all is in good order. ",
          hardly: "Hardly anything of Microsoft\u00a0365 could be read. ",
        }[seen],
    ...(asks > 0 ? ["Please take ", { strong: some(asks, "decision") }, "."] : ["There is nothing to decide."]),
  ],
  asks: "What we ask you to decide",
  noAsks: "There is nothing to decide this month.",
  earlier: (asks) => `Last month's ${some(asks, "decision")}`,
  settled: (asks, names) => `${count(asks)} settled (${names})`,
  goesOn: (asks, names) => `${count(asks)} still open (${names})`,
  figures: "The month in figures",
  figure: {
    accounts: "Accounts charged",
    devices: "Devices",
    updates: (month) => `${month} update on`,
    detections: "Open detections",
    replies: "Answered in time",
    sharePoint: "SharePoint in use",
  },
  unit: { accounts: "", devices: "", detections: "" },
  late: (late, unknown) => `${count(late)} late, ${count(unknown)} unknown`,
  detected: (all) => (all === 0 ? "None detected" : `${count(all)} detected`),
  detectedOf: (pcs) => `${some(pcs, "PC")} seen`,
  answered: (all, inTime) => `${count(inTime)} of ${count(all)}`,
  noInquiries: "No inquiries",
  left: (size) => `${size} left`,
  over: (size) => `${size} over`,
  limitUnknown: "Limit not known",
  good: "What went well",
  noGood: "Nothing to report",
  done: "What we did",
  noDone: "No work this month",
  unread: (names) => `Could not be read: ${names}`,
  partly: (names) => `Read only in part: ${names}`,
  whereUnread: "Cause and last reading are in the sections and in appendix B.",
  handling: (provider, year) => `For use inside your company © ${year} ${provider}`,
};

/** What the cover says, in both languages. */
export const coverWords = { ja, en };
