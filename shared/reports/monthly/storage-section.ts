import * as z from "zod";

const Count = z.int().nonnegative();
const Day = z.iso.date();

const Reached = z.discriminatedUnion("is", [
  z.object({ is: z.literal("reached"), on: Day, early: Day, late: Day.optional() }),
  z.object({ is: z.literal("never") }),
  z.object({ is: z.literal("too-little-history"), days: Count }),
]);

const People = z.object({
  people: Count,
  usedBytes: z.int(),
  before: z.int().nullable(),
  /** People who use more than the warning's share of what they may. */
  nearLimit: z.array(z.object({ name: z.string(), usedBytes: z.int(), limitBytes: z.int() })),
});

export const SiteRow = z.object({
  name: z.string(),
  owner: z.string().optional(),
  usedBytes: z.int(),
  /** Since the end of the month before; null for a site that was not there or not read then. */
  growthBytes: z.int().nullable(),
  quotaBytes: z.int().optional(),
  files: Count,
  lastActiveOn: Day.optional(),
});
export type SiteRow = z.infer<typeof SiteRow>;

/** When does it run out? Each part is null when it could not be read. */
export const StorageSection = z.object({
  thresholds: z.object({ warning: Count, critical: Count }),
  sharePoint: z
    .object({
      usedBytes: z.int(),
      before: z.int().nullable(),
      /** Reckoned from the licences, since no interface tells it; null when these could not be read. */
      limitBytes: z.int().nullable(),
      /** Thirteen months at most, this one last; null is a month of which nothing is known. */
      months: z.array(z.object({ month: z.string(), usedBytes: z.int().nullable() })),
      reachesWarning: Reached,
      reachesCritical: Reached,
      reachesLimit: Reached,
    })
    .nullable(),
  oneDrive: People.nullable(),
  mailboxes: People.nullable(),
  /** What was read last of what could not be read now. */
  lastRead: z.array(
    z.object({ name: z.enum(["sharePoint", "oneDrive", "mailboxes"]), asOf: z.iso.datetime(), usedBytes: z.int() }),
  ),
  sites: z.array(SiteRow).nullable(),
  /** Sites in which nothing was done for a year. */
  dormant: z.object({ sites: Count, usedBytes: z.int() }).nullable(),
});
export type StorageSection = z.infer<typeof StorageSection>;
