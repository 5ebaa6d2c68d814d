import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { folded, keysOf, type LookUp, lookUpsOf, occurs } from "#shared/inquiries/search/keys.ts";
import { termsOf } from "#shared/inquiries/search/terms.ts";
import { asked, said } from "./words.ts";

const isFound = (text: string, term: string) => occurs(folded(text), folded(term));

test.each`
  text                       | term               | found    | because
  ${"画面共有ができません"}  | ${"共有"}          | ${true}  | ${"two characters are enough"}
  ${"画面共有ができません"}  | ${"有"}            | ${true}  | ${"and so is one"}
  ${"ﾌﾟﾘﾝﾀｰの電源"}           | ${"プリンター"}    | ${true}  | ${"half-width kana do not matter"}
  ${"ぱすわーどを忘れた"}    | ${"パスワード"}    | ${true}  | ${"hiragana and katakana are alike"}
  ${"ＶＰＮ接続"}            | ${"vpn接続"}       | ${true}  | ${"full-width and capitals do not matter"}
  ${"複合機で印\r\n刷する"}  | ${"印刷"}          | ${true}  | ${"a mail is broken within words"}
  ${"山田　太郎です"}        | ${"山田太郎"}      | ${true}  | ${"a name is written with a space or without"}
  ${"開きます。本日は"}      | ${"す本"}          | ${false} | ${"a mark parts words"}
  ${"件名の末\n\n尾"}        | ${"末尾"}          | ${false} | ${"an empty line does too"}
  ${"The printer is jammed"} | ${"print"}         | ${true}  | ${"a word may go on"}
  ${"The printer is jammed"} | ${"rinter"}        | ${false} | ${"but not begin earlier"}
  ${"受付番号T-2026-000123"} | ${"T-2026-000123"} | ${true}  | ${"a number is found as it is written"}
  ${"受付番号T-2026-000123"} | ${"t-2026-0001"}   | ${true}  | ${"or by its beginning"}
  ${"受付番号T-2026-000123"} | ${"2026 T"}        | ${false} | ${"its parts stay in order"}
  ${"Teams会議"}             | ${"teams会"}       | ${true}  | ${"Japanese goes on after Latin"}
  ${"𠮷野家のWi-Fi"}         | ${"𠮷野"}          | ${true}  | ${"rare characters are two for a computer"}
`("$term in $text: $found, $because", ({ text, term, found }) => {
  expect(isFound(text, term)).toBe(found);
  if (found) expect(lookUpsOf(folded(term)).every((lookUp) => leads(text, lookUp))).toBe(true);
});

const leads = (text: string, { key: wanted, isPrefix }: LookUp) =>
  keysOf(folded(text)).some((key) => (isPrefix ? key.startsWith(wanted) : key === wanted));

describe("laws", () => {
  test("a text that holds a term has every key by which the term is looked up", () => {
    fc.assert(
      fc.property(said, asked, (text, term) => {
        fc.pre(folded(term) !== "" && isFound(text, term));
        expect(lookUpsOf(folded(term)).filter((lookUp) => !leads(text, lookUp))).toEqual([]);
      }),
      { numRuns: 300 },
    );
  });

  test("every part of running Japanese is found in it", () => {
    fc.assert(
      fc.property(
        fc.stringMatching(/^[あ-ん亜-腕]{2,20}$/u),
        fc.nat(18),
        fc.integer({ min: 1, max: 9 }),
        (text, at, size) => {
          const term = text.slice(at % text.length, (at % text.length) + size);
          expect(isFound(text, term)).toBe(true);
        },
      ),
    );
  });
});

describe("what is typed", () => {
  test.each([
    ["画面　共有  Teams", ["画面", "共有", "teams"]],
    ["ＶＰＮ vpn", ["vpn"]],
    ["「印刷」", ["印刷"]],
  ])("%j is looked for as %j", (q, terms) => {
    expect(termsOf(q)).toEqual(terms);
  });

  test.each(["。", "  ", "🌧️", "a b c d e f g h i j k"])("%j is refused", (q) => {
    expect(() => termsOf(q)).toThrow(expect.objectContaining({ code: "invalid-input" }));
  });
});
