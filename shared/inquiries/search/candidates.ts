import type { Id } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type ListedInquiry, type ListFilter, type ListOwner, rangeOf } from "../listing.ts";
import { readList } from "../lists.ts";
import type { Candidates } from "./look-up.ts";
import { rowBegin, turnOf } from "./segment.ts";
import { placeFrom } from "./turns.ts";

type Needs = Pick<Platform, "tables">;
type Range = ReturnType<typeof rangeOf>;

/** A row in its turn; without an id it is passed over. */
export type Candidate = { row: string; id?: Id<"inquiry"> };

type Listed = { owner: ListOwner; filter: ListFilter; isOpenTo: (item: ListedInquiry) => boolean };

/** Up to here each is read by itself; of more, those are read that a list has under the filter. */
const few = 1000;

/** What may be found, from a row on, in the order of the lists. */
export function candidatesOf(
  needs: Needs,
  found: Candidates,
  { owner, filter, isOpenTo }: Listed,
  start: string | undefined,
): AsyncGenerator<Candidate> {
  const range = rangeOf(owner, filter);
  const from = start ?? range.from ?? "";
  const isFiltered = range.partition !== rangeOf(owner, {}).partition;
  const ahead = found.turns.length - placeFrom(found.turns, turnOf(from));
  return isFiltered && ahead > few
    ? listed(needs, found, { ...range, from }, isOpenTo)
    : each(found, { ...range, from });
}

async function* each({ turns, idsAt }: Candidates, { from = "", before = "~" }: Range): AsyncGenerator<Candidate> {
  for (const turn of turns.subarray(placeFrom(turns, turnOf(from))))
    for (const id of idsAt(turn)) {
      const row = `${rowBegin(turn)}|${id}`;
      if (row >= before) return;
      if (row >= from) yield { row, id };
    }
}

async function* listed(
  needs: Needs,
  { turns }: Candidates,
  range: Range,
  isOpenTo: Listed["isOpenTo"],
): AsyncGenerator<Candidate> {
  let cursor: string | undefined;
  do {
    const page = await readList(needs, { ...range, ...(cursor && { cursor }) });
    for (const { place, item } of page.rows) {
      const turn = turnOf(place.row);
      const isCandidate = turns[placeFrom(turns, turn)] === turn && isOpenTo(item);
      yield isCandidate ? { row: place.row, id: item.id } : { row: place.row };
    }
    cursor = page.cursor;
  } while (cursor);
}
