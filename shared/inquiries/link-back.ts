import type { Id } from "#shared/base/ids.ts";
import { tooBusy } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { change } from "./change-rules.ts";
import { changeIn, type Entry, service } from "./history.ts";
import type { Inquiry, Link } from "./model.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;
type Wanted = { other: Id<"inquiry">; relation: Link["relation"]; isLinked: boolean };

const tries = 20;

/** Shows every link, merge and follow-up in the other inquiry too. What we linked back ourselves ends there. */
export async function linkBack(needs: Needs, inquiry: Inquiry, news: readonly Entry[]): Promise<void> {
  for (const entry of news.filter(({ by }) => by.role !== "service"))
    for (const wanted of linksWanted(inquiry, entry)) await ensureLink(needs, inquiry, wanted);
}

const related = (links: readonly Link[] = []) => links.filter(({ relation }) => relation === "related");

function linksWanted({ followUpOf }: Inquiry, entry: Entry): Wanted[] {
  const links = changeIn(entry, "links");
  const merge = changeIn(entry, "mergedInto");
  const added = related(links?.to).filter(({ inquiry }) => !links?.from.some((link) => link.inquiry === inquiry));
  const removed = related(links?.from).filter(({ inquiry }) => !links?.to.some((link) => link.inquiry === inquiry));
  return [
    ...(entry.version === 1 && followUpOf
      ? [{ other: followUpOf, relation: "followedUpBy" as const, isLinked: true }]
      : []),
    ...(merge?.to ? [{ other: merge.to, relation: "duplicate" as const, isLinked: true }] : []),
    ...(merge?.from ? [{ other: merge.from, relation: "duplicate" as const, isLinked: false }] : []),
    ...added.map(({ inquiry, relation }) => ({ other: inquiry, relation, isLinked: true })),
    ...removed.map(({ inquiry, relation }) => ({ other: inquiry, relation, isLinked: false })),
  ];
}

async function ensureLink(needs: Needs, { id, tenant }: Inquiry, { other, relation, isLinked }: Wanted): Promise<void> {
  for (let tried = 0; tried < tries; tried += 1) {
    const stored = await findInquiry(needs, other);
    if (!stored || stored.value.tenant !== tenant) return;
    const rest = stored.value.links.filter((link) => link.inquiry !== id || link.relation !== relation);
    if (rest.length < stored.value.links.length === isLinked) return;

    const links = change(stored.value, "links", isLinked ? [...rest, { inquiry: id, relation }] : rest);
    const at = needs.clock.now().toString();
    const kept = await recordChange(needs, stored, { at, by: service, changes: links ? [links] : [] });
    if (kept !== "conflict") return;
  }
  throw tooBusy();
}
