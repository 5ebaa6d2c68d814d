import { AcceptedInquiry } from "#shared/inquiries/model.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import { job } from "#shared/platform/job.ts";

export const workIntake = job({
  queue: "intake",
  message: AcceptedInquiry,
  run: ({ platform, message }) => openInquiry(platform, message),
});
