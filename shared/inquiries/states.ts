import { Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Inquiry, InquiryState } from "./model.ts";
import { reopenDays } from "./policy.ts";

/** Who can move an inquiry; `customer` is its requester, and by an answer everyone who may see it. */
export type Mover = "operator" | "customer" | "service";

type Moves = Partial<Record<InquiryState, readonly Mover[]>>;

/** Every step that an inquiry can take, and who may take it. */
export const transitions: Record<InquiryState, Moves> = {
  new: {
    inProgress: ["operator"],
    waitingForRequester: ["operator"],
    resolved: ["operator"],
    closed: ["operator", "customer"],
  },
  inProgress: {
    waitingForRequester: ["operator"],
    resolved: ["operator"],
    closed: ["operator", "customer"],
  },
  waitingForRequester: {
    inProgress: ["operator", "customer"],
    resolved: ["operator"],
    closed: ["operator", "customer", "service"],
  },
  resolved: {
    closed: ["operator", "customer", "service"],
    reopened: ["operator", "customer"],
  },
  closed: {
    reopened: ["operator", "customer"],
  },
  reopened: {
    inProgress: ["operator"],
    waitingForRequester: ["operator"],
    resolved: ["operator"],
    closed: ["operator", "customer"],
  },
};

type Standing = Pick<Inquiry, "state" | "stateSince" | "mergedInto">;

/** Whether an inquiry that is over can begin again; a duplicate goes on where it was merged into. */
export function canReopen({ state, stateSince, mergedInto }: Standing, now: Temporal.Instant): boolean {
  if (mergedInto !== null) return false;
  const until = Temporal.Instant.from(stateSince).add({ hours: 24 * reopenDays });
  return state === "resolved" || (state === "closed" && Temporal.Instant.compare(now, until) <= 0);
}

/** Refuses a step that the table does not have. */
export function checkMove(from: Standing, to: InquiryState, mover: Mover, now: Temporal.Instant): void {
  const movers = transitions[from.state][to];
  if (!movers) throw new Problem("wrong-state", `An inquiry that is ${from.state} cannot become ${to}.`);
  if (!movers.includes(mover)) throw new Problem("not-allowed", `Only ${movers.join(" or ")} may do this.`);
  if (to === "reopened" && !canReopen(from, now))
    throw new Problem("wrong-state", `It was closed more than ${reopenDays} days ago; send a new inquiry.`);
}

/** The state to which a public message leads by itself. */
export const stateAfterMessage: Record<Exclude<Mover, "service">, Partial<Record<InquiryState, InquiryState>>> = {
  operator: { new: "inProgress", reopened: "inProgress" },
  customer: { waitingForRequester: "inProgress", resolved: "reopened", closed: "reopened" },
};
