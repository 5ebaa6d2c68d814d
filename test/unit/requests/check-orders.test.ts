import { describe, expect, test } from "vitest";
import * as z from "zod";
import { Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { askIn } from "#shared/requests/ask.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import { checkOrders, type Sent, sentAsJson } from "#shared/requests/check-orders.ts";
import { meetingPoints } from "#shared/requests/contradictions.ts";
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

  test.each`
    type                | other                              | may
    ${"licence-assign"} | ${{ licence: ids.basic }}          | ${true}
    ${"licence-assign"} | ${{}}                              | ${false}
    ${"licence-return"} | ${{ licence: ids.premium }}        | ${true}
    ${"app-control"}    | ${{ app: "exchange" }}             | ${true}
    ${"app-control"}    | ${{ use: "allowed" }}              | ${false}
    ${"account-change"} | ${{ department: "総務部" }}        | ${false}
    ${"joiner"}         | ${{ userName: "z@mihon.example" }} | ${true}
    ${"joiner"}         | ${{ kana: "ジロウ" }}              | ${false}
    ${"mover"}          | ${{ jobTitle: "部長" }}            | ${false}
    ${"leaver"}         | ${{ devices: "keep" }}             | ${false}
  `("of the type $type that differ by $other may stand together: $may", ({ type, other, may }) => {
    const name = type as keyof typeof catalogue;
    const [first, second] = [{}, other].map((changed) =>
      catalogue[name].subjects(z.parse(catalogue[name].fields(askIn("ja")), { ...orders[name], ...changed })),
    );

    const shared = meetingPoints(first ?? [], catalogue[name]).filter((point) =>
      meetingPoints(second ?? [], catalogue[name]).includes(point),
    );

    expect(shared.length === 0).toBe(may);
  });

  test("of two licences for one account are taken, and of the same licence are not", async () => {
    const two = sentAsJson(
      "licence-assign",
      [licensing(ids.hanako), licensing(ids.hanako, { licence: ids.basic })],
      "ja",
    );
    const same = sentAsJson("licence-assign", [licensing(ids.hanako), licensing(ids.hanako)], "ja");

    expect(await refused("licence-assign", two)).toEqual([]);
    expect(await refused("licence-assign", same)).toHaveLength(2);
  });

  test("for another day than the first are named, since all are carried out at one time", async () => {
    const sent = sentAsJson(
      "licence-assign",
      [licensing(ids.taro), licensing(ids.hanako, { startsOn: "2027-02-01" })],
      "ja",
    );

    expect(await refused("licence-assign", sent)).toEqual([
      { pointer: "#/orders/1/startsOn", detail: expect.stringContaining("1件目と日時が異なります") },
    ]);
  });

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
