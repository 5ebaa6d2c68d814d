import * as z from "zod";
import { fault } from "#shared/base/problems.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { ListOwner } from "../listing.ts";
import { sha256 } from "../stage-files.ts";
import { type IndexPart, indexOf, unionOf } from "./index-parts.ts";
import { keysOf } from "./keys.ts";
import { decode, encode } from "./segment.ts";
import {
  type Catalogue,
  type Document,
  findCatalogue,
  forgetRetired,
  keepCatalogue,
  keyOf,
  oldestDocuments,
  retiredBefore,
  type SegmentName,
} from "./store.ts";

/** Asks the worker to put a company's waiting documents into segments. */
export const SealSearch = z.object({ kind: z.literal("seal-search"), owner: ListOwner });
export type SealSearch = z.infer<typeof SealSearch>;

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;

/** One transaction takes this many away beside the one row that names their segment. */
const sealedAtOnce = 99;

/** So many segments of one size become one of the next. */
const growth = 4;

/** By then nobody reads any more what an earlier catalogue named. */
const readFor = { hours: 1 };

/**
 * Seals waiting documents into segments and segments into larger ones until neither is enough. Each step writes a blob
 * whose name follows from what is in it and then names it in one transaction; whoever is second there begins again.
 */
export async function sealSearch(needs: Needs, { owner }: SealSearch): Promise<void> {
  let isDone = false;
  while (!isDone) {
    const stored = await findCatalogue(needs, owner);
    const catalogue = stored?.value ?? { row: "segments", owner, segments: [] };
    const documents = await oldestDocuments(needs, owner, sealedAtOnce);
    const small = mergeable(catalogue.segments);
    if (small) await mergeSegments(needs, { stored, catalogue }, small);
    else if (documents.length === sealedAtOnce) await sealDocuments(needs, { stored, catalogue }, documents);
    else isDone = true;
  }
  await removeUnread(needs, owner);
}

type Found = { stored: Stored<Catalogue> | undefined; catalogue: Catalogue };

async function sealDocuments(needs: Needs, found: Found, documents: readonly Document[]): Promise<void> {
  const part = indexOf(
    documents.map(({ seat, text, isNote }) => ({ seat, keys: isNote ? keysOf(text).map(noteKey) : keysOf(text) })),
  );
  const made = await keepSegment(needs, found.catalogue, documents.map(keyOf), part, documents.length);
  const segments = [...found.catalogue.segments, made];
  await name(needs, found, segments, { sealed: documents });
}

/** What notes say is under keys of its own. */
export const noteKey = (key: string): string => `!${key}`;

/** Segments of one size, when there are enough of them to become one. */
const mergeable = (segments: readonly SegmentName[]): SegmentName[] | undefined =>
  segments
    .map((one) => segments.filter((other) => sizeOf(other) === sizeOf(one)))
    .find((same) => same.length >= growth);

/** How often segments have grown into one; rounding must not part equals. */
const sizeOf = ({ documents }: SegmentName) =>
  Math.floor(Math.log(documents / sealedAtOnce) / Math.log(growth) + 0.001);

async function mergeSegments(needs: Needs, found: Found, small: readonly SegmentName[]): Promise<void> {
  const parts = await Promise.all(
    small.map(async ({ blob, directoryBytes }) => {
      const content = await needs.blobs.get("search", blob);
      if (!content) throw beaten();
      return decode({ content, directoryBytes });
    }),
  );
  const documents = small.reduce((sum, one) => sum + one.documents, 0);
  const blobs = small.map(({ blob }) => blob);
  const made = await keepSegment(needs, found.catalogue, blobs, unionOf(parts), documents);
  const segments = [...found.catalogue.segments.filter((segment) => !small.includes(segment)), made];
  const at = needs.clock.now().toString();
  await name(needs, found, segments, { retired: blobs.map((blob) => ({ blob, at })) });
}

async function keepSegment(
  { blobs }: Needs,
  { owner }: Catalogue,
  from: readonly string[],
  part: IndexPart,
  documents: number,
): Promise<SegmentName> {
  const { content, directoryBytes } = await encode(part);
  const blob = `inquiries/${owner}/${sha256(JSON.stringify(from))}`;
  await blobs.putOnce("search", blob, content, "application/octet-stream");
  return { blob, bytes: content.length, directoryBytes, documents };
}

/** Puts new segments in the place of old ones. */
async function name(
  needs: Needs,
  { stored, catalogue }: Found,
  segments: SegmentName[],
  replaced: Parameters<typeof keepCatalogue>[3],
): Promise<void> {
  if ((await keepCatalogue(needs, stored, { ...catalogue, segments }, replaced)) === "conflict") throw beaten();
}

async function removeUnread(needs: Needs, owner: ListOwner): Promise<void> {
  const named = (await findCatalogue(needs, owner))?.value.segments ?? [];
  for (const retired of await retiredBefore(needs, owner, needs.clock.now().subtract(readFor))) {
    if (!named.some(({ blob }) => blob === retired.blob)) await needs.blobs.remove("search", retired.blob);
    await forgetRetired(needs, retired);
  }
}

const beaten = () => fault("stale-version", "Another worker seals this index.", { retryAfterSeconds: 1 });
