import type { Person } from "#shared/base/caller.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { RequestState } from "./model.ts";

export type Rule = { by: readonly Person["role"][]; in: readonly RequestState[]; called: Words };

/** Who may decide what of an order, in which states it can be decided, and what it is called. */
export const rules = {
  approve: { by: ["operator", "admin"], in: ["planned"], called: { ja: "承認", en: "approve" } },
  reject: { by: ["operator"], in: ["submitted", "checked", "planned"], called: { ja: "お断り", en: "reject" } },
  cancel: {
    by: ["operator", "admin", "user"],
    in: ["submitted", "checked", "planned", "approved", "scheduled", "failed"],
    called: { ja: "取り消し", en: "cancel" },
  },
  "plan-again": { by: ["operator"], in: ["planned", "scheduled"], called: { ja: "再計画", en: "plan again" } },
  "try-again": { by: ["operator"], in: ["failed"], called: { ja: "再実行", en: "try again" } },
  skip: { by: ["operator"], in: ["failed"], called: { ja: "手順のスキップ", en: "skip a step" } },
  "take-back": { by: ["operator"], in: ["failed"], called: { ja: "元に戻す操作", en: "take back what was done" } },
  "task-done": { by: ["operator"], in: ["running"], called: { ja: "作業の完了", en: "end a task" } },
} as const satisfies Record<string, Rule>;

/** Whether our staff can decide it of an order in this state. */
export const isForStaff = (decision: keyof typeof rules, state: RequestState): boolean => {
  const { by, in: states }: Rule = rules[decision];
  return by.includes("operator") && states.includes(state);
};
