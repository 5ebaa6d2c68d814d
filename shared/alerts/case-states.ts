import * as z from "zod";
import { refusal } from "#shared/base/problems.ts";

export const CaseState = z.enum(["open", "acknowledged", "suppressed", "resolved", "reopened"]);
export type CaseState = z.infer<typeof CaseState>;

/** What can happen to a case: by its source, by our people, or by the end of a time. */
export type Happening =
  | "closed-there"
  | "reopened-there"
  | "graver"
  | "acknowledged"
  | "resolved"
  | "suppressed"
  | "suppression-ended"
  | "reopened";

type Moves = Partial<Record<Happening, CaseState>>;

const untouched: Moves = {
  "closed-there": "resolved",
  acknowledged: "acknowledged",
  resolved: "resolved",
  suppressed: "suppressed",
};

/** Where each happening leads; one that is not named here changes nothing. What grows graver is never left asleep. */
export const transitions: Record<CaseState, Moves> = {
  open: untouched,
  reopened: untouched,
  acknowledged: { "closed-there": "resolved", resolved: "resolved", suppressed: "suppressed", reopened: "reopened" },
  suppressed: {
    ...untouched,
    graver: "reopened",
    "suppression-ended": "open",
    reopened: "reopened",
  },
  /** Resolved once more, it is over since the same moment, and what was found is told anew. */
  resolved: { resolved: "resolved", "reopened-there": "reopened", graver: "reopened", reopened: "reopened" },
};

/** The states in which somebody has something to do. */
export const isActive = (state: CaseState): boolean =>
  state === "open" || state === "acknowledged" || state === "reopened";

/** Refuses what a person wants of a case that does not stand for it. */
export function checkMove(from: CaseState, happening: Happening): void {
  if (transitions[from][happening] === undefined)
    throw refusal("wrong-state", {
      ja: "このアラートは、いまの状態ではこの操作ができません。開き直して、状態を確認してください。",
      en: `An alert that is ${from} cannot be ${happening}.`,
    });
}
