import * as z from "zod";
import { job } from "#shared/platform/job.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { LapseHandovers, lapseHandovers } from "#shared/requests/lapse-handovers.ts";
import { FollowRequest } from "#shared/requests/record.ts";

export const workFulfil = job({
  queue: "fulfil",
  message: z.discriminatedUnion("kind", [FollowRequest, LapseHandovers]),
  run: ({ platform, message }) =>
    message.kind === "follow-request" ? followRequest(platform, message) : lapseHandovers(platform),
});
