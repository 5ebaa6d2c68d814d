import type { Issuer } from "#shared/base/issuer.ts";
import { Temporal } from "#shared/base/time.ts";
import type { ContractVersion } from "#shared/contracts/model.ts";
import { dueAfterEnd, dueOn } from "./due-date.ts";
import type { BillingDocument } from "./model.ts";
import type { Draft } from "./month/draft-invoice.ts";

export type IssuedWith = {
  issuer: Issuer;
  issuedOn: string;
  previous: BillingDocument["previous"];
};

/** The invoice that a draft becomes on the day on which it is issued. */
export function invoiceDocument(draft: Draft, { issuer, issuedOn, previous }: IssuedWith): BillingDocument {
  const { contract, month } = draft;
  if (!contract) throw new Error("What has no contract is never issued.");
  return {
    tenant: draft.tenant,
    month,
    kind: "invoice",
    revision: 1,
    language: draft.language,
    customerNumber: contract.customerNumber,
    issuer,
    recipient: contract.party,
    period: periodOf(month),
    issuedOn,
    dueOn: dueOf(contract, month, issuedOn),
    contractVersion: contract.version,
    ...(draft.priceVersion !== undefined && { priceVersion: draft.priceVersion }),
    lines: draft.lines,
    taxes: draft.taxes,
    netYen: draft.netYen,
    taxYen: draft.taxYen,
    totalYen: draft.totalYen,
    ...(previous && { previous }),
    accounts: draft.accounts,
  };
}

function dueOf({ payment, ending }: ContractVersion, month: string, issuedOn: string): string {
  const due = dueOn(month, payment);
  return ending ? dueAfterEnd({ dueOn: due, issuedOn }, ending.on) : due;
}

const periodOf = (month: string) => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(month);
  return { from: `${month}-01`, to: `${month}-${daysInMonth}` };
};
