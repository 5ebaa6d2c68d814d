import { job } from "#shared/platform/job.ts";
import { followRequest } from "#shared/requests/follow-request.ts";
import { FollowRequest } from "#shared/requests/record.ts";

export const workFulfil = job({
  queue: "fulfil",
  message: FollowRequest,
  run: ({ platform, message }) => followRequest(platform, message),
});
