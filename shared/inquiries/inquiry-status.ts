import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
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
  const inquiry = await findInquiry(needs, id);
  if (inquiry) return InquiryStatus.parse(inquiry);

  const waitsUntil = acceptedAt && Temporal.Instant.from(acceptedAt).add(patience);
  if (waitsUntil && Temporal.Instant.compare(needs.clock.now(), waitsUntil) < 0) return { id, state: "accepted" };
  throw new Problem("not-found", "There is nothing at this address.");
}
