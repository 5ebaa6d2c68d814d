import { expect, test } from "vitest";
import { consentFacts, customerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { Tenant } from "#shared/tenants/model.ts";
import { tenant, version } from "./samples.ts";

const now = "2026-11-28T01:00:00Z";
const today = "2026-11-28";
const company = { id: tenant, name: "株式会社サンプル商事", language: "ja", startedOn: "2026-04-01", admins: [] };
const ending = { on: "2026-12-31", kind: "customer-notice", reason: "移転のため" } as const;
const { startedOn: _startedOn, ...unstarted } = version();

test.each([
  ["onboarding", {}, []],
  ["onboarding", {}, [unstarted]],
  ["starting", {}, [version({ effectiveOn: "2026-12-01", startedOn: "2026-12-01" })]],
  ["active", {}, [version()]],
  ["ending", {}, [version(), version({ version: 2, ending })]],
  ["ended", { endedOn: "2026-10-31" }, [version()]],
] as const)("a customer is %s with %o", (status, profile, versions) => {
  const consents = { watching: {}, changing: {} };
  const known = { tenant: Tenant.parse({ ...company, ...profile }), versions, consents, standings: [] };

  expect(customerFacts(known, now, today).status).toBe(status);
});

const asked = { askedAt: "2026-11-20T00:00:00Z", expiresAt: "2026-11-29T00:00:00Z" };
const verified = { at: "2026-11-21T00:00:00Z", ofVersion: 3, isConsented: true, missing: [] };

test.each([
  ["unasked", {}],
  ["asked", asked],
  ["lapsed", { ...asked, expiresAt: "2026-11-27T00:00:00Z" }],
  ["given", { ...asked, givenAt: "2026-11-20T09:00:00Z" }],
  ["granted", { ...asked, givenAt: "2026-11-20T09:00:00Z", verified }],
  ["partial", { ...asked, verified: { ...verified, missing: ["User.Read.All"] } }],
  ["refused", { ...asked, verified: { ...verified, isConsented: false } }],
  ["asked", { ...asked, askedAt: "2026-11-22T00:00:00Z", verified: { ...verified, isConsented: false } }],
])("a consent is %s with %o", (state, consent) => {
  expect(consentFacts("watching", consent, now).state).toBe(state);
});

test("what a tenant has not granted says what does not work without it", () => {
  const lacking = consentFacts("watching", { verified: { ...verified, missing: ["SecurityAlert.Read.All"] } }, now);

  expect(lacking.missing).toEqual([
    { permission: "SecurityAlert.Read.All", withoutIt: { ja: "Defenderのアラート", en: "Defender's alerts" } },
  ]);
});
