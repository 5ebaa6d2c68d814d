/** How banks write what kind of company somebody is: `ｶ)` in front, `(ｶ` behind, `(ｶ)` between. */
const abbreviations = [
  "カ",
  "ユ",
  "ド",
  "メ",
  "シ",
  "シヤ",
  "ザイ",
  "イ",
  "イシヤ",
  "イザイ",
  "ガク",
  "フク",
  "シユウ",
  "トクヒ",
  "ドクヒ",
  "ドク",
  "ダイ",
  "ベン",
  "ゼイ",
  "ホゴ",
  "キヨウクミ",
] as const;

const written = [
  "カブシキガイシヤ",
  "カブシキカイシヤ",
  "ユウゲンガイシヤ",
  "ユウゲンカイシヤ",
  "ゴウドウガイシヤ",
  "ゴウドウカイシヤ",
  "イツパンシヤダンホウジン",
] as const;

const anyOf = abbreviations.toSorted((a, b) => b.length - a.length).join("|");
const companyKinds = [
  new RegExp(`^(?:${anyOf})\\)`),
  new RegExp(`\\((?:${anyOf})\\)?$`),
  new RegExp(`\\((?:${anyOf})\\)`),
  new RegExp(`^(?:${written.join("|")})`),
  new RegExp(`(?:${written.join("|")})$`),
];

const small = "ァィゥェォッャュョヮヵヶ";
const large = "アイウエオツヤユヨワカケ";

/** Kana as banks write them: full width here, none small, no ヲ, one kind of bracket. */
export const asBanksWrite = (name: string): string =>
  name
    .normalize("NFKC")
    .replace(/[ぁ-ゖ]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60))
    .toUpperCase()
    .replace(/[ァィゥェォッャュョヮヵヶ]/g, (kana) => large.charAt(small.indexOf(kana)))
    .replaceAll("ヲ", "オ")
    .replace(/[「〔[]/g, "(")
    .replace(/[」〕\]]/g, ")")
    .trim();

/** What some banks put before a payer's name to say that it is a transfer. */
const transfer = /^(?:振込入金|振込|フリコミ)\s*/;

/** The number that a customer puts before its name, such as `0042 ｶ)ｻﾝﾌﾟﾙ`. */
const customerNumber = /^(?:C[\s-]?)?(\d{4,6})(?!\d)\s*/;

/**
 * Who paid, as a name that is the same however it was written: without the kind of company, spaces, marks and long vowels,
 * which banks write as they can; and the customer's number, when it stands in front.
 */
export function payerOf(written: string): { name: string; customerNumber?: string } {
  const whole = asBanksWrite(written).replace(transfer, "");
  const number = customerNumber.exec(whole)?.[1];
  const name = companyKinds
    .reduce((left, kind) => left.replace(kind, ""), whole.replace(customerNumber, "").trim())
    .replace(/[^\p{L}\p{N}]|ー/gu, "");
  return { name, ...(number !== undefined && { customerNumber: `C-${number}` }) };
}

/** Banks cut names off; what is shorter than this is too common to tell. */
const leastAlike = 4;

/** Whether two payers' names begin alike. */
export const beginAlike = (one: string, other: string): boolean =>
  Math.min(one.length, other.length) >= leastAlike && (one.startsWith(other) || other.startsWith(one));

/** What names that are the same, or begin alike, have in common. */
export const beginningOf = (name: string): string => name.slice(0, leastAlike);
