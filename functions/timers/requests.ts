import { timer } from "#shared/platform/timer.ts";
import { lapseMessage } from "#shared/requests/lapse-handovers.ts";
import { watchRequests as orderOpenRequests } from "#shared/requests/watch-requests.ts";

/** Has open requests looked after that were left behind, every half hour. */
export const watchRequests = timer({ schedule: "15 10,40 * * * *", run: orderOpenRequests });

/** Orders every hour that passwords are deleted which nobody has opened in time. */
export const sweepHandovers = timer({
  schedule: "0 25 * * * *",
  run: ({ bus, clock }) => bus.send("fulfil", lapseMessage(clock.now())),
});
