import { expect, test } from "vitest";
import { adminsAfter } from "#shared/contracts/customers/admins-after.ts";
import { account, accountId } from "./samples.ts";

const before = [{ objectId: accountId(1), name: "管理 一郎", mail: "ichiro@sample-shoji.example" }];
const directory = [account(1), account(2), account(3, { isEnabled: false }), account(4, { isGuest: true })];

test("who stays is known as before, who is new by the company's directory (TERM-03)", () => {
  const wanted = [accountId(2), accountId(1)];

  expect(adminsAfter(before, wanted, directory)).toEqual({
    admins: [{ objectId: accountId(2), name: "例示 2", mail: "user2@sample-shoji.example" }, ...before],
  });
});

test.each`
  who                         | wanted                          | read
  ${"is named twice"}         | ${[accountId(1), accountId(1)]} | ${directory}
  ${"cannot sign in"}         | ${[accountId(1), accountId(3)]} | ${directory}
  ${"is a guest"}             | ${[accountId(1), accountId(4)]} | ${directory}
  ${"is in no directory"}     | ${[accountId(1), accountId(9)]} | ${directory}
  ${"is new, before reading"} | ${[accountId(1), accountId(2)]} | ${undefined}
`("whoever $who is refused by name", ({ wanted, read }) => {
  expect(adminsAfter(before, wanted, read)).toMatchObject({ refused: [{ pointer: "#/admins/1/objectId" }] });
});
