import * as z from "zod";
import { followInquiry } from "#shared/inquiries/follow-inquiry.ts";
import { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { FollowInquiry } from "#shared/inquiries/record-change.ts";
import { job } from "#shared/platform/job.ts";

export const workIntake = job({
  queue: "intake",
  message: z.union([FollowInquiry, AcceptedInquiry]),
  run: ({ platform, message }) =>
    "kind" in message ? followInquiry(platform, message.inquiry) : openInquiry(platform, message),
});
