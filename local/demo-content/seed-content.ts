import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import type { Instant } from "#shared/base/time.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import { saveReply } from "#shared/inquiries/replies/replies.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { people } from "../demo.ts";
import { demoManuals, demoPages, demoTips } from "./documents.ts";
import { demoFaqs } from "./faqs.ts";
import type { DemoEntry } from "./model.ts";
import { demoNotices } from "./notices.ts";
import { demoReplies } from "./replies.ts";

/** Replies, and notices, FAQ, tips, manuals and the recommended PC, each written by support staff on a day of its own; only into empty tables. */
export async function seedContent(needs: Pick<Platform, "tables" | "clock">): Promise<void> {
  const now = needs.clock.now();
  for (const entry of [...demoNotices(now), ...demoFaqs, ...demoTips, ...demoManuals, ...demoPages])
    await writeEntry(needs, entry, now);
  for (const [slug, reply] of Object.entries(demoReplies))
    await saveReply(needs, slug, reply, { seen: 0, person: writer() });
}

function writer(): Person {
  const one = people.find(({ roles }) => roles.includes("Operator"));
  if (!one) throw new Error("The demo has no operator.");
  const { objectId, name, userName: mail, tenant } = one;
  return { kind: "person", tenant: TenantId.parse(tenant), objectId, name, mail, role: "operator" };
}

async function writeEntry({ tables }: Pick<Platform, "tables">, entry: DemoEntry, now: Instant): Promise<void> {
  const { slug, writtenDaysAgo, publishInDays, closed, title, body, details } = entry;
  const { objectId: id, name } = writer();
  const by = { id, name };
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
