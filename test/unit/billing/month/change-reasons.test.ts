import { expect, test } from "vitest";
import { changeReasons } from "#shared/billing/month/change-reasons.ts";
import { line } from "../documents.ts";

const basic = (quantity: number, unitYen = 2900) => line("基本サービス", quantity, unitYen);
const option = (quantity: number) => line("オプション", quantity, 1100, { item: "option" });
const shipping = line("記録媒体・送料（実費）", 1, 2042, { item: "one-off" });

test.each`
  before                                         | now                      | why
  ${undefined}                                   | ${[basic(50)]}           | ${["前月の請求書がない"]}
  ${undefined}                                   | ${[]}                    | ${[]}
  ${[basic(50)]}                                 | ${[basic(50)]}           | ${[]}
  ${[basic(50)]}                                 | ${[basic(48)]}           | ${["基本 −2件"]}
  ${[basic(50), option(10)]}                     | ${[basic(50)]}           | ${["オプション −10件"]}
  ${[basic(50)]}                                 | ${[basic(1050, 3000)]}   | ${["基本 +1,000件", "基本の単価 2,900円→3,000円"]}
  ${[basic(50)]}                                 | ${[basic(50), shipping]} | ${["記録媒体・送料（実費） ¥2,042"]}
  ${[basic(50), { ...shipping, title: "送料" }]} | ${[basic(50)]}           | ${["前月の送料（¥2,042）がない"]}
`("a month after another says why it comes to another total: $why", ({ before, now, why }) => {
  const reasons = changeReasons(before, now);

  expect(reasons.map(({ ja }) => ja)).toEqual(why);
  expect(reasons.every(({ en }) => en.length > 0)).toBe(true);
});
