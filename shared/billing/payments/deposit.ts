import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { Yen } from "../model.ts";

/** How much of a deposit a document gets, and how much of a withheld transfer fee is let go with it (BIL-09). */
export const Allocation = z.strictObject({
  number: z.string().max(40),
  paidYen: Yen.positive(),
  discountYen: Yen.nonnegative().default(0),
});
export type Allocation = z.infer<typeof Allocation>;

/** What a deposit is for: one customer's documents; the rest is kept for that customer. */
export const Assignment = z.object({
  tenant: TenantId,
  allocations: z.array(Allocation).max(50),
  creditYen: Yen.nonnegative(),
});
export type Assignment = z.infer<typeof Assignment>;

/** `assigned` and `undoing` are on their way: what was decided is not in the customer's account yet. */
export const DepositState = z.enum(["open", "assigned", "settled", "undoing", "set-aside", "cancelled"]);
export type DepositState = z.infer<typeof DepositState>;

export const Deposit = z.object({
  id: idOf("deposit"),
  version: z.int().positive(),
  state: DepositState,
  account: z.string(),
  on: z.iso.date(),
  valueOn: z.iso.date().optional(),
  inquiryNumber: z.string(),
  amountYen: Yen.positive(),
  payer: z.string(),
  payerCode: z.string().optional(),
  bank: z.string().optional(),
  branch: z.string().optional(),
  edi: z.string().optional(),
  /** The bank takes an earlier deposit back; `counterpart` is the other one of the two, where it is known. */
  isCancellation: z.boolean(),
  counterpart: idOf("deposit").optional(),
  assignment: Assignment.optional(),
  /** Why what was decided last could not be done. */
  failed: z.string().optional(),
  takenFrom: z.object({ blob: z.string(), fileName: z.string(), line: z.int() }),
  takenBy: Actor,
  takenAt: z.iso.datetime(),
});
export type Deposit = z.infer<typeof Deposit>;

/** What somebody has decided of a deposit; the nth version was made by it. */
export const Decided = z.object({
  deposit: idOf("deposit"),
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Actor,
  what: z.enum(["confirm", "assign", "undo", "set-aside", "return"]),
  assignment: Assignment.optional(),
  reason: z.string().optional(),
  on: z.iso.date().optional(),
});
export type Decided = z.infer<typeof Decided>;

/** A deposit in one of these states waits for somebody, or for our own worker. */
export const isUnfinished = ({ state }: Pick<Deposit, "state">): boolean =>
  state === "open" || state === "assigned" || state === "undoing";
