import * as z from "zod";
import { refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { ActionName } from "./actions/actions.ts";
import type { Plan, PlannedStep } from "./model.ts";

type Step = Pick<PlannedStep, "action" | "input">;

const ofAccount = ["create-account"] as const;
const ofApp = ["create-app", "set-saml", "use-certificate"] as const;

/** On which changes each change builds where both are about the same: without those it fails, or does harm. */
const buildsOn: { [Name in ActionName]?: readonly ActionName[] } = {
  "assign-licence": ofAccount,
  "set-service-plan": [...ofAccount, "assign-licence"],
  "add-member": ofAccount,
  "grant-role": ofAccount,
  "set-manager": ofAccount,
  "set-mailbox-language": [...ofAccount, "assign-licence"],
  "revoke-sessions": ["set-sign-in", "reset-password"],
  "remove-all-licences": ["forward-mail", "hand-over-drive"],
  "set-saml": ["create-app"],
  "make-certificate": ["create-app", "set-saml"],
  "use-certificate": ["make-certificate"],
  "assign-app": ofApp,
};

/** What makes or ends the account that an order adds to the invoice or takes off it. */
const counted: readonly ActionName[] = ["create-account", "set-sign-in", "assign-licence", "remove-licence"];

const bases = new Map<string, readonly string[]>(Object.entries(buildsOn));

/** Whom or what a step is about: a new account goes by its user name, an application by the order that makes it. */
const Target = z
  .object({ user: z.string(), userPrincipalName: z.string(), order: z.string() })
  .partial()
  .transform(({ user, userPrincipalName, order }) => user ?? userPrincipalName ?? order);

function isAboutTheSame(one: Step, other: Step): boolean {
  const target = Target.parse(one.input);
  return target !== undefined && target === Target.parse(other.input);
}

const needs = (one: Step, other: Step) =>
  (bases.get(one.action)?.includes(other.action) ?? false) && isAboutTheSame(one, other);

type Whole = Pick<Plan, "steps" | "tasks">;

/** Why a plan cannot be carried out without some of its steps; `isBilled` when the order changes the invoice. */
export function whyNotWithout(plan: Whole, without: ReadonlySet<number>, isBilled: boolean): Words | undefined {
  const { steps, tasks } = plan;
  const isLeft = (number: number) => !without.has(number);
  for (const number of without) {
    const step = steps[number];
    if (!step) return noStep(number);
    if (step.action === "look-up") return isAnswer(number);
    if (isBilled && counted.some((action) => action === step.action)) return isCounted(number);
    const builder = steps.findIndex((other, place) => place > number && isLeft(place) && needs(other, step));
    if (builder >= 0) return isBuiltOn(number, builder);
  }
  return tasks.length > 0 || steps.some((_step, number) => isLeft(number)) ? undefined : nothingLeft;
}

/** Which steps may be left out, each by itself. */
export const mayBeLeftOut = (plan: Whole, isBilled: boolean): boolean[] =>
  plan.steps.map((_step, number) => whyNotWithout(plan, new Set([number]), isBilled) === undefined);

export function checkLeaveOut(plan: Whole, without: ReadonlySet<number>, isBilled: boolean): void {
  const why = whyNotWithout(plan, without, isBilled);
  if (why) throw refusal("wrong-state", why);
}

const noStep = (number: number): Words => ({
  ja: `手順${number + 1}はありません。`,
  en: `There is no step ${number + 1}.`,
});
const isAnswer = (number: number): Words => ({
  ja: `手順${number + 1}はご質問への回答のため、除けません。`,
  en: `Step ${number + 1} is what was asked for and cannot be left out.`,
});
const isCounted = (number: number): Words => ({
  ja: `手順${number + 1}はご請求の数に関わるため、除けません。行わないときは差し戻してください。`,
  en: `Step ${number + 1} changes what is billed and cannot be left out. Send the request back instead.`,
});
const isBuiltOn = (number: number, builder: number): Words => ({
  ja: `手順${builder + 1}が手順${number + 1}の結果を使うため、手順${number + 1}だけを除くことはできません。`,
  en: `Step ${builder + 1} builds on step ${number + 1}, which cannot be left out alone.`,
});
const nothingLeft: Words = {
  ja: "実行する手順がなくなります。行わないときは差し戻してください。",
  en: "Nothing would be left to do. Send the request back instead.",
};
