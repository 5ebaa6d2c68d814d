import { expect, test } from "vitest";
import { driftOf, type Watched } from "#shared/insights/drift.ts";
import type { Device } from "#shared/inventory/kinds/devices.ts";
import type { Licence } from "#shared/inventory/kinds/licences.ts";

const unread = { before: undefined, after: undefined };
const nothing: Watched = {
  adminRoles: unread,
  conditionalAccess: unread,
  compliancePolicies: unread,
  configurations: unread,
  devices: unread,
  licences: unread,
  accounts: unread,
  registrations: unread,
};
const staleSince = { before: "2026-10-19T15:00:00Z", after: "2026-10-20T15:00:00Z" };

const seats = (owned: number, assigned: number): Licence[] => [
  { skuId: "a", skuPartNumber: "SPB", appliesTo: "User", state: "Enabled", owned, assigned },
];
const licences = (before: Licence[], after: Licence[]) =>
  driftOf({ ...nothing, licences: { before, after } }, staleSince);

test("a licence that runs short is told once, with what is owned and what is assigned", () => {
  expect(licences(seats(10, 10), seats(10, 11))).toEqual([
    { kind: "licence-short", what: "SPB", from: "10", to: "11" },
  ]);
  expect(licences(seats(10, 11), seats(10, 12))).toEqual([]);
  expect(licences(seats(12, 11), seats(10, 11)).map(({ kind }) => kind)).toEqual(["licence-short", "licence-changed"]);
});

const device = (lastContactAt?: string): Device[] => [
  {
    id: "6a7f0c1e-0000-4000-8000-000000000001",
    name: "PC-1",
    operatingSystem: "Windows",
    osVersion: "10.0.26100.1",
    compliance: "compliant",
    isEncrypted: true,
    lastContactAt,
  },
];

test("a device that nobody has seen for the agreed days is told on the day it becomes so", () => {
  const seen = (before: string | undefined, after: string | undefined) =>
    driftOf({ ...nothing, devices: { before: device(before), after: device(after) } }, staleSince);

  expect(seen("2026-10-20T01:00:00Z", "2026-10-20T01:00:00Z")).toEqual([
    { kind: "device-stale", what: "PC-1", from: "2026-10-20T01:00:00Z" },
  ]);
  expect(seen("2026-10-01T00:00:00Z", "2026-10-01T00:00:00Z")).toEqual([]);
  expect(seen("2026-10-20T01:00:00Z", "2026-11-01T00:00:00Z")).toEqual([]);
  expect(seen(undefined, undefined)).toEqual([]);
});

test("nothing is judged of a kind that could not be read on one of the days", () => {
  expect(driftOf({ ...nothing, licences: { before: undefined, after: seats(1, 2) } }, staleSince)).toEqual([]);
});
