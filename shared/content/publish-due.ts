import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { changeEntry } from "./change-entry.ts";
import { Kind } from "./model.ts";
import { noticeFaults } from "./notice-rules.ts";
import type { Entry } from "./rows.ts";
import { dueRows } from "./store.ts";

type Needs = Pick<Platform, "tables" | "clock" | "log">;

const timer = { id: "publishScheduledContent", name: "publishScheduledContent" };

/** Publishes every scheduled entry whose time has come; what is out already is left alone. */
export async function publishDue(needs: Needs): Promise<void> {
  const now = needs.clock.now();
  for (const kind of Kind.options)
    for (const { slug } of await dueRows(needs, kind, now)) {
      const published = await changeEntry(needs, { kind, slug }, timer, (entry) => {
        const after = entry && publishedAt(entry, now);
        return after && { after, action: "published" };
      });
      if (published) warnOfLateNotice(needs, published, now);
    }
}

function publishedAt(entry: Entry, now: Instant): Entry | undefined {
  if (entry.state !== "scheduled" || !entry.publishAt || Temporal.Instant.compare(entry.publishAt, now) > 0)
    return undefined;
  const { publishAt: _publishAt, ...rest } = entry;
  const at = now.toString();
  return { ...rest, state: "published", publishedAt: at, updatedAt: at, version: entry.version + 1 };
}

/** Only when the timer stood still for longer than the rules allow for; late is then better than never. */
function warnOfLateNotice({ log }: Needs, { details, slug }: Entry, now: Instant): void {
  if (details.kind === "notice" && noticeFaults(japan, details, now).length > 0)
    log.warn("a notice came out after its latest day", { slug });
}
