import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { WatchSettings } from "#shared/insights/watch-settings.ts";
import { askRules } from "#shared/reports/monthly/ask-rules.ts";
import type { Facts } from "#shared/reports/monthly/facts.ts";
import type { MonthlyReport } from "#shared/reports/monthly/model.ts";
import { monthlyReport } from "#shared/reports/monthly/monthly-report.ts";
import { businessPremium, powerBiPro } from "../readings.ts";
import { builds, device, facts, gigabyte, read, summary } from "./a-month.ts";

const licences = (...rows: { skuId: string; owned: number; assigned: number; state?: "Enabled" | "Suspended" }[]) => {
  const now = summary("licences", {
    figures: {
      licences: rows.map((row) => ({ skuPartNumber: "SPB", appliesTo: "User", state: "Enabled", ...row })),
    },
  });
  return { now, attempt: now, history: [now] };
};
const devices = (count: number, osVersion: string) =>
  read(
    "devices",
    Array.from({ length: count }, () => device({ osVersion })),
  );
const protection = (isRemediated: boolean) =>
  read("protection", [
    {
      device: "dddddddd-0000-4000-8000-999999999999",
      deviceName: "SMP-NB-0117",
      isRealTimeOn: true,
      state: "clean",
      isSignatureOverdue: false,
      reportedAt: "2026-10-31T00:00:00Z",
      malware: [
        {
          id: "1",
          name: "Trojan",
          severity: "high",
          category: "trojan",
          isRemediated,
          state: "active",
          firstDetectedAt: "2026-10-19T00:41:00Z",
        },
      ],
    },
  ]);
/** Three gigabytes more each day, up to so many on the last of October. */
const fillingTo = (last: number) =>
  read(
    "sharePoint",
    Array.from({ length: 40 }, (_, index) => ({
      on: Temporal.PlainDate.from("2026-10-31")
        .subtract({ days: 3 * index })
        .toString(),
      usedBytes: (last - 9 * index) * gigabyte,
    })).toReversed(),
  );

const everything = facts({
  settings: WatchSettings.parse({ licenceYen: { [businessPremium]: 3300 } }),
  inventory: {
    licences: licences(
      { skuId: businessPremium, owned: 60, assigned: 49 },
      { skuId: powerBiPro, owned: 8, assigned: 9 },
      { skuId: "c5928f49-12ba-48f7-ada3-0d743a3601d5", owned: 0, assigned: 2, state: "Suspended" },
    ),
    devices: devices(4, "10.0.19045.6456"),
    protection: protection(false),
    sharePoint: fillingTo(1500),
  },
});

const kinds = ({ asks }: MonthlyReport) => asks.map(({ kind }) => kind);

describe("what a customer is asked to decide", () => {
  test("the gravest first, five at most, each with the business day by which an answer helps", () => {
    const { asks } = monthlyReport(everything);

    expect(asks.map(({ kind, figures, answerBy }) => [kind, figures, answerBy])).toEqual([
      ["open-malware", { detections: 1, pcs: 1, device: "SMP-NB-0117" }, "2026-11-06"],
      ["licence-suspended", { licences: 2, products: 1, product: "Visio プラン 2" }, "2026-11-10"],
      ["licence-shortage", { licences: 1, products: 1, product: "Power BI Pro" }, "2026-11-12"],
      ["out-of-support", { pcs: 4, versions: 1, windows: "Windows 10 22H2" }, "2026-11-19"],
      ["storage-filling", { on: "2026-11-12", percent: 90, usedPercent: 88 }, "2026-11-12"],
    ]);
  });

  test("a surplus says what it costs a month, as far as prices are known", () => {
    const inventory = { licences: licences({ skuId: businessPremium, owned: 60, assigned: 49 }) };
    const { settings } = everything;

    expect(monthlyReport(facts({ settings, inventory })).asks).toEqual([
      {
        key: "licence-surplus",
        section: "contract",
        kind: "licence-surplus",
        figures: { licences: 11, products: 1, product: "Microsoft 365 Business Premium", yen: 36_300, withoutPrice: 0 },
        answerBy: "2026-11-27",
      },
    ]);
    expect(monthlyReport(facts({ inventory })).asks[0]?.figures).toMatchObject({ yen: 0, withoutPrice: 11 });
  });

  test.each`
    late | all   | isAsked  | because
    ${4} | ${54} | ${false} | ${"we look after a few by ourselves"}
    ${5} | ${54} | ${true}  | ${"five are many"}
    ${1} | ${8}  | ${true}  | ${"one of eight is more than a tenth"}
    ${0} | ${0}  | ${false} | ${"there is no PC"}
  `("of $all PCs $late are late: asked $isAsked, $because", ({ late, all, isAsked }) => {
    const fleet = Array.from({ length: Number(all) }, (_, index) =>
      device({ osVersion: index < Number(late) ? builds.september : builds.october }),
    );
    const report = monthlyReport(facts({ inventory: { devices: read("devices", fleet) } }));

    expect(kinds(report).includes("late-updates")).toBe(isAsked);
  });

  test("an answer is due before what it is about, and never without a business day", () => {
    const ask = (last: number) => {
      const sharePoint = fillingTo(last);
      const inventory = { sharePoint, licences: licences({ skuId: businessPremium, owned: 60, assigned: 60 }) };
      return monthlyReport(facts({ inventory })).asks[0];
    };

    // 90 % of the space are 1461.6 GB.
    expect(ask(1420)).toMatchObject({ figures: { on: "2026-11-14", percent: 90 }, answerBy: "2026-11-13" });
    expect(ask(1455)).toMatchObject({ figures: { on: "2026-11-05", percent: 90 }, answerBy: "2026-11-06" });
    expect(ask(1500)).toMatchObject({
      figures: { on: "2026-12-12", percent: 100, usedPercent: 92.4 },
      answerBy: "2026-11-19",
    });
    expect(ask(1700)?.figures).toEqual({ percent: 90, usedPercent: 104.7 });
    expect(ask(1000)).toBeUndefined();
  });

  test("names that the customer conceals are asked for once, whichever reports lack them", () => {
    const concealed = <Kind extends "mailboxes" | "oneDrive">(kind: Kind) => {
      const now = summary(kind, { coverage: "partial", cause: "concealed" });
      return { now, attempt: now, history: [now], items: [] };
    };

    const report = monthlyReport(
      facts({ inventory: { mailboxes: concealed("mailboxes"), oneDrive: concealed("oneDrive") } }),
    );

    expect(report.asks).toMatchObject([{ kind: "concealed-names", figures: { reports: 2 } }]);
  });

  test("each rule asks one question, and no two the same", () => {
    expect(new Set(askRules.map(({ kind }) => kind)).size).toBe(askRules.length);
  });
});

describe("what was asked for in the month before", () => {
  const before = monthlyReport(everything);
  const states = (now: Facts) =>
    Object.fromEntries(monthlyReport({ ...now, previous: before }).earlierAsks.map(({ kind, state }) => [kind, state]));

  test("is settled when its rule finds nothing any more, and goes on while it finds something or cannot tell", () => {
    const { licences: stocked } = { licences: licences({ skuId: businessPremium, owned: 60, assigned: 49 }) };

    expect(
      states(
        facts({ inventory: { licences: stocked, devices: devices(4, builds.october), protection: protection(false) } }),
      ),
    ).toEqual({
      "open-malware": "goes-on",
      "licence-suspended": "settled",
      "licence-shortage": "settled",
      "out-of-support": "settled",
      "storage-filling": "goes-on",
    });
  });

  test("goes on although there was no room for it among the five", () => {
    const previous = {
      ...before,
      asks: before.asks.map((ask) => ({ ...ask, kind: "licence-surplus" as const, key: "licence-surplus" })),
    };

    expect(kinds(monthlyReport(everything))).not.toContain("licence-surplus");
    expect(monthlyReport({ ...everything, previous }).earlierAsks[0]?.state).toBe("goes-on");
  });
});

test("whatever is missing, a report is made, and nothing that was not read is praised, asked or commented on", () => {
  const parts = Object.keys(everything.inventory) as (keyof Facts["inventory"])[];

  fc.assert(
    fc.property(fc.subarray(parts), (missing) => {
      const inventory = {
        ...everything.inventory,
        ...Object.fromEntries(missing.map((name) => [name, { history: [] }])),
      };
      const report = monthlyReport({ ...everything, inventory });
      const has = (name: keyof Facts["inventory"]) => !missing.includes(name);

      for (const { name, coverage } of report.sources)
        if (missing.some((one) => one === name)) expect(coverage).toBe("none");
      expect(report.asks.length).toBeLessThanOrEqual(5);
      if (!has("devices"))
        expect([...kinds(report), ...report.good.map(({ kind }) => kind)]).not.toContain("out-of-support");
      if (!has("protection")) expect(report.comments.map(({ section }) => section)).not.toContain("protection");
      if (!has("licences")) expect(report.asks.map(({ section }) => section)).not.toContain("contract");
    }),
    { numRuns: 20 },
  );
});
