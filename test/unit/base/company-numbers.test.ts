import { expect, test } from "vitest";
import { isCorporateNumber } from "#shared/base/corporate-number.ts";
import { halfWidthKana } from "#shared/base/half-width-kana.ts";

test.each`
  number             | isOne
  ${"7123456789012"} | ${true}
  ${"4011001098993"} | ${true}
  ${"1234567890123"} | ${false}
  ${"9234567890123"} | ${true}
  ${"712345678901"}  | ${false}
`("$number is a corporate number: $isOne", ({ number, isOne }) => {
  expect(isCorporateNumber(number)).toBe(isOne);
});

test.each`
  typed                       | written
  ${"カ）サンプルショウジ"}   | ${"ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"}
  ${"ｶ)ｻﾝﾌﾟﾙｼｮｳｼﾞ"}             | ${"ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ"}
  ${"かぶ　さんぷる"}         | ${"ｶﾌﾞ ｻﾝﾌﾟﾙ"}
  ${"ヴィーガー・パッケージ"} | ${"ｳﾞｲ-ｶﾞ-.ﾊﾟﾂｹ-ｼﾞ"}
  ${"Ｍｉｔａｔｅ　ＨＤ"}     | ${"MITATE HD"}
  ${"株式会社サンプル"}       | ${undefined}
`("$typed is written $written by banks", ({ typed, written }) => {
  expect(halfWidthKana(typed)).toBe(written);
});
