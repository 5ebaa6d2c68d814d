import * as z from "zod";
import { LicenceReport } from "../model.ts";

const Count = z.int().nonnegative();

/** Do we pay for the right number? Null is what could not be read. */
export const ContractSection = z.object({
  contract: z
    .object({
      customerNumber: z.string(),
      startedOn: z.iso.date().optional(),
      basic: Count,
      option: Count,
    })
    .nullable(),
  /** Accounts that are charged for the month (BIL-07). */
  accounts: z.object({ count: Count, before: Count.nullable() }).nullable(),
  devices: z.object({ count: Count, before: Count.nullable() }).nullable(),
  licences: LicenceReport.nullable(),
  /** What one licence costs a month, before tax, by the id of its product in small letters; a product without a known price is missing. */
  prices: z.record(z.string(), Count).optional(),
  /** Licences of people who have not signed in for so many days, and what they cost a month where that is known. */
  idle: z
    .object({
      days: Count,
      licences: Count,
      people: Count,
      monthlyYen: Count,
      withoutPrice: Count,
      rows: z.array(z.object({ name: z.string(), product: z.string(), lastSignInOn: z.iso.date().nullable() })),
    })
    .nullable(),
});
export type ContractSection = z.infer<typeof ContractSection>;
