import { unknownCursor } from "#shared/base/problems.ts";
import type { ListQuery } from "#shared/platform/platform.ts";
import type { ListedAlert } from "./listing.ts";

export type Paging = { take: number; cursor?: string | undefined };
export type Page = { alerts: ListedAlert[]; cursor?: string };
type Range = { partition: string; from?: string; before?: string };
type Read = (query: ListQuery) => Promise<{ rows: { row: string; item: ListedAlert }[]; cursor?: string }>;

/** No request reads more rows than this, however few of them it may show; its cursor goes on from there. */
const mostRows = 2000;

/** One page of a list, going on after the row at which the page before it has ended. */
export async function readPage(
  read: Read,
  range: Range,
  { take, cursor }: Paging,
  isWanted: (item: ListedAlert) => boolean,
): Promise<Page> {
  const alerts: ListedAlert[] = [];
  let from = cursor === undefined ? range.from : startOf(cursor, range);
  for (let seen = 0; seen < mostRows; ) {
    const { rows, cursor: more } = await read({ ...range, ...(from !== undefined && { from }), take: take + 1 });
    for (const { row, item } of rows) {
      if (alerts.length === take) return { alerts, cursor: cursorAt(from ?? "") };
      from = `${row}~`;
      if (isWanted(item)) alerts.push(item);
    }
    if (more === undefined) return { alerts };
    seen += Math.max(rows.length, 1);
  }
  return { alerts, ...(from !== undefined && { cursor: cursorAt(from) }) };
}

const cursorAt = (row: string) => Buffer.from(row).toString("base64url");

/** A cursor leads on within its own list only. */
function startOf(cursor: string, { from = "", before = "~" }: Range): string {
  const row = Buffer.from(cursor, "base64url").toString();
  if (row.endsWith("~") && row >= from && row < before) return row;
  throw unknownCursor();
}
