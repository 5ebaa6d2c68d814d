import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { journalEntries } from "#shared/billing/books/journal-entries.ts";
import { type JournalEntry, type JournalLine, soldBy, sumOn } from "#shared/billing/books/journal-entry.ts";
import { paymentEntries } from "#shared/billing/books/payment-entries.ts";
import { totalsOfIssued } from "#shared/billing/books/revenue.ts";
import { creditNote as noteOf } from "#shared/billing/credit-note.ts";
import type { BillingDocument, IssuedDocument, Line } from "#shared/billing/model.ts";
import { accountOf } from "#shared/billing/payments/account.ts";
import { AccountEntry } from "#shared/billing/payments/account-entry.ts";
import { openingOf } from "#shared/billing/payments/opening.ts";
import { effectOf, reversalOf } from "#shared/billing/payments/payment-entry.ts";
import { creditNote, documentOf, lateFee, line, small } from "../documents.ts";

const issued = (document: BillingDocument, number: string): IssuedDocument & BillingDocument => ({
  ...document,
  number,
  counterparty: document.recipient.name,
  content: { blob: "", sha256: "" },
});
const shortly = ({ side, account, amountYen, taxYen }: JournalLine) => [side, account, amountYen, taxYen].join(" ");
const linesOf = (entries: readonly JournalEntry[]) => entries.map(({ lines }) => lines.map(shortly));
const fifty = documentOf([line("基本サービス", 50, 2900)]);
const invoice = issued(fifty, "INV-202610-0042");

describe("an issued document in the journal", () => {
  test("claims with tax what was sold, on the day of its issue", () => {
    const [entry] = journalEntries(invoice);

    expect(entry).toMatchObject({ slip: "INV-202610-0042", on: "2026-10-30", customerNumber: "C-0042" });
    expect(entry?.lines.map(shortly)).toEqual(["debit receivable 159500 0", "credit sales 159500 14500"]);
  });

  test("E-70: shares the tax of a rate among its services, so that it stays what was billed", () => {
    expect(linesOf(journalEntries(issued(small, "INV-202610-0042")))).toEqual([
      ["debit receivable 171096 0", "credit sales 153120 13920", "credit sales 15730 1430", "credit sales 2246 204"],
    ]);
  });

  test("E-77: gives back by a credit note, apart from the sales", () => {
    const [entry] = journalEntries(issued(creditNote, "CRN-202612-0001"));

    expect(entry?.lines.map(shortly)).toEqual(["debit sales-returned 63800 5800", "credit receivable 63800 0"]);
    expect(entry?.lines[0]?.taxClass).toBe("sales-returned");
  });

  test("E-75: has a late fee outside of consumption tax", () => {
    const [entry] = journalEntries(issued(lateFee, "LFS-202612-0001"));

    expect(entry?.lines.map(shortly)).toEqual(["debit receivable 1696 0", "credit other-income 1696 0"]);
    expect(entry?.lines.every(({ taxClass }) => taxClass === "outside")).toBe(true);
  });

  test("has what an adjustment takes off on the other side of the sales", () => {
    const less = documentOf([line("基本サービス", 50, 2900), line("値引", 1, -10_000, { item: "adjustment" })]);

    expect(linesOf(journalEntries(issued(less, "INV-202610-0043")))).toEqual([
      ["debit receivable 148500 0", "debit sales 11000 1000", "credit sales 159500 14500"],
    ]);
  });
});

const lines = fc.array(
  fc.record({
    item: fc.constantFrom<Line["item"]>("basic", "option", "one-off", "adjustment"),
    quantity: fc.integer({ min: 1, max: 5000 }),
    unitYen: fc.integer({ min: -30_000, max: 30_000 }),
    taxPercent: fc.constantFrom(10, 8, null),
  }),
  { minLength: 1, maxLength: 8 },
);

describe("whatever a document says", () => {
  test("its debit is its credit, and its sales and their tax are the document's", () => {
    fc.assert(
      fc.property(lines, (made) => {
        const document = documentOf(made.map(({ quantity, unitYen, ...rest }) => line("行", quantity, unitYen, rest)));
        const entries = journalEntries(issued(document, "INV-202610-0001"));

        for (const entry of entries) {
          expect(sumOn(entry.lines, "debit")).toBe(sumOn(entry.lines, "credit"));
          expect(entry.lines.every(({ amountYen }) => amountYen > 0)).toBe(true);
        }
        const sold = entries.map(soldBy)[0] ?? { netYen: 0, taxYen: 0 };
        expect(sold).toEqual({ netYen: document.netYen, taxYen: document.taxYen });
      }),
    );
  });

  test("revenue is what the journal has sold, credit notes taken off", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 145_000 }), (amountYen) => {
        const note = noteOf(small, [{ line: 0, amountYen: Math.min(amountYen, 139_200) }], {
          number: "INV-202610-0042",
          revision: 1,
          issuedOn: "2026-11-02",
          reason: "値引",
          earlier: [],
        });
        const sold = [issued(small, "INV-202610-0042"), issued(note, "CRN-202611-0001")]
          .flatMap(journalEntries)
          .map(soldBy);
        const { netYen, taxYen } = totalsOfIssued([small, note]);

        expect(sold.reduce((sum, one) => sum + one.netYen, 0)).toBe(netYen);
        expect(sold.reduce((sum, one) => sum + one.taxYen, 0)).toBe(taxYen);
      }),
    );
  });
});

const holder = { tenant: fifty.tenant, customerNumber: "C-0042", counterparty: "株式会社サンプル商事" };

/** A customer's account in which things happen one after another. */
function accountWith(happen: (add: (entry: object) => void, entries: readonly AccountEntry[]) => void): AccountEntry[] {
  const entries: AccountEntry[] = [];
  const add = (entry: object) =>
    entries.push(
      AccountEntry.parse({
        tenant: holder.tenant,
        entry: entries.length + 1,
        key: String(entries.length),
        at: "2026-11-27T00:00:00Z",
        by: { role: "operator", name: "応対 涼" },
        on: "2026-11-27",
        ...entry,
      }),
    );
  happen(add, entries);
  return entries;
}
const opened = (document: IssuedDocument, entries: readonly AccountEntry[]) => ({
  kind: "opened",
  document,
  on: document.issuedOn,
  ...openingOf(accountOf(entries), document),
});
const paid = (paidYen: number, discountYen = 0, creditYen = 0) => ({
  kind: "paid",
  deposit: "dep_00000000000000000000000000",
  ...effectOf({
    tenant: holder.tenant,
    allocations: [{ number: invoice.number, paidYen, discountYen }],
    creditYen,
  }),
});

describe("what happens in a customer's account", () => {
  test.each([
    ["is paid in full", paid(159_500), ["debit cash 159500 0", "credit receivable 159500 0"]],
    [
      "is paid too much",
      paid(159_500, 0, 500),
      ["debit cash 160000 0", "credit receivable 159500 0", "credit advance 500 0"],
    ],
    [
      "is paid less the transfer fee, which is sales given back with the tax within it",
      paid(159_060, 440),
      ["debit cash 159060 0", "debit sales-returned 440 40", "credit receivable 159500 0"],
    ],
  ])("an invoice that %s", (_, payment, expected) => {
    const entries = accountWith((add, all) => {
      add(opened(invoice, all));
      add(payment);
    });

    expect(linesOf(paymentEntries(holder, entries))).toEqual([expected]);
    expect(paymentEntries(holder, entries)[0]).toMatchObject({ slip: "C-0042-000002", memo: "入金 INV-202610-0042" });
  });

  test("is booked back when it is reversed, on the day of what it reverses", () => {
    const entries = accountWith((add, all) => {
      add(opened(invoice, all));
      add(paid(159_060, 440));
      add({ kind: "reversed", reverses: 2, reason: "誤り", ...reversalOf(paid(159_060, 440)) });
    });

    const [, back] = paymentEntries(holder, entries);

    expect(back?.on).toBe("2026-11-27");
    expect(back?.lines.map(shortly)).toEqual([
      "debit receivable 159500 0",
      "credit cash 159060 0",
      "credit sales-returned 440 40",
    ]);
  });

  test("what was paid of an invoice that is given back becomes an advance, which is used or returned", () => {
    const note = { ...issued(creditNote, "CRN-202612-0001"), corrects: invoice.number, totalYen: -159_500 };
    const entries = accountWith((add, all) => {
      add(opened(invoice, all));
      add(paid(159_500));
      add(opened(note, all));
      add({ kind: "credit-returned", reason: "返金", creditYen: -100_000 });
      add({
        kind: "credit-used",
        reason: "充当",
        creditYen: -500,
        parts: [{ number: invoice.number, as: "paid", yen: -500 }],
      });
    });

    expect(linesOf(paymentEntries(holder, entries)).slice(1)).toEqual([
      ["debit receivable 159500 0", "credit advance 159500 0"],
      ["debit advance 100000 0", "credit cash 100000 0"],
      ["debit advance 500 0", "credit receivable 500 0"],
    ]);
  });

  test("documents and payments together leave in the receivables what the account says is open", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 159_500 }), fc.integer({ min: 0, max: 5000 }), (paidYen, creditYen) => {
        const entries = accountWith((add, all) => {
          add(opened(invoice, all));
          add(paid(paidYen, 0, creditYen));
        });
        const all = [...journalEntries(invoice), ...paymentEntries(holder, entries)].flatMap((entry) => entry.lines);
        const balance = (account: JournalLine["account"]) => {
          const of = all.filter((one) => one.account === account);
          return sumOn(of, "debit") - sumOn(of, "credit");
        };
        const account = accountOf(entries);

        expect(balance("receivable")).toBe(account.claims.get(invoice.number)?.openYen);
        expect(balance("advance")).toBe(0 - account.creditYen);
        expect(balance("cash")).toBe(paidYen + creditYen);
        expect(sumOn(all, "debit")).toBe(sumOn(all, "credit"));
      }),
    );
  });
});
