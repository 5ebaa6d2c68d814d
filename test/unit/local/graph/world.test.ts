import { describe, expect, test } from "vitest";
import type { GraphTenant } from "#local/graph/model.ts";
import { sharePointSites, sharePointStorage } from "#local/graph/world/site-usage.ts";
import { mailboxes } from "#local/graph/world/usage.ts";
import { windows10, windows11 } from "#local/graph/world/windows-releases.ts";
import { originOf, worldOf } from "#local/graph/world/world.ts";

const since = Date.parse("2026-11-02T00:00:00Z");
const tenant: GraphTenant = {
  id: "0d6f4e1c-5a3b-4c8e-9b1a-000000000002",
  name: "株式会社サンプル商事",
  domain: "sample-shoji.example",
  people: 54,
  seed: 11,
  licences: "short",
  admins: [
    { name: "管理 一郎", userName: "admin@sample-shoji.example", objectId: "5f0c2b5e-0000-4000-8000-00000000000a" },
  ],
};
const seatsOf = (description: GraphTenant) =>
  worldOf(originOf(description, since)).skus.map(({ appliesTo, consumedUnits = 0, prepaidUnits }) => ({
    appliesTo,
    consumed: consumedUnits ?? 0,
    enabled: prepaidUnits?.enabled ?? 0,
  }));

describe("a tenant's world", () => {
  test("is the same for the same description, and another for another seed", () => {
    const world = JSON.stringify(worldOf(originOf(tenant, since)));

    expect(JSON.stringify(worldOf(originOf({ ...tenant }, since)))).toBe(world);
    expect(JSON.stringify(worldOf(originOf({ ...tenant, seed: 12 }, since)))).not.toBe(world);
  });

  test("has as many people as described, the named ones first, each with an address of its own", () => {
    const { people } = worldOf(originOf(tenant, since));

    expect(people.filter(({ userType }) => userType === "Member")).toHaveLength(54);
    expect(people[0]).toMatchObject({
      id: "5f0c2b5e-0000-4000-8000-00000000000a",
      displayName: "管理 一郎",
      surname: "管理",
      givenName: "一郎",
      userPrincipalName: "admin@sample-shoji.example",
    });
    expect(new Set(people.map(({ userPrincipalName }) => userPrincipalName)).size).toBe(people.length);
  });

  test("counts a licence as consumed exactly when somebody holds it", () => {
    const { people, skus } = worldOf(originOf(tenant, since));

    for (const { skuId, consumedUnits } of skus) {
      const holders = people.filter(({ assignedLicenses }) => assignedLicenses?.some((one) => one.skuId === skuId));
      expect(holders).toHaveLength(consumedUnits ?? -1);
    }
  });

  test("is short of a licence, or has seats to spare, as described", () => {
    const short = seatsOf(tenant);
    const spare = seatsOf({ ...tenant, licences: "spare" });

    expect(short.filter(({ consumed, enabled }) => consumed > enabled)).toHaveLength(1);
    expect(spare.every(({ consumed, enabled }) => enabled > consumed)).toBe(true);
  });

  test("has licences that cost nothing and one that belongs to the company", () => {
    expect(seatsOf(tenant).some(({ enabled }) => enabled >= 10_000)).toBe(true);
    expect(seatsOf(tenant).filter(({ appliesTo }) => appliesTo === "Company")).toHaveLength(1);
  });

  test.each([8, 12, 54, 230])("of %i people has alerts of each severity, about its own devices and people", (count) => {
    const { alerts, devices, people } = worldOf(originOf({ ...tenant, people: count }, since));

    const severities = new Set(alerts.map(({ severity }) => severity));
    expect(severities).toEqual(new Set(["high", "medium", "low", "informational"]));
    for (const evidence of alerts.flatMap(({ evidence }) => evidence ?? [])) {
      if ("deviceDnsName" in evidence) {
        expect(devices.map(({ deviceName }) => deviceName.toLowerCase())).toContain(evidence.deviceDnsName);
      }
    }
    expect(alerts.every(({ evidence }) => (evidence ?? []).length > 0)).toBe(true);
    expect(people.length).toBeGreaterThanOrEqual(count);
  });

  test("makes each family of things once, and has all of them", () => {
    const world = worldOf(originOf(tenant, since));

    expect(world.devices).toBe(world.devices);
    expect(Object.keys(world)).toContain("intuneAudits");
  });

  test.each(["2025-11-20", "2026-03-01", "2026-11-27", "2028-01-01"])(
    "on %s has Windows revisions that were out by then",
    (day) => {
      const at = Date.parse(`${day}T00:00:00Z`);
      const released = new Map(
        [...windows11, windows10].flatMap(({ build, revisions }) =>
          revisions.map(([releasedOn, revision]) => [`10.0.${build}.${revision}`, releasedOn]),
        ),
      );
      const versions = worldOf(originOf(tenant, at))
        .devices.filter(({ operatingSystem }) => operatingSystem === "Windows")
        .map(({ osVersion }) => osVersion ?? "");

      expect(versions.every((version) => (released.get(version) ?? "9") <= day)).toBe(true);
    },
  );

  test("has Windows devices with real builds, and apps that are counted on them", () => {
    const { devices, apps } = worldOf(originOf(tenant, since));

    const versions = devices.filter(({ operatingSystem }) => operatingSystem === "Windows").map((one) => one.osVersion);
    expect(versions.every((version) => /^10\.0\.(26200|26100|22631|19045)\.\d{4}$/.test(version ?? ""))).toBe(true);
    expect(apps.every(({ app, on }) => app.deviceCount === on.length)).toBe(true);
  });
});

describe("the usage reports", () => {
  const scope = { world: worldOf(originOf(tenant, since)), now: since, days: 7 };

  test("are two days behind and say so", () => {
    expect(mailboxes(scope)[0]?.["Report Refresh Date"]).toBe("2026-10-31");
  });

  test("agree with each other about the storage in use", () => {
    const sum = sharePointSites(scope).reduce((total, site) => total + Number(site["Storage Used (Byte)"]), 0);

    expect(sharePointStorage(scope)).toHaveLength(7);
    expect(sharePointStorage(scope)[0]?.["Storage Used (Byte)"]).toBe(sum);
  });

  test("keep every mailbox under its quota", () => {
    const rows = mailboxes(scope);

    expect(
      rows.every((row) => Number(row["Storage Used (Byte)"]) < Number(row["Prohibit Send/Receive Quota (Byte)"])),
    ).toBe(true);
  });
});
