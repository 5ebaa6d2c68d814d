import { sweepMessage } from "#shared/inquiries/sweep-uploads.ts";
import { timer } from "#shared/platform/timer.ts";

/** Orders every hour that the files are removed which were uploaded and never attached. */
export const sweepUploads = timer({
  schedule: "0 20 * * * *",
  run: ({ bus, clock }) => bus.send("intake", sweepMessage(clock.now())),
});
