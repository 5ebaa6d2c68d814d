import { expect, test } from "vitest";
import { typeOf } from "#shared/requests/catalogue.ts";
import { describing, namesUsed } from "#shared/requests/describe-order.ts";

const account = "6e7b768e-07e2-4810-8459-485f84f8f204";
const licence = "cbdc14ab-d96c-4c30-b9f4-6ada7cdc1d46";
const called = { [account]: "見本 花子", [licence]: "Microsoft 365 Business Premium" };
const names = new Map<string, string>(Object.entries(called));
const nameOf = (id: string) => names.get(id.toLowerCase()) ?? id;
const assign = typeOf("licence-assign");

test("what was ordered is told by the names of what was chosen", () => {
  expect(assign && describing(assign, nameOf, "ja")({ account, licence })).toEqual([
    expect.stringMatching(/：見本 花子$/),
    expect.stringMatching(/：Microsoft 365 Business Premium$/),
  ]);
});

test("an order remembers the names of everything that it speaks of by an id, however deep, and no others", () => {
  expect(namesUsed([{ account: account.toUpperCase(), rows: [{ licence }], note: "急ぎ", count: 2 }], nameOf)).toEqual(
    called,
  );
  expect(namesUsed([{ note: "constructor" }], nameOf)).toEqual({});
});
