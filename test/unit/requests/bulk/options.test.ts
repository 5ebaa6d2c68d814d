import fc from "fast-check";
import { expect, test } from "vitest";
import { meaningIn, optionsOf } from "#shared/requests/bulk/options.ts";

const two = [
  { id: "1", name: "佐藤 花子", detail: "hanako.sato@mihon.example" },
  { id: "2", name: "佐藤 花子", detail: "hanako.sato2@mihon.example" },
  { id: "3", name: "山田 太郎", detail: "taro.yamada@mihon.example" },
];
const meaning = meaningIn(optionsOf(two, { byMail: true }));

test("a name that two share is offered with what tells them apart", () => {
  expect(optionsOf(two, { byMail: true }).map(({ label }) => label)).toEqual([
    "佐藤 花子（hanako.sato@mihon.example）",
    "佐藤 花子（hanako.sato2@mihon.example）",
    "山田 太郎",
  ]);
});

test.each`
  words                                      | meant
  ${"山田 太郎"}                             | ${{ is: "one", value: "3" }}
  ${"山田　太郎 "}                           | ${{ is: "one", value: "3" }}
  ${"Taro.Yamada@mihon.example"}             | ${{ is: "one", value: "3" }}
  ${"佐藤 花子(hanako.sato2@mihon.example)"} | ${{ is: "one", value: "2" }}
  ${"鈴木"}                                  | ${{ is: "nothing" }}
`("$words stands for $meant", ({ words, meant }) => {
  expect(meaning(words)).toEqual(meant);
});

test("a name that two share is none of them, and says how each is named", () => {
  expect(meaning("佐藤 花子")).toEqual({
    is: "several",
    labels: ["佐藤 花子（hanako.sato@mihon.example）", "佐藤 花子（hanako.sato2@mihon.example）"],
  });
});

test("the owner of a device does not name it", () => {
  expect(meaningIn(optionsOf(two, { byMail: false }))("taro.yamada@mihon.example")).toEqual({ is: "nothing" });
});

test("whatever things are called, each is found by the words under which it is offered", () => {
  const word = fc.constantFrom("営業", "ＡＢ", "ab", "営業（x）", "x", "", " ");
  const choices = fc
    .array(fc.record({ name: word, detail: fc.option(word, { nil: undefined }) }), { maxLength: 8 })
    .map((named) => named.map((one, index) => ({ ...one, id: `id-${index}` })));

  fc.assert(
    fc.property(choices, fc.boolean(), (all, byMail) => {
      const options = optionsOf(all, { byMail });
      const found = options.map(({ label }) => meaningIn(options)(label));
      expect(found).toEqual(all.map(({ id }) => ({ is: "one", value: id })));
    }),
  );
});
