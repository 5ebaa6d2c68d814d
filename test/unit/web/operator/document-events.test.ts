import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import type { AccountEntry, ClaimedDocument } from "#shared/billing/payments/account-entry.ts";
import { documentsAbout, eventsOf } from "#web/operator/documents/events.ts";

const happened = {
  tenant: TenantId.parse("3774eea2-2d3b-471e-84d1-e3c74e65c24b"),
  key: "key",
  at: "2026-11-28T00:00:00Z",
  by: { role: "service", name: "サービス" },
  on: "2026-11-28",
  creditYen: 0,
} as const;
const document = (number: string, kind: ClaimedDocument["kind"], totalYen: number, corrects?: string) => ({
  number,
  kind,
  month: "2026-11",
  revision: 1,
  issuedOn: "2026-11-28",
  totalYen,
  ...(corrects !== undefined && { corrects }),
});

const invoice = document("INV-202611-0001", "invoice", 1100);
const note = document("CRN-202611-0001", "credit-note", -1100, invoice.number);
const right = document("INV-202611-0002", "invoice", 2200, invoice.number);
const other = document("INV-202611-0003", "invoice", 3300);
const part = (number: string, as: AccountEntry["parts"][number]["as"], yen: number) => ({ number, as, yen });

const entries: AccountEntry[] = [
  { ...happened, entry: 1, kind: "opened", document: invoice, parts: [part(invoice.number, "claimed", 1100)] },
  { ...happened, entry: 2, kind: "reminded", number: invoice.number, stage: 1, parts: [] },
  { ...happened, entry: 3, kind: "opened", document: note, parts: [part(invoice.number, "credited", -1100)] },
  { ...happened, entry: 4, kind: "opened", document: right, parts: [part(right.number, "claimed", 2200)] },
  { ...happened, entry: 5, kind: "opened", document: other, parts: [part(other.number, "claimed", 3300)] },
];

test("what happened to an invoice is told with what it changed, its credit note and the invoice in its place too", () => {
  const events = eventsOf(invoice.number, entries);

  expect(events.map(({ entry, changeYen }) => [entry.entry, changeYen])).toEqual([
    [1, 1100],
    [2, 0],
    [3, -1100],
    [4, 0],
  ]);
});

test("the documents about an invoice are those that correct it", () => {
  expect(documentsAbout(invoice.number, entries).map(({ number }) => number)).toEqual([note.number, right.number]);
  expect(documentsAbout(other.number, entries)).toEqual([]);
});
