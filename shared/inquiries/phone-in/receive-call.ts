import type { TenantId } from "#shared/base/ids.ts";
import { dateAndTime } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { callbackSlot } from "#shared/calendar/deadlines.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfPhone } from "#shared/tenants/find-caller.ts";
import type { AcceptedInquiry } from "../model.ts";
import { openInquiry } from "../open-inquiry.ts";
import type { ReceiveCall } from "./accept-call.ts";
import type { PhoneCall } from "./phone-call.ts";

type Needs = Pick<Platform, "bus" | "clock" | "floodGuard" | "log" | "newId" | "settings" | "tables">;

/** Opens the inquiry of a call, for the customer whose number it came from. */
export async function receiveCall(needs: Needs, { inquiry, call }: ReceiveCall): Promise<void> {
  const tenant = call.from === null ? undefined : await tenantOfPhone(needs, call.from);
  await openInquiry(needs, asInquiry(inquiry, call, tenant));
}

/** What customers read of a call is that it came; what was said in it is a note for our support staff (SUP-02). */
export function asInquiry(id: AcceptedInquiry["id"], call: PhoneCall, tenant: TenantId | undefined): AcceptedInquiry {
  const { at, outsideWindow } = callbackSlot(japan, Temporal.Instant.from(call.startedAt));
  return {
    id,
    receivedAt: call.startedAt,
    channel: "phone",
    ...(tenant && { tenant }),
    requester: { name: call.callerName ?? "お名前未確認" },
    subject: "お電話でのお問い合わせ",
    description: "お電話でのお問い合わせです。担当から折り返しご連絡します。",
    impact: "blocked",
    isConfidential: false,
    attachments: [],
    priority: "urgent",
    call: {
      id: call.id,
      from: call.from,
      ...(call.durationSeconds !== undefined && { seconds: call.durationSeconds }),
      outsideWindow,
    },
    callBackBy: at.toString(),
    note: noteOf(call),
  };
}

function noteOf({ from, startedAt, durationSeconds, recordingUrl, transcript }: PhoneCall): string {
  const length =
    durationSeconds === undefined ? "" : `（${Math.floor(durationSeconds / 60)}分${durationSeconds % 60}秒）`;
  return [
    `お電話 ${dateAndTime(Temporal.Instant.from(startedAt))}${length}`,
    `発信番号 ${from ?? "非通知"}`,
    ...(recordingUrl === undefined ? [] : [`録音 ${recordingUrl}`]),
    ...(transcript === undefined ? [] : ["", "文字起こし", transcript]),
  ].join("\n");
}
