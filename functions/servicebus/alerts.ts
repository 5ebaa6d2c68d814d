import { ReceivedAlert } from "#shared/alerts/events.ts";
import { receiveAlert } from "#shared/alerts/handlers.ts";
import { job } from "#shared/platform/job.ts";

export const workAlerts = job({
  queue: "alerts",
  message: ReceivedAlert,
  run: ({ platform, message }) => receiveAlert(platform, message),
});
