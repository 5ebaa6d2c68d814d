import { Problem } from "#shared/base/problems.ts";
import { type Author, Details, type Draft } from "#shared/content/model.ts";
import { readSource, readVersion } from "#shared/content/read-content.ts";
import type { Entry } from "#shared/content/rows.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { HealthRoute } from "../routing.ts";
import type { ServiceIncident } from "./model.ts";
import { endOf, noticeOf, slugOf } from "./notice-words.ts";
import type { KeptPost } from "./store.ts";

type Needs = Pick<Platform, "clock" | "tables">;

const author: Author = { id: "onServiceHealth", name: "onServiceHealth" };

/**
 * Drafts, publishes, updates and closes the notice about an incident (M365-01, ADM-03, NTF-02), and says whether readers
 * see one. Words that one of our people has written stay; what was withdrawn is left alone.
 */
export async function keepNotice(
  needs: Needs,
  incident: ServiceIncident,
  post: KeptPost | undefined,
  { notice }: HealthRoute,
): Promise<"published" | "not-published"> {
  const address = { kind: "notice" as const, slug: slugOf(incident.id) };
  const before = await readSource(needs, address).catch(nothingWhenMissing);
  if (before ? before.state === "withdrawn" : incident.isOver || notice === "none") return "not-published";

  const isOurs =
    !before || (await readVersion(needs, address, { version: before.version, isStaff: true })).by.id === author.id;
  const written = noticeOf(incident, post);
  const draft = {
    ...(isOurs ? written : withTheirWords(before, incident, written)),
    publishAt: publishAt(before, isOurs && notice === "publish"),
  };
  const isKnown = before && draft.publishAt !== "now" && isSame(before, draft);
  const entry = isKnown ? before : await saveEntry(needs, author, address, { draft, expected: before?.version });
  return entry.state === "published" ? "published" : "not-published";
}

function nothingWhenMissing(error: unknown): undefined {
  if (!(error instanceof Problem) || error.code !== "not-found") throw error;
}

function publishAt(before: Entry | undefined, mayPublish: boolean): string | undefined {
  if (before?.state === "published") return undefined;
  return before?.state === "scheduled" || !mayPublish ? before?.publishAt : "now";
}

/** Only when it ends and what is new of it. */
function withTheirWords(
  { title, bodyJa, bodyEn, details }: Entry,
  incident: ServiceIncident,
  { note }: Pick<Draft, "note">,
) {
  const isClosed = { isClosed: incident.isOver, ...endOf(incident) };
  return {
    title,
    body: { ja: bodyJa, ...(bodyEn !== undefined && { en: bodyEn }) },
    note,
    details: Details.parse({ ...details, ...isClosed }),
  };
}

const isSame = ({ title, bodyJa, bodyEn, note, details }: Entry, draft: Draft): boolean =>
  sorted({ title, body: { ja: bodyJa, en: bodyEn }, note, details }) ===
  sorted({
    title: draft.title,
    body: { ja: draft.body.ja, en: draft.body.en },
    note: draft.note,
    details: draft.details,
  });

/** The same content has the same text, in whatever order its fields were written. */
const sorted = (value: unknown): string =>
  JSON.stringify(value, (_name, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
