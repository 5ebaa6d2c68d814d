import * as fc from "fast-check";
import { expect, test } from "vitest";
import { fullWidth, wrapFullWidth } from "#shared/notifications/templates/full-width.ts";

const japaneseText = fc
  .array(
    fc.constantFrom(
      "日",
      "本",
      "語",
      "、",
      "。",
      "（",
      "）",
      "「",
      "」",
      "っ",
      "ー",
      "a",
      "Z",
      "9",
      "-",
      " ",
      "　",
      "👩‍💻",
      "が",
      "\n",
    ),
    {
      maxLength: 300,
    },
  )
  .map((characters) => characters.join(""));
const width = fc.integer({ min: 2, max: 40 });

test.each([
  ["日本語", 3],
  ["Teams会議", 4.5],
  ["ｶﾅ", 1],
  ["ＡＢ", 2],
  ["¥1,024", 3],
  ["👩‍💻", 1],
  ["", 0],
])("%s takes the room of %d full-width characters", (text, room) => {
  expect(fullWidth(text)).toBe(room);
});

test.each`
  text                                     | lines                                              | because
  ${"いろはにほへとちり"}                  | ${["いろはにほ", "へとちり"]}                      | ${"a full line ends"}
  ${"いろはにほ。へと"}                    | ${["いろはに", "ほ。へと"]}                        | ${"。 begins no line"}
  ${"いろはに（ほ）へと"}                  | ${["いろはに", "（ほ）へと"]}                      | ${"（ ends no line"}
  ${"開くhttps://support.example.jp/です"} | ${["開く", "https://support.example.jp/", "です"]} | ${"an address stays whole"}
  ${"one two three"}                       | ${["one two", "three"]}                            | ${"words stay whole"}
  ${"いろは\n\nにほ"}                      | ${["いろは", "", "にほ"]}                          | ${"given lines stay"}
`("at a width of 5, $text breaks so that $because", ({ text, lines }) => {
  expect(wrapFullWidth(text, 5).split("\n")).toEqual(lines);
});

test("wrapping changes nothing but white space", () => {
  fc.assert(
    fc.property(japaneseText, width, (text, most) => {
      expect(wrapFullWidth(text, most).replace(/\s/g, "")).toBe(text.replace(/\s/g, ""));
    }),
  );
});

test("no line is wider than asked for, but for a single word that is", () => {
  fc.assert(
    fc.property(japaneseText, width, (text, most) => {
      for (const line of wrapFullWidth(text, most).split("\n"))
        expect(fullWidth(line) <= most || /^[ -~]*$/.test(line)).toBe(true);
    }),
  );
});

test("wrapping a wrapped text changes nothing", () => {
  fc.assert(
    fc.property(japaneseText, width, (text, most) => {
      const once = wrapFullWidth(text, most);
      expect(wrapFullWidth(once, most)).toBe(once);
    }),
  );
});
