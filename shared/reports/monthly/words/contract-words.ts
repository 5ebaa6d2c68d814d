import { count } from "../../figures.ts";
import { some } from "../../sentences-en.ts";

const ja = {
  figures: {
    service: "ご契約サービス",
    accounts: "対象アカウント（基本）",
    option: "うちオプション",
    devices: "管理端末",
  },
  services: { basic: "基本", both: "基本＋オプション", none: "—" },
  startedOn: (day: string) => `${day} 利用開始`,
  contracted: (seats: number) => `ご契約 ${count(seats)}件`,
  units: { accounts: "件", devices: "台" },
  idleLead: (licences: number, people: number) =>
    `サインインのない方のライセンスが${count(people)}人分（${count(licences)}ライセンス）あります。`,
  surplusLead: (yen: string) => `余りの費用は月額${yen}円（税抜）です。`,
  heads: { idle: (days: number) => `${days}日間\n利用なし`, price: "単価\n（月・税抜）", cost: "余りの月額\n（税抜）" },
  noPrice: "単価なし",
  costNote: "金額は、お預かりした購入単価による税抜の月額です。単価のない製品は合計に含めていません。",
  idle: {
    title: (days: number) => `${days}日以上サインインのない方のライセンス`,
    small: (licences: number, people: number) => `${count(people)}人・${count(licences)}ライセンス`,
    cost: (yen: string, withoutPrice: number) =>
      `あわせて月額${yen}円（税抜）にあたります${withoutPrice > 0 ? `。単価のない${count(withoutPrice)}ライセンスは含めていません` : ""}。`,
    name: "利用者",
    product: "製品",
    last: "最後のサインイン",
    neverSignedIn: "記録なし",
    none: (days: number) => `${days}日以上サインインのない方のライセンスはありません。`,
  },
  unread: "ライセンスの状況を取得できませんでした。",
};

const en: typeof ja = {
  figures: {
    service: "Service",
    accounts: "Accounts charged (basic)",
    option: "Of them with option",
    devices: "Devices",
  },
  services: { basic: "Basic", both: "Basic + option", none: "—" },
  startedOn: (day) => `since ${day}`,
  contracted: (seats) => `${count(seats)} in the contract`,
  units: { accounts: "", devices: "" },
  idleLead: (licences, people) =>
    ` ${some(people, "person", "people")} with ${some(licences, "licence")} have not signed in.`,
  surplusLead: (yen) => ` What is left over costs ¥${yen} a month before tax.`,
  heads: { idle: (days) => `Not used\n${days} days`, price: "Price,\nmonth", cost: "Left over,\nmonth" },
  noPrice: "no price",
  costNote: "Amounts are monthly prices before tax as you gave them to us. Products without one are in no sum.",
  idle: {
    title: (days) => `Licences of people who have not signed in for ${days} days`,
    small: (licences, people) => `${some(people, "person", "people")}, ${some(licences, "licence")}`,
    cost: (yen, withoutPrice) =>
      `Together ¥${yen} a month before tax${withoutPrice > 0 ? `; ${some(withoutPrice, "licence")} without a price not counted` : ""}.`,
    name: "Person",
    product: "Product",
    last: "Last sign-in",
    neverSignedIn: "None on record",
    none: (days) => `No licences of people who have not signed in for ${days} days.`,
  },
  unread: "The licences could not be read.",
};

/** What the part on contract and licences says, in both languages. */
export const contractWords = { ja, en };
