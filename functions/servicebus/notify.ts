import { deliverNotification } from "#shared/notifications/handlers.ts";
import { OrderedMail } from "#shared/notifications/order-mails.ts";
import { job } from "#shared/platform/job.ts";

export const workNotify = job({
  queue: "notify",
  message: OrderedMail,
  run: ({ platform, message }) => deliverNotification(platform, message),
});
