import { refusal, type Said } from "#shared/base/problems.ts";
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
  if (!movers) throw refusal("wrong-state", noSuchStep(from.state, to));
  if (!movers.includes(mover)) throw refusal("not-allowed", onlyFor(movers));
  if (to === "reopened" && !canReopen(from, now)) throw refusal("wrong-state", closedLongAgo);
}

const noSuchStep = (from: InquiryState, to: InquiryState): Said => ({
  ja: "このお問い合わせは、いまの状態からこの状態には変えられません。開き直して、状態を確認してください。",
  en: `An inquiry that is ${from} cannot become ${to}.`,
});
const onlyFor = (movers: readonly Mover[]): Said => ({
  ja: "この状態に変えられるのは、担当者だけです。",
  en: `Only ${movers.join(" or ")} may do this.`,
});
const closedLongAgo: Said = {
  ja: `完了から${reopenDays}日を過ぎたため、再開できません。新しいお問い合わせとしてお送りください。`,
  en: `It was closed more than ${reopenDays} days ago; send a new inquiry.`,
};

/** The state to which a public message leads by itself. */
export const stateAfterMessage: Record<Exclude<Mover, "service">, Partial<Record<InquiryState, InquiryState>>> = {
  operator: { new: "inProgress", reopened: "inProgress" },
  customer: { waitingForRequester: "inProgress", resolved: "reopened", closed: "reopened" },
};
