import { describe, expect, test } from "vitest";
import { Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { checkOrders, type Sent, sentAsJson } from "#shared/requests/check-orders.ts";
import { ids, known, orders } from "./orders.ts";

const light = { known, language: "ja", now: Temporal.Instant.from("2026-11-27T00:00:00Z") } as const;

const refused = async (type: keyof typeof catalogue, sent: Sent) => {
  const thrown = await checkOrders(catalogue[type], sent, light).catch((error: unknown) => error);
  return thrown instanceof Problem ? thrown.errors : [];
};
const blocking = (account: string) => ({ account, signIn: "blocked" });
const licensing = (account: string, changed: object = {}) => ({ ...orders["licence-assign"], ...changed, account });

describe("orders of one form", () => {
  test("that are right are given back as they were parsed", async () => {
    const sent = sentAsJson("account-block", [blocking(ids.taro.toUpperCase()), blocking(ids.hanako)], "ja");

    expect(await checkOrders(catalogue["account-block"], sent, light)).toEqual([
      blocking(ids.taro),
      blocking(ids.hanako),
    ]);
  });

  test("about the same are both named, each with the other", async () => {
    const sent = sentAsJson("account-block", [ids.taro, ids.hanako, ids.taro].map(blocking), "ja");

    expect(await refused("account-block", sent)).toEqual([
      { pointer: "#/orders/0", detail: "3件目と同じ対象です。1つにまとめてください。" },
      { pointer: "#/orders/2", detail: "1件目と同じ対象です。1つにまとめてください。" },
    ]);
  });

  test("for another day than the first, or for which no licence is left, are named", async () => {
    const sent = sentAsJson(
      "licence-assign",
      [licensing(ids.taro), licensing(ids.hanako, { startsOn: "2027-02-01" })],
      "ja",
    );

    expect(await refused("licence-assign", sent)).toEqual([
      { pointer: "#/orders/1/licence", detail: expect.stringContaining("2件必要ですが、空きは1件") },
      { pointer: "#/orders/1/startsOn", detail: expect.stringContaining("1件目と日時が異なります") },
    ]);
  });

  test.each(["licence-assign", "joiner"] as const)(
    "ADM-05: %s is named at its licence when none is free",
    async (type) => {
      const sent = sentAsJson(type, [{ ...orders[type], licence: ids.basic }], "ja");

      expect(await refused(type, sent)).toEqual([
        {
          pointer: "#/orders/0/licence",
          detail: expect.stringContaining("Business Basicの空きがありません（保有10、割り当て10）"),
        },
      ]);
    },
  );

  test("of which some could not be read are checked all the same, and no field is named twice", async () => {
    const sent: Sent = {
      ...sentAsJson("account-block", [{ signIn: "blocked" }, { account: ids.taro, signIn: "never" }], "ja"),
      errors: [{ pointer: "#/orders/0/account", detail: "数式" }],
      placed: ({ pointer, detail }) => ({ pointer: pointer.replace("#/orders", "#/rows"), detail }),
    };

    expect(await refused("account-block", sent)).toEqual([
      { pointer: "#/rows/0/account", detail: "数式" },
      { pointer: "#/rows/1/signIn", detail: expect.stringContaining("選んでください") },
    ]);
  });
});
