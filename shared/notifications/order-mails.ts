import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Notification } from "./model.ts";

/** A notification to deliver; one id is one mail, however often it is ordered. */
export const OrderedMail = z.object({ id: idOf("notification"), notification: Notification });
export type OrderedMail = z.infer<typeof OrderedMail>;

/** Hands notifications to the worker that delivers them. */
export async function orderMails({ bus }: Pick<Platform, "bus">, ...mails: readonly OrderedMail[]): Promise<void> {
  if (mails.length > 0) await bus.send("notify", ...mails.map((mail) => ({ id: mail.id, body: mail })));
}
