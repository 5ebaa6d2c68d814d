import { createHash } from "node:crypto";
import type { Person } from "#shared/base/caller.ts";
import { changedSince } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf, contentsOfMonth, freeze } from "./documents-store.ts";
import { documentMessage } from "./make-document.ts";
import { BillingDocument, type DocumentKey } from "./model.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "tables">;

const Seen = BillingDocument.pick({ kind: true, corrects: true, stop: true, period: true, lines: true, taxes: true });

/** What a document is about and comes to, whenever it is issued: whoever issues it says that this is what they saw. */
export const seenOf = (document: BillingDocument): string =>
  createHash("sha256")
    .update(JSON.stringify(Seen.parse(document)))
    .digest("hex")
    .slice(0, 32);

const tries = 20;

type Wanted = {
  of: Omit<DocumentKey, "revision">;
  seen: string;
  /** The document as it would be issued on top of those that its month has so far; it throws when there is none. */
  next: (earlier: readonly BillingDocument[]) => Promise<BillingDocument>;
};

/**
 * Issues a document as it was seen, once. Each one's place in its month is taken by one alone, so that who comes second
 * counts with what the first has issued; the same again finds what is there.
 */
export async function issueSeen(
  needs: Needs,
  { of, seen, next }: Wanted,
  person: Person,
): Promise<{ revision: number }> {
  for (let tried = 0; tried < tries; tried += 1) {
    const earlier = await contentsOfMonth(needs, of);
    const there = earlier.find((one) => seenOf(one) === seen);
    if (there) return { revision: there.revision };
    const document = await next(earlier);
    if (seenOf(document) !== seen) throw changedSince();
    await orderDocument(needs, { ...document, revision: earlier.length + 1, decidedBy: actorOf(person) });
  }
  throw changedSince();
}

/** What has the worker make a document, if this process dies right after it was laid down. */
const safetyNet = { minutes: 2 };

/** Lays a document down under its revision, or finds the one that is there, and has the worker make what now stands. */
export async function orderDocument(needs: Needs, document: BillingDocument): Promise<BillingDocument> {
  const net = documentMessage(document);
  await needs.bus.send("documents", { ...net, id: `${net.id}:net`, notBefore: needs.clock.now().add(safetyNet) });
  const frozen = await freeze(needs, document);
  await needs.bus.send("documents", documentMessage(frozen));
  return contentOf(needs, frozen);
}
