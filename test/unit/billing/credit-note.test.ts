import * as fc from "fast-check";
import { expect, test } from "vitest";
import { creditNote, leftOf } from "#shared/billing/credit-note.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { totalsOf } from "#shared/billing/money.ts";
import { contract, tenant } from "./month/drafts.ts";

const invoiceOf = (amounts: readonly number[]): BillingDocument => {
  const lines = amounts.map((amountYen, index) => ({
    item: "one-off" as const,
    title: `作業 ${index + 1}`,
    quantity: 1,
    unit: "式",
    unitYen: amountYen,
    taxPercent: 10,
    amountYen,
  }));
  return {
    tenant,
    month: "2026-10",
    kind: "invoice",
    revision: 1,
    language: "ja",
    customerNumber: "C-0042",
    issuer: {
      name: "株式会社みほんシステムズ",
      postalCode: "000-0000",
      address: ["東京都見本区見本町1-2-3"],
      mail: "billing@mihon-systems.example",
      registrationNumber: "T7123456789012",
      bank: {
        name: "サンプル銀行",
        code: "9999",
        branch: "本店",
        branchCode: "001",
        kind: "普通",
        number: "1234567",
        holder: "カ）ミホン",
      },
    },
    recipient: contract.party,
    period: { from: "2026-10-01", to: "2026-10-31" },
    issuedOn: "2026-10-30",
    dueOn: "2026-11-30",
    contractVersion: 1,
    lines,
    ...totalsOf(lines),
    accounts: [],
  };
};

const noteWith = (earlier: readonly BillingDocument[] = []) => ({
  number: "INV-202610-0001",
  revision: earlier.length + 1,
  issuedOn: "2026-11-10",
  reason: "二重のご請求",
  earlier,
});

test("what is wholly given back leaves nothing, in lines, tax and total", () => {
  const invoice = invoiceOf([105, 105, 105]);

  const note = creditNote(invoice, [{ line: 0 }, { line: 1 }, { line: 2 }], noteWith());

  expect(note).toMatchObject({
    kind: "credit-note",
    netYen: -315,
    taxYen: -31,
    totalYen: -346,
    corrects: "INV-202610-0001",
  });
});

test("the last of several notes takes what is left of the tax", () => {
  const amounts = fc.array(fc.integer({ min: 1, max: 100_000 }), { minLength: 1, maxLength: 8 });

  fc.assert(
    fc.property(amounts, (yen) => {
      const invoice = invoiceOf(yen);
      const notes: BillingDocument[] = [];
      for (const line of yen.keys()) notes.push(creditNote(invoice, [{ line }], noteWith(notes)));

      expect(notes.reduce((sum, { taxYen }) => sum + taxYen, invoice.taxYen)).toBe(0);
      expect(notes.reduce((sum, { totalYen }) => sum + totalYen, invoice.totalYen)).toBe(0);
    }),
  );
});

test.each`
  given                             | pointer                  | what
  ${[{ line: 5 }]}                  | ${"#/lines/0/line"}      | ${"a line that is not there"}
  ${[{ line: 0, amountYen: 1001 }]} | ${"#/lines/0/amountYen"} | ${"more than was billed"}
  ${[{ line: 0 }, { line: 0 }]}     | ${"#/lines"}             | ${"the same line twice"}
`("$what is refused at $pointer", ({ given, pointer }) => {
  const give = () => creditNote(invoiceOf([1000]), given, noteWith());

  expect(give).toThrow(expect.objectContaining({ errors: [expect.objectContaining({ pointer })] }));
});

test("notes together never give back more than was billed", () => {
  const invoice = invoiceOf([1000]);
  const first = creditNote(invoice, [{ line: 0, amountYen: 600 }], noteWith());

  expect(() => creditNote(invoice, [{ line: 0, amountYen: 600 }], noteWith([first]))).toThrow("cannot be taken");
});

test("what is left of an invoice after some of it was given back can be given back whole", () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 2, max: 100_000 }), fc.integer({ min: 1, max: 100_000 })), {
    minLength: 1,
    maxLength: 8,
  });

  fc.assert(
    fc.property(amounts, (billed) => {
      const invoice = invoiceOf(billed.map(([yen]) => yen));
      const first = billed.flatMap(([yen, back], line) => (back < yen ? [{ line, amountYen: back }] : []));
      const notes = first.length === 0 ? [] : [creditNote(invoice, first, noteWith())];

      const left = leftOf(invoice, notes).map((amountYen, line) => ({ line, amountYen }));
      const rest = creditNote(invoice, left, noteWith(notes));

      expect([...notes, rest].reduce((sum, { totalYen }) => sum + totalYen, invoice.totalYen)).toBe(0);
    }),
  );
});

test("what was given back beside the lines is taken from those of its rate, and a discount stays one", () => {
  const invoice = invoiceOf([1000, 500, -200]);
  const [line] = invoiceOf([-1200]).lines;

  const left = leftOf(invoice, [{ lines: line ? [{ ...line, item: "refund", title: "返金" }] : [] }]);

  expect(left).toEqual([0, 300, -200]);
});

test("a part of an English line is given back as one lot", () => {
  const invoice = { ...invoiceOf([1000]), language: "en" as const };

  expect(creditNote(invoice, [{ line: 0, amountYen: 600 }], noteWith()).lines).toMatchObject([{ unit: "lot" }]);
});
