import * as fc from "fast-check";
import { expect, test } from "vitest";
import { firstRows } from "#shared/contracts/first-accounts.ts";
import type { LoginId } from "#shared/contracts/model.ts";
import { afterMove, hasOptionOn, isManagedOn, type SeatMove } from "#shared/contracts/seat-periods.ts";
import { account, accountId, loginId, tenant } from "./samples.ts";

const move = (kind: "adds" | "ends", on: string, service: "basic" | "option" = "basic"): SeatMove => ({
  tenant,
  account: accountId(1),
  source: "request:req_1",
  service,
  on,
  ...(kind === "adds" ? { kind, userPrincipalName: "user1@sample-shoji.example" } : { kind }),
});

const moved = (periods: readonly LoginId[], ...moves: readonly SeatMove[]): LoginId[] =>
  moves.reduce<LoginId[]>(
    (now, one) => [
      ...new Map([...now, ...afterMove(now, one)].map((period) => [period.from, period] as const)).values(),
    ],
    [...periods],
  );

test("an account is there from its first day to its last (E-55, E-56), and comes back beside what it was", () => {
  const periods = moved([], move("adds", "2026-11-10"), move("ends", "2026-12-03"), move("adds", "2027-01-15"));

  expect(periods.map(({ from, until }) => [from, until])).toEqual([
    ["2026-11-10", "2026-12-03"],
    ["2027-01-15", undefined],
  ]);
  expect(["2026-11-01", "2026-12-01", "2027-01-01"].map((day) => periods.some((one) => isManagedOn(one, day)))).toEqual(
    [false, true, false],
  );
});

test("the option never outlives its account, and had again is told apart from before (BIL-02)", () => {
  const [ended] = moved([loginId(1, { optionFrom: "2026-04-01" })], move("ends", "2026-12-31"));
  const again = moved(
    [loginId(1, { optionFrom: "2026-04-01" })],
    move("ends", "2026-08-31", "option"),
    move("adds", "2026-12-01", "option"),
  );

  expect(ended).toMatchObject({ until: "2026-12-31", optionUntil: "2026-12-31" });
  expect(["2026-08-31", "2026-09-01", "2026-12-01"].map((day) => again.some((one) => hasOptionOn(one, day)))).toEqual([
    true,
    false,
    true,
  ]);
  expect(again.filter((one) => isManagedOn(one, "2026-12-01"))).toHaveLength(1);
});

const days = fc.constantFrom("2026-11-10", "2026-12-01", "2026-12-03", "2027-01-15", "2027-02-01");
const anyMove = fc
  .tuple(fc.constantFrom("adds" as const, "ends" as const), days, fc.constantFrom("basic" as const, "option" as const))
  .map(([kind, on, service]) => move(kind, on, service));

test("a move made twice is made once, no account is there twice on a day, and none has the option alone", () => {
  fc.assert(
    fc.property(fc.array(anyMove, { maxLength: 8 }), anyMove, (moves, last) => {
      const periods = moved([], ...moves, last);

      expect(afterMove(periods, last)).toEqual([]);
      for (const day of ["2026-11-10", "2026-12-02", "2026-12-03", "2027-01-15", "2027-03-01"]) {
        const managed = periods.filter((one) => isManagedOn(one, day));
        expect(managed.length).toBeLessThanOrEqual(1);
        expect(periods.filter((one) => hasOptionOn(one, day) && !isManagedOn(one, day))).toEqual([]);
      }
    }),
  );
});

test("a contract starts with the accounts that are enabled and licensed (ENV-03)", () => {
  const accounts = [
    account(1),
    account(2, { isEnabled: false }),
    account(3, { skuIds: [] }),
    account(4, { isGuest: true }),
    account(5),
  ];
  const rows = (option: number) =>
    firstRows({ tenant, counts: { basic: 5, option }, startedOn: "2026-12-01" }, accounts, new Set([accountId(5)]));

  expect(rows(1).map((row) => [row.account, row.from, row.optionFrom])).toEqual([
    [accountId(1), "2026-12-01", undefined],
    [accountId(5), "2026-12-01", "2026-12-01"],
  ]);
  expect(rows(2).map(({ optionFrom }) => optionFrom)).toEqual(["2026-12-01", "2026-12-01"]);
});
