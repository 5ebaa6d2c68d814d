import { Temporal } from "#shared/base/time.ts";
import type { Service } from "#shared/contracts/model.ts";
import type { Line, Month } from "../model.ts";

type Worded = Pick<Line, "title" | "detail" | "unit">;

const services = {
  ja: { basic: "基本サービス", option: "オプション" },
  en: { basic: "Basic service", option: "Option" },
} as const satisfies Record<string, Record<Service, string>>;

const monthNames = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
] as const;

/** 2026年10月, October 2026. */
export function monthWords(month: Month, language: "ja" | "en"): string {
  const { year, month: number } = Temporal.PlainYearMonth.from(month);
  return language === "ja" ? `${year}年${number}月` : `${monthNames[number - 1]} ${year}`;
}

/** What stands on a month's line for a service. */
export const invoiceWords: Record<"ja" | "en", (service: Service, month: Month) => Worded> = {
  ja: (service, month) => ({
    title: `${services.ja[service]} ${monthWords(month, "ja")}分`,
    detail: `${Number(month.slice(5))}月1日 0:00時点の対象アカウント（別紙のとおり）`,
    unit: "アカウント",
  }),
  en: (service, month) => ({
    title: `${services.en[service]}, ${monthWords(month, "en")}`,
    detail: `Target accounts at 0:00 on the 1st (listed separately)`,
    unit: "account",
  }),
};
