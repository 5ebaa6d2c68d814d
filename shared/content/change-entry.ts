import { changedSince, refusal, type Said, tooBusy } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Action } from "./audit-trail.ts";
import type { Author, Kind } from "./model.ts";
import type { Entry } from "./rows.ts";
import { findEntry, keepChange } from "./store.ts";

export type ContentAddress = { kind: Kind; slug: string };

type Decision = { after: Entry; action: Action };

/**
 * Reads an entry, decides what becomes of it and writes that with all that belongs to it in one transaction; reads again
 * when someone else wrote meanwhile. Nothing is written when there is nothing to do.
 */
export async function changeEntry(
  needs: Pick<Platform, "tables">,
  { kind, slug }: ContentAddress,
  by: Author,
  decide: (before: Entry | undefined) => Decision | undefined,
): Promise<Entry | undefined> {
  for (let tries = 0; tries < 20; tries += 1) {
    const stored = await findEntry(needs, kind, slug);
    const decision = decide(stored?.value);
    if (!decision) return stored?.value;
    const change = { ...decision, before: stored?.value, by, etag: stored?.etag };
    if ((await keepChange(needs, change)) === "done") return decision.after;
  }
  throw tooBusy();
}

/** Refuses whoever does not know what they are about to change; `expected` is missing when they mean to begin. */
export function expectVersion(before: Entry | undefined, expected: number | undefined): void {
  if (before?.version === expected) return;
  throw expected === undefined ? refusal("stale-version", isThere) : changedSince();
}

const isThere: Said = {
  ja: "このアドレスの記事がすでにあります。別のアドレスを付けるか、その記事を開いて編集してください。",
  en: "There is an entry at this address already. Read its source and send its ETag as If-Match.",
};
