import * as z from "zod";
import { deliverNotification } from "#shared/notifications/handlers.ts";
import { OrderedMail } from "#shared/notifications/order-mails.ts";
import { deliver } from "#shared/notifications/telling/deliver.ts";
import { Deliver } from "#shared/notifications/telling/delivery-message.ts";
import { expandAnnouncement } from "#shared/notifications/telling/expand.ts";
import { Tell } from "#shared/notifications/telling/tell.ts";
import { job } from "#shared/platform/job.ts";

export const workNotify = job({
  queue: "notify",
  message: z.union([OrderedMail, Tell, Deliver]),
  run: ({ platform, message }) => {
    if ("notification" in message) return deliverNotification(platform, message);
    return message.kind === "tell" ? expandAnnouncement(platform, message) : deliver(platform, message);
  },
});
