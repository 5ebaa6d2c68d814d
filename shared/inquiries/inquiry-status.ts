import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { Inquiry } from "./model.ts";
import { findInquiry } from "./store.ts";

/** What anyone who holds the address may see: neither what was asked nor by whom. */
export const InquiryStatus = z.discriminatedUnion("state", [
  z.object({ id: idOf("inquiry"), state: z.literal("accepted") }),
  Inquiry.pick({ id: true, number: true, state: true, receivedAt: true, firstReplyBy: true }),
]);
export type InquiryStatus = z.infer<typeof InquiryStatus>;

/** How long an inquiry that was just accepted may wait to be opened before its address counts as wrong. */
const patience = { minutes: 15 };

/** Where an inquiry stands. `acceptedAt` is the hint that the receipt put into the address. */
export async function inquiryStatus(
  needs: Pick<Platform, "clock" | "tables">,
  id: Id<"inquiry">,
  acceptedAt: string | undefined,
): Promise<InquiryStatus> {
  const inquiry = (await findInquiry(needs, id))?.value;
  return inquiry ? InquiryStatus.parse(inquiry) : whileItWaits(needs, id, acceptedAt);
}

/** What is said of an inquiry that is not there, or not for its reader: it may still be on its way. */
export function whileItWaits(
  needs: Pick<Platform, "clock">,
  id: Id<"inquiry">,
  acceptedAt: string | undefined,
): InquiryStatus {
  const waitsUntil = acceptedAt && Temporal.Instant.from(acceptedAt).add(patience);
  if (waitsUntil && Temporal.Instant.compare(needs.clock.now(), waitsUntil) < 0) return { id, state: "accepted" };
  throw nothingHere();
}
