import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";
import type { DeviceRow } from "../devices-section.ts";

const ja = {
  intro: "取得できたすべてのサイト、端末、アプリの一覧です。同じ内容をマイページからExcelでダウンロードできます。",
  sites: {
    title: "SharePointサイト",
    small: (sites: number, total: string) => `${count(sites)}サイト・合計 ${total}｜使用量の多い順`,
    none: "サイトはありません。",
    name: "サイト名／所有者",
    owner: "所有者",
    used: (unit: string) => `使用量\n(${unit})`,
    growth: (unit: string) => `前月差\n(${unit})`,
    files: "ファイル数",
    share: (percent: number) => `使用率\n（縦線は${count(percent)}%）`,
    active: "最終利用",
    never: "記録なし",
  },
  devices: {
    title: "端末",
    small: (devices: number) => `${count(devices)}台`,
    none: "端末はありません。",
    name: "PC名",
    owner: "利用者",
    os: "OSの版",
    compliance: "準拠",
    patch: "品質更新",
    encrypted: "暗号化",
    contact: "最終接続",
    yes: "有効",
    no: "無効",
    complianceStates: { compliant: "準拠", grace: "猶予", noncompliant: "非準拠", unknown: "未評価" } satisfies Record<
      DeviceRow["compliance"],
      string
    >,
    patchStates: {
      current: "適用済み",
      "in-grace": "猶予",
      late: "遅れ",
      "out-of-support": "サポート終了",
      "not-judged": "不明",
      "not-windows": "—",
    } satisfies Record<DeviceRow["patch"], string>,
  },
  apps: {
    title: "インストールされたアプリ",
    small: (apps: number) => `${count(apps)}種類｜台数の多い順`,
    none: "検出されたアプリはありません。",
    name: "アプリ／発行元",
    app: "アプリ",
    publisher: "発行元",
    version: "版",
    platform: "OS",
    devices: "台数",
  },
};

const en: typeof ja = {
  intro: "Every site, device and app that could be read. The same lists are in the workbook on My Page.",
  sites: {
    title: "SharePoint sites",
    small: (sites, total) => `${some(sites, "site")}, ${total} together | largest first`,
    none: "There are no sites.",
    name: "Site / owner",
    owner: "Owner",
    used: (unit) => `In use\n(${unit})`,
    growth: (unit) => `Change\n(${unit})`,
    files: "Files",
    share: (percent) => `Of its limit\n(tick at ${count(percent)}%)`,
    active: "Last used",
    never: "None on record",
  },
  devices: {
    title: "Devices",
    small: (devices) => some(devices, "device"),
    none: "There are no devices.",
    name: "PC",
    owner: "Person",
    os: "OS version",
    compliance: "Compliance",
    patch: "Update",
    encrypted: "Encrypted",
    contact: "Last seen",
    yes: "yes",
    no: "no",
    complianceStates: {
      compliant: "Compliant",
      grace: "In grace",
      noncompliant: "Not compliant",
      unknown: "Not judged",
    },
    patchStates: {
      current: "Applied",
      "in-grace": "In grace",
      late: "Late",
      "out-of-support": "Past support",
      "not-judged": "Unknown",
      "not-windows": "—",
    },
  },
  apps: {
    title: "Installed apps",
    small: (apps) => `${some(apps, "app")} | most devices first`,
    none: "No apps were discovered.",
    name: "App / publisher",
    app: "App",
    publisher: "Publisher",
    version: "Version",
    platform: "OS",
    devices: "Devices",
  },
};

/** What the lists of appendix A say, in both languages. */
export const listsWords = { ja, en };
