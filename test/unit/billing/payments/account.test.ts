import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { demoIssuer } from "#local/demo.ts";
import { idFrom, TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { lateFee, lateParts } from "#shared/billing/late-fee.ts";
import { type Account, accountOf, goneAs, objection, openClaims } from "#shared/billing/payments/account.ts";
import type { AccountEntry, ClaimedDocument, Happening } from "#shared/billing/payments/account-entry.ts";
import { agedReceivables } from "#shared/billing/payments/aged-receivables.ts";
import { dueDay } from "#shared/billing/payments/due-day.ts";
import { lateFeeDocument } from "#shared/billing/payments/late-fee-document.ts";
import { liabilityCap } from "#shared/billing/payments/liability-cap.ts";
import { openingOf } from "#shared/billing/payments/opening.ts";
import { effectOf, faultsOf, reversalOf } from "#shared/billing/payments/payment-entry.ts";
import { paymentOf } from "#shared/billing/payments/payment-state.ts";
import { paymentsOf } from "#shared/billing/payments/preview-late-fee.ts";
import { settlementIn } from "#shared/billing/payments/receivables.ts";
import { stageOn } from "#shared/billing/payments/reminder-stages.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { version } from "../../contracts/samples.ts";

const tenant = TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab");
const by = { role: "operator", name: "応対 涼" } as const;

/** A customer's account to which entries are added as the store does. */
function book() {
  const entries: AccountEntry[] = [];
  const add = (on: string, happening: Happening) => {
    const entry = entries.length + 1;
    entries.push({ ...happening, tenant, entry, key: String(entry), at: `${on}T00:00:00Z`, by, on });
    return entry;
  };
  const account = (asOf?: string): Account => accountOf(entries, asOf);
  const issue = (document: ClaimedDocument) =>
    add(document.issuedOn, { kind: "opened", document, ...openingOf(account(), document) });
  const pay = (on: string, number: string, paidYen: number, { discountYen = 0, creditYen = 0 } = {}) => {
    const assignment = { tenant, allocations: [{ number, paidYen, discountYen }], creditYen };
    return add(on, { kind: "paid", deposit: idFrom("deposit", on), ...effectOf(assignment) });
  };
  const reverse = (entry: number) => {
    const wrong = entries[entry - 1];
    if (!wrong) throw new Error("There is no such entry.");
    return add(wrong.on, { kind: "reversed", reverses: entry, reason: "誤り", ...reversalOf(wrong) });
  };
  return { entries, add, account, issue, pay, reverse };
}

const invoice = (more: Partial<ClaimedDocument> = {}): ClaimedDocument => ({
  number: "INV-202610-0042",
  kind: "invoice",
  month: "2026-10",
  revision: 1,
  issuedOn: "2026-10-30",
  dueOn: "2026-11-30",
  totalYen: 220_000,
  ...more,
});
const note = (totalYen: number) =>
  invoice({
    number: "CRN-202611-0001",
    kind: "credit-note",
    issuedOn: "2026-11-10",
    totalYen,
    corrects: "INV-202610-0042",
  });

describe("a month's invoice", () => {
  test("is settled by a payment less its fee", () => {
    const { account, issue, pay } = book();
    issue(invoice());
    pay("2026-11-27", "INV-202610-0042", 219_560, { discountYen: 440 });

    expect(settlementIn(account(), "2026-10")).toEqual({
      month: "2026-10",
      billedYen: 220_000,
      paidYen: 219_560,
      paidOn: "2026-11-27",
      openYen: 0,
    });
    expect(settlementIn(account(), "2026-09")).toBeUndefined();
  });

  test("is less by its credit note; what was paid of that already is the customer's credit", () => {
    const { account, issue, pay } = book();
    issue(invoice());
    pay("2026-11-05", "INV-202610-0042", 200_000);
    issue(note(-50_000));

    expect(account().creditYen).toBe(30_000);
    expect(settlementIn(account(), "2026-10")).toMatchObject({ billedYen: 170_000, paidYen: 170_000, openYen: 0 });
  });

  test("that replaces one wholly given back stands for both", () => {
    const { account, add, issue, pay } = book();
    issue(invoice());
    pay("2026-11-05", "INV-202610-0042", 220_000);
    issue(note(-220_000));
    issue(invoice({ number: "INV-202611-0099", revision: 2, totalYen: 159_500, corrects: "INV-202610-0042" }));
    const use = { number: "INV-202611-0099", as: "paid", yen: -159_500 } as const;
    add("2026-11-12", { kind: "credit-used", reason: "訂正", parts: [use], creditYen: -159_500 });

    expect(settlementIn(account(), "2026-10")).toMatchObject({ billedYen: 159_500, paidYen: 159_500, openYen: 0 });
    expect(account().creditYen).toBe(60_500);
  });

  test("is as open as before once its payment is undone, as if that had never been", () => {
    const { account, issue, pay, reverse } = book();
    issue(invoice());
    const paid = pay("2026-11-05", "INV-202610-0042", 100_000, { creditYen: 5_000 });
    reverse(paid);

    expect([account().creditYen, ...openClaims(account()).map(({ openYen }) => openYen)]).toEqual([0, 220_000]);
    expect(account("2026-11-06").claims.get("INV-202610-0042")?.openYen).toBe(220_000);
    expect(settlementIn(account(), "2026-10")?.paidOn).toBeUndefined();
  });
});

describe("an assignment", () => {
  const faults = (allocations: { number: string; paidYen: number; discountYen: number }[], creditYen = 0) => {
    const { account, issue } = book();
    issue(invoice());
    return faultsOf(account(), 219_560, { tenant, allocations, creditYen }).map(({ pointer }) => pointer);
  };
  const part = (paidYen: number, discountYen = 0, number = "INV-202610-0042") => ({ number, paidYen, discountYen });

  test.each([
    ["pays an invoice less its fee", [part(219_560, 440)], 0, []],
    ["pays a part", [part(219_560)], 0, []],
    ["keeps all of it", [], 219_560, []],
    ["comes to another amount", [part(219_000)], 0, ["#/allocations"]],
    ["lets a fee go though more stays open", [part(219_560, 110)], 0, ["#/allocations/0/discountYen"]],
    ["lets too much go", [part(218_000, 2_000)], 1_560, ["#/allocations/0/discountYen"]],
    ["names a document of nobody", [part(219_560, 0, "INV-202610-9999")], 0, ["#/allocations"]],
    ["names one twice", [part(100_000), part(119_560)], 0, ["#/allocations"]],
  ])("that %s", (_what, allocations, creditYen, pointers) => {
    expect(faults(allocations, creditYen)).toEqual(pointers);
  });
});

test("whatever is paid, given back, used and reversed, what is open and what has gone make what was claimed", () => {
  const act = fc.record({
    what: fc.constantFrom("issue", "pay", "note", "use", "reverse"),
    yen: fc.integer({ min: 1, max: 400 }),
    which: fc.nat({ max: 20 }),
  });
  fc.assert(
    fc.property(fc.array(act, { maxLength: 40 }), (acts) => {
      const { entries, account, add, issue } = book();
      let money = 0;
      for (const [index, { what, yen, which }] of acts.entries()) {
        const before = account();
        const claims = [...before.claims.values()];
        const claim = claims[which % Math.max(claims.length, 1)];
        const number = claim?.number ?? "";
        const tryTo = (happening: Happening) => objection(before, happening) ?? add("2026-11-05", happening);
        if (what === "issue") issue(invoice({ number: `INV-${index}`, totalYen: yen }));
        else if (what === "note" && claim && claim.totalYen - goneAs(claim, "credited") >= yen)
          issue({ ...note(-yen), number: `CRN-${index}`, corrects: number });
        else if (what === "pay")
          tryTo({
            kind: "paid",
            deposit: idFrom("deposit", String(index)),
            parts: [{ number, as: "paid", yen: -yen }],
            creditYen: which,
          });
        else if (what === "use")
          tryTo({ kind: "credit-used", reason: "r", parts: [{ number, as: "paid", yen: -yen }], creditYen: -yen });
        else if (what === "reverse") {
          const wrong = entries[which];
          if (wrong && (wrong.kind === "paid" || wrong.kind === "credit-used") && !before.reversed.has(wrong.entry))
            tryTo({ kind: "reversed", reverses: wrong.entry, reason: "r", ...reversalOf(wrong) });
        }
      }
      const after = account();
      for (const entry of entries)
        if (entry.kind === "paid" && !after.reversed.has(entry.entry))
          money += entry.creditYen - entry.parts.reduce((sum, { yen }) => sum + yen, 0);
      const claims = [...after.claims.values()];
      const standing = (of: (claim: (typeof claims)[number]) => number) =>
        claims.reduce((sum, one) => sum + of(one), 0);

      for (const one of claims) {
        expect(one.openYen).toBeGreaterThanOrEqual(0);
        expect(one.openYen + goneAs(one, "paid", "discounted", "credited", "moved")).toBe(one.totalYen);
      }
      expect(after.creditYen).toBeGreaterThanOrEqual(0);
      expect(standing((one) => goneAs(one, "paid", "moved")) + after.creditYen).toBe(money);
    }),
  );
});

describe("a late payment", () => {
  const day = (on: string) => Temporal.PlainDate.from(on);

  test.each([
    ["2026-12-02", [], undefined],
    ["2026-12-03", [], 1],
    ["2026-12-14", [[1, "2026-12-03"]], 2],
    ["2026-12-11", [[1, "2026-12-03"]], undefined],
    ["2027-01-05", [[1, "2026-12-25"]], undefined],
    [
      "2027-01-04",
      [
        [1, "2026-12-03"],
        [2, "2026-12-14"],
      ],
      3,
    ],
    [
      "2027-06-01",
      [
        [1, "2026-12-03"],
        [2, "2026-12-14"],
        [3, "2027-01-04"],
      ],
      undefined,
    ],
  ] as const)("is told of on %s after %j at stage %s", (on, told, stage) => {
    const reminded = told.map(([one, day]) => ({ stage: one, on: day }));

    expect(stageOn(day(on), { dueOn: "2026-11-30", reminded })?.stage).toBe(stage);
  });

  test("that is on hold is not told of", () => {
    const hold = { reason: "問い合わせ中", on: "2026-12-01" };

    expect(stageOn(day("2026-12-20"), { dueOn: "2026-11-30", reminded: [], hold })).toBeUndefined();
  });

  const due = (...versions: Partial<ContractVersion>[]) =>
    dueDay(
      { month: "2026-10", issuedOn: "2026-10-30", dueOn: "2026-11-30" },
      versions.map((one, index) => version({ version: index + 1, ...one })),
    );
  const ending = (on: string) => ({
    effectiveOn: "2026-10-05",
    ending: { on, kind: "immediate" as const, reason: "" },
  });

  test("BIL-13: with the end of the contract all is due at once", () => {
    expect(due({})).toBe("2026-11-30");
    expect(due({}, ending("2026-10-31"))).toBe("2026-10-31");
    expect(due({}, ending("2026-12-31"))).toBe("2026-11-30");
  });

  test("BIL-13: what was due with an end stays so when the company comes back, and an end that was moved is none", () => {
    const anew = { effectiveOn: "2027-02-01", startedOn: "2027-02-01", ending: undefined };

    expect(due({}, ending("2026-10-31"), anew)).toBe("2026-10-31");
    expect(due({}, ending("2026-10-31"), ending("2026-11-15"))).toBe("2026-11-15");
  });

  test("E-75: costs what was open on each day, floored once, as a statement outside the scope of tax", () => {
    const { account, issue, pay } = book();
    issue(invoice({ dueOn: "2026-11-30" }));
    pay("2026-12-10", "INV-202610-0042", 100_000);
    const claim = account().claims.get("INV-202610-0042");
    if (!claim) throw new Error("There is no claim.");
    const parts = lateParts({
      billedYen: 220_000,
      dueOn: "2026-11-30",
      payments: paymentsOf(claim),
      until: "2026-12-27",
    });
    const fee = lateFee({ parts, dayCount: "ACT/365F" });
    const statement = lateFeeDocument(
      {
        ...invoice(),
        dueOn: "2026-11-30",
        tenant,
        language: "ja",
        customerNumber: "C-0042",
        issuer: demoIssuer,
        recipient: { name: "見本", postalCode: "100-0000", address: ["見本"], payerNames: [] },
        period: { from: "2026-10-01", to: "2026-10-31" },
        contractVersion: 1,
        lines: [],
        taxes: [],
        netYen: 200_000,
        taxYen: 20_000,
        accounts: [],
      },
      { number: "INV-202610-0042", fee, revision: 1, issuedOn: "2026-12-28", dueOn: "2027-01-29" },
    );

    expect(fee.feeYen).toBe(1_696);
    expect(statement).toMatchObject({ kind: "late-fee-statement", netYen: 1_696, taxYen: 0, totalYen: 1_696 });
    expect(statement.period).toEqual({ from: "2026-12-01", to: "2026-12-27" });
    expect(statement.lines[0]?.detail).toBe("年14.6% ¥220,000×10日、¥120,000×17日");
  });
});

test.each([
  ["2026-11-30", { notDueYen: 220_000 }],
  ["2026-12-01", { upTo30Yen: 220_000 }],
  ["2026-12-30", { upTo30Yen: 220_000 }],
  ["2026-12-31", { upTo60Yen: 220_000 }],
  ["2027-01-30", { upTo90Yen: 220_000 }],
  ["2027-03-01", { over90Yen: 220_000 }],
])("what is owed on %s stands in its age", (asOf, owed) => {
  const { account, issue, pay } = book();
  issue(invoice());
  pay("2027-03-02", "INV-202610-0042", 220_000);
  const contract = version();

  const { customers, total } = agedReceivables(
    [{ tenant, contract, versions: [contract], account: account(asOf) }],
    asOf,
  );

  expect(customers).toHaveLength(1);
  expect(total).toMatchObject({ ...owed, openYen: 220_000 });
  expect(
    agedReceivables([{ tenant, contract, versions: [contract], account: account("2027-03-02") }], "2027-03-02")
      .customers,
  ).toEqual([]);
});

describe("TERM-16: we are liable for at most", () => {
  const paidBook = () => {
    const all = book();
    all.issue(invoice());
    all.issue(invoice({ number: "LFS-202612-0001", kind: "late-fee-statement", totalYen: 500 }));
    return all;
  };

  test("what was paid of our invoices in the year before the damage, each day of it counted once", () => {
    const { account, pay } = paidBook();
    pay("2026-11-20", "INV-202610-0042", 100_000);
    pay("2027-11-19", "INV-202610-0042", 120_000);
    pay("2026-12-10", "LFS-202612-0001", 500);

    expect(liabilityCap(account(), "2027-11-20")).toMatchObject({
      from: "2026-11-20",
      to: "2027-11-19",
      claimBy: "2028-02-18",
      capYen: 220_000,
    });
    expect(liabilityCap(account(), "2027-11-21").capYen).toBe(120_000);
    expect(liabilityCap(account(), "2026-11-20").capYen).toBe(0);
  });

  test("nothing that was paid by mistake, or given back after it was paid", () => {
    const { account, issue, pay, reverse } = paidBook();
    reverse(pay("2026-11-15", "INV-202610-0042", 220_000));
    pay("2026-11-20", "INV-202610-0042", 220_000);
    issue({ ...note(-20_000), issuedOn: "2026-11-25" });

    expect(liabilityCap(account(), "2026-12-01").capYen).toBe(200_000);
  });
});

describe("a document stands on a list as", () => {
  const claimOf = (account: Account) => {
    const claim = account.claims.get("INV-202610-0042");
    if (!claim) throw new Error("The invoice claims nothing.");
    return claim;
  };

  test.each`
    state           | today           | paidYen    | creditedYen | openYen
    ${"open"}       | ${"2026-11-30"} | ${0}       | ${0}        | ${220_000}
    ${"late"}       | ${"2026-12-01"} | ${0}       | ${0}        | ${220_000}
    ${"partly"}     | ${"2026-11-30"} | ${20_000}  | ${0}        | ${200_000}
    ${"late"}       | ${"2026-12-01"} | ${20_000}  | ${0}        | ${200_000}
    ${"open"}       | ${"2026-11-30"} | ${0}       | ${20_000}   | ${200_000}
    ${"paid"}       | ${"2026-12-01"} | ${220_000} | ${0}        | ${0}
    ${"paid"}       | ${"2026-12-01"} | ${200_000} | ${20_000}   | ${0}
    ${"given-back"} | ${"2026-12-01"} | ${0}       | ${220_000}  | ${0}
  `(
    "$state on $today after $paidYen was paid and $creditedYen given back",
    ({ state, today, paidYen, creditedYen, openYen }) => {
      const { account, issue, pay } = book();
      issue(invoice());
      if (creditedYen > 0) issue(note(-creditedYen));
      if (paidYen > 0) pay("2026-11-20", "INV-202610-0042", paidYen);

      expect(paymentOf(claimOf(account()), [version()], today)).toEqual({
        state,
        openYen,
        ...(openYen > 0 && { payBy: "2026-11-30" }),
      });
    },
  );
});
