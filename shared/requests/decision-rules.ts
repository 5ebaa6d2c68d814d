import type { Person } from "#shared/base/caller.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { RequestState, ServiceRequest } from "./model.ts";

export type Rule = { by: readonly Person["role"][]; in: readonly RequestState[]; called: Words };

/** Who may decide what of an order, in which states it can be decided, and what it is called. */
export const rules = {
  approve: { by: ["operator", "admin"], in: ["planned"], called: { ja: "承認", en: "approve" } },
  "approve-without": {
    by: ["operator"],
    in: ["planned"],
    called: { ja: "一部の手順を除いた承認", en: "approve it without some steps" },
  },
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

type Standing = Pick<ServiceRequest, "state" | "fulfilment">;

/**
 * Whether it can be decided of an order as it stands. What people do by hand can be cancelled while they do it; what the
 * system is carrying out has to end first.
 */
export const canBe = (decision: keyof typeof rules, { state, fulfilment }: Standing): boolean => {
  const { in: states }: Rule = rules[decision];
  return states.includes(state) || (decision === "cancel" && state === "running" && fulfilment === "by-hand");
};

/** Whether our staff can decide it of an order as it stands. */
export const isForStaff = (decision: keyof typeof rules, request: Standing): boolean => {
  const { by }: Rule = rules[decision];
  return by.includes("operator") && canBe(decision, request);
};
