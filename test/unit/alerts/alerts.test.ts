import { readFileSync } from "node:fs";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { newerOf } from "#shared/alerts/dedupe.ts";
import { ReceivedAlert, toEvent } from "#shared/alerts/events.ts";
import { type Alert, defenderAlertType, Severity } from "#shared/alerts/model.ts";
import { ListedAlert } from "#shared/alerts/normalise-defender.ts";
import { mustBeAnnounced } from "#shared/alerts/routing.ts";
import { TenantId } from "#shared/base/ids.ts";

const read = (name: string): unknown =>
  JSON.parse(readFileSync(new URL(`../../samples/graph/${name}`, import.meta.url), "utf8"));

const [documented] = z.object({ value: z.array(z.looseObject({})) }).parse(read("security.alerts_v2.list.json")).value;
const cloudEvent = (data: unknown) => ({ specversion: "1.0", id: "1", source: "/x", type: defenderAlertType, data });

const kept: Alert = {
  ...ReceivedAlert.parse(cloudEvent(documented)),
  severity: "high",
  state: "new",
  updatedAt: "2026-11-20T01:00:00Z",
};

describe("a Defender alert", () => {
  test("as documented is read with its devices, people and moments", () => {
    const alert = ReceivedAlert.parse(cloudEvent(documented));

    expect(alert).toMatchObject({
      tenant: "b3c1b5fc-828c-45fa-a1e1-10d74f6d6e9c",
      id: "da637551227677560813_-961444813",
      severity: "low",
      state: "new",
      source: "microsoftDefenderForEndpoint",
      categories: ["DefenseEvasion"],
      devices: ["tempDns"],
      incident: "28282",
      createdAt: "2021-04-27T12:19:27.721Z",
    });
  });

  test("reads the same from a CloudEvent and from an event of the Event Grid schema", () => {
    const eventGrid = { id: "1", topic: "/t", subject: "s", eventType: defenderAlertType, data: documented };

    expect(ReceivedAlert.parse(eventGrid)).toEqual(ReceivedAlert.parse(cloudEvent(documented)));
  });

  test.each`
    field         | value                   | becomes
    ${"severity"} | ${"High"}               | ${"high"}
    ${"severity"} | ${"unknownFutureValue"} | ${"unknown"}
    ${"severity"} | ${null}                 | ${"unknown"}
    ${"status"}   | ${"InProgress"}         | ${"inProgress"}
  `("with $field $value is taken as $becomes", ({ field, value, becomes }) => {
    const alert = ReceivedAlert.parse(cloudEvent({ ...documented, [field]: value }));

    expect(field === "severity" ? alert.severity : alert.state).toBe(becomes);
  });

  test("prefers the newer list of categories to the single one that goes away", () => {
    const alert = ReceivedAlert.parse(cloudEvent({ ...documented, categories: ["Ransomware", "Execution"] }));

    expect(alert.categories).toEqual(["Ransomware", "Execution"]);
  });

  test("has one event for each of its states", () => {
    const tenant = TenantId.parse("b3c1b5fc-828c-45fa-a1e1-10d74f6d6e9c");
    const one = ListedAlert.parse(documented);
    const later = ListedAlert.parse({ ...documented, lastUpdateDateTime: "2026-11-20T02:00:00Z" });

    expect(toEvent(tenant, one).id).toBe(toEvent(tenant, one).id);
    expect(toEvent(tenant, later).id).not.toBe(toEvent(tenant, one).id);
  });
});

describe("the same alert again", () => {
  const state = fc.record({
    minute: fc.integer({ min: 0, max: 59 }),
    state: fc.constantFrom("new", "inProgress", "resolved"),
  });

  test("ends in its newest state in whatever order and however often its states arrive", () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(state, { selector: ({ minute }) => minute, minLength: 1 }),
        fc.infiniteStream(fc.nat()),
        (states, picks) => {
          const arrivals = states.map(
            ({ minute, state }): Alert => ({
              ...kept,
              state,
              updatedAt: `2026-11-20T01:${String(minute).padStart(2, "0")}:00Z`,
            }),
          );
          const again = [...arrivals, ...arrivals].toSorted(() => ((picks.next().value ?? 0) % 3) - 1);

          const end = again.reduce(newerOf);

          expect(end.updatedAt).toBe(
            arrivals
              .map(({ updatedAt }) => updatedAt)
              .toSorted()
              .at(-1),
          );
        },
      ),
    );
  });

  test("keeps in mind that its people were told", () => {
    const newer = newerOf(
      { ...kept, isAnnounced: true },
      { ...kept, updatedAt: "2026-11-21T01:00:00Z", isAnnounced: false },
    );

    expect(newer.isAnnounced).toBe(true);
  });
});

describe("who is told at once (DM-14)", () => {
  test.each(Severity.options)("an open %s alert", (severity) => {
    expect(mustBeAnnounced({ ...kept, severity })).toBe(severity === "high" || severity === "unknown");
  });

  test("nobody of an alert that is resolved or that they know", () => {
    expect(mustBeAnnounced({ ...kept, state: "resolved" })).toBe(false);
    expect(mustBeAnnounced({ ...kept, isAnnounced: true })).toBe(false);
  });
});
