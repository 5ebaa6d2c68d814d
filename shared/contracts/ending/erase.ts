import { createHash } from "node:crypto";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Erased } from "./model.ts";
import { type Held, type Place, places } from "./places.ts";
import type { DataKind } from "./retention.ts";
import { erasedOf, keepErased } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;
type Which = { tenant: TenantId; endedOn: string; kind: DataKind };

/**
 * Erases a kind of data at all its places. What a place holds is listed before anything of it goes, so that a worker that
 * dies goes on by the list, and what was erased is counted once; a place is done when a look finds nothing more.
 */
export async function erase(needs: Needs, which: Which): Promise<Erased[]> {
  for (const place of places[which.kind]) await emptied(needs, which, place);
  for (const list of await needs.blobs.names("contracts", listsOf(which))) await needs.blobs.remove("contracts", list);
  return (await erasedOf(needs, which.tenant, which.endedOn)).filter(({ kind }) => kind === which.kind);
}

const mostPasses = 20;

async function emptied(needs: Needs, which: Which, place: Place): Promise<void> {
  const done = await passesOf(needs, which, place);
  for (let pass = done + 1; pass <= done + mostPasses; pass += 1) {
    const list = await listed(needs, which, place, pass);
    if (!list) return;
    await needs.tables.erase(place.table, list.held.rows);
    if (place.container !== undefined)
      for (const file of list.held.files) await needs.blobs.remove(place.container, file);
    await keepErased(needs, {
      ...which,
      place: nameOf(place),
      pass,
      rows: list.held.rows.length,
      files: list.held.files.length,
      sha256: list.sha256,
      at: needs.clock.now().toString(),
    });
  }
  throw new Error(`The place ${nameOf(place)} is filled faster than it is emptied.`);
}

const nameOf = ({ name, table }: Place) => name ?? table;

const passesOf = async (needs: Needs, { tenant, endedOn, kind }: Which, place: Place): Promise<number> =>
  Math.max(
    0,
    ...(await erasedOf(needs, tenant, endedOn))
      .filter((one) => one.kind === kind && one.place === nameOf(place))
      .map(({ pass }) => pass),
  );

const Key = z.object({ partition: z.string(), row: z.string() });
const List = z.object({ rows: z.array(Key), files: z.array(z.string()) });

/** Lists lie apart from what they list, since they are read while it goes. */
const listsOf = ({ tenant, endedOn, kind }: Which) => `erasing/${tenant}/${endedOn}/${kind}/`;
const blobOf = (which: Which, place: Place, pass: number) => `${listsOf(which)}${nameOf(place)}-${pass}.json`;

/** What is to be erased in one pass; nothing when the place is empty. */
async function listed(
  needs: Needs,
  which: Which,
  place: Place,
  pass: number,
): Promise<{ held: Held; sha256: string } | undefined> {
  const blob = blobOf(which, place, pass);
  let content = await needs.blobs.get("contracts", blob);
  if (!content) {
    const { rows, files } = await place.find(needs, which.tenant);
    if (rows.length + files.length === 0) return undefined;
    await needs.blobs.putOnce("contracts", blob, Buffer.from(JSON.stringify({ rows, files })), "application/json");
    content = await needs.blobs.get("contracts", blob);
  }
  if (!content) throw new Error("A list that was just laid down is gone.");
  const sha256 = createHash("sha256").update(content).digest("hex");
  return { held: List.parse(JSON.parse(Buffer.from(content).toString("utf8"))), sha256 };
}
