import type { SnapshotKind } from "#shared/inventory/model.ts";
import type { catalogue } from "#shared/requests/catalogue.ts";
import type { Known } from "#shared/requests/request-type.ts";

export const ids = {
  taro: "7b3e2f34-9a51-4c5e-8a7d-2f9c5f0e6b11",
  hanako: "0d5a8c52-6a2c-4f6b-9f0e-3f3d6b1f2a22",
  pc: "c2a9d6be-4f57-4b0f-8d43-7a1e5f2c9d33",
  entraPc: "4e1d2c3b-5a69-4788-9b0c-1d2e3f405162",
  sales: "5f6d0f1a-2b3c-4d5e-8f90-a1b2c3d4e544",
  tokyo: "6a7b8c9d-0e1f-4a2b-8c3d-4e5f60718255",
  premium: "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46",
  basic: "3b555118-da6a-4418-894f-7df1e2096870",
  usb: "8e9fa0b1-c2d3-44e5-96f7-08192a3b4c66",
  globalAdmin: "62e90394-69f5-4237-9190-012177145e10",
};

const person = { userName: "jiro.suzuki@mihon.example", surname: "鈴木", givenName: "次郎" };
const period = { from: "2026-11-01", until: "2026-11-30" };
const profile = { policy: ids.usb, group: ids.sales, change: "apply" };

/** One order of each type, as it comes from outside. */
export const orders: Record<keyof typeof catalogue, object> = {
  "account-create": { ...person, department: "営業部" },
  "account-change": { account: ids.taro, department: "営業部" },
  "account-block": { account: ids.taro, signIn: "blocked" },
  "account-delete": { account: ids.taro },
  "account-password": { account: ids.taro },
  "group-create": { displayName: "東日本営業", mailNickname: "sales-east", kind: "security", members: [ids.taro] },
  "group-change": { group: ids.sales, displayName: "西日本営業" },
  "group-members": { group: ids.sales, add: [ids.taro], remove: [ids.hanako] },
  "group-delete": { group: ids.sales },
  "admin-role": { account: ids.taro, role: ids.globalAdmin, change: "grant", expiresOn: "2027-03-31" },
  joiner: {
    ...person,
    joiningOn: "2027-04-01",
    kana: "スズキ ジロウ",
    licence: ids.premium,
    groups: [ids.sales],
    manager: ids.hanako,
  },
  leaver: {
    account: ids.taro,
    leavingAt: "2026-12-31T18:00:00+09:00",
    mailbox: "shared",
    forwardTo: ids.hanako,
    oneDriveTo: ids.hanako,
    devices: "retire",
  },
  mover: {
    account: ids.taro,
    effectiveOn: "2027-04-01",
    jobTitle: "課長",
    manager: ids.hanako,
    addTo: [ids.tokyo],
    removeFrom: [ids.sales],
    addLicence: ids.premium,
    removeLicence: ids.basic,
  },
  "licence-assign": { account: ids.hanako, licence: ids.premium, startsOn: "2026-12-01" },
  "licence-return": { account: ids.taro, licence: ids.basic, endsOn: "2026-12-01" },
  "app-control": { account: ids.taro, licence: ids.basic, app: "teams", use: "denied" },
  "device-record": { device: ids.pc, reason: "replaced", isInOption: true },
  "device-wipe": { device: ids.pc, typedName: "SMP-NB-0103", reason: "lost" },
  "device-retire": { device: ids.pc, typedName: "SMP-NB-0103", reason: "leaving" },
  "external-device-control": profile,
  "device-function-control": profile,
  bitlocker: profile,
  "compliance-policy": profile,
  "conditional-access": { policy: ids.usb, state: "enabledForReportingButNotEnforced" },
  sso: {
    service: "経費クラウド",
    entityId: "https://keihi.example/saml",
    replyUrl: "https://keihi.example/acs",
    groups: [ids.sales],
  },
  "policy-parameters": { policy: "画面ロック", wanted: "10分を5分に", whom: "全員" },
  "mailbox-recovery": { account: ids.taro, lookedInOutlook: true, ...period },
  "mail-trace": {
    sender: "a@mihon.example",
    recipient: "b@torihiki.example",
    sentAt: "2026-11-20T10:00:00+09:00",
    subject: "見積書",
  },
  "remote-support": { pcName: "SMP-NB-0103", problem: "印刷できません", wishes: "11/24 10時\n11/25 14時" },
  "log-extract": { log: "sign-ins", ...period, account: ids.taro, aim: "不審なサインインの確認" },
  "site-quota": { site: "https://mihon.sharepoint.example/sites/sales", gigabytes: 500 },
  other: { subject: "会議室の追加", wanted: "第3会議室を予約できるようにしてください" },
  "option-unlock": { consoleAccount: "mihon-admin", newPassword: true },
  "option-permissions": { account: ids.taro, change: "issue", permission: "view" },
  "option-pc-record": { pcName: "SMP-NB-0103", change: "delete", remarks: "廃棄" },
  "option-operation-logs": { log: "pc", target: "SMP-NB-0103", ...period },
  "option-external-device": {
    account: ids.taro,
    device: ids.pc,
    externalDevice: "USBメモリ（S/N 0123）",
    access: "read",
    startsAt: "2026-12-01T09:00:00+09:00",
    endsAt: "2026-12-01T18:00:00+09:00",
    aim: "展示会の資料の受け取り",
  },
  "option-approved-devices": { change: "register", serials: ["SN-0001", "SN-0002"] },
  "option-remote-lock": { device: ids.pc, typedName: "SMP-NB-0103", measure: "lock" },
  "option-question": { subject: "ログの保存期間", question: "何日分が残りますか" },
};

const account = (id: string, userPrincipalName: string, displayName: string, skuIds: string[]) => ({
  id,
  userPrincipalName,
  displayName,
  mail: userPrincipalName,
  isEnabled: true,
  isGuest: false,
  skuIds,
});

const licence = (skuId: string, name: string, owned: number, assigned: number) => ({
  skuId,
  name: { ja: name, en: name },
  owned,
  assigned,
});

/** What is known of the example company; one licence is free of the one kind, none of the other. */
const snapshots: Partial<Record<SnapshotKind, readonly object[]>> = {
  accounts: [
    account(ids.taro, "taro.yamada@mihon.example", "山田 太郎", [ids.basic]),
    account(ids.hanako, "hanako.sato@mihon.example", "佐藤 花子", []),
  ],
  devices: [{ id: ids.pc, entraDeviceId: ids.entraPc, name: "SMP-NB-0103", owner: "taro.yamada@mihon.example" }],
  licences: [licence(ids.premium, "Business Premium", 60, 59), licence(ids.basic, "Business Basic", 10, 10)],
};

const names: Record<string, string> = {
  [ids.taro]: "山田 太郎",
  [ids.hanako]: "佐藤 花子",
  [ids.pc]: "SMP-NB-0103",
  [ids.sales]: "営業部",
  [ids.tokyo]: "東京本社",
  [ids.premium]: "Business Premium",
  [ids.basic]: "Business Basic",
  [ids.usb]: "USB制限",
};

export const nameOf = (id: string): string => names[id] ?? id;

export const known: Known = {
  // The rows above hold what the types under test read.
  items: (kind) => Promise.resolve((snapshots[kind] ?? []) as never),
  nameOf: (id) => Promise.resolve(nameOf(id)),
};
