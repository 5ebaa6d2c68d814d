import type * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { refusal } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { after, cursorAt, rowAt } from "../list-cursor.ts";
import { mostExported, mostRows, ownerFor } from "../list-inquiries.ts";
import { ListedInquiry, type ListFilter, type ListOwner, matches, ownerOf } from "../listing.ts";
import { findWhole } from "../store.ts";
import { maySee } from "../visibility.ts";
import { type Candidate, candidatesOf } from "./candidates.ts";
import { Excerpt, excerptOf } from "./excerpt.ts";
import { lookUp } from "./look-up.ts";
import { termsOf } from "./terms.ts";
import { isNote, textsOf } from "./texts.ts";

type Needs = Pick<Platform, "blobs" | "tables">;
type Sought = { owner: ListOwner | undefined; filter: ListFilter; q: string };

/** An inquiry as a search shows it. */
export const FoundInquiry = ListedInquiry.extend({ excerpt: Excerpt });
export type FoundInquiry = z.infer<typeof FoundInquiry>;
type Page = { inquiries: FoundInquiry[]; cursor?: string };

/** One page of the inquiries in which all of the terms are said, the newest first, as far as this person may see them. */
export const searchInquiries = (
  needs: Needs,
  person: Person,
  { take, cursor, ...sought }: Sought & { take: number; cursor?: string | undefined },
): Promise<Page> => search(needs, person, sought, { take, mostRead: mostRows, from: cursor && rowAt(cursor) });

/** Every inquiry that is found, for a file; too many are refused rather than cut off. */
export async function allFound(needs: Needs, person: Person, sought: Sought): Promise<FoundInquiry[]> {
  const page = await search(needs, person, sought, { take: mostExported, mostRead: mostExported, from: undefined });
  if (page.cursor === undefined) return page.inquiries;
  throw refusal("too-large", {
    ja: `1つのファイルに出力できるのは${mostExported}件までです。検索する言葉を増やすか、期間を短くしてください。`,
    en: `Search for more words or a shorter period; a file holds ${mostExported} inquiries.`,
  });
}

type Limits = { take: number; mostRead: number; from: string | undefined };

async function search(needs: Needs, person: Person, { owner, filter, q }: Sought, limits: Limits): Promise<Page> {
  const searched = { owner: ownerFor(person, owner), filter, terms: termsOf(q) };
  const found = await lookUp(needs, searched.owner, searched.terms, { withNotes: person.role === "operator" });
  const isOpenTo = (item: ListedInquiry) => matches(item, filter) && maySee(person, item);
  const candidates = candidatesOf(needs, found, { ...searched, isOpenTo }, limits.from);
  return firstOf(candidates, (id) => judge(needs, person, searched, id), limits);
}

type Searched = { owner: ListOwner; filter: ListFilter; terms: readonly string[] };

/** What the index leads to is shown only as it is now, to whom it may be, and where its words are really there. */
async function judge(
  needs: Needs,
  person: Person,
  { owner, filter, terms }: Searched,
  id: FoundInquiry["id"],
): Promise<FoundInquiry | undefined> {
  const whole = await findWhole(needs, id);
  if (!whole) return undefined;
  const { inquiry, history } = whole;
  if (ownerOf(inquiry) !== owner || !matches(inquiry, filter) || !maySee(person, inquiry)) return undefined;
  const read = history.filter((entry) => person.role === "operator" || !isNote(entry));
  const excerpt = excerptOf(
    read.flatMap((entry) => textsOf(inquiry, entry)),
    terms,
  );
  return excerpt && { ...ListedInquiry.parse(inquiry), excerpt };
}

const atOnce = 32;

/** Goes on until there are enough or too many were looked at; the cursor is the row after which the next page begins. */
async function firstOf(
  candidates: AsyncIterable<Candidate>,
  judge: (id: FoundInquiry["id"]) => Promise<FoundInquiry | undefined>,
  { take, mostRead }: Limits,
): Promise<Page> {
  const inquiries: FoundInquiry[] = [];
  let read = 0;
  let last = "";
  for await (const batch of batchesOf(candidates)) {
    const judged = await Promise.all(batch.map(async ({ row, id }) => ({ row, found: id && (await judge(id)) })));
    for (const { row, found } of judged) {
      if (inquiries.length === take || read === mostRead) return { inquiries, cursor: cursorAt(after(last)) };
      if (found) inquiries.push(found);
      read += 1;
      last = row;
    }
  }
  return { inquiries };
}

/** So many that are to be judged, with those among them that are passed over. */
async function* batchesOf(candidates: AsyncIterable<Candidate>): AsyncGenerator<Candidate[]> {
  let batch: Candidate[] = [];
  let ids = 0;
  for await (const candidate of candidates) {
    batch.push(candidate);
    if (candidate.id) ids += 1;
    if (ids < atOnce) continue;
    yield batch;
    [batch, ids] = [[], 0];
  }
  yield batch;
}
