import { japanDate, Temporal } from "#shared/base/time.ts";
import type { LoginId, PaymentTerms, Terms } from "../model.ts";
import { hasOptionOn, type SeatMove } from "../seat-periods.ts";
import type { AddedTerms } from "./added-terms.ts";
import type { Application, ApplicationKind, Content, ContentOf } from "./model.ts";

/** What holds when nothing else was agreed (BIL-10, BIL-11). */
const usualPayment: PaymentTerms = { due: { kind: "end-of-next-month" }, dayCount: "ACT/365F" };

/**
 * From which day an accepted application holds: notice to end is part of the contract from the day that it came, and accounts
 * that are cancelled are there on their last day.
 */
export function holdsFrom({ content, receivedAt }: Pick<Application, "content" | "receivedAt">): string {
  if (content.kind === "cancellation") return japanDate(Temporal.Instant.from(receivedAt)).toString();
  const day = Temporal.PlainDate.from(content.desiredOn);
  return (content.kind === "account-cancellation" ? day.add({ days: 1 }) : day).toString();
}

type Before = { counts: Terms["counts"]; registered: readonly LoginId[] };

type Changes = {
  [Kind in ApplicationKind]: (content: ContentOf<Kind>, before: Before | undefined) => Partial<Terms>;
};

/** What an accepted application changes of the contract, which says nothing of who its admins are. */
export function agreedChange(content: Content, added: AddedTerms, before: Before | undefined): Partial<Terms> {
  const { customerNumber, prices, payment } = added;
  const ours = { ...(customerNumber && { customerNumber }), ...(prices && { prices }), ...(payment && { payment }) };
  // Each kind's change takes the content of that kind.
  const change = changes[content.kind] as (content: Content, before: Before | undefined) => Partial<Terms>;
  return { ...change(content, before), ...ours };
}

const changes: Changes = {
  "new-contract": ({ party, counts }) => ({
    payment: usualPayment,
    prices: [],
    party,
    counts,
    startedOn: undefined,
    ending: undefined,
  }),
  services: ({ counts }) => ({ counts }),
  company: ({ party }) => ({ party }),
  admins: () => ({}),
  cancellation: ({ desiredOn: on, note: reason = "" }) => ({ ending: { on, kind: "customer-notice", reason } }),
  "account-cancellation": (content, before) => (before ? { counts: fewer(before, content) } : {}),
};

/** Of an account that goes, its option goes with it. */
function fewer({ counts, registered }: Before, cancelled: ContentOf<"account-cancellation">): Terms["counts"] {
  const { accounts, service, desiredOn } = cancelled;
  const gone = new Set(accounts.map(({ account }) => account));
  const options = registered.filter((one) => gone.has(one.account) && hasOptionOn(one, desiredOn)).length;
  const basic = service === "basic" ? Math.max(0, counts.basic - gone.size) : counts.basic;
  return { basic, option: Math.min(basic, Math.max(0, counts.option - options)) };
}

/** What an accepted application does to the register of accounts (TERM-04, TERM-06). */
export function seatMoves({ id, tenant, content }: Pick<Application, "id" | "tenant" | "content">): SeatMove[] {
  const source = `application:${id}`;
  if (content.kind === "account-cancellation")
    return content.accounts.map(({ account }) => ({
      kind: "ends",
      tenant,
      account,
      source,
      service: content.service,
      on: content.desiredOn,
    }));
  if (content.kind !== "services") return [];
  return content.accounts.flatMap(({ account, userPrincipalName, option }) => {
    const move = { kind: "adds", tenant, account, userPrincipalName, source, on: content.desiredOn } as const;
    return option
      ? [
          { ...move, service: "basic" as const },
          { ...move, service: "option" as const },
        ]
      : [{ ...move, service: "basic" as const }];
  });
}
