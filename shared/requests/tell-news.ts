import type { Words } from "#shared/calendar/model.ts";
import { reportProgress } from "#shared/inquiries/report-progress.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { actionOf, makesSecret } from "./actions/actions.ts";
import {
  isOver,
  isPassed,
  type KeptAnswer,
  type PlannedStep,
  type ServiceRequest,
  type StepProgress,
} from "./model.ts";
import { findAnswer, getPlan } from "./order-documents.ts";
import { type News, newsText } from "./progress-words.ts";
import type { RequestType } from "./request-type.ts";
import { answerName, isLookup } from "./run-lookup.ts";
import { forgetTold, progressOf } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "settings" | "tables">;

/** Tells the requester what has happened since they were last told, each thing once, and then forgets it. */
export async function tellNews(needs: Needs, current: Stored<ServiceRequest>, type: RequestType): Promise<void> {
  const { value: request } = current;
  if (request.untold.length === 0) return;
  const { language } = await findCustomer(needs, request.tenant);
  const { answers, hasSecret, ...steps } = await stepsOf(needs, request);
  const handoverUrl = hasSecret ? `${needs.settings.service.siteUrl}/mypage/requests/${request.id}` : undefined;
  for (const { version, news } of request.untold) {
    // What is laid down here are the names of the table of news.
    const text = newsText(
      news as News,
      { type, request, ...steps, answers: answers.map(({ text: words }) => words), handoverUrl },
      language,
    );
    const isEnd = isOver(request) && news === request.state;
    const attachments = news === "done" ? answers.flatMap(({ file }) => file ?? []) : [];
    await reportProgress(needs, request.inquiry, { text, attachments, key: `request:${request.id}:${version}`, isEnd });
  }
  await forgetTold(needs, current);
}

/** What people do by hand is worded for those who do it, and is not told. */
type Steps = {
  done: Words[];
  left: Words[];
  leftOut: Words[];
  tells: Words[];
  answers: KeptAnswer[];
  hasSecret: boolean;
};

async function stepsOf(needs: Needs, request: ServiceRequest): Promise<Steps> {
  if (!request.plan) return { done: [], left: [], leftOut: [], tells: [], answers: [], hasSecret: false };
  const { name } = request.plan;
  const [plan, progress] = await Promise.all([getPlan(needs, request, name), progressOf(needs, request, name)]);
  const steps = plan.steps.map((step, number) => ({ ...step, number, ...progressIn(progress, number) }));
  const done = steps.filter(({ state }) => state === "done");
  const answers = done.filter(isLookup).map(({ number }) => findAnswer(needs, request, answerName(name, number)));
  return {
    done: done.filter((step) => !isLookup(step)).map(inWords),
    left: steps.filter(({ state }) => !isPassed(state)).map(({ title }) => title),
    leftOut: steps.filter(({ state }) => state === "left-out").map(withReason),
    tells: done.flatMap(({ tells }) => tells ?? []),
    answers: (await Promise.all(answers)).filter((answer) => answer !== undefined),
    hasSecret: done.some(({ action }) => makesSecret(action)),
  };
}

const withReason = ({ title, reason = "" }: Pick<PlannedStep, "title"> & Pick<StepProgress, "reason">): Words => ({
  ja: `${title.ja}（理由：${reason}）`,
  en: `${title.en} (${reason})`,
});

const progressIn = (progress: ReadonlyMap<number, StepProgress>, number: number) => ({
  state: progress.get(number)?.state,
  reason: progress.get(number)?.reason,
  proof: progress.get(number)?.proof,
  tells: progress.get(number)?.tells,
});

const inWords = ({ action, title, proof }: Pick<PlannedStep, "action" | "title"> & { proof: Words | undefined }) =>
  proof && actionOf(action)?.tellsProof ? { ja: `${title.ja}：${proof.ja}`, en: `${title.en}: ${proof.en}` } : title;
