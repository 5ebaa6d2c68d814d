import { createHash } from "node:crypto";
import * as z from "zod";
import { refusal, type Said } from "#shared/base/problems.ts";
import type { Change, Platform, TableDefinition } from "#shared/platform/platform.ts";
import { readPublished } from "./read-content.ts";

type Needs = Pick<Platform, "tables">;

const Votes = z.object({ row: z.literal("count"), slug: z.string(), helpful: z.int(), unhelpful: z.int() });
const Vote = z.object({ row: z.literal("vote"), slug: z.string(), voter: z.string(), isHelpful: z.boolean() });
const VoteRow = z.discriminatedUnion("row", [Votes, Vote]);
type VoteRow = z.infer<typeof VoteRow>;

const faqVotes: TableDefinition<VoteRow> = {
  name: "faqVotes",
  schema: VoteRow,
  key: (row) => ({ partition: row.slug, row: row.row === "count" ? "count" : row.voter }),
};

export type VoteCount = { helpful: number; unhelpful: number };

/**
 * Counts whether an entry was helpful, once for each voter; voting again changes the vote. Of the voter nothing is kept
 * but a hash that differs from entry to entry.
 */
export async function voteOnFaq(needs: Needs, slug: string, voterKey: string, isHelpful: boolean): Promise<void> {
  await readPublished(needs, { kind: "faq", slug });
  const voter = createHash("sha256")
    .update(JSON.stringify([slug, voterKey]))
    .digest("hex");
  for (let tries = 0; tries < 20; tries += 1) {
    const [vote, count] = await Promise.all([
      needs.tables.get(faqVotes, { partition: slug, row: voter }),
      needs.tables.get(faqVotes, { partition: slug, row: "count" }),
    ]);
    const before = vote?.value.row === "vote" ? vote.value.isHelpful : undefined;
    if (before === isHelpful) return;
    const changes = [
      written<VoteRow>({ row: "vote", slug, voter, isHelpful }, vote?.etag),
      written<VoteRow>({ row: "count", slug, ...counted(countOf(count?.value), before, isHelpful) }, count?.etag),
    ];
    if ((await needs.tables.transact(faqVotes, changes)) === "done") return;
  }
  throw refusal("too-many-requests", manyVote, { retryAfterSeconds: 5 });
}

const manyVote: Said = {
  ja: "ただいま回答が集中しています。少し待ってから、もう一度お送りください。",
  en: "Many people are voting at this moment. Wait a little and send it again.",
};

/** How often an entry was found helpful, and how often not. */
export async function votesOn({ tables }: Needs, slug: string): Promise<VoteCount> {
  return countOf((await tables.get(faqVotes, { partition: slug, row: "count" }))?.value);
}

const countOf = (row: VoteRow | undefined): VoteCount =>
  row?.row === "count" ? { helpful: row.helpful, unhelpful: row.unhelpful } : { helpful: 0, unhelpful: 0 };

function counted(count: VoteCount, before: boolean | undefined, after: boolean): VoteCount {
  const of = (isHelpful: boolean) => Number(after === isHelpful) - Number(before === isHelpful);
  return { helpful: count.helpful + of(true), unhelpful: count.unhelpful + of(false) };
}

const written = <Row>(value: Row, etag: string | undefined): Change<Row> =>
  etag === undefined ? { insert: value } : { replace: { value, etag } };
