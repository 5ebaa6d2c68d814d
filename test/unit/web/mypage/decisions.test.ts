import fc from "fast-check";
import { expect, test } from "vitest";
import { decisionsOf, type Known } from "#web/mypage/home/decisions.ts";

const now = Date.parse("2026-11-20T10:24:00+09:00");
const gigabyte = 1_073_741_824;

const order = {
  id: "req_01",
  title: { ja: "端末の初期化", en: "Wipe" },
  headline: "SMP-NB-0103",
  dueBy: "2026-11-20T08:30:00Z",
} as const;
const storage = {
  thresholds: { warning: 80, critical: 90 },
  sharePoint: {
    usedBytes: 1612 * gigabyte,
    limitBytes: 1824 * gigabyte,
    isLimitReckoned: true,
    reachesCritical: { is: "reached", on: "2026-12-13", early: "2026-12-05", late: "2026-12-24" },
    reachesLimit: { is: "never" },
    history: [],
  },
} as const;
const invoice = { number: "INV-202610-0001", month: "2026-10", kind: "invoice", openYen: 171_096 } as const;
const pc = { id: "1", osVersion: "10.0.19045.1", feature: "not-agreed" } as const;

const alert = {
  id: "defender-1",
  title: "Malware",
  severity: "high",
  state: "open",
  detectedAt: "2026-11-20T00:50:00Z",
  devices: ["SMP-NB-0117"],
  people: [],
} as const;

const everything = {
  alerts: [
    alert,
    { ...alert, id: "defender-2", state: "acknowledged" },
    { ...alert, id: "defender-3", severity: "low" },
  ],
  orders: [order],
  inquiries: [
    {
      id: "inq_01",
      number: "T-2026-000478",
      subject: "スキャン",
      state: "waitingForRequester",
      stateSince: "2026-11-19T01:00:00Z",
    },
  ],
  documents: [{ ...invoice, payBy: "2026-11-30" }],
  storage,
  updates: {
    pcs: [
      { ...pc, name: "SMP-1", quality: { is: "out-of-support", servicedUntil: "2025-10-14" } },
      { ...pc, name: "SMP-2", quality: { is: "current" } },
    ],
  },
  savings: {
    unused: [{ account: "a@sample.example", displayName: "A", skuId: "s" }],
    monthlyYen: 48_900,
    unusedDays: 30,
  },
} as unknown as Known;

test("what is urgent comes first, then the nearest date, and what has none last", () => {
  const found = decisionsOf(everything, now);

  expect(found.map(({ kind, by }) => [kind, by])).toEqual([
    ["alert", undefined],
    ["approve", "2026-11-20T08:30:00Z"],
    ["pay", "2026-11-30"],
    ["storage", "2026-12-13"],
    ["reply", undefined],
    ["windows", undefined],
    ["savings", undefined],
  ]);
  expect(found.some(({ isLate }) => isLate)).toBe(false);
});

test("what is not known decides nothing", () => {
  expect(decisionsOf({}, now)).toEqual([]);
});

test.each`
  what                                | known                                                                                                                                            | found
  ${"an invoice that is paid"}        | ${{ documents: [{ ...invoice, openYen: 0, payBy: "2026-11-30" }] }}                                                                              | ${[]}
  ${"an invoice due in a month"}      | ${{ documents: [{ ...invoice, payBy: "2026-12-25" }] }}                                                                                          | ${[]}
  ${"an invoice due today"}           | ${{ documents: [{ ...invoice, payBy: "2026-11-20" }] }}                                                                                          | ${[["pay", undefined]]}
  ${"an invoice due yesterday"}       | ${{ documents: [{ ...invoice, payBy: "2026-11-19" }] }}                                                                                          | ${[["pay", true]]}
  ${"space that lasts until spring"}  | ${{ storage: { ...storage, sharePoint: { ...storage.sharePoint, reachesCritical: { is: "reached", on: "2027-04-01", early: "2027-03-01" } } } }} | ${[]}
  ${"space that has passed the mark"} | ${{ storage: { ...storage, sharePoint: { ...storage.sharePoint, usedBytes: 1700 * gigabyte } } }}                                                | ${[["storage", undefined]]}
  ${"PCs that are all supported"}     | ${{ updates: { pcs: [{ ...pc, name: "SMP-2", quality: { is: "current" } }] } }}                                                                  | ${[]}
  ${"licences that are all used"}     | ${{ savings: { unused: [], monthlyYen: 0, unusedDays: 30 } }}                                                                                    | ${[]}
`("$what", ({ known, found }: { known: Known; found: unknown[] }) => {
  expect(decisionsOf(known, now).map(({ kind, isLate }) => [kind, isLate])).toEqual(found);
});

test("however many there are, dates never go back and each has its own key", () => {
  const day = fc.integer({ min: 1, max: 28 }).map((on) => `2026-11-${String(on).padStart(2, "0")}`);
  fc.assert(
    fc.property(fc.array(day, { maxLength: 12 }), (days) => {
      const documents = days.map((payBy, nth) => ({ ...invoice, number: `INV-${nth}`, payBy }));
      const found = decisionsOf({ ...everything, alerts: [], documents }, now);
      const dates = found.flatMap(({ by }) => (by === undefined ? [] : [Date.parse(by)]));

      expect(found.findIndex(({ by }) => by === undefined)).toBe(dates.length);
      expect(new Set(found.map(({ key }) => key)).size).toBe(found.length);
      expect(found.filter(({ kind }) => kind === "pay").map(({ by }) => by)).toEqual(days.toSorted());
    }),
  );
});
