import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { Yen } from "../model.ts";
import { openClaims } from "./account.ts";
import type { Customer } from "./customers.ts";
import { dueDay } from "./due-day.ts";

const amounts = {
  notDueYen: Yen,
  upTo30Yen: Yen,
  upTo60Yen: Yen,
  upTo90Yen: Yen,
  over90Yen: Yen,
  openYen: Yen,
  /** What the customer has paid too much; it is not taken from what is open. */
  creditYen: Yen,
};
const Amounts = z.object(amounts);
type Amounts = z.infer<typeof Amounts>;
type Age = Exclude<keyof Amounts, "openYen" | "creditYen">;

export const AgedReceivables = z.object({
  asOf: z.iso.date(),
  customers: z.array(z.object({ tenant: TenantId, customerNumber: z.string(), name: z.string(), ...amounts })),
  total: Amounts,
});
export type AgedReceivables = z.infer<typeof AgedReceivables>;

/** Up to how many days after the due day which age reaches. */
const ages: readonly { age: Age; days: number }[] = [
  { age: "notDueYen", days: 0 },
  { age: "upTo30Yen", days: 30 },
  { age: "upTo60Yen", days: 60 },
  { age: "upTo90Yen", days: 90 },
  { age: "over90Yen", days: Number.POSITIVE_INFINITY },
];

const nothing: Amounts = {
  notDueYen: 0,
  upTo30Yen: 0,
  upTo60Yen: 0,
  upTo90Yen: 0,
  over90Yen: 0,
  openYen: 0,
  creditYen: 0,
};

/** What customers owe by how long it is late; their accounts are as of the same day. */
export function agedReceivables(customers: readonly Customer[], asOf: string): AgedReceivables {
  const rows = customers
    .map(({ tenant, contract: { customerNumber, party }, versions, account }) => ({
      tenant,
      customerNumber,
      name: party.name,
      ...openClaims(account)
        .map(({ month, issuedOn, dueOn = issuedOn, openYen }) => {
          const age = ageOf(dueDay({ month, issuedOn, dueOn }, versions), asOf);
          return { ...nothing, [age]: openYen, openYen };
        })
        .reduce(plus, { ...nothing, creditYen: account.creditYen }),
    }))
    .filter(({ openYen, creditYen }) => openYen !== 0 || creditYen !== 0)
    .toSorted((a, b) => a.customerNumber.localeCompare(b.customerNumber));
  return { asOf, customers: rows, total: rows.reduce<Amounts>(plus, nothing) };
}

function ageOf(dueOn: string, asOf: string): Age {
  const days = Temporal.PlainDate.from(dueOn).until(asOf).days;
  return ages.find((one) => days <= one.days)?.age ?? "over90Yen";
}

const plus = (one: Amounts, other: Amounts): Amounts => ({
  notDueYen: one.notDueYen + other.notDueYen,
  upTo30Yen: one.upTo30Yen + other.upTo30Yen,
  upTo60Yen: one.upTo60Yen + other.upTo60Yen,
  upTo90Yen: one.upTo90Yen + other.upTo90Yen,
  over90Yen: one.over90Yen + other.over90Yen,
  openYen: one.openYen + other.openYen,
  creditYen: one.creditYen + other.creditYen,
});
