import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { Sheet } from "#shared/platform/workbook.ts";
import { collectors, type FiguresOf, type ItemOf, schemasOf } from "./collectors.ts";
import { SnapshotKind, SnapshotSummary } from "./model.ts";
import { reasonOf } from "./reasons.ts";
import { sheetOf } from "./snapshot-workbook.ts";
import { findNewest, getSnapshot, newestOf, summariesFrom, summaryOn } from "./store.ts";

export type Summary<Kind extends SnapshotKind> = Omit<SnapshotSummary, "kind" | "figures"> & {
  kind: Kind;
  figures?: FiguresOf<Kind>;
};
const Reading = SnapshotSummary.pick({ readAt: true, asOf: true, coverage: true, cause: true }).extend({
  reason: z.object({ ja: z.string(), en: z.string() }).optional(),
});

/** How a kind stands, without what was read. */
export const KindStanding = z.object({
  kind: SnapshotKind,
  title: z.object({ ja: z.string(), en: z.string() }),
  attempt: Reading,
  snapshot: Reading.optional(),
});
export type KindStanding = z.infer<typeof KindStanding>;

type Which<Kind extends SnapshotKind> = { tenant: TenantId; kind: Kind; day: string };

/** The summaries from `day` back, newest first; 400 days, which is how long they are kept, when `take` is not said. */
export async function summariesUpTo<Kind extends SnapshotKind>(
  needs: Pick<Platform, "tables">,
  which: Which<Kind>,
  take = 400,
): Promise<Summary<Kind>[]> {
  const rows = await summariesFrom(needs, which, take);
  return rows.map((row) => withFigures(which.kind, row));
}

/** How a kind stands: what the newest attempt came to, and the newest figures, which may be of an earlier day. */
export async function standingOf<Kind extends SnapshotKind>(
  needs: Pick<Platform, "tables">,
  tenant: TenantId,
  kind: Kind,
): Promise<{ attempt: Summary<Kind>; snapshot?: Summary<Kind> } | undefined> {
  const found = await findNewest(needs, tenant, kind);
  if (!found) return undefined;
  const { attempt, snapshot } = found;
  return { attempt: withFigures(kind, attempt), ...(snapshot && { snapshot: withFigures(kind, snapshot) }) };
}

/** How every kind of a tenant stands that was ever tried: its newest reading, or the attempt that brought nothing. */
export const newestSummaries = async (needs: Pick<Platform, "tables">, tenant: TenantId): Promise<SnapshotSummary[]> =>
  (await newestOf(needs, tenant)).map(({ snapshot, attempt }) => snapshot ?? attempt);

/** The newest attempt at every kind of a tenant that was ever tried, and the newest reading that brought anything. */
export const standings = async (needs: Pick<Platform, "tables">, tenant: TenantId): Promise<KindStanding[]> =>
  (await newestOf(needs, tenant)).map(({ kind, attempt, snapshot }) => ({
    kind,
    title: collectors[kind].title,
    attempt: short(attempt),
    ...(snapshot && { snapshot: short(snapshot) }),
  }));

const short = ({ readAt, asOf, coverage, cause }: SnapshotSummary) => ({
  readAt,
  coverage,
  ...(asOf !== undefined && { asOf }),
  ...(cause !== undefined && { cause, reason: reasonOf(cause) }),
});

/** All that was read of a kind on a day, the last time if there were several; nothing when it was not read. */
export async function itemsOf<Kind extends SnapshotKind>(
  needs: Pick<Platform, "blobs" | "tables">,
  which: Which<Kind>,
): Promise<ItemOf<Kind>[] | undefined> {
  const summary = await summaryOn(needs, which);
  return summary && itemsIn(needs, { ...which, refresh: summary.refresh });
}

/** What the first reading of a day has brought: whatever changes later is a change of the next day. */
export async function firstItemsOf<Kind extends SnapshotKind>(
  needs: Pick<Platform, "blobs" | "tables">,
  which: Which<Kind>,
): Promise<ItemOf<Kind>[] | undefined> {
  const summary = await summaryOn(needs, which);
  return summary && itemsIn(needs, { ...which, refresh: summary.first });
}

/** What was read last of a kind on the newest day before this one on which anything was. */
export async function itemsBefore<Kind extends SnapshotKind>(
  needs: Pick<Platform, "blobs" | "tables">,
  which: Which<Kind>,
): Promise<ItemOf<Kind>[] | undefined> {
  const days = await summariesFrom(needs, which, 31);
  const before = days.find(({ day, coverage }) => day !== which.day && coverage !== "none");
  return before && itemsIn(needs, { ...which, day: before.day, refresh: before.refresh });
}

/** What one reading has brought, which a summary of its day names. */
export async function itemsIn<Kind extends SnapshotKind>(
  needs: Pick<Platform, "blobs">,
  which: Which<Kind> & Pick<SnapshotSummary, "refresh">,
): Promise<ItemOf<Kind>[] | undefined> {
  const snapshot = await getSnapshot(needs, which);
  return snapshot && z.array(schemasOf(which.kind).item).parse(snapshot.items);
}

/** What was read last of a kind, and when it was true; both are missing before the first reading. */
export async function newestItems<Kind extends SnapshotKind>(
  needs: Pick<Platform, "blobs" | "tables">,
  tenant: TenantId,
  kind: Kind,
): Promise<{ asOf?: string | undefined; items?: ItemOf<Kind>[] | undefined }> {
  const snapshot = (await findNewest(needs, tenant, kind))?.snapshot;
  return snapshot ? { asOf: snapshot.asOf, items: await itemsIn(needs, { ...snapshot, kind }) } : {};
}

/** What was read last of a kind as a sheet with its columns, for whom it is about. */
export async function newestSheet(
  needs: Pick<Platform, "blobs" | "tables">,
  { tenant, kind, language }: { tenant: TenantId; kind: SnapshotKind; language: "ja" | "en" },
): Promise<{ asOf: string; sheet: Sheet } | undefined> {
  const { asOf, items } = await newestItems(needs, tenant, kind);
  return asOf !== undefined && items ? { asOf, sheet: sheetOf(kind, items, language) } : undefined;
}

function withFigures<Kind extends SnapshotKind>(kind: Kind, { figures, ...row }: SnapshotSummary): Summary<Kind> {
  return { ...row, kind, ...(figures !== undefined && { figures: z.parse(schemasOf(kind).figures.schema, figures) }) };
}
