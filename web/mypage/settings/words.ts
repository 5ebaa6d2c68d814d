import { both } from "#web/words/language.ts";

export const settingWords = both(
  {
    title: "設定",
    watch: "監視の取り決め",
    watchLead: "しきい値などの取り決めです。変更をご希望の場合は、お問い合わせからお知らせください。",
    quota: "容量のしきい値",
    quotaText: (warning: number, critical: number) => `${warning}%で注意、${critical}%で至急のご連絡`,
    versions: "Windowsのバージョン",
    noVersions: "取り決めなし",
    unused: "使われていないライセンスとみなす日数",
    stale: "つながっていない端末とみなす日数",
    days: (n: number) => `${n}日`,
    prices: "ライセンスの金額",
    priced: (n: number) => (n === 0 ? "登録なし" : `${n}製品を登録済み`),
  },
  {
    title: "Settings",
    watch: "What is agreed about watching",
    watchLead: "Thresholds and the like. Ask us if you want any of it changed.",
    quota: "Storage thresholds",
    quotaText: (warning: number, critical: number) => `A warning at ${warning}%, urgent at ${critical}%`,
    versions: "Windows versions",
    noVersions: "Nothing agreed",
    unused: "A licence counts as unused after",
    stale: "A device counts as stale after",
    days: (n: number) => `${n} days`,
    prices: "Licence prices",
    priced: (n: number) => (n === 0 ? "None known" : `Known of ${n} products`),
  },
);
