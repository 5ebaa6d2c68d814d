import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { Actor } from "#shared/inquiries/history.ts";

/** What is charged by the account and month (BIL-01, BIL-02). */
export const Service = z.enum(["basic", "option"]);
export type Service = z.infer<typeof Service>;

/** Under what a customer stands in our books and before which name its transfers are found. */
export const CustomerNumber = z.string().regex(
  /^C-\d{4,6}$/,
  says({
    ja: "お客様番号は「C-」と4〜6桁の数字で入力してください（例：C-0042）。",
    en: "Give the customer number as C- and four to six digits, such as C-0042.",
  }),
);

/** The company as it stands on documents. */
export const Party = z.object({
  name: z.string().min(1).max(100),
  department: z.string().max(100).optional(),
  postalCode: z.string().regex(
    /^\d{3}-\d{4}$/,
    says({
      ja: "郵便番号は7桁の数字をハイフンで区切って入力してください（例：100-0001）。",
      en: "Give the seven digits of the postal code with a hyphen, such as 100-0001.",
    }),
  ),
  /** One line for each: prefecture to house number, building. */
  address: z.array(z.string().min(1).max(80)).min(1).max(3),
  phone: z.string().max(20).optional(),
  /** 13 digits, the first of which is a check digit. */
  corporateNumber: z
    .string()
    .regex(
      /^\d{13}$/,
      says({
        ja: "法人番号は13桁の数字で入力してください（例：4011001098993）。",
        en: "Give the 13 digits of the corporate number, such as 4011001098993.",
      }),
    )
    .optional(),
  /** The names in half-width kana under which its transfers come. */
  payerNames: z.array(z.string().min(1).max(48)).max(5).default([]),
});
export type Party = z.infer<typeof Party>;

/** A price that was agreed with one customer and stands before the price book's. */
export const AgreedPrice = z.object({ service: Service, unitYen: z.int().nonnegative() });
export type AgreedPrice = z.infer<typeof AgreedPrice>;

/** When an invoice has to be paid: the last business day of the following month unless a day of it was agreed (BIL-10). */
export const PaymentTerms = z.object({
  due: z.discriminatedUnion("kind", [
    z.object({ kind: z.literal("end-of-next-month") }),
    z.object({ kind: z.literal("day-of-next-month"), day: z.int().min(1).max(28) }),
  ]),
  /** By what a year's late fee is divided (BIL-11). */
  dayCount: z.enum(["ACT/365F", "ACT/ACT"]),
});
export type PaymentTerms = z.infer<typeof PaymentTerms>;

/** Why we may end a contract at once: the nine prohibited acts (TERM-12) and what else the terms name (TERM-19). */
export const EndingReason = z.enum([
  "illegality",
  "fraud-or-threat",
  "public-order",
  "rights-of-others",
  "disturbing-operation",
  "unauthorised-access",
  "impersonation",
  "using-ids-of-others",
  "other-harm",
  "late-payment",
  "breach",
  "closure",
  "seizure-or-insolvency",
  "credit-fear",
  "business-failing",
  "anti-social-forces",
]);

/** How a contract came to its end (TERM-17 … TERM-20). */
const Ending = z.object({
  on: z.iso.date(),
  kind: z.enum(["customer-notice", "provider-notice", "immediate", "service-discontinued"]),
  /** Of an immediate end only. */
  code: EndingReason.optional(),
  reason: z.string().max(1000),
});

/**
 * What was agreed with a customer, from a day on. A version is never changed: what is agreed anew is the next one, also
 * when it holds from an earlier day. `startedOn` is the day that the start notice names; without it nothing is charged yet
 * (TERM-01, BIL-04).
 */
export const ContractVersion = z.object({
  tenant: TenantId,
  version: z.int().positive(),
  effectiveOn: z.iso.date(),
  recordedAt: z.iso.datetime(),
  recordedBy: Actor,
  /** Why there is a new version; the application from which it came, when it came from one. */
  reason: z.string().max(1000),
  application: idOf("application").optional(),
  customerNumber: CustomerNumber,
  party: Party,
  /** How many accounts of each service were applied for; a service that is missing is not taken. */
  counts: z.object({ basic: z.int().nonnegative(), option: z.int().nonnegative().default(0) }),
  prices: z.array(AgreedPrice).default([]),
  payment: PaymentTerms,
  startedOn: z.iso.date().optional(),
  ending: Ending.optional(),
});
export type ContractVersion = z.infer<typeof ContractVersion>;

/** What a version can say anew; the rest says which version it is. */
export const Terms = ContractVersion.pick({
  customerNumber: true,
  party: true,
  counts: true,
  prices: true,
  payment: true,
  startedOn: true,
  ending: true,
});
export type Terms = z.infer<typeof Terms>;

/**
 * An account whose login id was given to us: it is managed and charged from a day on, until its cancellation is done
 * (ENV-03, TERM-02, TERM-04 … TERM-06). An account that comes back after its last day has one of these for each time.
 */
export const LoginId = z.object({
  tenant: TenantId,
  /** The account's id in Entra ID. */
  account: z.guid().toLowerCase(),
  userPrincipalName: z.string(),
  from: z.iso.date(),
  /** Its last day. */
  until: z.iso.date().optional(),
  /** Its first and last day with the option too; never without the basic service (BIL-02). */
  optionFrom: z.iso.date().optional(),
  optionUntil: z.iso.date().optional(),
  /** Where it comes from: the first inventory, an order, an application, an operator. */
  source: z.string(),
});
export type LoginId = z.infer<typeof LoginId>;
