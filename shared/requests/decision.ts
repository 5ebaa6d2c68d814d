import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { changedSince, refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "./ask.ts";
import { canBe, type Rule, rules } from "./decision-rules.ts";
import type { ServiceRequest } from "./model.ts";
import { stateWords } from "./state-words.ts";

const words = {
  noReason: { ja: "理由を入力してください。", en: "Give a reason." },
  longReason: { ja: "理由は1,000文字以内で入力してください。", en: "Give a reason of 1,000 characters at most." },
  longEvidence: { ja: "記録は4,000文字以内で入力してください。", en: "Note 4,000 characters at most." },
  manyFiles: { ja: "添付できるのは10個までです。", en: "Attach 10 files at most." },
  noSteps: { ja: "除く手順を選んでください。", en: "Name the steps to leave out." },
  manySteps: { ja: "除ける手順は50件までです。", en: "Leave out 50 steps at most." },
  noDecision: { ja: "決定の種類を指定してください。", en: "Say what is decided." },
} as const satisfies Record<string, Words>;

const number = z.int().nonnegative();

/** More than that is another order: all that is left out is written with the decision, at once. */
const mostLeftOut = 50;

/** What people decide of an order on its way. A consent names the plan that was seen; evidence may be files sent ahead. */
export const Decision = inBoth((language) => {
  const why = z.string(words.noReason[language]).trim().min(1, words.noReason[language]);
  const reason = why.max(1000, words.longReason[language]);
  return z.discriminatedUnion(
    "decision",
    [
      z.strictObject({ decision: z.literal("approve"), plan: z.string() }),
      z.strictObject({
        decision: z.literal("approve-without"),
        plan: z.string(),
        steps: z.array(number).min(1, words.noSteps[language]).max(mostLeftOut, words.manySteps[language]),
        reason,
      }),
      z.strictObject({ decision: z.literal("reject"), reason }),
      z.strictObject({ decision: z.literal("cancel"), reason }),
      z.strictObject({ decision: z.literal("plan-again") }),
      z.strictObject({ decision: z.literal("try-again") }),
      z.strictObject({ decision: z.literal("skip"), step: number, reason }),
      z.strictObject({ decision: z.literal("take-back"), reason }),
      z.strictObject({
        decision: z.literal("task-done"),
        task: number,
        evidence: z.string().trim().max(4000, words.longEvidence[language]).optional(),
        files: z
          .array(z.strictObject({ upload: z.string().max(4000) }))
          .max(10, words.manyFiles[language])
          .optional(),
      }),
    ],
    words.noDecision[language],
  );
});
export type Decision = z.infer<typeof Decision.ja>;
export type Of<Kind extends Decision["decision"]> = Extract<Decision, { decision: Kind }>;

const roleWords: Readonly<Record<Person["role"], Words>> = {
  operator: { ja: "当社の担当者", en: "our support staff" },
  admin: { ja: "貴社の管理者の方", en: "the company's admins" },
  user: { ja: "お申し込みになった方", en: "who has ordered it" },
};

/** Refuses what is not this person's to decide, was not seen as it is now, or cannot be decided in its state. */
export function checkDecision(
  request: ServiceRequest,
  decision: Decision,
  seen: { person: Person; version: number },
): void {
  const { by, called }: Rule = rules[decision.decision];
  if (!by.includes(seen.person.role)) throw refusal("not-allowed", onlyBy(by, called));
  if (request.version !== seen.version) throw changedSince();
  if (!canBe(decision.decision, request)) throw refusal("wrong-state", notNow(stateWords[request.state], called));
}

const onlyBy = (by: Rule["by"], called: Words): Words => ({
  ja: `「${called.ja}」を行えるのは、${by.map((role) => roleWords[role].ja).join("、")}だけです。`,
  en: `Only ${by.map((role) => roleWords[role].en).join(" or ")} may ${called.en}.`,
});

const notNow = (state: Words, called: Words): Words => ({
  ja: `「${state.ja}」の依頼では、「${called.ja}」はできません。`,
  en: `A request that is ${state.en} cannot be decided so: ${called.en}.`,
});
