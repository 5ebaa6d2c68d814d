import { describe, expect, test } from "vitest";
import { WatchSettings } from "#shared/insights/watch-settings.ts";
import type { Licence } from "#shared/inventory/kinds/licences.ts";
import { contractSection } from "#shared/reports/monthly/contract-rules.ts";
import { businessPremium, powerBiPro } from "../readings.ts";
import { facts, read, summary } from "./a-month.ts";

const free = "f30db892-07e9-47e9-837c-80727f46fd3d";
const licence = (skuId: string, skuPartNumber: string, owned: number, assigned: number): Licence => ({
  skuId,
  skuPartNumber,
  appliesTo: "User",
  state: "Enabled",
  owned,
  assigned,
});
const licences = summary("licences", {
  figures: { licences: [licence(businessPremium, "SPB", 60, 49), licence(free, "FLOW_FREE", 9000, 3)] },
});
const person = (number: number, skuIds: string[]) => ({
  id: `eeeeeeee-0000-4000-8000-00000000000${number}`,
  userPrincipalName: `p${number}@sample.example`,
  displayName: `例示 ${number}`,
  isEnabled: true,
  isGuest: false,
  skuIds,
});
const used = (number: number, lastSignInAt?: string) => ({
  id: person(number, []).id,
  userPrincipalName: `p${number}@sample.example`,
  createdAt: "2025-01-01T00:00:00Z",
  ...(lastSignInAt !== undefined && { lastSignInAt }),
});

describe("licences that are paid for (M365-07)", () => {
  test("who has not signed in for 30 days is idle; free products are nobody's concern", () => {
    const { idle } = contractSection(
      facts({
        settings: WatchSettings.parse({ licenceYen: { [businessPremium]: 3300 } }),
        inventory: {
          licences: { now: licences, history: [licences] },
          accounts: read("accounts", [
            person(1, [businessPremium, free]),
            person(2, [businessPremium, powerBiPro]),
            person(3, [businessPremium]),
          ]),
          activity: read("activity", [used(1, "2026-09-30T00:00:00Z"), used(2), used(3, "2026-10-30T00:00:00Z")]),
        },
      }),
    );

    expect(idle).toEqual({
      days: 30,
      licences: 3,
      people: 2,
      monthlyYen: 6600,
      withoutPrice: 1,
      rows: [
        { name: "例示 1", product: "Microsoft 365 Business Premium", lastSignInOn: "2026-09-30" },
        { name: "例示 2", product: "Microsoft 365 Business Premium", lastSignInOn: null },
        { name: "例示 2", product: "Power BI Pro", lastSignInOn: null },
      ],
    });
  });

  test("the licence report is that of the month, with a day for the decision", () => {
    const section = contractSection(facts({ inventory: { licences: { now: licences, history: [licences] } } }));

    expect(section.licences).toMatchObject({
      period: "2026-10",
      totals: { owned: 60, assigned: 49, surplus: 11 },
      decision: { reduce: [{ count: 11 }], answerBy: "2026-11-27" },
    });
  });

  test("what could not be read is null, a failed reading is a report without figures", () => {
    const { figures: _none, asOf: _never, ...attempt } = summary("licences", { coverage: "none", cause: "no-consent" });

    expect(contractSection(facts())).toEqual({
      contract: null,
      accounts: null,
      devices: null,
      licences: null,
      prices: {},
      idle: null,
    });
    expect(contractSection(facts({ inventory: { licences: { attempt, history: [] } } })).licences).toMatchObject({
      totals: null,
      reading: { coverage: "none", cause: "no-consent" },
    });
  });

  test("accounts are those that the invoice charges (BIL-07)", () => {
    const charged = { is: "counted", count: 49, asOf: "2026-09-30T15:00:00Z", readAt: undefined } as const;

    expect(contractSection(facts({ charged, chargedBefore: 48 })).accounts).toEqual({ count: 49, before: 48 });
  });
});
