import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoIssuer } from "#local/demo.ts";
import { Problem } from "#shared/base/problems.ts";
import { dayAsWritten, dayOfEra } from "#shared/billing/payments/files/days.ts";
import { readDepositFile } from "#shared/billing/payments/files/read-deposit-file.ts";
import { newDeposits } from "#shared/billing/payments/new-deposits.ts";
import { asBytes, type Written, zenginFile } from "#test/support/deposit-files.ts";

const expected = { bank: demoIssuer.bank, month: "2026-11" };
const read = (bytes: Uint8Array) => readDepositFile(bytes, expected);

const refusal = async (bytes: Uint8Array) => {
  const problem = await read(bytes).then(
    () => undefined,
    (error: unknown) => error,
  );
  return problem instanceof Problem ? problem.errors.map(({ pointer }) => pointer) : problem;
};

const one: Written = { day: "2026-11-05", amountYen: 159_500, payer: "0042 ｶ)ｻﾝﾌﾟﾙ", inquiryNumber: "17" };
const other: Written = { day: "2026-11-30", amountYen: 220_000, payer: "ﾋﾅｶﾞﾀ", edi: "INV-202610-0007" };

const writtenDeposit: fc.Arbitrary<Written> = fc.record({
  day: fc.integer({ min: 1, max: 30 }).map((day) => `2026-11-${String(day).padStart(2, "0")}`),
  amountYen: fc.integer({ min: 1, max: 9_999_999_999 }),
  payer: fc.stringMatching(/^[A-Zｱ-ﾝ()]{1,48}$/),
  inquiryNumber: fc.stringMatching(/^\d{6}$/),
  edi: fc.stringMatching(/^[A-Z0-9-]{0,20}$/),
  isCancellation: fc.boolean(),
});

describe("a notice of transfers", () => {
  test("is read as it was written, in either format, with or without line ends", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(writtenDeposit, { maxLength: 12 }),
        fc.constantFrom("A" as const, "B" as const),
        fc.constantFrom("\r\n", "\n", ""),
        async (written, format, lineEnd) => {
          const found = await read(zenginFile(written, { format, lineEnd }));

          expect(
            found.map(({ on, amountYen, payer, inquiryNumber, edi = "", isCancellation }) => ({
              day: on,
              amountYen,
              payer,
              inquiryNumber,
              edi,
              isCancellation,
            })),
          ).toEqual(written);
        },
      ),
      { numRuns: 60 },
    );
  });

  const good = zenginFile([one, other]).toString("latin1");
  const changed = (at: number, by: string) =>
    Buffer.from(good.slice(0, at) + by + good.slice(at + by.length), "latin1");
  const record = 202;

  test.each([
    ["of another account", zenginFile([one], { account: "7654321" }), ["#/file/lines/1/accountNumber"]],
    ["whose sum does not tie", zenginFile([one], { sum: 1 }), ["#/file/lines/3/sum"]],
    ["of another month", zenginFile([{ ...one, day: "2026-10-31" }]), ["#/file/lines/2/on"]],
    ["of another kind", changed(1, "03"), ["#/file/lines/1/kind"]],
    ["in EBCDIC", changed(3, "1"), ["#/file/lines/1/code"]],
    ["with a day that there is not", changed(record + 7, "081131"), ["#/file/lines/2/on"]],
    ["with full-width characters in a name", changed(record + 49, "\x83\x4a"), ["#/file/lines/2/payer"]],
    [
      "with a record that is too short",
      Buffer.from(good.replace("  \r\n", "\r\n"), "latin1"),
      ["#/file/lines/1/record"],
    ],
    ["that has no end", Buffer.from(good.slice(0, 4 * record), "latin1"), ["#/file/lines/4/record"]],
    [
      "that ends too early",
      Buffer.from(good.slice(0, 2 * record) + good.slice(4 * record), "latin1"),
      ["#/file/lines/3/record"],
    ],
  ])("%s is refused by line and field", async (_what, bytes, pointers) => {
    expect(await refusal(bytes)).toEqual(expect.arrayContaining(pointers));
  });
});

describe("a bank's list", () => {
  const head = "日付,照会番号,摘要,出金金額,入金金額,残高";
  const lines = [
    "お取引明細,普通1234567",
    head,
    '2026/11/05,000017,振込 ｶ)ｻﾝﾌﾟﾙ,,"159,500","1,159,500"',
    "2026/11/06,,電気代,12000,,1147500",
    "R8.11.30,,ヒナガタ,,￥２２０，０００,1367500",
  ];
  const found = [
    { line: 3, on: "2026-11-05", amountYen: 159_500, payer: "振込 ｶ)ｻﾝﾌﾟﾙ", inquiryNumber: "000017" },
    { line: 5, on: "2026-11-30", amountYen: 220_000, payer: "ヒナガタ", inquiryNumber: "" },
  ];

  test("is read in UTF-8 with a mark, what was paid out is passed over", async () => {
    expect(await read(Buffer.from(`\uFEFF${lines.join("\r\n")}\r\n`))).toMatchObject(found);
  });

  test("is read in Shift_JIS", async () => {
    const headInShiftJis = Buffer.from("93fa95742c93fc8be08be08a7a2c934597760d0a", "hex");
    const nameInCp932 = Buffer.from("eee08bb48740", "hex");
    const bytes = Buffer.concat([headInShiftJis, asBytes("2026/11/05,159500,ｶ)ｻﾝﾌﾟﾙ"), nameInCp932]);

    expect(await read(bytes)).toMatchObject([{ on: "2026-11-05", amountYen: 159_500, payer: "ｶ)ｻﾝﾌﾟﾙ髙橋①" }]);
  });

  test.each([
    ["without a head", Buffer.from("2026/11/05,159500\n"), "#/file/lines/1/head"],
    ["in broken Shift_JIS", Buffer.from([0x93, 0xfa, 0x95, 0x74, 0x2c, 0xfd]), "#/file/lines/1/encoding"],
    ["with half yen", Buffer.from(`${head}\n2026/11/05,,A,,159.5,\n`), "#/file/lines/2/amount"],
    ["with no day", Buffer.from(`${head}\n11/05,,A,,1595,\n`), "#/file/lines/2/on"],
    ["of another month", Buffer.from(`${head}\n2026/10/31,,A,,1595,\n`), "#/file/lines/2/on"],
    [
      "of another account",
      Buffer.from("日付,金額,摘要,口座番号\n2026/11/05,1,A,7654321\n"),
      "#/file/lines/2/accountNumber",
    ],
  ])("%s is refused by line and field", async (_what, bytes, pointer) => {
    expect(await refusal(bytes)).toContain(pointer);
  });
});

test.each([
  ["080229", undefined],
  ["081105", "2026-11-05"],
  ["100229", "2028-02-29"],
])("%s is %s in the era's years", (written, day) => {
  expect(dayOfEra(written)).toBe(day);
});

test.each(["2026/11/5", "２０２６年１１月５日", "20261105", "R8.11.5", "令和8年11月5日"])("%s is a day", (written) => {
  expect(dayAsWritten(written)).toBe("2026-11-05");
});

test("a deposit is the same in every file that tells of it, and two that are alike are two", async () => {
  const source = {
    account: "a",
    takenBy: { role: "operator", name: "応対 涼" } as const,
    takenAt: "2026-12-01T00:00:00Z",
  };
  const ids = async (bytes: Buffer, blob: string) =>
    newDeposits(await read(bytes), { ...source, blob, fileName: blob }).map(({ id }) => id);

  const [first, later] = [await ids(zenginFile([one, one]), "1"), await ids(zenginFile([one, one, other]), "2")];

  expect(new Set(first).size).toBe(2);
  expect(later.slice(0, 2)).toEqual(first);
});
