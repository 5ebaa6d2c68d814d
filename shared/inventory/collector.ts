import type * as z from "zod";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { GraphPath } from "#shared/platform/graph-requests.ts";
import type { Graph, GraphQuery } from "#shared/platform/platform.ts";
import type { Cell, ColumnKind } from "#shared/platform/workbook.ts";
import type { SnapshotKind } from "./model.ts";

/** What a step of a reading has brought: `next` is where the step after it goes on. */
export type Reading<Found> = {
  found: Found[];
  next?: string | undefined;
  /** When the source was true, where it says so itself. */
  asOf?: string | undefined;
  /** Why something is missing although the step has succeeded. */
  cause?: string | undefined;
  /** Where the next day's reading asks what has changed. */
  deltaLink?: string | undefined;
};

export type ReadingNeeds = {
  graph: Graph;
  now: Instant;
  /** When the reading before this one was true. */
  since?: string | undefined;
  /** What was read today of another kind, which stands before this one in the table of collectors. */
  today: (kind: SnapshotKind) => Promise<readonly unknown[] | undefined>;
};

/** A column of the kind's workbook and csv. */
export type ColumnOf<Item> = { title: Words; kind: ColumnKind; of(item: Item, language: keyof Words): Cell };

/**
 * How one kind is read: `read` takes one step, from the beginning or from where an earlier one has ended, so that a
 * reading that was broken off goes on. `Found` is what a step brings, `Item` what a snapshot holds.
 */
export type Collector<Item, Figures, Found = Item> = {
  title: Words;
  item: z.core.$ZodType<Item>;
  /** A log goes on where the reading before it has ended, and brings what is new. */
  follows?: "log";
  read(needs: ReadingNeeds, from: string | undefined): Promise<Reading<Found>>;
  /** Makes one list of what all steps have brought; of changes, together with what was there before. */
  combine(found: readonly Found[], before: readonly Item[] | undefined): Item[];
  figures: { schema: z.core.$ZodType<Figures>; of(items: readonly Item[]): Figures };
  columns: readonly ColumnOf<Item>[];
};

/** A step that reads one page of a collection. */
export const pageOf =
  <Found>(path: GraphPath, query: GraphQuery, found: z.core.$ZodType<Found>) =>
  async ({ graph }: ReadingNeeds, from: string | undefined): Promise<Reading<Found>> => {
    const { items, nextLink, deltaLink } = await graph.page(
      path,
      found,
      from === undefined ? { query } : { link: from },
    );
    return { found: items, next: nextLink, deltaLink };
  };

/** What was found is what is kept. */
export const asFound = <Item>(found: readonly Item[]): Item[] => [...found];
