import { expect, test } from "vitest";
import { ServiceRequest } from "#shared/requests/model.ts";
import { andMore, noted } from "#shared/requests/types/headline.ts";

test.each`
  what                     | said                                 | expected
  ${"a note in Japanese"}  | ${noted("例示 太郎", "Visio", "ja")} | ${"例示 太郎（Visio）"}
  ${"a note in English"}   | ${noted("例示 太郎", "Visio", "en")} | ${"例示 太郎 (Visio)"}
  ${"one alone"}           | ${andMore("例示 太郎", 0, "en")}     | ${"例示 太郎"}
  ${"several in Japanese"} | ${andMore("例示 太郎", 2, "ja")}     | ${"例示 太郎ほか2件"}
  ${"several in English"}  | ${andMore("例示 太郎", 2, "en")}     | ${"例示 太郎 and 2 more"}
`("a headline says $what: $expected", ({ said, expected }) => {
  expect(said).toBe(expected);
});

test("a headline that was kept in one language is read as the same in both", () => {
  const { headline } = ServiceRequest.shape;

  expect(headline.parse("例示 太郎")).toEqual({ ja: "例示 太郎", en: "例示 太郎" });
  expect(headline.parse({ ja: "2件", en: "two" })).toEqual({ ja: "2件", en: "two" });
});
