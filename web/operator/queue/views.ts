import type { Temporal } from "#shared/base/time.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { timeUsed } from "#shared/inquiries/time-used.ts";
import { both } from "#web/words/language.ts";

export const views = ["all", "mine", "unassigned", "near", "late", "waiting"] as const;
export type View = (typeof views)[number];

export const viewNames = both<Record<View, string>>(
  {
    all: "すべての未完了",
    mine: "自分の担当",
    unassigned: "未割り当て",
    near: "期限が近い（80%超）",
    late: "期限超過",
    waiting: "お客様の返信待ち",
  },
  {
    all: "All open",
    mine: "Mine",
    unassigned: "Unassigned",
    near: "Due soon (over 80%)",
    late: "Late",
    waiting: "Waiting for the customer",
  },
);

export type Seen = { now: Temporal.Instant; me: string };

const shareOf = (row: ListedInquiry, { now }: Seen) => timeUsed(row, now)?.share ?? 0;
const isMine = (row: ListedInquiry, { me }: Seen): boolean => row.assignee?.mail.toLowerCase() === me.toLowerCase();

/** Which rows of the queue each view has. */
const rules: Record<View, (row: ListedInquiry, seen: Seen) => boolean> = {
  all: () => true,
  mine: isMine,
  unassigned: ({ assignee }) => assignee === null,
  near: (row, seen) => shareOf(row, seen) >= 0.8 && shareOf(row, seen) < 1,
  late: (row, seen) => shareOf(row, seen) >= 1,
  waiting: ({ state }) => state === "waitingForRequester",
};

export const inView = (rows: readonly ListedInquiry[], view: View, seen: Seen): ListedInquiry[] =>
  rows.filter((row) => rules[view](row, seen));

export const viewOf = (wanted: string | null): View => views.find((view) => view === wanted) ?? "all";

/** What a view can be narrowed by; each stands in the address. */
export const conditions = ["tenant", "priority", "category", "state", "q"] as const;
export type Condition = (typeof conditions)[number];
export type Wanted = Partial<Record<Condition, string>>;

const has: Record<Condition, (row: ListedInquiry, value: string) => boolean> = {
  tenant: (row, value) => (row.tenant ?? "unknown") === value,
  priority: ({ priority }, value) => priority === value,
  category: ({ category }, value) => category === value,
  state: ({ state }, value) => state === value,
  q: ({ number, subject, requester }, value) =>
    `${number} ${subject} ${requester.name} ${requester.mail ?? ""}`.toLowerCase().includes(value.toLowerCase()),
};

export const narrowed = (rows: readonly ListedInquiry[], wanted: Wanted): ListedInquiry[] =>
  rows.filter((row) =>
    conditions.every((name) => {
      const value = wanted[name];
      return value === undefined || has[name](row, value);
    }),
  );

export const wantedIn = (search: URLSearchParams): Wanted =>
  Object.fromEntries(conditions.flatMap((name) => (search.get(name) ? [[name, search.get(name) ?? ""]] : [])));
