import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import type { Site } from "#shared/inventory/kinds/sites.ts";
import { dormantOf, siteRows } from "#shared/reports/monthly/site-rules.ts";
import { storageSection } from "#shared/reports/monthly/storage-rules.ts";
import { businessPremium, sku } from "../readings.ts";
import { facts, gigabyte, read, summary } from "./a-month.ts";

/** Half a year of days to the end of October, two gigabytes more each day. */
const days = Array.from({ length: 180 }, (_, index) => ({
  on: Temporal.PlainDate.from("2026-10-31")
    .subtract({ days: 179 - index })
    .toString(),
  usedBytes: (1000 + 2 * index) * gigabyte,
}));
const licences = [sku(businessPremium, { skuPartNumber: "SPB", owned: 60, assigned: 49 })];
const bought = summary("licences", {
  figures: { licences: licences.map((one) => ({ ...one, appliesTo: "User" as const, state: "Enabled" as const })) },
});

describe("SharePoint's space (SP-01)", () => {
  const section = storageSection(
    facts({
      inventory: {
        sharePoint: {
          ...read("sharePoint", days),
          history: [summary("sharePoint", { asOf: "2026-03-30T00:00:00Z", figures: { usedBytes: 950 * gigabyte } })],
        },
        licences: { now: bought, history: [bought] },
      },
    }),
  ).sharePoint;

  test("is told month by month, by days where there are any, by old readings before, and not at all where nothing is known", () => {
    const months = section?.months.map(({ usedBytes }) => (usedBytes === null ? "—" : usedBytes / gigabyte));

    expect(months?.join(" ")).toBe("— — — — — 950 — 1052 1112 1174 1236 1296 1358");
    expect(section).toMatchObject({ usedBytes: 1358 * gigabyte, before: 1296 * gigabyte });
  });

  test("runs out by the limit that the licences come to: 1 TB and 10 GB for each of 60", () => {
    expect(section?.limitBytes).toBe(1624 * gigabyte);
    // 90 % are 1461.6 GB, 103.6 more than on the last day.
    expect(section?.reachesCritical).toEqual({
      is: "reached",
      on: "2026-12-22",
      early: "2026-12-22",
      late: "2026-12-22",
    });
  });

  test("has no limit while the licences are not known", () => {
    const { sharePoint } = storageSection(facts({ inventory: { sharePoint: read("sharePoint", days) } }));

    expect(sharePoint).toMatchObject({ limitBytes: null, reachesLimit: { is: "too-little-history", days: 0 } });
  });
});

describe("what people keep", () => {
  const box = (owner: string, used: number) => ({
    owner,
    items: 1,
    usedBytes: used * gigabyte,
    quotaBytes: 50 * gigabyte,
    deletedBytes: 0,
  });

  test("who is near the limit is named, and nobody by a hash", () => {
    const hash = "0123456789ABCDEF0123456789ABCDEF";
    const { mailboxes } = storageSection(
      facts({
        inventory: { mailboxes: read("mailboxes", [box("a@x.example", 10), box("b@x.example", 41), box(hash, 49)]) },
      }),
    );

    expect(mailboxes).toMatchObject({ people: 3, usedBytes: 100 * gigabyte, before: null });
    expect(mailboxes?.nearLimit.map(({ name }) => name)).toEqual(["—", "b@x.example"]);
  });

  test("what could not be read in the month is null, and what was read last is said with its time", () => {
    const last = summary("mailboxes", {
      asOf: "2026-09-28T00:00:00Z",
      figures: { mailboxes: 49, usedBytes: 612, quotaBytes: 999 },
    });

    const section = storageSection(facts({ inventory: { mailboxes: { last, history: [last] } } }));

    expect(section.mailboxes).toBeNull();
    expect(section.lastRead).toEqual([{ name: "mailboxes", asOf: "2026-09-28T00:00:00Z", usedBytes: 612 }]);
  });
});

describe("sites (SP-02)", () => {
  const site = (id: string, used: number, given: Partial<Site> = {}): Site => ({
    id,
    url: `https://sample.sharepoint.com/sites/${id}`,
    files: 3,
    usedBytes: used,
    ...given,
  });

  test("the largest comes first, with its growth, or none when it was not there before", () => {
    const rows = siteRows([site("b", 5), site("a", 9), site("c", 1)], [site("a", 12), site("b", 2)]);

    expect(rows.map(({ name, growthBytes }) => [name, growthBytes])).toEqual([
      ["/sites/a", -3],
      ["/sites/b", 3],
      ["/sites/c", null],
    ]);
  });

  test("a site sleeps when nothing was done in it for a year; of one that was never used nothing is said", () => {
    const sites = [
      site("a", 5, { lastActiveOn: "2025-10-30" }),
      site("b", 7, { lastActiveOn: "2025-10-31" }),
      site("c", 9),
    ];

    expect(dormantOf(sites, Temporal.PlainDate.from("2026-10-31"))).toEqual({ sites: 1, usedBytes: 5 });
  });
});
