import * as fc from "fast-check";
import { expect, test } from "vitest";
import type { Line } from "#shared/billing/model.ts";
import { draftInvoice } from "#shared/billing/month/draft-invoice.ts";
import { account, contract, input, loginId } from "./drafts.ts";

const codes = (draft: ReturnType<typeof draftInvoice>) => draft.findings.map(({ code }) => code);

test.each`
  example   | basic | option | net        | tax       | total
  ${"E-67"} | ${50} | ${0}   | ${145_000} | ${14_500} | ${159_500}
  ${"E-68"} | ${50} | ${50}  | ${200_000} | ${20_000} | ${220_000}
  ${"E-69"} | ${37} | ${13}  | ${121_600} | ${12_160} | ${133_760}
`("$example: $basic basic and $option options come to $total yen", ({ basic, option, net, tax, total }) => {
  const draft = draftInvoice(input(basic, option));

  expect(draft).toMatchObject({ standing: "ready", netYen: net, taxYen: tax, totalYen: total });
});

const line = (amountYen: number): Line => ({
  item: "one-off",
  title: "記録媒体・送料（実費）",
  quantity: 1,
  unit: "式",
  unitYen: amountYen,
  taxPercent: 10,
  amountYen,
});

test("E-70: tax is rounded once for the sum of all lines, however many there are", () => {
  expect(draftInvoice(input(48, 13, { extras: [line(2042)] }))).toMatchObject({
    netYen: 155_542,
    taxYen: 15_554,
    totalYen: 171_096,
  });
  expect(draftInvoice(input(0, 0, { extras: [line(105), line(105), line(105)] })).taxYen).toBe(31);
});

test.each`
  example   | startedOn       | month        | code
  ${"E-53"} | ${"2026-12-02"} | ${"2026-12"} | ${"free-month"}
  ${"-"}    | ${undefined}    | ${"2026-12"} | ${"not-started"}
`("$example: what starts on $startedOn is not charged in $month", ({ startedOn, month, code }) => {
  const draft = draftInvoice(input(5, 0, { month, contract: { ...contract, startedOn } }));

  expect(draft).toMatchObject({ standing: "none", totalYen: 0, lines: [] });
  expect(codes(draft)).toEqual([code]);
});

test.each`
  example   | startedOn       | month
  ${"E-52"} | ${"2026-12-01"} | ${"2026-12"}
  ${"E-53"} | ${"2026-12-02"} | ${"2027-01"}
  ${"E-54"} | ${"2027-01-01"} | ${"2027-01"}
`("$example: what starts on $startedOn is charged in $month", ({ startedOn, month }) => {
  expect(draftInvoice(input(5, 0, { month, contract: { ...contract, startedOn } })).totalYen).toBe(15_950);
});

test("a contract that ended is charged to the end of its last month and not after it", () => {
  const ending = { on: "2026-11-30", kind: "customer-notice", reason: "解約" } as const;
  const of = (month: string) => draftInvoice(input(5, 0, { month, contract: { ...contract, ending } }));

  expect(of("2026-11").totalYen).toBe(15_950);
  expect(of("2026-12")).toMatchObject({ standing: "none", findings: [{ code: "ended" }] });
});

test("without the list of the first nothing is billed, and what is known is said", () => {
  const reading = {
    kind: "missing",
    day: "2026-11-01",
    cause: "no-consent",
    last: { day: "2026-10-31", count: 18 },
  } as const;

  const draft = draftInvoice(input(5, 0, { reading }));

  expect(draft).toMatchObject({ standing: "blocked", lines: [], findings: [{ code: "no-reading" }] });
  expect(draft.findings[0]?.words.ja).toContain("直近の値は18件です");
});

test("a list of another day is used only with a reason, and looked at by a person", () => {
  const { reading } = input(5);
  if (reading.kind !== "read") throw new Error("The sample has a reading.");

  const draft = draftInvoice(input(5, 0, { reading: { ...reading, day: "2026-10-31", because: "同意の取り消し" } }));

  expect(draft).toMatchObject({ standing: "check", totalYen: 15_950, countedOn: "2026-10-31" });
});

test("a price that nobody has published or agreed is never guessed", () => {
  const draft = draftInvoice(
    input(50, 0, { contract: { ...contract, prices: [] }, book: { changes: 0, versions: [] } }),
  );

  expect(draft).toMatchObject({ standing: "blocked", lines: [] });
  expect(codes(draft)).toContain("no-price");
});

test("who is licensed and not registered, and who is registered and gone, is said and has to be looked at", () => {
  const { reading } = input(5);
  const accounts = reading.kind === "read" ? [...reading.accounts, account(90)] : [];

  const draft = draftInvoice(
    input(5, 0, {
      reading: { kind: "read", day: "2026-11-01", accounts },
      register: [...[1, 2, 3, 4, 5].map((index) => loginId(index)), loginId(91)],
    }),
  );

  expect(draft.standing).toBe("check");
  expect(codes(draft)).toEqual(["unregistered", "missing"]);
});

test.each`
  before     | isLarge
  ${145_001} | ${false}
  ${144_999} | ${true}
  ${177_223} | ${true}
  ${177_222} | ${false}
`("159,500 yen after $before is a large change: $isLarge", ({ before, isLarge }) => {
  const draft = draftInvoice(input(50, 0, { before: { totalYen: before, lines: [], accounts: [] } }));

  expect(codes(draft).includes("large-change")).toBe(isLarge);
  expect(draft.changeYen).toBe(159_500 - before);
});

test("a total below zero is never issued", () => {
  expect(draftInvoice(input(1, 0, { extras: [line(-10_000)] }))).toMatchObject({ standing: "blocked" });
});

test("lines, taxes and total always add up, and more accounts never cost less", () => {
  const count = fc.integer({ min: 0, max: 60 });

  fc.assert(
    fc.property(
      count,
      count,
      fc.array(fc.integer({ min: -50_000, max: 50_000 }), { maxLength: 4 }),
      (basic, more, extras) => {
        const option = Math.min(basic, more);
        const draft = draftInvoice(input(basic, option, { extras: extras.filter((yen) => yen !== 0).map(line) }));

        expect(draft.lines.reduce((sum, { amountYen }) => sum + amountYen, 0)).toBe(draft.netYen);
        expect(draft.taxes.reduce((sum, { taxYen }) => sum + taxYen, 0)).toBe(draft.taxYen);
        expect(draft.totalYen).toBe(draft.netYen + draft.taxYen);
        expect(draftInvoice(input(basic + 1, option)).totalYen).toBeGreaterThan(
          draftInvoice(input(basic, option)).totalYen,
        );
      },
    ),
    { numRuns: 50 },
  );
});
