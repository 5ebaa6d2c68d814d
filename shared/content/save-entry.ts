import { invalidInput } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Action } from "./audit-trail.ts";
import { type ContentAddress, changeEntry, expectVersion } from "./change-entry.ts";
import type { Author, Draft } from "./model.ts";
import { announcesAnother, noticeFaults } from "./notice-rules.ts";
import { decidePublication, type Publication } from "./publication.ts";
import type { Entry } from "./rows.ts";

/** The longest that a scheduled entry waits for the timer that publishes it. */
export const publishingPause = { minutes: 5 } as const;

/** Writes an entry as an operator wants it: a draft, out now, or out later. */
export async function saveEntry(
  needs: Pick<Platform, "tables" | "clock">,
  by: Author,
  address: ContentAddress,
  { draft, expected }: { draft: Draft; expected: number | undefined },
): Promise<Entry> {
  const now = needs.clock.now();
  const saved = await changeEntry(needs, address, by, (before) => {
    expectVersion(before, expected);
    const publication = decidePublication(before && publicationOf(before), draft.publishAt, now);
    refuseFaults(before, draft, publication, now);
    return { after: nextEntry(address, before, draft, publication, now), action: actionOf(before, publication) };
  });
  if (!saved) throw new Error("What was saved is there.");
  return saved;
}

function publicationOf({ state, publishAt, publishedAt }: Entry): Publication {
  if (state === "scheduled" && publishAt !== undefined) return { state, publishAt };
  if (state === "published" && publishedAt !== undefined) return { state, publishedAt };
  return { state: state === "withdrawn" ? "withdrawn" : "draft" };
}

/** An entry as it is after it was written; an FAQ entry remembers the inquiry from which it came. */
export const nextEntry = (
  { kind, slug }: ContentAddress,
  before: Entry | undefined,
  { title, body, details, note }: Draft,
  publication: Publication,
  now: Instant,
): Entry => ({
  row: "entry",
  kind,
  slug,
  version: (before?.version ?? 0) + 1,
  ...publication,
  updatedAt: now.toString(),
  title,
  bodyJa: body.ja,
  ...(body.en !== undefined && { bodyEn: body.en }),
  ...(note && { note }),
  details: withOrigin(before?.details, details),
});

const withOrigin = (before: Entry["details"] | undefined, after: Draft["details"]): Entry["details"] =>
  after.kind === "faq" && before?.kind === "faq" && before.inquiry ? { ...after, inquiry: before.inquiry } : after;

function actionOf(before: Entry | undefined, { state }: Publication): Action {
  if (state === "published" && before?.state !== "published") return "published";
  return before ? "changed" : "created";
}

function refuseFaults(before: Entry | undefined, { details }: Draft, publication: Publication, now: Instant): void {
  if (details.kind !== "notice") return;
  const errors = noticeFaults(japan, details, toldAt(before, details, publication, now));
  if (errors.length > 0) throw invalidInput(errors);
}

/** When customers first read of the event; the timer's pause counts against us. */
function toldAt(
  before: Entry | undefined,
  details: Draft["details"],
  publication: Publication,
  now: Instant,
): Instant | undefined {
  if (publication.state === "scheduled") return Temporal.Instant.from(publication.publishAt).add(publishingPause);
  if (publication.state !== "published") return undefined;
  const isNews =
    details.kind === "notice" && before?.details.kind === "notice" && announcesAnother(before.details, details);
  return isNews ? now : Temporal.Instant.from(publication.publishedAt);
}
