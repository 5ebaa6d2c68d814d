import { fullDate, fullDateWithWeekday, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { BillingDocument } from "../model.ts";

/** A number with its thousands parted, and a real minus sign. */
export const plain = (amount: number): string => `${amount < 0 ? "−" : ""}${Math.abs(amount).toLocaleString("en-US")}`;
export const yen = (amount: number): string => `${amount < 0 ? "−" : ""}¥${plain(Math.abs(amount))}`;

export const day = (date: string, language: Language): string => fullDate(Temporal.PlainDate.from(date), language);
export const dayWithWeekday = (date: string, language: Language): string =>
  fullDateWithWeekday(Temporal.PlainDate.from(date), language);
export const dayRange = ({ from, to }: BillingDocument["period"], language: Language): string =>
  [from, to].map((one) => day(one, language)).join(language === "ja" ? "〜" : " – ");
