import type { Person } from "#shared/base/caller.ts";
import { invalidField, nothingHere, refusal } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { after, cursorAt, rowAt } from "./list-cursor.ts";
import { type ListedInquiry, type ListFilter, type ListOwner, matches, queuePartition, rangeOf } from "./listing.ts";
import { readList } from "./lists.ts";
import { listedFor, maySee } from "./visibility.ts";

type Needs = Pick<Platform, "tables">;
type Page = { inquiries: ListedInquiry[]; cursor?: string };
type Paging = { take: number; cursor?: string | undefined };
type Range = { partition: string; from?: string; before?: string };

/** No request reads more rows than this, however few of them it may show; its cursor goes on from there. */
export const mostRows = 2000;

/** One page of a company's inquiries, the newest first, without those that this person may not see. */
export async function listInquiries(
  needs: Needs,
  person: Person,
  { owner, filter, ...paging }: { owner: ListOwner | undefined; filter: ListFilter } & Paging,
): Promise<Page> {
  const range = rangeOf(ownerFor(person, owner), filter);
  const page = await readPage(needs, range, paging, (item) => matches(item, filter) && maySee(person, item));
  return { ...page, inquiries: page.inquiries.map((item) => listedFor(person, item)) };
}

/** More than one workbook is asked to hold, or one request to read. */
export const mostExported = 20_000;

/** Every inquiry that fits, for a file; too many are refused rather than cut off. */
export async function allInquiries(
  needs: Needs,
  person: Person,
  { owner, filter }: { owner: ListOwner | undefined; filter: ListFilter },
): Promise<ListedInquiry[]> {
  const inquiries: ListedInquiry[] = [];
  let read = 0;
  for await (const item of listedIn(needs, rangeOf(ownerFor(person, owner), filter))) {
    read += 1;
    if (read > mostExported)
      throw refusal("too-large", {
        ja: `1つのファイルに出力できるのは${mostExported}件までです。期間を短くしてください。`,
        en: `Ask for a shorter period; a file holds ${mostExported} inquiries.`,
      });
    if (matches(item, filter) && maySee(person, item)) inquiries.push(listedFor(person, item));
  }
  return inquiries;
}

/** Everything in one part of a list. */
export async function* listedIn(needs: Needs, range: Range): AsyncIterable<ListedInquiry> {
  let cursor: string | undefined;
  do {
    const page = await readList(needs, { ...range, ...(cursor && { cursor }) });
    yield* page.rows.map(({ item }) => item);
    cursor = page.cursor;
  } while (cursor);
}

/** What is open at one company, the newest first. */
export async function openInquiries(needs: Needs, owner: ListOwner): Promise<ListedInquiry[]> {
  const open: ListedInquiry[] = [];
  for await (const item of listedIn(needs, rangeOf(owner, {})))
    if (item.state !== "resolved" && item.state !== "closed") open.push(item);
  return open;
}

/** What is open at every customer, the nearest deadline first. */
export const operatorQueue = (needs: Needs, paging: Paging): Promise<Page> =>
  readPage(needs, { partition: queuePartition }, paging, () => true);

/** Members see their own company's and are told of no other. */
export function ownerFor(person: Person, owner: ListOwner | undefined): ListOwner {
  if (person.role !== "operator") {
    if (owner !== undefined && owner !== person.tenant) throw nothingHere();
    return person.tenant;
  }
  if (owner !== undefined) return owner;
  throw invalidField("#/tenant", {
    ja: "お客様を選んでください。会社のわからないお問い合わせは unknown を指定してください。",
    en: "Name the customer, or `unknown` for inquiries whose company is not known.",
  });
}

/** Goes on after the row at which the page before it has ended, whatever was left out of it. */
async function readPage(
  needs: Needs,
  range: Range,
  { take, cursor }: Paging,
  isWanted: (item: ListedInquiry) => boolean,
): Promise<Page> {
  const inquiries: ListedInquiry[] = [];
  let from = cursor === undefined ? range.from : rowAt(cursor);
  for (let read = 0; read < mostRows; ) {
    const size = Math.min(1000, mostRows - read, Math.max(take * 2, 50));
    const { rows, cursor: more } = await readList(needs, { ...range, ...(from && { from }), take: size });
    for (const { place, item } of rows) {
      if (inquiries.length === take) return { inquiries, cursor: cursorAt(from ?? "") };
      from = after(place.row);
      if (isWanted(item)) inquiries.push(item);
    }
    if (more === undefined) return { inquiries };
    read += Math.max(rows.length, 1);
  }
  return { inquiries, ...(from && { cursor: cursorAt(from) }) };
}
