import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { idFrom } from "#shared/base/ids.ts";
import { creditNote } from "#shared/billing/credit-note.ts";
import type { BillingDocument, Line } from "#shared/billing/model.ts";
import { amountOf, totalsOf } from "#shared/billing/money.ts";
import { StopReason, stopReasons } from "#shared/billing/stop-reasons.ts";
import { refundNote } from "#shared/billing/stops/refund-note.ts";
import type { Stop } from "#shared/billing/stops/stop.ts";
import { small } from "./documents.ts";

const line = (item: "basic" | "option", quantity: number, unitYen: number): Line => {
  const amountYen = amountOf(quantity, unitYen);
  return { item, title: item, quantity, unit: "アカウント", unitYen, taxPercent: 10, amountYen };
};
const invoiceOf = (month: string, lines: Line[] = [line("basic", 50, 2900)]): BillingDocument => ({
  ...small,
  month,
  lines,
  ...totalsOf(lines),
});
const stopOf = (change: Partial<Stop> = {}): Stop => ({
  id: idFrom("stop", JSON.stringify(change)),
  tenant: small.tenant,
  reason: "failure",
  stoppedOn: "2026-11-19",
  canResume: false,
  note: "復旧の見込みなし",
  by: { role: "operator", name: "応対 涼" },
  at: "2026-11-19T00:00:00Z",
  ...change,
});
const number = "INV-202611-0042";
const issuedOn = "2026-12-04";
const fresh = { number, issuedOn, earlier: [], refunded: [] };
const refund = (stop: Stop, invoice = invoiceOf(stop.stoppedOn.slice(0, 7)), more = {}) =>
  refundNote(stop, { invoice, ...fresh, ...more });
const given = (found: ReturnType<typeof refundNote>): BillingDocument => {
  if ("why" in found) throw new Error(found.why.en);
  return found.document;
};

test.each`
  example   | stoppedOn       | net      | tax     | total
  ${"E-77"} | ${"2026-11-19"} | ${58000} | ${5800} | ${63800}
  ${"E-78"} | ${"2026-12-15"} | ${79517} | ${7951} | ${87468}
`("$example: the return invoice after a stop on $stoppedOn comes to $total", ({ stoppedOn, net, tax, total }) => {
  const stop = stopOf({ stoppedOn });

  const note = given(refund(stop));

  expect(note).toMatchObject({ kind: "credit-note", netYen: -net, taxYen: -tax, totalYen: -total });
  expect(note).toMatchObject({ corrects: number, stop: stop.id, reason: expect.stringContaining("ご利用いただけな") });
});

test("only the services and accounts that stopped are given back", () => {
  const invoice = invoiceOf("2026-11", [line("basic", 50, 2900), line("option", 20, 1100)]);

  const note = given(refund(stopOf({ counts: { basic: 0, option: 10 } }), invoice));

  expect(note.netYen).toBe(-4400);
});

describe("BIL-06: nothing is given back", () => {
  test.each(StopReason.options)("or something is, as the reason %s says", (reason) => {
    expect("why" in refund(stopOf({ reason }))).toBe(!stopReasons[reason].isRefunded);
  });

  const twenty = { counts: { basic: 20, option: 0 } };
  test.each([
    ["of what can be resumed", stopOf({ canResume: true }), {}, "can be resumed"],
    ["for more than was billed", stopOf({ counts: { basic: 51, option: 0 } }), {}, "than were billed"],
    ["twice for the same days", stopOf(), { refunded: [stopOf(twenty)] }, "another stop"],
    [
      "twice for days that an earlier stop has in part",
      stopOf({ stoppedOn: "2026-11-05", counts: { basic: 31, option: 0 } }),
      { refunded: [stopOf(twenty)] },
      "another stop",
    ],
    ["of a service that was not billed", stopOf({ counts: { basic: 0, option: 1 } }), {}, "than were billed"],
  ])("%s", (_, stop, more, why) => {
    expect(refund(stop, undefined, more)).toMatchObject({ why: { en: expect.stringContaining(why) } });
  });

  test("of an invoice that was given back already", () => {
    const invoice = invoiceOf("2026-11");
    const whole = creditNote(invoice, [{ line: 0 }], { number, issuedOn, revision: 1, reason: "誤り", earlier: [] });

    expect(refund(stopOf(), invoice, { earlier: [whole] })).toMatchObject({
      why: { en: expect.stringContaining("more than was billed") },
    });
  });
});

test("several stops of a month and what is given back after them come to exactly what was billed", () => {
  const stops = fc.array(fc.record({ basic: fc.integer({ min: 1, max: 20 }), day: fc.integer({ min: 1, max: 30 }) }), {
    maxLength: 5,
  });

  fc.assert(
    fc.property(stops, fc.integer({ min: 1, max: 9999 }), (wanted, unitYen) => {
      const invoice = invoiceOf("2026-11", [line("basic", 50, unitYen)]);
      const notes: BillingDocument[] = [];
      const refunded: Stop[] = [];
      for (const { basic, day } of wanted) {
        const stop = stopOf({
          stoppedOn: `2026-11-${String(day).padStart(2, "0")}`,
          counts: { basic, option: 0 },
          note: String(notes.length),
        });
        const found = refund(stop, invoice, { earlier: notes, refunded });
        if ("why" in found) continue;
        notes.push(found.document);
        refunded.push(stop);
      }
      const leftYen = notes.reduce((sum, { netYen }) => sum + netYen, invoice.netYen);
      expect(leftYen).toBeGreaterThanOrEqual(0);
      if (leftYen > 0)
        notes.push(
          creditNote(invoice, [{ line: 0, amountYen: leftYen }], {
            number,
            issuedOn,
            revision: notes.length + 1,
            reason: "残り",
            earlier: notes,
          }),
        );
      expect(notes.reduce((sum, { taxYen }) => sum + taxYen, invoice.taxYen)).toBe(0);
      expect(notes.reduce((sum, { totalYen }) => sum + totalYen, invoice.totalYen)).toBe(0);
    }),
  );
});
