import { timer } from "#shared/platform/timer.ts";
import { watchRequests as orderOpenRequests } from "#shared/requests/watch-requests.ts";

/** Has open requests looked after that were left behind, every half hour. */
export const watchRequests = timer({ schedule: "15 10,40 * * * *", run: orderOpenRequests });
