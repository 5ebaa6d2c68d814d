import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Actor } from "#shared/inquiries/history.ts";
import { StopReason } from "../stop-reasons.ts";

/** For how many accounts each service stopped; a service that is missing went on. */
export const StoppedCounts = z.object({
  basic: z.int().nonnegative().default(0),
  option: z.int().nonnegative().default(0),
});
export type StoppedCounts = z.infer<typeof StoppedCounts>;

/** A stop of service as an operator has recorded it (TERM-13); it is never changed. */
export const Stop = z.object({
  id: idOf("stop"),
  tenant: TenantId,
  reason: StopReason,
  /** The first day without the service. */
  stoppedOn: z.iso.date(),
  /** Whether the service can be resumed: only what cannot is given back (BIL-06). */
  canResume: z.boolean(),
  /** Missing when it stopped for everybody. */
  counts: StoppedCounts.optional(),
  note: z.string(),
  by: Actor,
  at: z.iso.datetime(),
});
export type Stop = z.infer<typeof Stop>;
