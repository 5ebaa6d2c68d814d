import * as z from "zod";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { noticeLead } from "./notice-rules.ts";
import { type Entry, Entry as EntryRow } from "./rows.ts";
import { votesOn } from "./vote.ts";

const { title, details, version, state, publishAt, publishedAt, updatedAt, slug } = EntryRow.shape;

/** An entry as its writers see it: both languages in Markdown, where it stands, and what readers made of it. */
export const Source = z.object({
  slug,
  version,
  state,
  publishAt,
  publishedAt,
  updatedAt,
  title,
  body: title,
  details,
  /** The last day on which this notice may come out, and the business day for which to plan it. */
  lead: z.object({ latestOn: z.iso.date(), plannedOn: z.iso.date() }).optional(),
  votes: z.object({ helpful: z.int(), unhelpful: z.int() }).optional(),
});
export type Source = z.infer<typeof Source>;

export async function sourceOf(needs: Pick<Platform, "tables">, entry: Entry): Promise<Source> {
  const { bodyJa, bodyEn, details } = entry;
  const lead = details.kind === "notice" ? noticeLead(japan, details) : undefined;
  const votes = details.kind === "faq" ? await votesOn(needs, entry.slug) : undefined;
  return Source.parse({
    ...entry,
    body: { ja: bodyJa, en: bodyEn },
    ...(lead && { lead: { latestOn: lead.latestOn.toString(), plannedOn: lead.plannedOn.toString() } }),
    votes,
  });
}
