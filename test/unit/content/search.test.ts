import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { buildIndex, search } from "#shared/content/search-index.ts";
import { normalise } from "#shared/content/search-words.ts";

const entries = [
  {
    slug: "screen-sharing",
    title: "Teams会議で画面を共有できない Cannot share my screen in a Teams meeting",
    text: "主催者の設定を確かめます。",
  },
  {
    slug: "printer",
    title: "複合機で印刷できない Cannot print",
    text: "プリンターの電源と、給紙トレイを確かめます。Check the printer and its paper.",
  },
  {
    slug: "password",
    title: "パスワードを忘れた I forgot my password",
    text: "サインインの画面で「パスワードを忘れた場合」を選びます。",
  },
  {
    slug: "onedrive",
    title: "OneDriveの同期が止まる OneDrive does not sync",
    text: "雲のアイコンを確かめます。空き容量が足りないと止まります。",
  },
];
const index = buildIndex(entries);
const find = (query: string) => search(index, query, 3);

test.each`
  query                                          | first               | because
  ${"画面共有"}                                  | ${"screen-sharing"} | ${"most of its pairs are there, though not the word"}
  ${"ＴＥＡＭＳ会議"}                            | ${"screen-sharing"} | ${"full-width and capitals do not matter"}
  ${"ﾌﾟﾘﾝﾀｰ"}                                     | ${"printer"}        | ${"half-width kana do not matter"}
  ${"ぱすわーど"}                                | ${"password"}       | ${"hiragana and katakana are alike"}
  ${"drive 同期"}                                | ${"onedrive"}       | ${"a word may stand inside a longer one"}
  ${"cannot print"}                              | ${"printer"}        | ${"the rarer word weighs more"}
  ${"Teams会議で画面共有のボタンが押せません。"} | ${"screen-sharing"} | ${"a whole sentence is typed"}
  ${"雲"}                                        | ${"onedrive"}       | ${"one character is enough"}
`("$query finds $first first: $because", ({ query, first }) => {
  expect(find(query)[0]).toBe(first);
});

test.each(["", "   ", "。、！？", "\u0000", "🌧️", "今日のお昼は何にしましょうか", "xylophone"])(
  "%j finds nothing",
  (query) => {
    expect(find(query)).toEqual([]);
  },
);

describe("laws", () => {
  const vocabulary = [
    "印刷",
    "画面共有",
    "パスワード",
    "Teams",
    "Outlook",
    "ＶＰＮ",
    "２段階認証",
    "ﾒｰﾙ",
    "sync",
    "容量",
    "不足",
    "a",
    "鍵",
    "Wi-Fi",
  ];
  const words = fc.array(fc.constantFrom(...vocabulary), { minLength: 1, maxLength: 6 });
  const documents = fc.array(fc.record({ title: words, text: words }), { minLength: 1, maxLength: 12 });
  const asEntries = (all: readonly { title: string[]; text: string[] }[]) =>
    all.map(({ title, text }, at) => ({ slug: `entry-${at}`, title: title.join("　"), text: text.join("、") }));

  test("every entry that contains all the words is found, before those that do not", () => {
    fc.assert(
      fc.property(documents, words, (all, asked) => {
        const entries = asEntries(all);
        const contains = ({ title, text }: { title: string; text: string }) =>
          asked.every((word) =>
            normalise(word)
              .split(" ")
              .every((part) => normalise(`${title} ${text}`).includes(part)),
          );
        const expected = entries.filter(contains).map(({ slug }) => slug);

        const found = search(buildIndex(entries), asked.join(" "), entries.length);

        expect(found.slice(0, expected.length).toSorted()).toEqual(expected.toSorted());
      }),
    );
  });

  test("whatever is typed finds at most as many as asked for, each once", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme" }), fc.integer({ min: 0, max: 5 }), (query, most) => {
        const found = search(index, query, most);
        expect(found.length).toBeLessThanOrEqual(most);
        expect(new Set(found).size).toBe(found.length);
      }),
    );
  });
});
