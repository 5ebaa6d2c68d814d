import * as fc from "fast-check";
import { expect, test } from "vitest";
import { changesOf, chargedAccounts } from "#shared/billing/month/charged-accounts.ts";
import { account, loginId } from "./drafts.ts";

test.each`
  example   | month        | from            | until           | isCharged | because
  ${"E-55"} | ${"2026-11"} | ${"2026-11-10"} | ${undefined}    | ${false}  | ${"it was added on the 10th"}
  ${"E-55"} | ${"2026-12"} | ${"2026-11-10"} | ${undefined}    | ${true}   | ${"it was there on 1 December"}
  ${"E-56"} | ${"2026-12"} | ${"2025-04-01"} | ${"2026-12-03"} | ${true}   | ${"it was there on 1 December"}
  ${"E-56"} | ${"2027-01"} | ${"2025-04-01"} | ${"2026-12-03"} | ${false}  | ${"its end was done in December"}
  ${"E-54"} | ${"2027-01"} | ${"2027-01-01"} | ${undefined}    | ${true}   | ${"it begins on the first, a holiday"}
  ${"-"}    | ${"2027-01"} | ${"2027-01-04"} | ${undefined}    | ${false}  | ${"its account was only made ready before the turn of the year"}
`("$example: in $month it is charged ($isCharged), since $because", ({ month, from, until, isCharged }) => {
  const { charged } = chargedAccounts(month, [account(1)], [loginId(1, { from, until })]);

  expect(charged).toHaveLength(isCharged ? 1 : 0);
});

test.each`
  what                | change                  | known    | reason
  ${"a guest"}        | ${{ isGuest: true }}    | ${true}  | ${"guest"}
  ${"a blocked one"}  | ${{ isEnabled: false }} | ${true}  | ${"disabled"}
  ${"an unlicensed"}  | ${{ skuIds: [] }}       | ${true}  | ${"unlicensed"}
  ${"an unknown one"} | ${{}}                   | ${false} | ${"unknown"}
`("$what is not charged, and the list says why", ({ change, known, reason }) => {
  const counted = chargedAccounts("2026-11", [account(1, change)], known ? [loginId(1)] : []);

  expect(counted).toMatchObject({ charged: [], notCharged: [{ reason }] });
});

test("a registered account that is gone from the directory is said to be missing", () => {
  expect(chargedAccounts("2026-11", [], [loginId(1)]).notCharged).toMatchObject([{ reason: "missing" }]);
});

test("the option is charged only for who has the basic service, and by its own days", () => {
  const register = [
    loginId(1, { optionFrom: "2026-11-01" }),
    loginId(2, { optionFrom: "2026-11-02" }),
    loginId(3, { optionFrom: "2026-01-01", optionUntil: "2026-10-31" }),
    loginId(4, { optionFrom: "2026-01-01", until: "2026-10-31" }),
  ];

  const { charged } = chargedAccounts(
    "2026-11",
    [1, 2, 3, 4].map((index) => account(index)),
    register,
  );

  expect(charged.map(({ services }) => services)).toEqual([["basic", "option"], ["basic"], ["basic"]]);
});

test("every account of the directory is either charged or has a reason why not, once", () => {
  const people = fc.uniqueArray(fc.nat(200), { maxLength: 40 });
  const days = fc.constantFrom("2026-10-15", "2026-11-01", "2026-11-02", "2026-12-01");

  fc.assert(
    fc.property(people, people, days, fc.option(days, { nil: undefined }), (there, known, from, until) => {
      const accounts = there.map((index) => account(index, { isEnabled: index % 3 > 0 }));
      const register = known.map((index) => loginId(index, { from, until }));

      const { charged, notCharged } = chargedAccounts("2026-11", accounts, register);

      const ids = [...charged, ...notCharged].map((one) => one.account);
      expect(new Set(ids).size).toBe(ids.length);
      expect(accounts.every(({ id }) => ids.includes(id))).toBe(true);
      expect(charged.every(({ account: id }) => register.some((one) => one.account === id))).toBe(true);
    }),
  );
});

test("what differs from last month is who came and who went", () => {
  const of = (...indexes: number[]) =>
    chargedAccounts(
      "2026-11",
      indexes.map((index) => account(index)),
      indexes.map((index) => loginId(index)),
    ).charged;

  const { added, removed } = changesOf(of(1, 2), of(2, 3));

  expect(added.map(({ userPrincipalName }) => userPrincipalName)).toEqual(["user3@sample-shoji.example"]);
  expect(removed.map(({ userPrincipalName }) => userPrincipalName)).toEqual(["user1@sample-shoji.example"]);
});
