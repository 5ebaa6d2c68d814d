import { describe, expect, test } from "vitest";
import { WatchSettings } from "#shared/insights/watch-settings.ts";
import type { Facts } from "#shared/reports/monthly/facts.ts";
import { monthlyReport } from "#shared/reports/monthly/monthly-report.ts";
import { businessPremium } from "../readings.ts";
import { builds, device, facts, gigabyte, read, summary } from "./a-month.ts";

const recommended = (given: Parameters<typeof facts>[0]) => monthlyReport(facts(given)).recommendations;
const registrations = (accounts: number, withMfa: number, adminsWithoutMfa: number) => {
  const now = summary("registrations", { figures: { accounts, withMfa, adminsWithoutMfa } });
  return { now, attempt: now, history: [now] };
};
const licences = (owned: number, assigned: number): Facts["inventory"]["licences"] => {
  const row = { skuId: businessPremium, skuPartNumber: "SPB", appliesTo: "User", state: "Enabled" } as const;
  const now = summary("licences", { figures: { licences: [{ ...row, owned, assigned }] } });
  return { now, attempt: now, history: [now] };
};
const pcs = (count: number, given: Parameters<typeof device>[0]) => Array.from({ length: count }, () => device(given));

describe("what is suggested to a customer (ADM-02)", () => {
  test("nothing of what could not be read, and nothing where all is as it should be", () => {
    expect(recommended({})).toEqual([]);
    expect(recommended({ inventory: { registrations: registrations(49, 49, 0) } })).toEqual([]);
  });

  test("second factors for accounts without one, admins named among them", () => {
    expect(recommended({ inventory: { registrations: registrations(49, 46, 1) } })).toEqual([
      { kind: "mfa-registration", figures: { accounts: 49, without: 3, admins: 1 } },
    ]);
  });

  test("encryption, and a plan for the Windows whose support ends within half a year", () => {
    const devices = read("devices", [
      ...pcs(3, { osVersion: builds.october }),
      ...pcs(1, { osVersion: builds.october, isEncrypted: false }),
    ]);

    expect(recommended({ inventory: { devices } })).toEqual([
      { kind: "disk-encryption", figures: { devices: 4, open: 1 } },
    ]);
    expect(recommended({ inventory: { devices }, today: "2027-05-10" })).toEqual([
      { kind: "disk-encryption", figures: { devices: 4, open: 1 } },
      { kind: "windows-ending", figures: { pcs: 4, windows: "Windows 11 25H2", on: "2027-10-12" } },
    ]);
  });

  test("a small surplus with what it costs; one that the customer is asked about is not told twice", () => {
    const settings = WatchSettings.parse({ licenceYen: { [businessPremium]: 3300 } });

    expect(recommended({ settings, inventory: { licences: licences(60, 57) } })).toEqual([
      { kind: "licence-reuse", figures: { licences: 3, yen: 9900 } },
    ]);
    const asked = monthlyReport(facts({ settings, inventory: { licences: licences(60, 49) } }));
    expect(asked.asks.map(({ kind }) => kind)).toEqual(["licence-surplus"]);
    expect(asked.recommendations).toEqual([]);
  });

  test("sites that nobody has used for a year, where they hold enough to be worth it", () => {
    const site = (gigabytes: number) =>
      read("sites", [
        {
          url: "https://sample.sharepoint.com/sites/a-17",
          files: 1,
          usedBytes: gigabytes * gigabyte,
          lastActiveOn: "2025-03-28",
        },
      ]);

    expect(recommended({ inventory: { sites: site(44) } })).toEqual([
      { kind: "dormant-sites", figures: { sites: 1, usedBytes: 44 * gigabyte } },
    ]);
    expect(recommended({ inventory: { sites: site(9) } })).toEqual([]);
  });
});
