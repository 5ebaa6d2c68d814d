import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { Moment } from "#shared/inventory/kinds/values.ts";

test("every instant of Microsoft's is kept in UTC, to the second", () =>
  fc.assert(
    fc.property(
      fc.date({ noInvalidDate: true, min: new Date(0), max: new Date("9999-12-31") }),
      fc.nat(9),
      (at, digits) => {
        const [whole = "", fraction = ""] = at.toISOString().replace("Z", "").split(".");
        const text = digits === 0 ? whole : `${whole}.${fraction.padEnd(9, "1").slice(0, digits)}`;

        for (const zone of ["Z", "+09:00", "-03:30"])
          expect(Moment.parse(text + zone)).toBe(
            Temporal.Instant.from(text + zone).toString({ smallestUnit: "second" }),
          );
      },
    ),
  ));

test.each(["2026-02-30T00:00:00Z", "2026-13-01T00:00:00Z", "2026-01-01T24:00:00Z", "2026-01-01", "yesterday"])(
  "%s is no instant",
  (text) => expect(Moment.safeParse(text).success).toBe(false),
);
