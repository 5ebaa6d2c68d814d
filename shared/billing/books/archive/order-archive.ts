import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idAt } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { type Archive, findArchive, keepOrder, newestArchives } from "./archive-store.ts";
import { ArchiveId, ArchiveOrder } from "./model.ts";

const Day = z.iso.date(says({ ja: "日付を入力してください。", en: "Give a day." }));

/** A year at most, so that one archive is packed while its message is held; more of them hold more. */
export const ArchiveForm = z
  .strictObject({ from: Day, to: Day })
  .refine(({ from, to }) => from <= to, {
    path: ["to"],
    ...says({ ja: "開始日以降の日付を入力してください。", en: "Give a day that is not before the first one." }),
  })
  .refine(({ from, to }) => Temporal.PlainDate.from(from).add({ years: 1 }).toString() > to, {
    path: ["to"],
    ...says({ ja: "開始日から1年以内の日付を入力してください。", en: "Give a day within a year of the first one." }),
  });
export type ArchiveForm = z.infer<typeof ArchiveForm>;

/** Asks the worker to pack an archive that was ordered. */
export const MakeArchive = z.object({ kind: z.literal("make-archive"), archive: ArchiveId });
export type MakeArchive = z.infer<typeof MakeArchive>;

const archiveMessage = (archive: ArchiveId, why: string): Outgoing => ({
  id: ["archive", archive, why].join(":"),
  body: { kind: "make-archive", archive } satisfies MakeArchive,
});

/** Longer than the front end waits for any answer: by then the order is written, or it never will be. */
const safetyNet = { minutes: 5 };

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Orders an archive of what was issued in a period. */
export async function orderArchive(needs: Needs, { from, to }: ArchiveForm, person: Person): Promise<ArchiveId> {
  const now = needs.clock.now();
  const archive = idAt("archive", now, from, to, person.objectId);
  await needs.bus.send("documents", { ...archiveMessage(archive, "net"), notBefore: now.add(safetyNet) });
  await keepOrder(needs, { archive, from, to, by: actorOf(person), at: now.toString() });
  await needs.bus.send("documents", archiveMessage(archive, "now")).catch((error: unknown) => {
    needs.log.warn("archive waits for its safety net", { archive, cause: String(error) });
  });
  return archive;
}

export const ShownArchive = ArchiveOrder.extend({
  state: z.enum(["running", "done", "failed"]),
  /** How many of its files are packed, once that is known. */
  progress: z.object({ done: z.int(), of: z.int() }).optional(),
  documents: z.int().optional(),
  files: z.int().optional(),
  bytes: z.int().optional(),
  sha256: z.string().optional(),
  manifestSha256: z.string().optional(),
  reason: z.string().optional(),
});
export type ShownArchive = z.infer<typeof ShownArchive>;

const shown = ({ order, progress, result }: Archive): ShownArchive =>
  ShownArchive.parse({ state: "running", progress, ...result, ...order });

export const listArchives = async (needs: Pick<Platform, "tables">): Promise<ShownArchive[]> =>
  (await newestArchives(needs)).map(shown);

export async function readArchive(needs: Pick<Platform, "tables">, archive: ArchiveId): Promise<ShownArchive> {
  const found = await findArchive(needs, archive);
  if (!found) throw nothingHere();
  return shown(found);
}

const linkMinutes = 15;

/** A link that opens an archive for 15 minutes, once it is packed. */
export async function linkArchive(
  needs: Pick<Platform, "blobs" | "clock" | "tables">,
  archive: ArchiveId,
): Promise<{ url: URL; expiresAt: Instant }> {
  const found = await findArchive(needs, archive);
  if (!found) throw nothingHere();
  const { order, result } = found;
  if (result?.state !== "done")
    throw refusal("wrong-state", {
      ja: "書類の書き出しがまだ終わっていません。少し待ってから、もう一度お試しください。",
      en: "The documents are still being written out. Wait a little and try again.",
    });
  const expiresAt = needs.clock.now().add({ minutes: linkMinutes });
  const options = { expiresAt, fileName: `帳簿書類_${order.from}_${order.to}.zip`, inline: false };
  return { url: await needs.blobs.link("invoices", result.blob, options), expiresAt };
}
