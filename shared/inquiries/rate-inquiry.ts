import type { Id } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { changesFor, type WantedChange } from "./change-rules.ts";
import { recordChange } from "./record-change.ts";
import { findInquiry } from "./store.ts";
import { nothingHere } from "./visibility.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;
type Rating = NonNullable<WantedChange["satisfaction"]>;

/** Takes the rating of whoever has the address from the mail that asked for it; once for each time it was resolved. */
export async function rateInquiry(needs: Needs, id: Id<"inquiry">, satisfaction: Rating): Promise<void> {
  const stored = await findInquiry(needs, id);
  if (!stored) throw nothingHere();
  const { name, mail } = stored.value.requester;
  const at = needs.clock.now();
  const changes = changesFor(
    stored.value,
    { satisfaction },
    {
      changer: "requester",
      me: { name, mail },
      at,
      history: [],
    },
  );
  const by = { role: "visitor" as const, name };
  const rated = await recordChange(needs, stored, { at: at.toString(), by, changes });
  if (rated === "conflict") throw new Problem("stale-version", "It was changed just now. Send it again.");
}
