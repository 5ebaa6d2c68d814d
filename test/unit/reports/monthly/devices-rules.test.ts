import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import { devicesSection } from "#shared/reports/monthly/devices-rules.ts";
import { builds, catalogue, device, facts, gigabyte, read, summary } from "./a-month.ts";

const sectionOf = (devices: Device[], given: Parameters<typeof facts>[0] = {}) => {
  const section = devicesSection(facts({ ...given, inventory: { devices: read("devices", devices) } }));
  if (!section) throw new Error("Devices were read.");
  return section;
};

describe("PCs and their updates (DM-04)", () => {
  test("a fleet worked by hand", () => {
    const section = sectionOf([
      device({ name: "A", osVersion: builds.october }),
      device({ name: "B", osVersion: builds.september, freeBytes: 4 * gigabyte }),
      device({ name: "C", osVersion: builds.august, lastContactAt: "2026-10-20T00:00:00Z" }),
      device({ name: "D", osVersion: "10.0.19045.6456", compliance: "noncompliant" }),
      device({ name: "E", osVersion: builds.october, lastContactAt: "2026-09-20T00:00:00Z", isEncrypted: false }),
      device({ name: "F", osVersion: "10.0.99999.1", compliance: "error" }),
      device({ name: "G", operatingSystem: "iOS", osVersion: "26.1", compliance: "inGracePeriod" }),
    ]);

    expect(section).toMatchObject({
      total: 7,
      windows: 6,
      encrypted: 6,
      compliance: { compliant: 4, grace: 1, noncompliant: 1, unknown: 1 },
      patches: [
        { month: "2026-10", releasedOn: "2026-10-14", applied: 1, inGrace: 0, late: 3, unknown: 2 },
        { month: "2026-09", releasedOn: "2026-09-09", applied: 2, inGrace: 0, late: 2, unknown: 2 },
        { month: "2026-08", releasedOn: "2026-08-12", applied: 3, inGrace: 0, late: 1, unknown: 2 },
      ],
      outOfSupport: [{ windows: "Windows 10 22H2", count: 1 }],
      silent: { count: 1, before: null },
    });
    expect(section.late.map(({ name, reason, daysSinceRelease }) => [name, reason, daysSinceRelease])).toEqual([
      ["C", "rarely-on", 52],
      ["B", "little-space", 17],
      ["D", "out-of-support", 17],
    ]);
    expect(section.notJudged.map(({ name, why }) => [name, why])).toEqual([
      ["E", "silent"],
      ["F", "unknown-build"],
    ]);
    expect(section.rows.map(({ patch }) => patch)).toEqual([
      "current",
      "late",
      "late",
      "out-of-support",
      "not-judged",
      "not-judged",
      "not-windows",
    ]);
  });

  test("a release of Windows whose support ends within the month is late in it, and was not in the months before", () => {
    const section = sectionOf([device({ osVersion: "10.0.26100.6984" })]);

    expect(section.patches?.map(({ month, late, applied }) => [month, late, applied])).toEqual([
      ["2026-10", 1, 0],
      ["2026-09", 0, 1],
      ["2026-08", 0, 1],
    ]);
    expect(section.late[0]?.reason).toBe("out-of-support");
  });

  test("without Microsoft's list no PC is judged, and none is called late", () => {
    const { readAt: _never, ...unread } = catalogue;
    const section = sectionOf([device({ osVersion: builds.august })], { catalogue: unread });

    expect(section).toMatchObject({ patches: null, late: [], outOfSupport: [], notJudged: [{ why: "no-catalogue" }] });
  });

  test("the month before is told from its own reading: how many there were, and how many were silent", () => {
    const devices = {
      ...read("devices", [device()]),
      before: summary("devices", {
        asOf: "2026-09-30T17:10:00Z",
        figures: { devices: 2, windows: 2, compliant: 2, noncompliant: 0, encrypted: 2 },
      }),
      itemsBefore: [
        device({ lastContactAt: "2026-08-01T00:00:00Z" }),
        device({ lastContactAt: "2026-09-29T00:00:00Z" }),
      ],
    };

    expect(devicesSection(facts({ inventory: { devices } }))).toMatchObject({
      before: 2,
      silent: { count: 0, before: 1 },
    });
  });

  test("a month in which no device could be read has no section", () => {
    expect(devicesSection(facts())).toBeNull();
  });

  test("every sum comes to the whole, whatever the fleet", () => {
    const anyDevice = fc
      .record({
        operatingSystem: fc.constantFrom("Windows", "iOS"),
        osVersion: fc.constantFrom(...Object.values(builds), "10.0.19045.1", "10.0.26100.6984", "10.0.1.1", ""),
        compliance: fc.constantFrom("compliant", "noncompliant", "inGracePeriod", "conflict", "unknown"),
        lastContactAt: fc.constantFrom("2026-10-31T00:00:00Z", "2026-10-20T00:00:00Z", "2026-01-01T00:00:00Z"),
      } as const)
      .map(device);

    fc.assert(
      fc.property(fc.array(anyDevice, { maxLength: 30 }), (devices) => {
        const { total, windows, compliance, patches, late, notJudged, rows } = sectionOf(devices);
        const patchesOf = (state: string) => rows.filter(({ patch }) => patch === state).length;

        expect(compliance.compliant + compliance.grace + compliance.noncompliant + compliance.unknown).toBe(total);
        for (const { applied, inGrace, late, unknown } of patches ?? [])
          expect(applied + inGrace + late + unknown).toBe(windows);
        expect(patches?.[0]).toMatchObject({
          applied: patchesOf("current"),
          inGrace: patchesOf("in-grace"),
          late: late.length,
          unknown: notJudged.length,
        });
        expect(rows).toHaveLength(total);
      }),
      { numRuns: 40 },
    );
  });
});
