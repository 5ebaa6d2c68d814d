import * as z from "zod";
import { idOf, newestFirst, TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import type { Page, Paging } from "./deliveries.ts";
import { Announcement } from "./model.ts";

type Needs = Pick<Platform, "tables">;

/** The bell of one person, or of our support desk, which all operators share. */
export type Bell = { tenant: TenantId; reader: string };

const { kind, at, title, tone, lead, facts, href } = Announcement.shape;
export const BellNotice = z.object({ id: idOf("delivery"), kind, at, title, tone, lead, facts, href });
export type BellNotice = z.infer<typeof BellNotice>;

const bellOf = ({ tenant, reader }: Bell) => `${tenant}|${reader}`;

const Hung = BellNotice.extend({ tenant: TenantId, reader: z.string() });
const notices: TableDefinition<z.infer<typeof Hung>> = {
  name: "bellNotices",
  schema: Hung,
  key: ({ id, ...bell }) => ({ partition: bellOf(bell), row: newestFirst(id) }),
};

const Read = z.object({ tenant: TenantId, reader: z.string(), notice: idOf("delivery") });
/** What a person has read, apart from the notices, because a desk's notices have many readers. */
const reads: TableDefinition<z.infer<typeof Read>> = {
  name: "bellReads",
  schema: Read,
  key: ({ notice, ...person }) => ({ partition: bellOf(person), row: newestFirst(notice) }),
};

/** Puts a notice into a bell, once. */
export async function hang({ tables }: Needs, bell: Bell, notice: BellNotice): Promise<void> {
  await tables.insert(notices, { ...bell, ...notice });
}

export type Looker = { bell: Bell; person: Bell };
export type SeenNotice = BellNotice & { isRead: boolean };

/** One page of a bell as a person sees it, the newest first. */
export async function pageOfBell(
  { tables }: Needs,
  { bell, person }: Looker,
  { take, cursor }: Paging,
): Promise<Page<SeenNotice>> {
  const page = await tables.list(notices, {
    partition: bellOf(bell),
    take,
    ...(cursor !== undefined && { cursor }),
  });
  const [first, last] = [page.rows[0], page.rows.at(-1)];
  if (!first || !last) return { ...page, rows: [] };
  const range = { from: newestFirst(first.id), before: `${newestFirst(last.id)}~` };
  const seen = await tables.list(reads, { partition: bellOf(person), ...range });
  const read = new Set(seen.rows.map(({ notice }) => notice));
  return { ...page, rows: page.rows.map((notice) => ({ ...BellNotice.parse(notice), isRead: read.has(notice.id) })) };
}

/** As many as one transaction takes; what is older counts as read. */
const mostUnread = 100;

/** The unread among the newest notices of a bell. */
export const unreadIn = async (needs: Needs, looker: Looker): Promise<SeenNotice[]> =>
  (await pageOfBell(needs, looker, { take: mostUnread })).rows.filter(({ isRead }) => !isRead);

/** Remembers, all at once, which of the unread notices a person has read. */
export async function markRead(needs: Needs, looker: Looker, isMeant: (notice: SeenNotice) => boolean): Promise<void> {
  const read = (await unreadIn(needs, looker)).filter(isMeant);
  await needs.tables.transact(
    reads,
    read.map(({ id }) => ({ put: { ...looker.person, notice: id } })),
  );
}
