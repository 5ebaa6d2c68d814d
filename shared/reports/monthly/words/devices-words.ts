import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import type { Rich } from "../../words.ts";
import type { DeviceRow, DevicesSection } from "../devices-section.ts";

type Read = NonNullable<DevicesSection>;
type Reason = Read["late"][number]["reason"];
type Why = Read["notJudged"][number]["why"];

const ja = {
  lead: ({ total, patches, late, notJudged }: Read): Rich => {
    if (total === 0) return ["管理している端末はありません。"];
    const newest = patches?.[0];
    const applied = newest ? [`最新の品質更新は${count(total)}台中${count(newest.applied)}台に適用しました。`] : [];
    return [
      ...applied,
      ...(late.length > 0 ? [{ strong: `遅れは${count(late.length)}台` }] : ["遅れている端末はありません"]),
      ...(notJudged.length > 0
        ? ["、", { strong: `判断できない端末が${count(notJudged.length)}台` }, "あります。"]
        : [late.length > 0 ? "です。" : "。"]),
    ];
  },
  unread: "端末の状況を取得できませんでした。",
  figures: {
    compliant: "準拠している端末",
    updates: "最新の品質更新",
    outOfSupport: "サポート終了のWindows",
    silent: "30日以上 接続なし",
  },
  of: (total: number) => `/ ${count(total)}台`,
  unit: "台",
  notCompliant: (noncompliant: number, grace: number, unknown: number) =>
    `非準拠${count(noncompliant)}・猶予${count(grace)}・未評価${count(unknown)}`,
  allCompliant: "すべて準拠",
  patchState: (late: number, inGrace: number, unknown: number) =>
    `遅れ${count(late)}・猶予${count(inGrace)}・不明${count(unknown)}`,
  allSupported: "すべてサポート期間内",
  /** The two commonest by name; the others are in the table of late devices. */
  versions: (old: Read["outOfSupport"]) =>
    `${old
      .slice(0, 2)
      .map((one) => `${one.windows} ${count(one.count)}台`)
      .join("、")}${old.length > 2 ? " ほか" : ""}`,
  encrypted: (encrypted: number, total: number) =>
    `ディスクの暗号化（BitLockerなど）は${count(total)}台中${count(encrypted)}台で有効です。`,
  complianceTitle: "コンプライアンスの準拠状況",
  compliance: { compliant: "準拠", grace: "猶予期間中", noncompliant: "非準拠", unknown: "未評価" } satisfies Record<
    DeviceRow["compliance"],
    string
  >,
  patchesTitle: "品質更新の適用状況",
  patches: { applied: "適用済み", inGrace: "猶予期間中", late: "遅れ", unknown: "不明・応答なし" },
  patchRow: (month: number, released: string) => `${month}月分（${released}公開）`,
  lateTitle: "更新が遅れている端末",
  noLate: "更新が遅れている端末はありません。",
  notJudgedTitle: "判断できない端末",
  notCounted: "「適用済み」とも「遅れ」とも数えていません",
  heads: {
    pc: "PC名／OSのビルド",
    owner: "利用者",
    since: "公開から",
    contact: "最終接続",
    reason: "考えられる理由",
    step: "お願いしたい対応",
    why: "判断できない原因",
  },
  days: (days: number) => `${count(days)}日`,
  noOwner: "（登録なし）",
  reasons: {
    "out-of-support": "サポートが終了したWindows",
    "little-space": "空き容量の不足",
    "rarely-on": "電源が入る時間が短い",
    other: "再起動待ちなど",
  } satisfies Record<Reason, string>,
  free: (size: string) => `（残り ${size}）`,
  steps: {
    "out-of-support": "新しいWindowsへの更新か、PCの入れ替え",
    "little-space": "不要なファイルの整理",
    "rarely-on": "電源を入れ、1時間ほどネットワークに接続",
    other: "PCの再起動。続くときは当社で調査",
  } satisfies Record<Reason, string>,
  whys: {
    silent: "30日以上 接続がありません",
    "no-version": "OSの版を取得できませんでした",
    "unknown-build": "Microsoftの一覧にないビルドです",
    "no-catalogue": "Microsoftの更新の一覧を取得できませんでした",
  } satisfies Record<Why, string>,
  complianceSpoken: (compliant: number, grace: number, noncompliant: number, unknown: number) =>
    `準拠${compliant}、猶予期間中${grace}、非準拠${noncompliant}、未評価${unknown}。`,
};

const en: typeof ja = {
  lead: ({ total, patches, late, notJudged }) => {
    if (total === 0) return ["There are no managed devices."];
    const newest = patches?.[0];
    return [
      ...(newest ? [`The newest quality update is on ${count(newest.applied)} of ${some(total, "device")}. `] : []),
      ...(late.length > 0 ? [{ strong: `${some(late.length, "device")} late` }] : ["No device is late"]),
      ...(notJudged.length > 0 ? [", ", { strong: `${count(notJudged.length)} cannot be judged` }, "."] : ["."]),
    ];
  },
  unread: "The devices could not be read.",
  figures: {
    compliant: "Compliant devices",
    updates: "Newest quality update",
    outOfSupport: "Windows past support",
    silent: "Not seen for 30 days",
  },
  of: (total) => `/ ${count(total)}`,
  unit: "",
  notCompliant: (noncompliant, grace, unknown) =>
    `${count(noncompliant)} not, ${count(grace)} in grace, ${count(unknown)} unknown`,
  allCompliant: "All compliant",
  patchState: (late, inGrace, unknown) => `${count(late)} late, ${count(inGrace)} in grace, ${count(unknown)} unknown`,
  allSupported: "All supported",
  versions: (old) =>
    `${old
      .slice(0, 2)
      .map((one) => `${count(one.count)} with ${one.windows}`)
      .join(", ")}${old.length > 2 ? ", others" : ""}`,
  encrypted: (encrypted, total) => `Disk encryption is on for ${count(encrypted)} of ${some(total, "device")}.`,
  complianceTitle: "Compliance",
  compliance: { compliant: "Compliant", grace: "In grace", noncompliant: "Not compliant", unknown: "Not judged" },
  patchesTitle: "Quality updates",
  patches: { applied: "Applied", inGrace: "In grace", late: "Late", unknown: "Unknown" },
  patchRow: (month, released) =>
    `${["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"][month - 1]} (out ${released})`,
  lateTitle: "Devices that are late",
  noLate: "No device is late.",
  notJudgedTitle: "Devices that cannot be judged",
  notCounted: "Counted neither as applied nor as late",
  heads: {
    pc: "PC / OS build",
    owner: "Person",
    since: "Since release",
    contact: "Last seen",
    reason: "Likely reason",
    step: "What helps",
    why: "Why not",
  },
  days: (days) => some(days, "day"),
  noOwner: "(none on record)",
  reasons: {
    "out-of-support": "Windows past its support",
    "little-space": "Too little free space",
    "rarely-on": "Seldom switched on",
    other: "Waiting for a restart, or other",
  },
  free: (size) => ` (${size} left)`,
  steps: {
    "out-of-support": "Update to a newer Windows, or replace the PC",
    "little-space": "Clear away files that are not needed",
    "rarely-on": "Leave it on and online for an hour",
    other: "Restart it; we look into it if that does not help",
  },
  whys: {
    silent: "Not seen for 30 days or more",
    "no-version": "The version of Windows could not be read",
    "unknown-build": "A build that Microsoft does not list",
    "no-catalogue": "Microsoft's list of updates could not be read",
  },
  complianceSpoken: (compliant, grace, noncompliant, unknown) =>
    `Compliant ${compliant}, in grace ${grace}, not compliant ${noncompliant}, not judged ${unknown}.`,
};

/** What the part on devices and updates says, in both languages. */
export const devicesWords = { ja, en };
