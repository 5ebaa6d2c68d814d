import * as fc from "fast-check";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { amended } from "#shared/contracts/amend-contract.ts";
import { contractOn } from "#shared/contracts/contract-on.ts";
import type { ContractVersion, Terms } from "#shared/contracts/model.ts";
import { tenant, version } from "./samples.ts";

const amendment = (effectiveOn: string, change: Partial<Terms>, recordedAt = "2026-11-20T01:00:00Z") => ({
  tenant,
  effectiveOn,
  recordedAt,
  recordedBy: { role: "operator" as const, name: "応対 涼" },
  reason: "改定",
  change,
});

const write = (versions: readonly ContractVersion[], ...what: Parameters<typeof amendment>) => [
  ...versions,
  ...amended(versions, amendment(...what)),
];

test("what is agreed for an earlier day goes on through what was agreed for a later one, save what that has changed", () => {
  const later = write([version()], "2027-04-01", { counts: { basic: 80, option: 0 } }, "2026-11-01T00:00:00Z");

  const all = write(later, "2026-12-01", { counts: { basic: 60, option: 0 }, customerNumber: "C-0099" });

  expect(contractOn(all, "2026-11-30")).toMatchObject({ counts: { basic: 50 }, customerNumber: "C-0042" });
  expect(contractOn(all, "2027-03-31")).toMatchObject({ counts: { basic: 60 }, customerNumber: "C-0099" });
  expect(contractOn(all, "2027-04-01")).toMatchObject({ counts: { basic: 80 }, customerNumber: "C-0099" });
  expect(contractOn(all, "2027-04-01", "2026-11-10T00:00:00Z")).toMatchObject({ customerNumber: "C-0042" });
});

const days = fc.constantFrom("2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01");
const changes = fc.array(fc.record({ on: days, basic: fc.integer({ min: 1, max: 9 }) }), { maxLength: 6 });

test("what was agreed before a day never changes by what is agreed from that day on, and versions are numbered in order", () => {
  fc.assert(
    fc.property(changes, days, fc.integer({ min: 1, max: 9 }), (earlier, on, basic) => {
      const before = earlier.reduce<ContractVersion[]>(
        (versions, one) => write(versions, one.on, { counts: { basic: one.basic, option: 0 } }),
        [version()],
      );

      const after = write(before, on, { counts: { basic, option: 0 } });

      expect(after.map((one) => one.version)).toEqual(after.map((_one, index) => index + 1));
      expect(contractOn(after, on)?.counts.basic).toBe(basic);
      for (const day of ["2026-11-30", "2026-12-01", "2027-01-01", "2027-02-01", "2027-03-01"].filter((it) => it < on))
        expect(contractOn(after, day)).toEqual(contractOn(before, day));
    }),
  );
});

test("what was recorded after a moment was not known then, in however many digits the two are written", () => {
  const instants = fc.constantFrom(0, 5, 200, 210, 219, 1000, 1200).map((ms) => new Date(Date.UTC(2026, 10, 20) + ms));
  const written = (at: Date) => Temporal.Instant.from(at.toISOString()).toString();
  fc.assert(
    fc.property(instants, instants, (recorded, known) => {
      const all = write([version()], "2026-12-01", { counts: { basic: 9, option: 0 } }, written(recorded));

      expect(contractOn(all, "2026-12-01", written(known))?.counts.basic === 9).toBe(recorded <= known);
    }),
  );
});

test("nothing can change a contract that is not there", () => {
  expect(() => amended([], amendment("2026-12-01", { counts: { basic: 5, option: 0 } }))).toThrow("no contract");
});
