import type { Platform } from "#shared/platform/platform.ts";
import { type ContentAddress, changeEntry } from "./change-entry.ts";
import type { Author, Draft } from "./model.ts";
import type { Entry } from "./rows.ts";
import { nextEntry } from "./save-entry.ts";

/** Begins an entry that only its writers see; what is at its address already stays as it is, and is given back. */
export async function beginDraft(
  needs: Pick<Platform, "tables" | "clock">,
  by: Author,
  address: ContentAddress,
  draft: Draft,
): Promise<Entry> {
  const now = needs.clock.now();
  const entry = await changeEntry(needs, address, by, (before) =>
    before ? undefined : { after: nextEntry(address, before, draft, { state: "draft" }, now), action: "created" },
  );
  if (!entry) throw new Error("What was begun is there.");
  return entry;
}
