import { alike } from "#shared/base/search-text.ts";

/** What kind of company somebody is, in front of the name or behind it; people leave it out or abbreviate it. */
const companyKinds = [
  "株式会社",
  "有限会社",
  "合同会社",
  "合資会社",
  "合名会社",
  "一般社団法人",
  "公益社団法人",
  "一般財団法人",
  "公益財団法人",
  "特定非営利活動法人",
  "医療法人",
  "学校法人",
  "社会福祉法人",
  "(株)",
  "(有)",
  "(同)",
  "(社)",
  "(財)",
];

/** A counterparty's name as it is compared: however it was typed, without the kind of company, spaces and marks. */
export function nameOf(written: string): string {
  const bare = companyKinds.reduce((name, kind) => name.replaceAll(kind, ""), alike(written));
  return bare.replace(/[^\p{L}\p{N}ー々]+/gu, "");
}
