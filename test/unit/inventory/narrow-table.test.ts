import { expect, test } from "vitest";
import { isLeft, type TableColumn, type TableRow } from "#shared/inventory/narrow-table.ts";
import { tableOf, toldNarrowing } from "#shared/inventory/snapshot-table.ts";

const columns: TableColumn[] = [
  { title: { ja: "PC名", en: "Device" }, kind: "text" },
  {
    title: { ja: "準拠状態", en: "Compliance" },
    kind: "text",
    words: { Compliant: "準拠", "Not compliant": "非準拠" },
  },
  { title: { ja: "暗号化", en: "Encrypted" }, kind: "text", words: { Yes: "はい", No: "いいえ" } },
  { title: { ja: "空き（GB）", en: "Free (GB)" }, kind: "decimal" },
];
const rows: TableRow[] = [
  ["SMP-NB-0103", "Compliant", "Yes", 12.5],
  ["SMP-NB-0117", "Not compliant", "No", null],
  ["ｼｽﾃﾑ-01", "Not compliant", "Yes", 99],
  ["SMP-NB-0151", null, "Yes", 7],
];
const where = (...pairs: [string, string][]) => new URLSearchParams(pairs).toString();

test.each`
  narrowing                                                                         | left            | because
  ${{}}                                                                             | ${[0, 1, 2, 3]} | ${"nothing is asked"}
  ${{ q: "nb-01" }}                                                                 | ${[0, 1, 3]}    | ${"capitals do not matter"}
  ${{ q: "しすてむ" }}                                                              | ${[2]}          | ${"nor do kinds of kana"}
  ${{ q: "非準拠" }}                                                                | ${[1, 2]}       | ${"words are found in Japanese"}
  ${{ q: "not comp" }}                                                              | ${[1, 2]}       | ${"and in English"}
  ${{ q: "99" }}                                                                    | ${[]}           | ${"numbers are no text"}
  ${{ where: where(["Compliance", "Not compliant"]) }}                              | ${[1, 2]}       | ${"a column holds a value"}
  ${{ where: where(["Compliance", "Compliant"], ["Compliance", "Not compliant"]) }} | ${[0, 1, 2]}    | ${"or another one"}
  ${{ where: where(["Compliance", "Not compliant"], ["Encrypted", "Yes"]) }}        | ${[2]}          | ${"and another column too"}
  ${{ where: where(["Compliance", ""]) }}                                           | ${[3]}          | ${"what is not known can be asked for"}
  ${{ q: "smp", where: where(["Encrypted", "No"]) }}                                | ${[1]}          | ${"text and conditions hold together"}
`("$narrowing leaves $left: $because", ({ narrowing, left }) => {
  const stays = isLeft(columns, narrowing);

  expect(rows.flatMap((row, at) => (stays(row) ? [at] : []))).toEqual(left);
});

test("a table says its values in both languages, and what is not known as nothing", () => {
  const { columns: shown, rows: made } = tableOf("licences", [
    {
      skuId: "s",
      skuPartNumber: "SPB",
      name: { ja: "ビジネス", en: "Business" },
      appliesTo: "User",
      state: "Enabled",
      owned: 60,
      assigned: 52,
    },
  ]);

  expect(made).toEqual([["Business", "SPB", 60, 52, 8, "Active"]]);
  expect(shown.map(({ words }) => words)).toEqual([{ Business: "ビジネス" }, {}, {}, {}, {}, { Active: "有効" }]);
});

test("a file says what it was narrowed to", () => {
  expect(toldNarrowing({ q: "nb", where: where(["Encrypted", "No"], ["Encrypted", "Yes"]) })).toBe(
    "nb; Encrypted: No, Yes",
  );
  expect(toldNarrowing({})).toBeUndefined();
});
