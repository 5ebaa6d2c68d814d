import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { Line, Month, RunId, Yen } from "../model.ts";
import { AccountIncrease } from "./account-increase.ts";
import { Standing } from "./draft-invoice.ts";
import { Finding } from "./findings.ts";

const reason = z.string().trim().min(1).max(500);
const moment = z.iso.datetime();
const decided = { by: Actor, at: moment };

/** A line that a person has put on a month's invoice, and why. */
export const Extra = z.object({ id: z.int().positive(), line: Line, reason, ...decided });
export type Extra = z.infer<typeof Extra>;

/** What a person has decided about a month's draft; entries are added and never taken out. */
export const Decided = z.object({ decision: z.string(), detail: z.string(), ...decided });
export type Decided = z.infer<typeof Decided>;

/** How a customer's invoice of a month stands. What the draft says is in `draft`, under the hash that was looked at. */
export const MonthRow = z.object({
  month: Month,
  tenant: TenantId,
  version: z.int().positive(),
  name: z.string(),
  customerNumber: z.string().optional(),
  standing: Standing,
  findings: z.array(Finding),
  counts: z.object({ basic: z.int(), option: z.int() }),
  /** Missing when no more accounts are agreed for the next month. */
  increase: AccountIncrease.optional(),
  netYen: Yen,
  taxYen: Yen,
  totalYen: Yen,
  changeYen: Yen,
  /** Why it changed from the month before. */
  changes: z.array(z.object({ ja: z.string(), en: z.string() })).default([]),
  draft: z.object({ blob: z.string(), sha256: z.string() }),
  draftedAt: moment,
  /** Something it is computed from has changed: it is computed anew before it can be issued. */
  isStale: z.boolean().default(false),
  extras: z.array(Extra).default([]),
  /** By which day's accounts it is counted, when not by the first of the month's. */
  countBy: z.object({ day: z.iso.date(), reason, ...decided }).optional(),
  onHold: z.object({ reason, ...decided }).optional(),
  /** The draft whose findings a person has looked at. */
  confirmed: z.object({ sha256: z.string(), ...decided }).optional(),
  decisions: z.array(Decided).default([]),
  /** From here on it is issued as it is; its number follows a moment later. */
  issued: z.object({ run: RunId, issuedOn: z.iso.date(), number: z.string().optional(), ...decided }).optional(),
});
export type MonthRow = z.infer<typeof MonthRow>;

export const MonthState = z.enum(["ready", "check", "blocked", "none", "held", "issued"]);
export type MonthState = z.infer<typeof MonthState>;

/** Where a row stands for whoever issues the month's invoices. */
export function stateOf({ issued, onHold, standing, confirmed, draft, isStale }: MonthRow): MonthState {
  if (issued) return "issued";
  if (onHold) return "held";
  if (isStale && standing !== "none") return "check";
  if (standing === "check" && confirmed?.sha256 === draft.sha256) return "ready";
  return standing;
}
