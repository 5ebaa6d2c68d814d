import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import type { Line } from "../model.ts";
import type { Draft } from "../month/draft-invoice.ts";
import type { Extra, MonthRow } from "../month/month-rows.ts";
import { Amounts, amountsOf, less, plus } from "./amounts.ts";
import {
  type Booked,
  bookedAs,
  Difference,
  earlierDifference,
  invoiceDifferences,
  journalDifferences,
  notComputed,
  notIssued,
} from "./differences.ts";

/** By what the invoices differ from what was computed, with a person's reason for it. */
const Explained = Amounts.extend({
  by: z.enum(["adjustment", "correction", "credit-note"]),
  reason: z.string(),
  number: z.string().optional(),
});
type Explained = z.infer<typeof Explained>;

export const CustomerTieOut = z.object({
  tenant: TenantId,
  customerNumber: z.string().optional(),
  name: z.string(),
  isTied: z.boolean(),
  /** Contracts × prices × counted accounts, computed anew. */
  computed: Amounts,
  explained: z.array(Explained),
  /** What its draft says, while nothing is issued. */
  drafted: Amounts.optional(),
  /** Invoices less credit notes. */
  invoiced: Amounts,
  journal: Amounts,
  differences: z.array(Difference),
});
export type CustomerTieOut = z.infer<typeof CustomerTieOut>;

export type TieOutInput = {
  /** Computed anew, without the lines that a person has added. */
  draft: Pick<Draft, "tenant" | "name" | "contract" | "lines" | "findings">;
  row: Pick<MonthRow, "extras" | "onHold"> | undefined;
  drafted?: Amounts | undefined;
  /** All invoices and credit notes of the month. */
  booked: readonly Booked[];
};

/**
 * Whether what was agreed, what was invoiced and what was booked for a customer's month is the same to the yen. The newest
 * invoice is the one that stands; those before it have to be wholly given back.
 */
export function tieOut({ draft, row, drafted, booked }: TieOutInput): CustomerTieOut {
  const extras = row?.extras ?? [];
  const expected = [...draft.lines, ...extras.map(({ line }) => line)];
  const stands = booked
    .filter(({ issued }) => issued.kind === "invoice")
    .toSorted((a, b) => b.issued.revision - a.issued.revision)[0];
  const notes = booked.filter(
    ({ issued }) => issued.kind === "credit-note" && stands !== undefined && issued.corrects === stands.issued.number,
  );
  const corrected = stands?.document?.corrects === undefined ? undefined : stands.document;
  const differences = [
    ...(corrected ? [] : agreedDifferences({ draft, row, expected, stands })),
    ...earlierDifference(booked.filter((one) => one !== stands && !notes.includes(one))),
    ...booked.flatMap(journalDifferences),
  ];
  return {
    tenant: draft.tenant,
    ...(draft.contract && { customerNumber: draft.contract.customerNumber }),
    name: draft.contract?.party.name ?? draft.name,
    isTied: differences.length === 0,
    computed: amountsOf(draft.lines),
    ...(drafted && !stands && { drafted }),
    explained: [
      ...adjustments(draft.lines, extras),
      ...(corrected && stands
        ? correction(less(corrected, amountsOf(expected)), corrected.reason, stands.issued.number)
        : []),
      ...notes.map(({ issued, document }) => ({
        by: "credit-note" as const,
        ...Amounts.parse(document ?? issued),
        reason: document?.reason ?? "",
        number: issued.number,
      })),
    ],
    invoiced: booked.map(({ issued }) => issued).reduce(plus, amountsOf([])),
    journal: booked.map(bookedAs).reduce(plus, amountsOf([])),
    differences,
  };
}

type Agreed = Pick<TieOutInput, "draft" | "row"> & { expected: readonly Line[]; stands: Booked | undefined };

function agreedDifferences({ draft, row, expected, stands }: Agreed): Difference[] {
  const unknown = draft.findings.find(({ gravity }) => gravity === "blocks");
  if (unknown) return [notComputed(expected, stands, unknown.words.ja)];
  return stands ? invoiceDifferences(expected, stands) : notIssued(expected, row?.onHold?.reason);
}

/** Each line that a person has added, with what it changes in the tax of all. */
const adjustments = (lines: readonly Line[], extras: readonly Extra[]): Explained[] =>
  extras.map(({ line, reason }, index) => {
    const before = [...lines, ...extras.slice(0, index).map((one) => one.line)];
    return {
      by: "adjustment",
      ...less(amountsOf([...before, line]), amountsOf(before)),
      reason: `${line.title}：${reason}`,
    };
  });

const correction = (by: Amounts, reason: string | undefined, number: string): Explained[] =>
  by.netYen === 0 && by.taxYen === 0 ? [] : [{ by: "correction", ...by, reason: reason ?? "", number }];
