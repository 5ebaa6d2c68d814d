import * as z from "zod";
import type { Line, TaxPercent } from "../model.ts";

/**
 * The accounts (勘定科目) on which we book, by the names that the accounting packages have from the start. Where the
 * customer is the sub-account (補助科目), the balance of each customer can be read there.
 */
export const accounts = {
  cash: { name: "普通預金", isByCustomer: false },
  receivable: { name: "売掛金", isByCustomer: true },
  /** What a customer has paid too much. */
  advance: { name: "前受金", isByCustomer: true },
  sales: { name: "売上高", isByCustomer: false },
  /** Credit notes, and transfer fees that were let go (BIL-09). */
  "sales-returned": { name: "売上値引高", isByCustomer: false },
  /** Late fees (BIL-11). */
  "other-income": { name: "雑収入", isByCustomer: false },
} as const;
export const AccountName = z.enum(Object.keys(accounts) as [keyof typeof accounts, ...(keyof typeof accounts)[]]);
export type AccountName = z.infer<typeof AccountName>;

/** The department (部門) of what stands on a document's line. */
export const departments = {
  basic: "基本サービス",
  option: "オプション",
  "one-off": "個別作業",
  adjustment: "調整",
  refund: "返金",
  "late-fee": "遅延損害金",
} as const satisfies Record<Line["item"], string>;

/** How consumption tax takes a line: as sales, as sales given back, or not at all. */
export const TaxClass = z.enum(["sales", "sales-returned", "outside"]);
export type TaxClass = z.infer<typeof TaxClass>;

export type Package = "yayoi" | "moneyforward" | "freee";

/**
 * What each package calls a tax class (税区分). Amounts are with tax and say how much of it is tax, which for Yayoi is 内
 * (https://support.yayoi-kk.co.jp/faq_Subcontents.html?page_id=1430).
 */
const taxNames: Record<Package, Record<TaxClass, (percent: number) => string>> = {
  yayoi: {
    sales: (percent) => `課税売上内${percent}%`,
    "sales-returned": (percent) => `課税売返内${percent}%`,
    outside: () => "対象外",
  },
  moneyforward: {
    sales: (percent) => `課税売上 ${percent}%`,
    "sales-returned": (percent) => `課税売上-返還等 ${percent}%`,
    outside: () => "対象外",
  },
  freee: {
    sales: (percent) => `課税売上${percent}%`,
    "sales-returned": (percent) => `課税売返${percent}%`,
    outside: () => "対象外",
  },
};

export const taxName = (of: Package, taxClass: TaxClass, percent: TaxPercent): string =>
  taxNames[of][taxClass](percent ?? 0);
