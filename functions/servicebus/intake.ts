import * as z from "zod";
import { CarryOutHeld, carryOutHeld } from "#shared/inquiries/decide-held.ts";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import { ReceiveMail } from "#shared/inquiries/mail-in/handlers.ts";
import { receiveMail } from "#shared/inquiries/mail-in/receive-mail.ts";
import { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { ReceiveCall } from "#shared/inquiries/phone-in/accept-call.ts";
import { receiveCall } from "#shared/inquiries/phone-in/receive-call.ts";
import { RecogniseRequester, recogniseRequester } from "#shared/inquiries/recognise-requester.ts";
import { FollowInquiry } from "#shared/inquiries/record-change.ts";
import { SweepUploads, sweepUploads } from "#shared/inquiries/sweep-uploads.ts";
import { job } from "#shared/platform/job.ts";
import type { Platform } from "#shared/platform/platform.ts";

const Work = z.discriminatedUnion("kind", [
  FollowInquiry,
  RecogniseRequester,
  ReceiveMail,
  ReceiveCall,
  CarryOutHeld,
  SweepUploads,
]);
type Work = z.infer<typeof Work>;

const workers: { [Kind in Work["kind"]]: (platform: Platform, work: Extract<Work, { kind: Kind }>) => Promise<void> } =
  {
    "follow-inquiry": (platform, { inquiry }) => followInquiry(platform, inquiry),
    "recognise-requester": recogniseRequester,
    "receive-mail": receiveMail,
    "receive-call": receiveCall,
    "carry-out-held": carryOutHeld,
    "sweep-uploads": sweepUploads,
  };

export const workIntake = job({
  queue: "intake",
  message: z.union([Work, AcceptedInquiry]),
  run: ({ platform, message }) => ("kind" in message ? perform(platform, message) : openInquiry(platform, message)),
});

function perform<Kind extends Work["kind"]>(platform: Platform, work: Extract<Work, { kind: Kind }>): Promise<void> {
  const kind: Kind = work.kind;
  return workers[kind](platform, work);
}
