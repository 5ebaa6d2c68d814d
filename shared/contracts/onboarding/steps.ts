import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { type Known, missingForStart } from "./start-rules.ts";
import { isVerified } from "./verify-consent.ts";

const StepName = z.enum(["accepted", "consent-asked", "consented", "inventory-read", "ready", "started"]);
type StepName = z.infer<typeof StepName>;

/** One step on the way to the service: done, the one that is due, or one that waits for it. */
export const Step = z.object({
  step: StepName,
  title: z.object({ ja: z.string(), en: z.string() }),
  state: z.enum(["done", "due", "waiting"]),
  toDo: z.object({ ja: z.string(), en: z.string() }).optional(),
});
export type Step = z.infer<typeof Step>;

type Row = { title: Words; toDo: Words; isDone: (known: Known) => boolean };

const steps: Readonly<Record<StepName, Row>> = {
  accepted: {
    title: { ja: "申し込みの承諾", en: "Accepted" },
    toDo: { ja: "新規契約の申し込みを承諾してください。", en: "Accept the application for a new contract." },
    isDone: ({ versions }) => versions.length > 0,
  },
  "consent-asked": {
    title: { ja: "アクセス許可の依頼", en: "Consent asked" },
    toDo: {
      ja: "お客様の管理者に、アクセス許可のリンクを送ってください。",
      en: "Send the customer's admins the link to consent.",
    },
    isDone: ({ onboarding: { consents } }) =>
      consents.watching.askedAt !== undefined || isVerified(consents.watching.verified),
  },
  consented: {
    title: { ja: "アクセス許可の確認", en: "Consent verified" },
    toDo: {
      ja: "お客様の管理者の許可を待っています。期限が過ぎたら、リンクを送り直してください。",
      en: "Wait for the customer's admin; send a new link when this one has expired.",
    },
    isDone: ({ onboarding: { consents } }) => isVerified(consents.watching.verified),
  },
  "inventory-read": {
    title: { ja: "最初の棚卸し", en: "First reading" },
    toDo: {
      ja: "アカウントとライセンスの読み取りを待っています。届かないときは、許可を確認し直してください。",
      en: "Accounts and licences are being read; check the consent again when they do not come.",
    },
    isDone: ({ coverage }) =>
      (["accounts", "licences"] as const).every((kind) => (coverage.get(kind) ?? "none") !== "none"),
  },
  ready: {
    title: { ja: "開始の準備完了", en: "Ready" },
    toDo: { ja: "足りないものを補ってください。", en: "Mend what is missing." },
    isDone: (known) => missingForStart(known).length === 0,
  },
  started: {
    title: { ja: "開始通知", en: "Start notice" },
    toDo: { ja: "開始日を決めて、開始通知を送ってください。", en: "Choose the day and send the start notice." },
    isDone: ({ versions, onboarding }) =>
      onboarding.notice !== undefined || versions.some(({ startedOn }) => startedOn !== undefined),
  },
};

/** How far a customer is, what is due next and what to do for it; what has started is past all that (TERM-01). */
export function stepsOf(known: Known): Step[] {
  const isStarted = steps.started.isDone(known);
  const done = StepName.options.map((step) => isStarted || steps[step].isDone(known));
  const due = done.indexOf(false);
  return StepName.options.map((step, index) => {
    const { title, toDo } = steps[step];
    if (due === -1 || index < due) return { step, title, state: "done" };
    return index === due ? { step, title, state: "due", toDo } : { step, title, state: "waiting" };
  });
}
