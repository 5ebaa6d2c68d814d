import { count } from "../../figures.ts";
import type { Language } from "../../model.ts";
import { some } from "../../sentences-en.ts";
import type { Rich } from "../../words.ts";
import type { ProtectionSection } from "../protection-section.ts";

type Read = NonNullable<ProtectionSection["protection"]>;

const ja = {
  lead: ({ protection, alerts, incidents }: ProtectionSection): Rich => {
    const found = protection?.detections ?? [];
    const open = found.filter((one) => !one.isRemediated).length;
    return [
      protection
        ? found.length === 0
          ? `ウイルスの検知はありません（${count(protection.pcs)}台中${count(protection.judged)}台を確認）。`
          : `ウイルスの検知は${count(found.length)}件です。`
        : { strong: "ウイルス対策の状況を取得できませんでした。" },
      ...(found.length > 0
        ? [open > 0 ? { strong: `${count(open)}件は対処が終わっていません。` } : "すべて対処が終わっています。"]
        : []),
      alerts
        ? alerts.open > 0
          ? { strong: `未解決のアラートが${count(alerts.open)}件あります。` }
          : "未解決のアラートはありません。"
        : { strong: "アラートを取得できませんでした。" },
      ...(incidents && incidents.length > 0
        ? [`Microsoft\u00a0365のサービス障害が${count(incidents.length)}件ありました。`]
        : []),
    ];
  },
  figures: {
    detections: "検知（うち未対処）",
    high: "重大度「高」のアラート",
    stale: "定義が古い端末",
    unknown: "保護状態が不明の端末",
  },
  ofOpen: (open: number) => `件（${count(open)}）`,
  unit: { alerts: "件", pcs: "台" },
  none: "検知なし",
  allDone: "すべて対処済み",
  someOpen: "対処中",
  noHigh: "ありません",
  allResolved: "すべて解決済み",
  openHigh: (open: number) => `未解決 ${count(open)}`,
  realTimeOff: (pcs: number) => `保護が無効 ${count(pcs)}台`,
  realTimeOn: "リアルタイム保護は有効",
  judgedOf: (judged: number, pcs: number) => `${count(pcs)}台中${count(judged)}台を確認`,
  detections: {
    title: "検知したウイルス",
    none: ({ pcs, judged }: Read) => `この月の検知はありません（${count(pcs)}台中${count(judged)}台を確認）。`,
    at: "検知日時",
    device: "PC名／利用者",
    name: "検知名／種類",
    state: "状態",
    done: "対処済み",
    open: "対処中",
    noTime: "日時なし",
  },
  weak: {
    title: "保護が十分でない端末",
    stale: "定義が古い",
    off: "リアルタイム保護が無効",
    unknown: "状態を確認できない",
    definitions: "定義の版",
    contact: "最終接続",
    version: (version: string) => `定義 ${version}`,
    lastSeen: (at: string) => `最終接続 ${at}`,
    head: { device: "PC名", state: "状態", note: "補足" },
    versions: (list: string) => `検知エンジンの版：${list}`,
    versionOf: (version: string, pcs: number) => `${version}（${count(pcs)}台）`,
  },
  alerts: {
    title: "アラートの件数",
    severity: "重大度",
    subjects: "対象",
    high: "高",
    medium: "中",
    low: "低",
    highOf: (high: number) => `高${count(high)}`,
    spoken: (parts: string) => `重大度別のアラート件数の推移。${parts}。`,
    month: (month: string, high: number, medium: number, low: number) => `${month} 高${high}・中${medium}・低${low}`,
    before: "空白の月は、ご利用開始の前です。",
  },
  high: {
    title: "重大度「高」のアラート",
    none: "この月に重大度「高」のアラートはありません。",
    at: "発生",
    what: "内容／対象",
    took: "対処まで",
    state: "状態",
    resolved: "解決",
    open: "対応中",
  },
  incidents: {
    title: "Microsoft 365のサービス障害",
    none: "この月に、貴社に影響するMicrosoft 365のサービス障害はありません。",
    period: "期間",
    service: "サービス",
    what: "内容",
    notices: "お知らせ",
    state: "状態",
    times: (times: number) => `${count(times)}回`,
    over: "復旧",
    goesOn: "継続中",
  },
};

const en: typeof ja = {
  lead: ({ protection, alerts, incidents }) => {
    const found = protection?.detections ?? [];
    const open = found.filter((one) => !one.isRemediated).length;
    return [
      protection
        ? found.length === 0
          ? `No malware was detected (${count(protection.judged)} of ${some(protection.pcs, "PC")} seen). `
          : `${some(found.length, "detection")} of malware. `
        : { strong: "Virus protection could not be read. " },
      ...(found.length > 0
        ? [open > 0 ? { strong: `${count(open)} not dealt with yet. ` } : "All were dealt with. "]
        : []),
      alerts
        ? alerts.open > 0
          ? { strong: `${some(alerts.open, "alert")} still open. ` }
          : "No alert is open. "
        : { strong: "Alerts could not be read. " },
      ...(incidents && incidents.length > 0
        ? [`Microsoft 365 had ${some(incidents.length, "service incident")}.`]
        : []),
    ];
  },
  figures: {
    detections: "Detections (open)",
    high: "High alerts",
    stale: "Old definitions",
    unknown: "Protection unknown",
  },
  ofOpen: (open) => `(${count(open)})`,
  unit: { alerts: "", pcs: "" },
  none: "None detected",
  allDone: "All dealt with",
  someOpen: "Being dealt with",
  noHigh: "None",
  allResolved: "All resolved",
  openHigh: (open) => `${count(open)} open`,
  realTimeOff: (pcs) => `Protection off on ${count(pcs)}`,
  realTimeOn: "Real-time protection is on",
  judgedOf: (judged, pcs) => `${count(judged)} of ${some(pcs, "PC")} seen`,
  detections: {
    title: "Malware detected",
    none: ({ pcs, judged }) => `No malware was detected this month (${count(judged)} of ${some(pcs, "PC")} seen).`,
    at: "Detected",
    device: "PC / person",
    name: "Name / kind",
    state: "State",
    done: "Dealt with",
    open: "In progress",
    noTime: "no time",
  },
  weak: {
    title: "PCs without full protection",
    stale: "Old definitions",
    off: "Real-time protection off",
    unknown: "State not known",
    definitions: "Definitions",
    contact: "Last seen",
    version: (version) => `Definitions ${version}`,
    lastSeen: (at) => `Last seen ${at}`,
    head: { device: "PC", state: "State", note: "Note" },
    versions: (list) => `Versions of the engine: ${list}`,
    versionOf: (version, pcs) => `${version} (${some(pcs, "PC")})`,
  },
  alerts: {
    title: "Alerts",
    severity: "Severity",
    subjects: "Whom",
    high: "High",
    medium: "Medium",
    low: "Low",
    highOf: (high) => `${count(high)} high`,
    spoken: (parts) => `Alerts by severity: ${parts}.`,
    month: (month, high, medium, low) => `${month} ${high} high, ${medium} medium, ${low} low`,
    before: "Blank months are before our service began.",
  },
  high: {
    title: "Alerts of high severity",
    none: "No alert of high severity this month.",
    at: "Raised",
    what: "What / whom",
    took: "Took",
    state: "State",
    resolved: "Resolved",
    open: "Open",
  },
  incidents: {
    title: "Microsoft 365 service incidents",
    none: "No Microsoft 365 service incident concerned you this month.",
    period: "When",
    service: "Service",
    what: "What",
    notices: "Notices",
    state: "State",
    times: (times) => count(times),
    over: "Over",
    goesOn: "Goes on",
  },
};

/** Defender's commoner categories in Japanese; what is not here keeps its own name. */
const categories: Readonly<Record<string, string>> = {
  trojan: "トロイの木馬",
  trojanDownloader: "トロイの木馬（ダウンローダー）",
  trojanDropper: "トロイの木馬（ドロッパー）",
  virus: "ウイルス",
  worm: "ワーム",
  ransom: "ランサムウェア",
  backdoor: "バックドア",
  adware: "広告表示ソフトウェア",
  spyware: "スパイウェア",
  passwordStealer: "パスワードを盗むもの",
  potentiallyUnwantedSoftware: "望ましくない可能性のあるソフトウェア",
  exploit: "弱点を突くもの",
  phishing: "フィッシング",
  hackTool: "攻撃用ツール",
  behavior: "疑わしい動作",
};

/** `potentiallyUnwantedSoftware` in words. */
export const categoryName = (category: string, language: Language): string =>
  language === "ja"
    ? (categories[category] ?? category)
    : category.replace(/(?<=[a-z])[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** What the part on virus protection and alerts says, in both languages. */
export const protectionWords = { ja, en };
