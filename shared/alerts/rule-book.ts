import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince } from "#shared/base/problems.ts";
import type { Platform, Stored, TableDefinition } from "#shared/platform/platform.ts";
import { Actor, actorOf } from "./facts.ts";
import { firstRules, Rules } from "./rules.ts";

type Needs = Pick<Platform, "tables">;

/** The rules under one version, and who made them so; nobody has written version 0. */
export const RuleBook = z.object({
  version: z.int(),
  at: z.iso.datetime().optional(),
  by: Actor.optional(),
  rules: Rules,
});
export type RuleBook = z.infer<typeof RuleBook>;

const Row = RuleBook.extend({ row: z.enum(["current", "version"]) });
type Row = z.infer<typeof Row>;

const rulesTable: TableDefinition<Row> = {
  name: "alertRules",
  schema: Row,
  key: ({ row, version }) => ({
    partition: "rules",
    row: row === "current" ? "current" : `version|${String(999_999 - version).padStart(6, "0")}`,
  }),
};

const findCurrent = ({ tables }: Needs): Promise<Stored<Row> | undefined> =>
  tables.get(rulesTable, { partition: "rules", row: "current" });

/** The rules that hold now. */
export async function currentRules(needs: Needs): Promise<RuleBook> {
  const current = await findCurrent(needs);
  return current ? RuleBook.parse(current.value) : { version: 0, rules: firstRules };
}

/** Writes the rules anew; refused as `stale-version` when somebody else was first. */
export async function saveRules(
  needs: Pick<Platform, "clock" | "tables">,
  person: Person,
  { rules, expected }: { rules: Rules; expected: number },
): Promise<RuleBook> {
  const before = await findCurrent(needs);
  if ((before?.value.version ?? 0) !== expected) throw changedSince();
  const book = { version: expected + 1, at: needs.clock.now().toString(), by: actorOf(person), rules };
  const value: Row = { ...book, row: "current" };
  const outcome = await needs.tables.transact(rulesTable, [
    before ? { replace: { value, etag: before.etag } } : { insert: value },
    { insert: { ...book, row: "version" } },
  ]);
  if (outcome === "conflict") throw changedSince();
  return book;
}

/** Every version that was written, the newest first. */
export async function pastRules({ tables }: Needs): Promise<RuleBook[]> {
  const { rows } = await tables.list(rulesTable, {
    partition: "rules",
    from: "version|",
    before: "version|~",
    take: 50,
  });
  return rows.map((row) => RuleBook.parse(row));
}
