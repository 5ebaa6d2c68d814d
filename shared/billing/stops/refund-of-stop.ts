import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { contentOf, contentsOfMonth, filedOfMonth } from "../documents-store.ts";
import { issueSeen, seenOf } from "../issue-seen.ts";
import { BillingDocument, Month } from "../model.ts";
import { refundNote, whyNoRefund } from "./refund-note.ts";
import { Stop } from "./stop.ts";
import { findStop, stopsOf } from "./stop-store.ts";

const Why = z.object({ ja: z.string(), en: z.string() });

/** What a stop gives back: nothing, for a reason; what would be issued, as `seen`; or what was. */
const Refund = z.discriminatedUnion("state", [
  z.object({ state: z.literal("none"), why: Why }),
  z.object({ state: z.literal("possible"), seen: z.string(), document: BillingDocument }),
  z.object({ state: z.literal("issued"), document: BillingDocument }),
]);

export const ShownStop = Stop.extend({ refund: Refund });
export type ShownStop = z.infer<typeof ShownStop>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

/** Every stop of a customer's service with what it gives back, the last one first. */
export async function listStops(needs: Needs, tenant: TenantId): Promise<ShownStop[]> {
  const stops = await stopsOf(needs, tenant);
  return Promise.all(stops.map((stop) => shownStop(needs, stop)));
}

export async function showStop(needs: Needs, tenant: TenantId, id: Id<"stop">): Promise<ShownStop> {
  const stop = await findStop(needs, tenant, id);
  if (!stop) throw nothingHere();
  return shownStop(needs, stop);
}

export async function shownStop(needs: Needs, stop: Stop): Promise<ShownStop> {
  const notes = await contentsOfMonth(needs, notesOf(stop));
  const issued = notes.find((note) => note.stop === stop.id);
  if (issued) return { ...stop, refund: { state: "issued", document: issued } };
  const found = await noteFor(needs, stop, notes);
  if ("why" in found) return { ...stop, refund: { state: "none", ...found } };
  return { ...stop, refund: { state: "possible", seen: seenOf(found.document), ...found } };
}

/** Gives back what was seen of a stop, once; nothing where the rules say so (BIL-06). */
export async function refundStop(
  needs: Needs & Pick<Platform, "bus">,
  { tenant, id, seen }: { tenant: TenantId; id: Id<"stop">; seen: string },
  person: Person,
): Promise<{ revision: number }> {
  const stop = await findStop(needs, tenant, id);
  if (!stop) throw nothingHere();
  const next = async (notes: readonly BillingDocument[]) => {
    const found = await noteFor(needs, stop, notes);
    if ("why" in found) throw refusal("wrong-state", found.why);
    return found.document;
  };
  return issueSeen(needs, { of: notesOf(stop), seen, next }, person);
}

const notesOf = ({ tenant, stoppedOn }: Stop) =>
  ({ tenant, month: Month.parse(stoppedOn.slice(0, 7)), kind: "credit-note" }) as const;

async function noteFor(
  needs: Needs,
  stop: Stop,
  notes: readonly BillingDocument[],
): Promise<ReturnType<typeof refundNote>> {
  const no = whyNoRefund(stop);
  if (no) return { why: no };
  const issued = (await filedOfMonth(needs, { ...notesOf(stop), kind: "invoice" })).at(-1);
  if (!issued) return { why: notBilled };
  const given = new Set(notes.map((note) => note.stop));
  return refundNote(stop, {
    invoice: await contentOf(needs, issued),
    number: issued.number,
    earlier: notes.filter(({ corrects }) => corrects === issued.number),
    refunded: (await stopsOf(needs, stop.tenant)).filter(({ id }) => given.has(id)),
    issuedOn: japanDate(needs.clock.now()).toString(),
  });
}

const notBilled = {
  ja: "この月の請求書がまだ発行されていません。発行されたあとに返金できます。",
  en: "The month is not billed yet. It can be given back once its invoice is issued.",
} as const;
