import * as z from "zod";
import { type Id, idOf } from "#shared/base/ids.ts";
import type { Outgoing, Platform, Stored } from "#shared/platform/platform.ts";
import { afterEntry, type Entry } from "./history.ts";
import type { Inquiry } from "./model.ts";
import { keepChange } from "./store.ts";

/** Asks the worker to do what follows from an inquiry's history, as far as it has not been done. */
export const FollowInquiry = z.object({ kind: z.literal("follow-inquiry"), inquiry: idOf("inquiry") });
export type FollowInquiry = z.infer<typeof FollowInquiry>;

export const followMessage = (inquiry: Id<"inquiry">, ...why: readonly (string | number)[]): Outgoing => ({
  id: ["follow", inquiry, ...why].join(":"),
  session: inquiry,
  body: { kind: "follow-inquiry", inquiry } satisfies FollowInquiry,
});

/** Longer than the front end waits for any answer: by then the change is made, or it never will be. */
const safetyNet = { minutes: 5 };

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;
type Next = Pick<Entry, "at" | "by" | "byMail" | "message" | "changes">;

/**
 * Adds one entry to an inquiry that was just read. A message that looks after the inquiry later is laid down first, so
 * that what follows from the change is done even when this process dies right after it.
 */
export async function recordChange(
  needs: Needs,
  { value: before, etag }: Stored<Inquiry>,
  next: Next,
  key?: string,
): Promise<Inquiry | "conflict"> {
  const entry: Entry = { ...next, inquiry: before.id, version: before.version + 1 };
  const value = afterEntry(before, entry);
  const now = needs.clock.now();
  const late = followMessage(before.id, entry.version, now.epochMilliseconds);
  await needs.bus.send("intake", { ...late, notBefore: now.add(safetyNet) });

  if ((await keepChange(needs, { value, etag }, entry, key)) === "conflict") return "conflict";
  await needs.bus.send("intake", followMessage(before.id, entry.version)).catch((error: unknown) => {
    needs.log.warn("change waits for its safety net", { inquiry: before.id, cause: String(error) });
  });
  return value;
}
