import type { Instant } from "#shared/base/time.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { people } from "../demo.ts";
import { demoManuals, demoPages, demoTips } from "./documents.ts";
import { demoFaqs } from "./faqs.ts";
import type { DemoEntry } from "./model.ts";
import { demoNotices } from "./notices.ts";

/** Notices, FAQ, tips, manuals and the recommended PC, each written by support staff on a day of its own; only into empty tables. */
export async function seedContent(needs: Pick<Platform, "tables" | "clock">): Promise<void> {
  const now = needs.clock.now();
  for (const entry of [...demoNotices(now), ...demoFaqs, ...demoTips, ...demoManuals, ...demoPages])
    await writeEntry(needs, entry, now);
}

async function writeEntry({ tables }: Pick<Platform, "tables">, entry: DemoEntry, now: Instant): Promise<void> {
  const { slug, writtenDaysAgo, publishInDays, closed, title, body, details } = entry;
  const writer = people.find(({ roles }) => roles.includes("Operator"));
  const by = { id: writer?.objectId ?? "", name: writer?.name ?? "" };
  const address = { kind: details.kind, slug };
  const at = (instant: Instant) => ({ tables, clock: { now: () => instant } });
  const writtenAt = now.subtract({ hours: 24 * writtenDaysAgo });
  const publishAt = publishInDays === undefined ? "now" : now.add({ hours: 24 * publishInDays }).toString();

  const draft = { title, body, details, publishAt };
  const { version } = await saveEntry(at(writtenAt), by, address, { draft, expected: undefined });
  if (!closed || details.kind !== "notice") return;
  const { note, endsAt } = closed;
  const ended = { ...draft, note, details: { ...details, endsAt, isClosed: true } };
  await saveEntry(at(writtenAt.add({ hours: 3 })), by, address, { draft: ended, expected: version });
}
