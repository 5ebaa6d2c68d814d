import * as fc from "fast-check";

const vocabulary = [
  "印刷",
  "画面",
  "共有",
  "画面共有",
  "パスワード",
  "ﾊﾟｽﾜｰﾄﾞ",
  "Teams",
  "ＶＰＮ",
  "Wi-Fi",
  "print",
  "printer",
  "T-2026-000123",
  "鍵",
  "a",
  "印",
  "刷",
  "の",
  "𠮷野",
  "2026",
  "x".repeat(40),
];
const glue = ["", "", " ", "　", "\n", "\n\n", "。", "、", "-"];

/** What a person writes: words of a helpdesk with or without something between them. */
export const said = fc
  .array(fc.tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...glue)), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat().join(""));

/** A term: one or two words, or a piece of one. */
export const asked = fc
  .tuple(fc.constantFrom(...vocabulary), fc.constantFrom(...vocabulary, ""), fc.nat(3), fc.integer({ min: 1, max: 40 }))
  .map(([one, other, from, length]) =>
    Array.from(one + other)
      .slice(from, from + length)
      .join(""),
  );
