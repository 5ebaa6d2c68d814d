import * as z from "zod";
import { WatchDefender, watchDefender } from "#shared/alerts/handlers.ts";
import { CollectLicences, collectLicences } from "#shared/inventory/handlers.ts";
import { job } from "#shared/platform/job.ts";

export const workCollect = job({
  queue: "collect",
  message: z.discriminatedUnion("kind", [CollectLicences, WatchDefender]),
  run: ({ platform, message }) =>
    message.kind === "licences" ? collectLicences(platform, message) : watchDefender(platform, message),
});
