import { Temporal } from "#shared/base/time.ts";

const last = 9_999_999_999_999;

/** Counts and times with the same number of digits, so that they sort as text. */
const ascending = (count: number): string => String(count).padStart(13, "0");
const descending = (count: number): string => ascending(last - count);
const time = (at: string | Temporal.Instant): number => Temporal.Instant.from(at).epochMilliseconds;

type Moment = string | Temporal.Instant;

/** Where each row of a kind lies: what is due comes in order of time, all else that is listed newest first. */
export const keys = {
  entry: (slug: string) => `entry|${slug}`,
  version: (slug: string, version: number) => `version|${slug}|${descending(version)}`,
  step: (slug: string, version: number) => `step|${slug}|${descending(version)}`,
  listed: (publishedAt: Moment, slug: string) => `listed|${descending(time(publishedAt))}|${slug}`,
  due: (publishAt: Moment, slug: string) => `due|${ascending(time(publishAt))}|${slug}`,
  announcement: (slug: string, effectiveOn: string) => `announcement|${slug}|${effectiveOn}`,
  searched: (slug: string) => `searched|${slug}`,
  audited: (serial: number) => `audited|${descending(serial)}`,
  trail: () => "trail",
} as const;

export type Range = { from: string; before: string };

const all = (prefix: string): Range => ({ from: prefix, before: `${prefix}~` });

/** The stretches of rows that are read together. */
export const ranges = {
  entries: () => all("entry|"),
  versions: (slug: string) => all(`version|${slug}|`),
  steps: (slug: string) => all(`step|${slug}|`),
  listed: () => all("listed|"),
  listedBetween: (from: Moment, until: Moment): Range => ({
    from: keys.listed(until, "~"),
    before: keys.listed(from, "~"),
  }),
  due: () => all("due|"),
  dueUntil: (moment: Moment): Range => ({ from: "due|", before: keys.due(moment, "~") }),
  announcements: () => all("announcement|"),
  searched: () => all("searched|"),
  audited: () => all("audited|"),
} as const;
