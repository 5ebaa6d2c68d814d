import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import type { FilledCell } from "#shared/platform/read-form-workbook.ts";
import { type Column, columnsOf, formOf, markOf } from "#shared/requests/bulk/columns.ts";
import { atCell, readRow, strayCells, wrongHead } from "#shared/requests/bulk/read-rows.ts";
import { catalogue } from "#shared/requests/catalogue.ts";
import type { Known, RequestType } from "#shared/requests/request-type.ts";

const uuid = (last: number) => `7b3e2f34-9a51-4c5e-8a7d-2f9c5f0e6b${10 + last}`;
const account = (last: number, name: string) => ({
  id: uuid(last),
  displayName: name,
  userPrincipalName: `a${last}@mihon.example`,
  isGuest: false,
});
const snapshots: Record<string, readonly object[]> = {
  accounts: [account(1, "山田 太郎"), account(2, "佐藤 花子"), account(3, "佐藤 花子")],
  groups: ["営業部", "東京、大阪", "全社"].map((name, index) => ({ id: uuid(20 + index), name })),
  licences: [{ skuId: uuid(30), name: { ja: "Business Premium" }, owned: 9, assigned: 1, appliesTo: "User" }],
  devices: [{ id: uuid(40), name: "SMP-NB-0103" }],
};
const known: Known = {
  // What the forms under test are filled from.
  items: (kind) => Promise.resolve((snapshots[kind] ?? []) as never),
  nameOf: (id) => Promise.resolve(id),
};

const text = (words: string): FilledCell => ({ is: "text", text: words });
const moment = (at: string): FilledCell => ({ is: "moment", at: Temporal.PlainDateTime.from(at) });
const asCells = (cells: readonly (FilledCell | undefined)[]) =>
  new Map(cells.flatMap((cell, index) => (cell ? [[index + 1, cell] as const] : [])));

const joiner = await columnsOf(catalogue.joiner, known, "ja");
const leaver = await columnsOf(catalogue.leaver, known, "ja");
const password = await columnsOf(catalogue["account-password"], known, "ja");

/** What is said of one cell, in a row that holds nothing else. */
const said = (columns: readonly Column[], field: string, cell: FilledCell) => {
  const place = columns.findIndex((column) => column.field === field) + 1;
  return readRow(columns, new Map([[place, cell]]), "ja");
};

describe("the columns of a form", () => {
  test("are the fields of its type: their titles, what has to be given, and what is taken otherwise", () => {
    expect(joiner.map(({ title }) => title).join(" ")).toBe(
      "入社日（必須） ユーザー名（必須） 姓（必須） 名（必須） 表示名 部署 役職 フリガナ ライセンス（必須） 所属するグループ 上司",
    );
    expect(password[1]).toMatchObject({ isRequired: false, otherwise: "はい" });
  });

  test("make another mark when they change, and the mark names type and language", async () => {
    const mark = markOf("joiner", "ja", joiner);

    expect(formOf(mark)).toEqual({ type: "joiner", language: "ja" });
    expect(markOf("joiner", "ja", joiner.slice(1))).not.toBe(mark);
    expect(markOf("joiner", "ja", await columnsOf(catalogue.joiner, { ...known, items: async () => [] }, "ja"))).toBe(
      mark,
    );
  });
});

describe("a cell", () => {
  test.each`
    columns     | field          | cell                                    | value
    ${joiner}   | ${"joiningOn"} | ${moment("2027-04-01T00:00")}           | ${"2027-04-01"}
    ${joiner}   | ${"joiningOn"} | ${text("令和9年4月1日")}                | ${"2027-04-01"}
    ${joiner}   | ${"joiningOn"} | ${{ is: "number", number: 20_270_401 }} | ${"2027-04-01"}
    ${joiner}   | ${"surname"}   | ${text(" 鈴木 ")}                       | ${"鈴木"}
    ${joiner}   | ${"manager"}   | ${text("山田　太郎")}                   | ${uuid(1)}
    ${joiner}   | ${"manager"}   | ${text("a2@mihon.example")}             | ${uuid(2)}
    ${joiner}   | ${"groups"}    | ${text("営業部、全社")}                 | ${[uuid(20), uuid(22)]}
    ${joiner}   | ${"groups"}    | ${text("東京、大阪\n営業部\n")}         | ${[uuid(21), uuid(20)]}
    ${leaver}   | ${"leavingAt"} | ${moment("2026-12-31T18:00")}           | ${"2026-12-31T18:00:00+09:00"}
    ${leaver}   | ${"leavingAt"} | ${text("2026年12月31日 18時")}          | ${"2026-12-31T18:00:00+09:00"}
    ${leaver}   | ${"devices"}   | ${text("管理を解除する")}               | ${"retire"}
    ${password} | ${"signOut"}   | ${text("いいえ")}                       | ${false}
    ${password} | ${"signOut"}   | ${{ is: "truth", truth: true }}         | ${true}
  `("$cell of $field is $value", ({ columns, field, cell, value }) => {
    expect(said(columns, field, cell)).toEqual({ order: { [field]: value }, errors: [] });
  });

  test.each`
    columns   | field          | cell                                   | why
    ${joiner} | ${"surname"}   | ${{ is: "formula" }}                   | ${"数式"}
    ${joiner} | ${"surname"}   | ${{ is: "fault" }}                     | ${"読み取れません"}
    ${joiner} | ${"surname"}   | ${{ is: "number", number: 9_012_345 }} | ${"先頭の0"}
    ${joiner} | ${"joiningOn"} | ${text("4/1")}                         | ${"2026/12/1 のように"}
    ${joiner} | ${"joiningOn"} | ${moment("2027-04-01T09:00")}          | ${"時刻は付けず"}
    ${joiner} | ${"manager"}   | ${text("鈴木 次郎")}                   | ${"「鈴木 次郎」は一覧にありません"}
    ${joiner} | ${"manager"}   | ${text("佐藤 花子")}                   | ${"「佐藤 花子（a2@mihon.example）」「佐藤 花子（a3@mihon.example）」"}
    ${joiner} | ${"groups"}    | ${text("営業部、総務部")}              | ${"「総務部」は一覧にありません"}
    ${leaver} | ${"leavingAt"} | ${moment("2026-12-31T00:00")}          | ${"時刻がありません"}
    ${leaver} | ${"leavingAt"} | ${text("2026/12/31")}                  | ${"時刻がありません"}
    ${leaver} | ${"devices"}   | ${text("捨てる")}                      | ${"一覧にありません"}
  `("$cell of $field is refused: $why", ({ columns, field, cell, why }) => {
    const { order, errors } = said(columns, field, cell);

    expect(order).toEqual({});
    expect(errors).toEqual([{ pointer: `#/${field}`, detail: expect.stringContaining(why) }]);
  });
});

describe("the head", () => {
  const head = joiner.map(({ title }) => text(title));
  const wrong = (cells: readonly (FilledCell | undefined)[]) =>
    wrongHead(joiner, asCells(cells), "ja").map(({ pointer }) => pointer);

  test("is taken as it was, and each cell that is not is named", () => {
    expect(wrong(head)).toEqual([]);
    expect(wrong([...head.slice(0, 2), head[3], head[2], ...head.slice(4)])).toEqual(["#/cells/C1", "#/cells/D1"]);
    expect(wrong([text("入社日"), ...head.slice(1)])).toEqual(["#/cells/A1"]);
    expect(wrong(head.slice(0, -1))).toEqual(["#/cells/K1"]);
    expect(wrong([...head, text("メモ")])).toEqual(["#/cells/L1"]);
  });
});

test("cells beside the form are named", () => {
  expect(strayCells(password, { row: 9, cells: asCells([undefined, undefined, text("メモ")]) }, "ja")).toMatchObject([
    { pointer: "#/cells/C9" },
  ]);
});

test("an error stands at the cell of its field under the column's title, one of a whole row at its first cell", () => {
  const rows = [4, 27].map((row) => ({ row, cells: new Map() }));
  const placed = atCell(joiner, rows, "ja");

  expect(placed({ pointer: "#/orders/1/groups/0", detail: "理由。" })).toEqual({
    pointer: "#/cells/J27",
    detail: "所属するグループ：理由。",
  });
  expect(placed({ pointer: "#/orders/0", detail: "理由。" })).toEqual({
    pointer: "#/cells/A4",
    detail: "4行目：理由。",
  });
  expect(placed({ pointer: "#/desiredOn", detail: "理由。" })).toEqual({ pointer: "#/desiredOn", detail: "理由。" });
});

describe("an order that is written into a form", () => {
  const bulk = Object.entries<RequestType>(catalogue).filter(([, { inBulk }]) => inBulk);

  test.each(bulk)("is read back as it was: %s", async (_name, type) => {
    const columns = await columnsOf(type, known, "ja");
    const filled = fc.tuple(
      ...columns.map(({ holds, isRequired }) =>
        fc.option(valueOf(holds), { freq: isRequired ? 99 : 2, nil: undefined }),
      ),
    );

    fc.assert(
      fc.property(filled, (values) => {
        const cells = columns.map(({ holds }, index) => written(holds, values[index]));
        const order = Object.fromEntries(
          columns.flatMap(({ field }, index) => (values[index] === undefined ? [] : [[field, values[index]]])),
        );
        expect(readRow(columns, asCells(cells), "ja")).toEqual({ order, errors: [] });
      }),
      { numRuns: 50 },
    );
  });
});

function valueOf(holds: Column["holds"]): fc.Arbitrary<unknown> {
  const days = fc
    .integer({ min: 0, max: 9000 })
    .map((count) => Temporal.PlainDate.from("2026-01-01").add({ days: count }).toString());
  if (holds.as === "choice") {
    const one = fc.constantFrom(...holds.options.map(({ value }) => value));
    return holds.several ? fc.uniqueArray(one, { minLength: 1 }) : one;
  }
  if (holds.as === "number") return fc.integer({ min: holds.least, max: holds.most });
  if (holds.as === "text")
    return fc
      .string({ minLength: 1, maxLength: holds.most })
      .map((words) => words.replace(/\r/g, "").trim())
      .filter(Boolean);
  if (holds.as === "day") return days;
  return fc
    .tuple(days, fc.integer({ min: 10, max: 23 }), fc.integer({ min: 10, max: 59 }))
    .map(([day, hour, minute]) => `${day}T${hour}:${minute}:00+09:00`);
}

function written(holds: Column["holds"], value: unknown): FilledCell | undefined {
  if (value === undefined) return undefined;
  if (typeof value === "number") return { is: "number", number: value };
  if (holds.as === "choice") {
    const labelOf = (one: unknown) => holds.options.find((option) => option.value === one)?.label ?? "";
    return text(Array.isArray(value) ? value.map(labelOf).join("\n") : labelOf(value));
  }
  if (typeof value !== "string") throw new Error("Such a column holds text.");
  return holds.as === "text" ? text(value) : moment(value.slice(0, 19));
}
