import * as z from "zod";
import { type Id, idOf, newestFirst, TenantId } from "#shared/base/ids.ts";
import type { EntityKey, Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { AcceptedInquiry, text } from "./model.ts";

type Needs = Pick<Platform, "tables">;

export const HeldReason = z.enum([
  "unknown-sender",
  "not-authenticated",
  "not-for-sender",
  "own-staff",
  "flood",
  "former-customer",
]);
export type HeldReason = z.infer<typeof HeldReason>;

/** What an operator makes of what is held: an inquiry, a message of one that is there, or nothing. */
export const HeldDecision = z.discriminatedUnion("kind", [
  z.strictObject({ kind: z.literal("open"), tenant: TenantId.nullable() }),
  z.strictObject({ kind: z.literal("add"), inquiry: idOf("inquiry") }),
  z.strictObject({ kind: z.literal("discard"), reason: text({ ja: "理由", en: "the reason" }, 500) }),
]);
export type HeldDecision = z.infer<typeof HeldDecision>;

/**
 * Something that came in and waits for an operator. Its id is that of the inquiry that it would open; `suggestedTenant` is
 * the customer to whom its sender points, `answers` the inquiry that it seems to answer.
 */
export const HeldIntake = z.object({
  accepted: AcceptedInquiry,
  reason: HeldReason,
  heldAt: z.iso.datetime(),
  suggestedTenant: TenantId.optional(),
  answers: idOf("inquiry").optional(),
  decided: z.object({ by: z.string(), at: z.iso.datetime(), decision: HeldDecision, isDone: z.boolean() }).optional(),
});
export type HeldIntake = z.infer<typeof HeldIntake>;

/** What the list of all that is held shows. */
export const HeldSummary = z.object({
  id: idOf("inquiry"),
  reason: HeldReason,
  heldAt: z.iso.datetime(),
  from: z.object({ name: z.string(), mail: z.string().optional() }),
  subject: z.string(),
  suggestedTenant: TenantId.optional(),
});
export type HeldSummary = z.infer<typeof HeldSummary>;

const Item = HeldIntake.extend({ row: z.literal("item") });
const Listed = HeldSummary.extend({ row: z.literal("listed") });
const Row = z.discriminatedUnion("row", [Item, Listed]);
type Row = z.infer<typeof Row>;

const partition = "held";

const heldIntakes: TableDefinition<Row> = {
  name: "heldIntakes",
  schema: Row,
  key: (row) => ({ partition, row: row.row === "item" ? itemRow(row.accepted.id) : listedRow(row) }),
};

const itemRow = (id: Id<"inquiry">) => `item:${id}`;
const listedRow = ({ heldAt, id }: Pick<HeldSummary, "heldAt" | "id">) => `listed:${newestFirst(heldAt)}|${id}`;

/** Puts something aside for an operator, once; what was decided stays decided. */
export async function holdIntake({ tables }: Needs, held: HeldIntake): Promise<void> {
  await tables.transact(heldIntakes, [{ insert: { ...held, row: "item" } }, { insert: summaryOf(held) }]);
}

const summaryOf = ({ accepted: { id, requester, subject }, reason, heldAt, suggestedTenant }: HeldIntake): Row => ({
  row: "listed",
  id,
  reason,
  heldAt,
  from: { name: requester.name, mail: requester.mail },
  subject,
  ...(suggestedTenant && { suggestedTenant }),
});

export async function findHeld({ tables }: Needs, id: Id<"inquiry">): Promise<Stored<HeldIntake> | undefined> {
  const stored = await tables.get(heldIntakes, { partition, row: itemRow(id) });
  return stored?.value.row === "item" ? { value: stored.value, etag: stored.etag } : undefined;
}

/** One page of what waits for a decision, the newest first. */
export async function listHeld(
  { tables }: Needs,
  { take, cursor }: { take: number; cursor?: string | undefined },
): Promise<{ held: HeldSummary[]; cursor?: string }> {
  const range = { partition, from: "listed:", before: "listed:~" };
  const page = await tables.list(heldIntakes, { ...range, take, ...(cursor && { cursor }) });
  const held = page.rows.filter((row) => row.row === "listed").map((row) => HeldSummary.parse(row));
  return { held, ...(page.cursor && { cursor: page.cursor }) };
}

/** What came in, and may still wait, from somebody who points to a company. */
async function* heldFrom({ tables }: Needs, tenant: TenantId): AsyncIterable<Row> {
  let cursor: string | undefined;
  do {
    const page = await tables.list(heldIntakes, { partition, ...(cursor && { cursor }) });
    yield* page.rows.filter(({ suggestedTenant }) => suggestedTenant === tenant);
    cursor = page.cursor;
  } while (cursor);
}

/** What waits for a decision from somebody who points to a company. */
export async function waitingFrom(needs: Needs, tenant: TenantId): Promise<HeldSummary[]> {
  const found: HeldSummary[] = [];
  for await (const row of heldFrom(needs, tenant)) if (row.row === "listed") found.push(HeldSummary.parse(row));
  return found;
}

/** Where all that is, decided on or not. */
export async function heldOf(needs: Needs, tenant: TenantId): Promise<EntityKey[]> {
  const found: EntityKey[] = [];
  for await (const row of heldFrom(needs, tenant)) found.push(heldIntakes.key(row));
  return found;
}

/** Writes a decision down and takes the item off the list, or "conflict" when somebody else was first. */
export const keepDecision = (
  { tables }: Needs,
  { value, etag }: Stored<HeldIntake>,
  decided: NonNullable<HeldIntake["decided"]>,
): Promise<"done" | "conflict"> =>
  tables.transact(heldIntakes, [
    { replace: { value: { ...value, decided, row: "item" }, etag } },
    ...(value.decided ? [] : [{ remove: heldIntakes.key(summaryOf(value)) }]),
  ]);
