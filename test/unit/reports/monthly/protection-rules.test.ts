import { describe, expect, test } from "vitest";
import type { ListedAlert } from "#shared/alerts/listing.ts";
import type { Malware, Protection } from "#shared/inventory/kinds/protection.ts";
import { protectionSection } from "#shared/reports/monthly/protection-rules.ts";
import { device, facts, inJst, read, tenant } from "./a-month.ts";

const pc = (name: string) => device({ name });
const [a, b, c] = [pc("A"), pc("B"), pc("C")];
const state = ({ id, name }: { id: string; name: string }, given: Partial<Protection> = {}): Protection => ({
  device: id,
  deviceName: name,
  isRealTimeOn: true,
  state: "clean",
  engineVersion: "1.1.26010.1",
  isSignatureOverdue: false,
  reportedAt: "2026-10-31T00:00:00Z",
  malware: [],
  ...given,
});
const malware = (given: Partial<Malware>): Malware => ({
  id: "1",
  name: "Trojan:HTML/Example.B",
  severity: "high",
  category: "trojan",
  isRemediated: true,
  state: "removed",
  ...given,
});

describe("what Defender protects and has found (DM-14)", () => {
  const section = protectionSection(
    facts({
      inventory: {
        devices: read("devices", [a, b, c]),
        protection: read("protection", [
          state(a, {
            isSignatureOverdue: true,
            signatureVersion: "1.439.1.0",
            malware: [
              malware({ firstDetectedAt: "2026-10-19T00:41:00Z" }),
              malware({ firstDetectedAt: "2026-09-30T14:59:59Z" }),
              malware({ firstDetectedAt: "2026-08-01T00:00:00Z", isRemediated: false, state: "active" }),
              malware({}),
            ],
          }),
          state(b, { isRealTimeOn: false, reportedAt: "2026-09-01T00:00:00Z" }),
        ]),
      },
    }),
  ).protection;

  test("a PC that has told nothing for a month is unknown, and neither well nor badly protected", () => {
    expect(section).toMatchObject({
      pcs: 3,
      judged: 1,
      staleDefinitions: [{ name: "A", signatureVersion: "1.439.1.0" }],
      withoutRealTime: [],
      versions: [{ engineVersion: "1.1.26010.1", count: 1 }],
    });
    expect(section?.unknown.map(({ name }) => name)).toEqual(["B", "C"]);
  });

  test("a month's detections are those found in it by Japan's clock, and what is still there from before", () => {
    expect(section?.detections.map(({ at, isRemediated }) => [at, isRemediated])).toEqual([
      ["2026-08-01T00:00:00Z", false],
      ["2026-10-19T00:41:00Z", true],
    ]);
  });

  test("what nobody could read is null", () => {
    expect(protectionSection(facts())).toEqual({ protection: null, alerts: null, incidents: null });
  });
});

const alert = (given: Partial<ListedAlert>): ListedAlert => ({
  tenant,
  id: "da1",
  title: "偽のサインイン画面",
  severity: "high",
  source: "Microsoft Defender for Office 365",
  categories: [],
  devices: ["SMP-NB-0018"],
  people: ["仮名 恵"],
  updatedAt: inJst("2026-10-19T10:19"),
  sourceState: "resolved",
  version: 2,
  state: "resolved",
  stateSince: inJst("2026-10-19T10:19"),
  detectedAt: inJst("2026-10-19T09:41"),
  ...given,
});
const watched = (kind: "defender-alerts" | "service-health", coverage: "complete" | "none") => ({
  tenant,
  kind,
  coverage,
  readAt: "2026-11-05T00:00:00Z",
  readUpTo: "2026-10-19T00:00:00Z",
});

describe("alerts and incidents", () => {
  test("grave alerts are told in full, with the minutes until they were over", () => {
    const alerts = {
      ofMonth: [alert({ id: "da2", severity: "low" }), alert({})],
      counts: new Map([["2026-10", new Map([["high", 1] as const, ["informational", 2] as const])]]),
      open: 0,
    };

    const told = protectionSection(facts({ alerts })).alerts;

    expect(told?.high).toEqual([
      {
        at: inJst("2026-10-19T09:41"),
        title: "偽のサインイン画面",
        severity: "high",
        subjects: ["仮名 恵", "SMP-NB-0018"],
        state: "resolved",
        minutesToResolve: 38,
      },
    ]);
    expect(told?.months).toHaveLength(13);
    expect(told?.months.at(-1)).toEqual({ month: "2026-10", counts: { high: 1, medium: 0, low: 2 } });
  });

  test("an alert that is put aside is not over", () => {
    const alerts = { ofMonth: [alert({ state: "suppressed" })], counts: new Map(), open: 1 };

    expect(protectionSection(facts({ alerts })).alerts).toMatchObject({ open: 1, high: [{ state: "open" }] });
  });

  test("a month before the customer began has no number, one without alerts a zero", () => {
    const { id, name, language } = facts().tenant;
    const began = facts({
      tenant: { id, name, language, startedOn: "2026-09-15" },
      watches: [watched("defender-alerts", "complete")],
    });

    const months = protectionSection(began).alerts?.months.slice(-3);

    expect(months?.map(({ counts }) => counts)).toEqual([
      null,
      { high: 0, medium: 0, low: 0 },
      { high: 0, medium: 0, low: 0 },
    ]);
  });

  test("no news are no good news while they cannot be asked for", () => {
    const section = protectionSection(
      facts({ watches: [watched("defender-alerts", "none"), watched("service-health", "complete")] }),
    );

    expect(section).toMatchObject({ alerts: null, incidents: [] });
  });
});
