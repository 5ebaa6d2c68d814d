import * as z from "zod";
import { type Id, idFrom, idOf } from "#shared/base/ids.ts";
import { invalidField } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { callbackSlot } from "#shared/calendar/deadlines.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { signatureOf } from "#shared/platform/signature.ts";
import { sha256 } from "../stage-files.ts";
import { PhoneCall } from "./phone-call.ts";

/** Asks the worker to take in a call, under the id of the inquiry that it opens. */
export const ReceiveCall = z.object({ kind: z.literal("receive-call"), inquiry: idOf("inquiry"), call: PhoneCall });
export type ReceiveCall = z.infer<typeof ReceiveCall>;

type Needs = Pick<Platform, "bus" | "clock" | "settings">;

export type CallReceipt = { id: Id<"inquiry">; callBackBy: Instant; outsideWindow: boolean };

/**
 * Takes a call in, day and night (SUP-06, C-10). The same call again is the same inquiry; what its second telling adds,
 * such as a transcript that was not ready, is added to it.
 */
export async function acceptCall({ bus, clock, settings }: Needs, call: PhoneCall): Promise<CallReceipt> {
  const startedAt = Temporal.Instant.from(call.startedAt);
  checkStart(startedAt, clock.now());
  const id = idFrom("inquiry", "phone", signatureOf(settings.linkKey, "call", call.id));
  const body: ReceiveCall = { kind: "receive-call", inquiry: id, call };
  await bus.send("intake", { id: `call:${id}:${sha256(JSON.stringify(call))}`, session: id, body });
  const { at: callBackBy, outsideWindow } = callbackSlot(japan, startedAt);
  return { id, callBackBy, outsideWindow };
}

const mostDays = 31;

function checkStart(startedAt: Instant, now: Instant): void {
  const ago = startedAt.until(now);
  if (ago.total("minutes") >= -5 && ago.total("hours") <= 24 * mostDays) return;
  throw invalidField("#/startedAt", {
    ja: `始まった通話を、${mostDays}日以内に送ってください。`,
    en: `Tell of a call that has begun, and within ${mostDays} days.`,
  });
}
