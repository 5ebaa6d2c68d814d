import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import {
  buildOf,
  type Catalogue,
  featureState,
  lateFrom,
  qualityState,
  releasedInJapan,
} from "#shared/insights/windows-updates.ts";

const catalogue: Catalogue = {
  builds: [
    { build: 26100, revision: 4349, releasedOn: "2026-11-11", isSecurity: true },
    { build: 26100, revision: 4400, releasedOn: "2026-11-25", isSecurity: false },
    { build: 26100, revision: 4500, releasedOn: "2026-12-09", isSecurity: true },
    { build: 19045, revision: 6456, releasedOn: "2025-10-15", isSecurity: true },
  ],
  versions: [
    { build: 26100, product: "Windows 11", version: "24H2", servicedUntil: "2027-10-12" },
    { build: 19045, product: "Windows 10", version: "22H2", servicedUntil: "2025-10-14" },
  ],
};
const day = (on: string) => Temporal.PlainDate.from(on);
const state = (osVersion: string, today: string) => qualityState(catalogue, { osVersion }, day(today)).is;

describe("quality updates", () => {
  test.each`
    example   | releasedAt                | from
    ${"E-80"} | ${"2026-12-08T18:00:00Z"} | ${"2026-12-14"}
    ${"E-81"} | ${"2027-01-12T18:00:00Z"} | ${"2027-01-18"}
  `("$example: released $releasedAt, a PC without it is late from $from", ({ releasedAt, from }) => {
    expect(lateFrom(releasedInJapan(String(releasedAt)).toString()).toString()).toBe(from);
  });

  test.each`
    osVersion            | today           | is                  | because
    ${"10.0.26100.4349"} | ${"2026-12-08"} | ${"current"}        | ${"it has the newest security update"}
    ${"10.0.26100.4349"} | ${"2026-12-13"} | ${"in-grace"}       | ${"the next one is four days old"}
    ${"10.0.26100.4349"} | ${"2026-12-14"} | ${"late"}           | ${"the fifth day has come"}
    ${"10.0.26100.4400"} | ${"2026-12-08"} | ${"current"}        | ${"a preview is newer than the bar"}
    ${"10.0.26100.4000"} | ${"2026-12-10"} | ${"late"}           | ${"it lacks the update of the month before"}
    ${"10.0.26100.4600"} | ${"2026-12-20"} | ${"current"}        | ${"what is newer than all we know is not late"}
    ${"10.0.19045.6456"} | ${"2026-12-08"} | ${"out-of-support"} | ${"its release gets no updates any more"}
    ${"10.0.29999.1"}    | ${"2026-12-08"} | ${"not-judged"}     | ${"nobody knows the build"}
    ${"18.6.2"}          | ${"2026-12-08"} | ${"not-judged"}     | ${"it is no Windows"}
  `("$osVersion on $today is $is, because $because", ({ osVersion, today, is }) => {
    expect(state(String(osVersion), String(today))).toBe(is);
  });

  test("whoever is current stays so with any later revision, and nobody gets less late by waiting", () => {
    const order = ["current", "in-grace", "late"];
    fc.assert(
      fc.property(fc.integer({ min: 4000, max: 4700 }), fc.nat(60), fc.nat(60), (revision, offset, wait) => {
        const on = day("2026-11-01").add({ days: offset });
        const now = qualityState(catalogue, { osVersion: `10.0.26100.${revision}` }, on).is;
        const later = qualityState(catalogue, { osVersion: `10.0.26100.${revision}` }, on.add({ days: wait })).is;
        const newer = qualityState(catalogue, { osVersion: `10.0.26100.${revision + 1}` }, on).is;

        expect(order.indexOf(later)).toBeGreaterThanOrEqual(order.indexOf(now));
        expect(order.indexOf(newer)).toBeLessThanOrEqual(order.indexOf(now));
      }),
    );
  });
});

test.each`
  least        | most         | is
  ${undefined} | ${undefined} | ${"not-agreed"}
  ${"23H2"}    | ${"24H2"}    | ${"agreed"}
  ${"25H2"}    | ${undefined} | ${"below"}
  ${undefined} | ${"23H2"}    | ${"above"}
`("24H2 where $least to $most is agreed is $is", ({ least, most, is }) => {
  expect(featureState(catalogue, { osVersion: "10.0.26100.4349" }, { least, most })).toBe(is);
});

test("a build is read from its whole version only", () => {
  expect(buildOf("10.0.26100.4349")).toEqual({ build: 26100, revision: 4349 });
  expect(buildOf("10.0.26100")).toBeUndefined();
});
