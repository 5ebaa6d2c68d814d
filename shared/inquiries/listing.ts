import * as z from "zod";
import { type Id, TenantId } from "#shared/base/ids.ts";
import { atInJapan, type Instant, type PlainDate, Temporal } from "#shared/base/time.ts";
import { categoryNames } from "./categories.ts";
import { Inquiry, InquiryState } from "./model.ts";

/** Where an inquiry is listed: the partition is the question that finds it there, the row its turn. */
export const Place = z.object({ partition: z.string(), row: z.string() });
export type Place = z.infer<typeof Place>;

export const ListedInquiry = Inquiry.pick({
  id: true,
  number: true,
  version: true,
  channel: true,
  tenant: true,
  subject: true,
  state: true,
  stateSince: true,
  category: true,
  priority: true,
  impact: true,
  requester: true,
  assignee: true,
  isConfidential: true,
  receivedAt: true,
  firstReplyBy: true,
  firstReplyAt: true,
  call: true,
  callBackBy: true,
  calledBackAt: true,
  mergedInto: true,
  satisfaction: true,
}).extend({ watchers: Inquiry.shape.watchers.default([]), dueBy: z.iso.datetime().optional() });
export type ListedInquiry = z.infer<typeof ListedInquiry>;

/** A company, or those inquiries whose company nobody knows yet. */
export const ListOwner = z.union([TenantId, z.literal("unknown")]);
export type ListOwner = z.infer<typeof ListOwner>;

/** What a list can be asked for; days are those of Japan, both included. */
export const ListFilter = z.strictObject({
  state: InquiryState.optional(),
  category: z.enum(categoryNames).optional(),
  requester: z.email().toLowerCase().optional(),
  assignee: z.email().toLowerCase().optional(),
  from: z.iso.date().optional(),
  to: z.iso.date().optional(),
});
export type ListFilter = z.infer<typeof ListFilter>;

type Facet = "requester" | "assignee" | "state" | "category";
const facets: Record<Facet, (inquiry: Inquiry | ListedInquiry) => string | undefined> = {
  requester: ({ requester }) => requester.mail?.toLowerCase(),
  assignee: ({ assignee }) => assignee?.mail.toLowerCase(),
  state: ({ state }) => state,
  category: ({ category }) => category,
};
/** In the order in which they narrow a list down. */
const facetNames: Facet[] = ["requester", "assignee", "state", "category"];

const listOf = (owner: ListOwner, facet?: Facet, value?: string) =>
  facet === undefined ? `${owner}|all` : `${owner}|${facet}|${value}`;

/** The operators' queue: what is open at every customer, the nearest deadline first. */
export const queuePartition = "queue";

export const ownerOf = ({ tenant }: Pick<Inquiry, "tenant">): ListOwner => tenant ?? "unknown";

/** The turn of an inquiry in every list of its company. */
export const rowOf = ({ receivedAt, id }: Pick<Inquiry, "receivedAt" | "id">): string =>
  `${newestFirst(Temporal.Instant.from(receivedAt))}|${id}`;

/** Every place at which an inquiry is to be found. */
export function placesOf(inquiry: Inquiry, dueBy: Instant | undefined): Place[] {
  const owner = ownerOf(inquiry);
  const row = rowOf(inquiry);
  const byFacet = facetNames.flatMap((facet) => {
    const value = facets[facet](inquiry);
    return value === undefined ? [] : [{ partition: listOf(owner, facet, value), row }];
  });
  const isOpen = inquiry.state !== "resolved" && inquiry.state !== "closed";
  const queued = isOpen ? [{ partition: queuePartition, row: timedRow(dueBy ?? never, inquiry.id) }] : [];
  return [{ partition: listOf(owner), row }, ...byFacet, ...queued];
}

const never = Temporal.Instant.from("2200-01-01T00:00:00Z");

/** A row that is in its turn by time, the earliest first. */
export const timedRow = (at: Instant, id: Id<"inquiry">): string =>
  `${String(at.epochMilliseconds).padStart(13, "0")}|${id}`;

const newestFirst = (at: Instant) => String(9_999_999_999_999 - at.epochMilliseconds).padStart(13, "0");

const startOf = (day: PlainDate) => atInJapan(day, Temporal.PlainTime.from("00:00"));

/** The part of one partition that a question reads, and what it leaves out of it. */
export function rangeOf(owner: ListOwner, filter: ListFilter) {
  const facet = facetNames.find((name) => filter[name] !== undefined);
  const last = filter.to && startOf(Temporal.PlainDate.from(filter.to).add({ days: 1 })).subtract({ milliseconds: 1 });
  const first = filter.from && startOf(Temporal.PlainDate.from(filter.from));
  return {
    partition: facet ? listOf(owner, facet, filter[facet]) : listOf(owner),
    ...(last && { from: newestFirst(last) }),
    ...(first && { before: `${newestFirst(first)}~` }),
  };
}

export const matches = (item: ListedInquiry, filter: ListFilter): boolean =>
  facetNames.every((facet) => filter[facet] === undefined || facets[facet](item) === filter[facet]);
