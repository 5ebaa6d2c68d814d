import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, demoIssuer, provider } from "#local/demo.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { TenantId } from "#shared/base/ids.ts";
import { JournalLine, sumOn } from "#shared/billing/books/journal-entry.ts";
import { fileDocument, freeze } from "#shared/billing/documents-store.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { openReceivable } from "#shared/billing/payments/receivables.ts";
import { type Written, zenginFile } from "#test/support/deposit-files.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const [sample, , mitate] = companies;
if (!sample || !mitate) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;

type Sent = { method?: string; body?: object | FormData; version?: number };
const ask = async (path: string, { method = "GET", body, version }: Sent = {}, user = operator) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
      ...(body && !(body instanceof FormData) && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    },
    ...(body && { body: body instanceof FormData ? body : JSON.stringify(body) }),
  });

const Deposit = z.looseObject({
  id: z.string(),
  version: z.int(),
  state: z.string(),
  payer: z.string(),
  amountYen: z.int(),
  assignedTo: z.string().optional(),
  suggestions: z
    .array(
      z.looseObject({
        suggestion: z.string(),
        tenant: z.string(),
        confidence: z.string(),
        allocations: z.array(z.object({ number: z.string(), paidYen: z.int(), discountYen: z.int() })),
      }),
    )
    .default([]),
});
const Deposits = z.object({ deposits: z.array(Deposit) });
const Account = z.object({
  version: z.int(),
  creditYen: z.int(),
  documents: z.array(z.looseObject({ number: z.string(), openYen: z.int() })),
  entries: z.array(z.looseObject({ kind: z.string() })),
});
const Refusal = z.object({ errors: z.array(z.object({ pointer: z.string() })).default([]) });

const listed = async (which = "unfinished") =>
  Deposits.parse(await (await ask(`/operator/billing/deposits?which=${which}`)).json()).deposits;
const accountOf = async ({ id }: { id: string }) =>
  Account.parse(await (await ask(`/operator/tenants/${id}/receivables`)).json());
const openOf = async (company: { id: string }, number: string) =>
  (await accountOf(company)).documents.find((one) => one.number === number)?.openYen;

const upload = (written: readonly Written[], how: Parameters<typeof zenginFile>[1] = {}) => {
  const body = new FormData();
  body.set("month", "2025-11");
  body.set("file", new Blob([new Uint8Array(zenginFile(written, how))]), "nyukin.txt");
  return ask("/operator/billing/deposit-files", { method: "POST", body });
};
const find = (payer: string, state: string) =>
  eventually(async () => (await listed("all")).find((one) => one.payer === payer && one.state === state));
const decide = ({ id, version }: z.infer<typeof Deposit>, body: object) =>
  ask(`/operator/billing/deposits/${id}/decisions`, { method: "POST", body, version });

const invoiceOf = (company: { id: string; name: string }, customerNumber: string, month: string): BillingDocument => ({
  tenant: TenantId.parse(company.id),
  month,
  kind: "invoice",
  revision: 1,
  language: "ja",
  customerNumber,
  issuer: demoIssuer,
  recipient: { name: company.name, postalCode: "000-0001", address: ["東京都例示区例示1-2-3"], payerNames: [] },
  period: { from: `${month}-01`, to: `${month}-30` },
  issuedOn: `${month}-30`,
  dueOn: month === "2025-09" ? "2025-10-31" : "2025-12-26",
  contractVersion: 1,
  lines: [
    {
      item: "basic",
      title: "基本サービス",
      quantity: 50,
      unit: "式",
      unitYen: 2900,
      taxPercent: 10,
      amountYen: 145_000,
    },
  ],
  taxes: [{ taxPercent: 10, netYen: 145_000, taxYen: 14_500 }],
  netYen: 145_000,
  taxYen: 14_500,
  totalYen: 159_500,
  accounts: [],
});

const numbers: string[] = [];
beforeAll(async () => {
  const { platform } = running.service;
  await seedContracts(platform);
  for (const document of [
    invoiceOf(sample, "C-0042", "2025-09"),
    invoiceOf(sample, "C-0042", "2025-11"),
    invoiceOf(mitate, "C-0007", "2025-09"),
  ]) {
    const [issued] = await numberDocuments(platform, [await freeze(platform, document)]);
    if (!issued) throw new Error("A frozen document has no number.");
    await fileDocument(platform, { ...issued, files: [], filedAt: "2025-09-30T00:00:00Z" });
    await openReceivable(platform, issued);
    numbers.push(issued.number);
  }
});

const paid: Written = { day: "2025-11-05", amountYen: 159_500, payer: "0042 ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", inquiryNumber: "1" };
const lessFee: Written = { day: "2025-11-06", amountYen: 159_060, payer: "ﾐﾀﾃﾎｰﾙﾃﾞｲﾝｸﾞｽ(ｶ", inquiryNumber: "2" };
const interest: Written = { day: "2025-11-28", amountYen: 12, payer: "ﾘｿｸ", inquiryNumber: "3" };
const wrong: Written = { day: "2025-11-07", amountYen: 5_000, payer: "ﾏﾁｶﾞｲ", inquiryNumber: "4" };

describe("BIL-09: a bank's file", () => {
  test("is taken once, however often it is sent; what is open is suggested for its customer", async () => {
    const answers = [await upload([paid, lessFee, interest]), await upload([paid, lessFee, interest])];
    await find(interest.payer, "open");
    await upload([paid, lessFee, wrong, { ...wrong, isCancellation: true }, interest]);
    await find(wrong.payer, "cancelled");

    expect(await Promise.all(answers.map((one) => one.json()))).toEqual(
      answers.map(() => ({ deposits: 3, cancellations: 0, totalYen: 318_572 })),
    );
    expect((await listed()).map(({ payer, suggestions }) => [payer, suggestions[0]?.tenant])).toEqual([
      [interest.payer, undefined],
      [lessFee.payer, mitate.id],
      [paid.payer, sample.id],
    ]);
  });

  test("that is not of our account or does not tie is refused by line and field, and by operators alone", async () => {
    const refused = await upload([paid], { account: "7654321", sum: 1 });
    const admin = await ask("/operator/billing/deposits", {}, `admin@${sample.domain}`);

    expect(refused.status).toBe(422);
    expect(Refusal.parse(await refused.json()).errors.map(({ pointer }) => pointer)).toEqual([
      "#/file/lines/1/accountNumber",
      "#/file/lines/3/sum",
    ]);
    expect(admin.status).toBe(403);
  });
});

describe("BIL-09: a deposit", () => {
  test("is confirmed as suggested and pays its invoice, is undone and pays nothing, and is confirmed again", async () => {
    const number = numbers[0] ?? "";
    const confirmed = async () => {
      const deposit = await find(paid.payer, "open");
      const suggestion = deposit.suggestions.find((one) => one.allocations[0]?.number === number)?.suggestion;
      expect((await decide(deposit, { decision: "confirm", suggestion })).status).toBe(202);
      expect((await decide(deposit, { decision: "confirm", suggestion })).status).toBe(412);
      return find(paid.payer, "settled");
    };
    const settled = await confirmed();
    expect(settled.assignedTo).toBe(sample.name);
    expect(await openOf(sample, number)).toBe(0);

    expect((await decide(settled, { decision: "undo", reason: "別の請求でした" })).status).toBe(202);
    await find(paid.payer, "open");
    expect(await openOf(sample, number)).toBe(159_500);
    await confirmed();

    expect(await openOf(sample, number)).toBe(0);
    expect((await accountOf(sample)).entries.map(({ kind }) => kind)).toEqual([
      "opened",
      "opened",
      "paid",
      "reversed",
      "paid",
    ]);
    const invoices = await ask(`/tenants/${sample.id}/invoices`, {}, `admin@${sample.domain}`);
    expect(JSON.stringify(await invoices.json())).toContain('"openYen":0');
  });

  test("less a transfer fee settles its invoice, the fee is let go; a wrong sum is refused", async () => {
    const deposit = await find(lessFee.payer, "open");
    const part = { number: numbers[2], paidYen: 159_060, discountYen: 440 };
    const assign = (paidYen: number) => ({
      decision: "assign",
      tenant: mitate.id,
      allocations: [{ ...part, paidYen }],
    });

    const refused = await decide(deposit, assign(150_000));
    expect([refused.status, Refusal.parse(await refused.json()).errors[0]?.pointer]).toEqual([422, "#/allocations"]);
    expect((await decide(deposit, assign(159_060))).status).toBe(202);
    await find(lessFee.payer, "settled");

    expect((await accountOf(mitate)).documents.map(({ openYen }) => openYen)).toEqual([0]);
  });

  test("that is no payment is set aside, and can be taken up again", async () => {
    const aside = await decide(await find(interest.payer, "open"), { decision: "set-aside", reason: "預金利息" });
    const again = await decide(await find(interest.payer, "set-aside"), { decision: "undo", reason: "取り違え" });

    expect([aside.status, again.status]).toEqual([202, 202]);
    expect((await find(interest.payer, "open")).suggestions).toEqual([]);
  });
});

test("BIL-11: the late fee of an invoice is shown with its statement before anybody issues it", async () => {
  const preview = await ask(`/operator/tenants/${sample.id}/receivables/${numbers[0]}/late-fee?until=2025-12-01`);
  const other = await ask(`/operator/tenants/${mitate.id}/receivables/${numbers[0]}/late-fee`);

  expect(await preview.json()).toMatchObject({
    feeYen: 319,
    parts: [{ openYen: 159_500, from: "2025-11-01", to: "2025-11-05", days: 5 }],
    document: { kind: "late-fee-statement", totalYen: 319 },
  });
  expect(other.status).toBe(404);
});

test("BIL-11: a late fee is claimed as it was seen, once, and its days never again", async () => {
  const path = `/operator/tenants/${sample.id}/receivables/${numbers[0]}/late-fee`;
  const preview = async (until: string) =>
    z
      .object({ feeYen: z.int(), claimedTo: z.string().optional(), seen: z.string().default("") })
      .parse(await (await ask(`${path}?until=${until}`)).json());
  const claim = (body: object) => ask(path, { method: "POST", body });
  const until = "2025-11-03";
  const { feeYen, seen } = await preview(until);

  expect((await claim({ until, seen: "other" })).status).toBe(412);
  expect((await claim({ until: "2999-01-01", seen })).status).toBe(422);
  const answers = await Promise.all([claim({ until, seen }), claim({ until, seen })]);
  expect(await Promise.all(answers.map((one) => one.json()))).toEqual([{ revision: 1 }, { revision: 1 }]);

  const documents = await eventually(async () => {
    const listed = z
      .object({ documents: z.array(z.looseObject({ kind: z.string(), openYen: z.int(), number: z.string() })) })
      .parse(await (await ask(`/tenants/${sample.id}/invoices`, {}, `admin@${sample.domain}`)).json()).documents;
    const statements = listed.filter(({ kind }) => kind === "late-fee-statement");
    return statements.length > 0 ? statements : undefined;
  });
  expect(documents).toMatchObject([{ openYen: feeYen, number: expect.stringMatching(/^LFS-\d{6}-0001$/) }]);
  expect(await preview(until)).toEqual({ feeYen: 0, claimedTo: until, seen: "" });
  expect(await preview("2025-12-01")).toMatchObject({ feeYen: 127 });
});

test("TERM-16: the most that we are liable for is what was paid in the year before the damage", async () => {
  const cap = await ask(`/operator/tenants/${sample.id}/liability-cap?on=2026-01-10`);

  expect(await cap.json()).toMatchObject({
    capYen: 159_500,
    claimBy: "2026-04-10",
    received: expect.arrayContaining([{ on: "2025-11-05", number: numbers[0], yen: 159_500 }]),
  });
});

test("what customers owe is read by its age as of any day, also as a workbook", async () => {
  const aged = async (asOf: string) => (await ask(`/operator/billing/aged-receivables?asOf=${asOf}`)).json();

  expect(await aged("2025-11-04")).toMatchObject({ total: { upTo30Yen: 319_000, notDueYen: 0, openYen: 319_000 } });
  expect(await aged("2025-11-30")).toMatchObject({
    customers: [{ customerNumber: "C-0042", notDueYen: 159_500, openYen: 159_500 }],
    total: { openYen: 159_500 },
  });
  const file = await ask("/operator/billing/aged-receivables?asOf=2025-11-30&format=xlsx");
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(await file.arrayBuffer());
  expect(book.worksheets[0]?.rowCount).toBe(3);
});

test("what was issued and paid is in the journal of its month, which adds up", async () => {
  const Journal = z.object({
    debitYen: z.int(),
    creditYen: z.int(),
    entries: z.array(z.looseObject({ slip: z.string(), on: z.string(), memo: z.string() })),
  });
  const journal = Journal.parse(await (await ask("/operator/billing/books/journal?month=2025-11")).json());

  expect(journal.debitYen).toBe(journal.creditYen);
  expect(journal.entries.map(({ memo }) => memo)).toEqual(
    expect.arrayContaining([`入金 ${numbers[0]}`, `入金 ${numbers[2]}`, `請求書 ${numbers[1]} 2025年11月分`]),
  );
  const aged = await (await ask("/operator/billing/aged-receivables?asOf=2025-11-30")).json();
  const months = ["2025-09", "2025-10", "2025-11"].map(async (month) =>
    z
      .object({ entries: z.array(z.object({ lines: z.array(JournalLine) })) })
      .parse(await (await ask(`/operator/billing/books/journal?month=${month}`)).json()),
  );
  const lines = (await Promise.all(months)).flatMap(({ entries }) => entries.flatMap((entry) => entry.lines));
  const receivable = lines.filter(({ account }) => account === "receivable");
  expect(aged).toMatchObject({ total: { openYen: sumOn(receivable, "debit") - sumOn(receivable, "credit") } });
});

test("an account is changed on top of what was seen: a hold, and no more credit than there is", async () => {
  const { version } = await accountOf(sample);
  const change = (body: object, seen: number) =>
    ask(`/operator/tenants/${sample.id}/receivables/changes`, { method: "POST", body, version: seen });
  const hold = { change: "hold", number: numbers[1], reason: "金額を確認中" };
  const back = { change: "return-credit", yen: 1, on: "2025-12-01", reason: "過入金" };

  const answers = [await change(hold, version), await change(hold, version), await change(back, version + 1)];

  expect(answers.map(({ status }) => status)).toEqual([200, 412, 409]);
  expect((await accountOf(sample)).documents[1]).toMatchObject({ hold: { reason: "金額を確認中" } });
});
