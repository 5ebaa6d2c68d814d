import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { amountsOf, plus } from "#shared/billing/books/amounts.ts";
import type { Booked } from "#shared/billing/books/differences.ts";
import { tieOut } from "#shared/billing/books/tie-out.ts";
import { creditNote } from "#shared/billing/credit-note.ts";
import type { BillingDocument, Line } from "#shared/billing/model.ts";
import { type DraftInput, draftInvoice } from "#shared/billing/month/draft-invoice.ts";
import type { Extra } from "#shared/billing/month/month-rows.ts";
import { documentOf, line } from "../documents.ts";
import { contract, input } from "../month/drafts.ts";

const booked = (document: BillingDocument, number: string, change: Partial<Booked["issued"]> = {}): Booked => ({
  issued: { ...document, number, counterparty: "サンプル商事", content: { blob: "", sha256: "" }, ...change },
  document,
});
const extra = (lineOfIt: Line): Extra => ({
  id: 1,
  line: lineOfIt,
  reason: "復旧データの送付",
  by: { role: "operator", name: "応対 涼" },
  at: "2026-11-20T00:00:00Z",
});
const shipping = line("記録媒体・送料（実費）", 1, 2042, { item: "one-off", unit: "式" });

/** What was invoiced for the month, from what was computed then. */
const invoiceOf = (from: DraftInput, change: Parameters<typeof documentOf>[1] = {}) =>
  documentOf(draftInvoice(from).lines, { month: "2026-11", ...change });
const found = (tied: ReturnType<typeof tieOut>) => tied.differences.map(({ at, yen }) => [at, yen]);
const fifty = input(50);
const draft = draftInvoice(fifty);
const invoice = invoiceOf(fifty);

describe("a month ties", () => {
  test("E-67: when contract, invoice and journal come to 159,500 yen", () => {
    const tied = tieOut({ draft, row: undefined, booked: [booked(invoice, "INV-202611-0001")] });

    expect(tied).toMatchObject({ isTied: true, differences: [], explained: [] });
    for (const amounts of [tied.computed, tied.invoiced, tied.journal])
      expect(amounts).toEqual({ netYen: 145_000, taxYen: 14_500, totalYen: 159_500 });
  });

  test("with an adjustment that has its reason, and what that changes in the tax", () => {
    const extras = [extra(shipping)];
    const adjusted = invoiceOf({ ...fifty, extras: [shipping] });

    const tied = tieOut({ draft, row: { extras }, booked: [booked(adjusted, "INV-202611-0001")] });

    expect(tied.isTied).toBe(true);
    expect(tied.explained).toEqual([
      {
        by: "adjustment",
        netYen: 2042,
        taxYen: 204,
        totalYen: 2246,
        reason: "記録媒体・送料（実費）：復旧データの送付",
      },
    ]);
  });

  test("E-77: with what was given back by a credit note", () => {
    const note = creditNote(invoice, [{ line: 0, amountYen: 58_000 }], {
      number: "INV-202611-0001",
      revision: 1,
      issuedOn: "2026-12-04",
      reason: "ご利用いただけなかったため",
      earlier: [],
    });

    const tied = tieOut({
      draft,
      row: undefined,
      booked: [booked(invoice, "INV-202611-0001"), booked(note, "CRN-202612-0001")],
    });

    expect(tied).toMatchObject({ isTied: true, invoiced: { totalYen: 95_700 }, journal: { totalYen: 95_700 } });
    expect(tied.explained).toMatchObject([{ by: "credit-note", totalYen: -63_800, number: "CRN-202612-0001" }]);
  });

  test("after a wrong invoice was wholly given back and a right one issued", () => {
    const wrong = documentOf([line("基本サービス", 48, 2900)], { month: "2026-11" });
    const back = creditNote(wrong, [{ line: 0 }], {
      number: "INV-202611-0001",
      revision: 1,
      issuedOn: "2026-12-04",
      reason: "数量の誤り",
      earlier: [],
    });
    const right = { ...invoice, revision: 2, corrects: "INV-202611-0001", reason: "数量の誤り" };
    const all = [booked(wrong, "INV-202611-0001"), booked(back, "CRN-202612-0001"), booked(right, "INV-202612-0001")];

    expect(tieOut({ draft, row: undefined, booked: all })).toMatchObject({ isTied: true, explained: [] });
    expect(found(tieOut({ draft, row: undefined, booked: all.toSpliced(1, 1) }))).toEqual([
      ["earlier invoices", 153_120],
    ]);
  });

  test("when nothing is charged and nothing was issued", () => {
    const none = draftInvoice({ ...fifty, contract: undefined });

    expect(tieOut({ draft: none, row: undefined, booked: [] }).isTied).toBe(true);
  });
});

describe("a month does not tie", () => {
  const line49 = line("基本サービス", 49, 2900);
  test.each<[string, Line[], [string, number][]]>([
    [
      "an account that was not charged",
      [line49],
      [
        ["count", -2900],
        ["tax", -290],
      ],
    ],
    [
      "another price than the agreed one",
      [line("基本サービス", 50, 2901)],
      [
        ["price", 50],
        ["tax", 5],
      ],
    ],
    [
      "fewer accounts at a higher price that come to the same",
      [line("基本サービス", 25, 5800)],
      [
        ["count", -72_500],
        ["price", 72_500],
      ],
    ],
    [
      "an amount that is no product",
      [{ ...line49, quantity: 50 }],
      [
        ["amount", -2900],
        ["tax", -290],
      ],
    ],
    [
      "a line that nobody gave a reason for",
      [line("基本サービス", 50, 2900), shipping],
      [
        ["other lines", 2042],
        ["tax", 204],
      ],
    ],
    [
      "the option though nobody has it",
      [line("基本サービス", 50, 2900), line("オプション", 1, 1100, { item: "option" })],
      [
        ["count", 1100],
        ["tax", 110],
      ],
    ],
  ])("because of %s", (_, lines, differences) => {
    const other = documentOf(lines, { month: "2026-11" });

    const tied = tieOut({ draft, row: undefined, booked: [booked(other, "INV-202611-0001")] });

    expect(tied.isTied).toBe(false);
    expect(found(tied)).toEqual(differences);
  });

  test.each<[string, Partial<BillingDocument>, [string, number][]]>([
    [
      "tax that is a yen too much",
      { taxYen: 14_501, totalYen: 159_501, taxes: [{ taxPercent: 10, netYen: 145_000, taxYen: 14_501 }] },
      [["tax", 1]],
    ],
    [
      "a total that is no sum",
      { totalYen: 159_499 },
      [
        ["sum", -1],
        ["sum", 1],
      ],
    ],
  ])("because of %s", (_, change, differences) => {
    const tampered = booked({ ...invoice, ...change }, "INV-202611-0001");

    expect(found(tieOut({ draft, row: undefined, booked: [tampered] }))).toEqual(differences);
  });

  test("because the books list another amount than the document says", () => {
    const tampered = booked(invoice, "INV-202611-0001", { netYen: 135_000, totalYen: 149_500 });

    const tied = tieOut({ draft, row: undefined, booked: [tampered] });

    expect(tied.differences).toMatchObject([
      { between: "invoices and journal", at: "amount", number: "INV-202611-0001", yen: 10_000 },
    ]);
  });

  test("because a document is not what was frozen", () => {
    const broken: Booked = { ...booked(invoice, "INV-202611-0001"), document: undefined };

    expect(found(tieOut({ draft, row: undefined, booked: [broken] }))).toEqual([["content", -159_500]]);
  });

  test("because nothing was issued, with the reason for which it is on hold", () => {
    const onHold = {
      reason: "宛名を確認中",
      by: { role: "operator", name: "応対 涼" },
      at: "2026-11-20T00:00:00Z",
    } as const;

    const tied = tieOut({ draft, row: { extras: [], onHold }, booked: [] });

    expect(tied.differences).toMatchObject([{ at: "not issued", yen: -159_500 }]);
    expect(tied.differences[0]?.words).toContain("宛名を確認中");
  });

  test("because it cannot be computed any more", () => {
    const unknown = draftInvoice({
      ...fifty,
      contract: { ...contract, prices: [] },
      register: fifty.register.slice(1),
    });

    const tied = tieOut({ draft: unknown, row: undefined, booked: [booked(invoice, "INV-202611-0001")] });

    expect(found(tied)).toEqual([["not computed", 159_500]]);
  });
});

test("what was computed, what is explained and what differs is together what was booked", () => {
  const lines = fc.array(
    fc.record({
      item: fc.constantFrom<Line["item"]>("basic", "option", "one-off", "adjustment"),
      quantity: fc.integer({ min: 1, max: 200 }),
      unitYen: fc.integer({ min: 100, max: 5000 }),
    }),
    { minLength: 1, maxLength: 5 },
  );
  fc.assert(
    fc.property(lines, fc.integer({ min: 1, max: 60 }), (made, count) => {
      const computed = draftInvoice(input(count, count - 1));
      const other = documentOf(made.map(({ quantity, unitYen, item }) => line("行", quantity, unitYen, { item })));

      const tied = tieOut({
        draft: computed,
        row: { extras: [extra(shipping)] },
        booked: [booked(other, "INV-202611-0001")],
      });

      const explained = tied.explained.reduce(plus, amountsOf([])).totalYen;
      const differing = tied.differences.reduce((sum, { yen }) => sum + yen, 0);
      expect(tied.computed.totalYen + explained + differing).toBe(tied.journal.totalYen);
      expect(tied.journal).toEqual(tied.invoiced);
    }),
  );
});
