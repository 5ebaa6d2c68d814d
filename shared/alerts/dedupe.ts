import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { CaseState, type Happening, transitions } from "./case-states.ts";
import { type Fact, Findings, inOrder } from "./facts.ts";
import { Alert, rankOf } from "./model.ts";

const moment = z.iso.datetime();

/** An alert as a case: what its source says of it last, and where it stands with us (DM-14, ADM-01). */
export const AlertCase = z.object({
  alert: Alert,
  /** How many facts it comes to. */
  version: z.int(),
  state: CaseState,
  stateSince: moment,
  /** Since when it is not over: what its people were told since then need not be told again. */
  openSince: moment,
  /** How often it has begun: more than once when it was over in between. */
  openings: z.int(),
  detectedAt: moment,
  suppressedUntil: moment.optional(),
  findings: Findings.optional(),
  toldAt: moment.optional(),
  inquiry: idOf("inquiry").optional(),
});
export type AlertCase = z.infer<typeof AlertCase>;

type Standing = Pick<AlertCase, "state" | "stateSince" | "openSince" | "openings" | "suppressedUntil" | "findings"> & {
  isOverThere: boolean;
  gravest: number;
};

/**
 * What the facts about one alert come to. The same alert comes more than once, late and out of order, so a case follows
 * from the set of its facts alone: whatever the order and however often each has come, the end is the same.
 */
export function caseOf(facts: readonly Fact[]): AlertCase | undefined {
  const ordered = inOrder(facts);
  const seen = ordered.filter((fact) => fact.kind === "seen");
  const newest = seen.at(-1);
  const standing = ordered.reduce(standingAfter, undefined);
  if (!newest || !standing) return undefined;

  const { isOverThere: _over, gravest: _gravest, ...rest } = standing;
  const told = ordered.findLast((fact) => fact.kind === "told");
  const asked = ordered.findLast((fact) => fact.kind === "asked");
  return {
    alert: newest.alert,
    version: ordered.length,
    ...rest,
    detectedAt: seen.map(({ alert }) => alert.createdAt).reduce((a, b) => (a < b ? a : b)),
    ...(told && { toldAt: told.at }),
    ...(asked && { inquiry: asked.inquiry }),
  };
}

/** Whether what was done for an earlier opening still holds for the present one. */
export const wasDone = (kind: "told" | "asked", { openSince }: AlertCase, facts: readonly Fact[]): boolean =>
  facts.some((fact) => fact.kind === kind && (fact.at >= openSince || fact.since >= openSince));

function standingAfter(before: Standing | undefined, fact: Fact): Standing | undefined {
  if (!before) return fact.kind === "seen" ? firstStanding(fact) : undefined;
  if (fact.kind === "told" || fact.kind === "asked") return before;
  const known = fact.kind === "seen" ? afterSeeing(before, fact.alert) : before;
  const happening = fact.kind === "seen" ? happeningIn(before, fact.alert) : fact.kind;
  const state = happening && transitions[before.state][happening];
  return state ? moved(known, state, fact) : known;
}

function firstStanding({ at, alert }: Extract<Fact, { kind: "seen" }>): Standing {
  const isOverThere = alert.state === "resolved";
  return {
    state: isOverThere ? "resolved" : "open",
    stateSince: at,
    openSince: at,
    openings: 1,
    isOverThere,
    gravest: rankOf(alert.severity),
  };
}

const afterSeeing = (before: Standing, { state, severity }: Alert): Standing => ({
  ...before,
  isOverThere: state === "resolved",
  gravest: Math.min(before.gravest, rankOf(severity)),
});

function happeningIn({ isOverThere, gravest }: Standing, { state, severity }: Alert): Happening | undefined {
  if (state === "resolved") return "closed-there";
  if (isOverThere) return "reopened-there";
  return rankOf(severity) < gravest ? "graver" : undefined;
}

function moved(before: Standing, state: CaseState, fact: Fact): Standing {
  if (before.state === state && fact.kind === "resolved") return { ...before, findings: fact.findings };
  const { suppressedUntil: _until, findings: _findings, ...rest } = before;
  return {
    ...rest,
    state,
    stateSince: fact.at,
    ...(before.state === "resolved" && { openSince: fact.at, openings: before.openings + 1 }),
    ...(fact.kind === "suppressed" && { suppressedUntil: fact.until }),
    ...(fact.kind === "resolved" && { findings: fact.findings }),
  };
}
