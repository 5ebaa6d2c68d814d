import type { Words } from "#shared/calendar/model.ts";
import { reportProgress } from "#shared/inquiries/report-progress.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { actionOf } from "./actions/actions.ts";
import { isOver, type ServiceRequest } from "./model.ts";
import { getPlan } from "./order-documents.ts";
import { type News, newsText } from "./progress-words.ts";
import type { RequestType } from "./request-type.ts";
import { forgetTold, progressOf } from "./store.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "newId" | "settings" | "tables">;

/** Tells the requester what has happened since they were last told, each thing once, and then forgets it. */
export async function tellNews(needs: Needs, current: Stored<ServiceRequest>, type: RequestType): Promise<void> {
  const { value: request } = current;
  if (request.untold.length === 0) return;
  const { language } = await findCustomer(needs, request.tenant);
  const { done, left, hasSecret } = await stepsOf(needs, request);
  const handoverUrl = hasSecret ? `${needs.settings.service.siteUrl}/mypage/requests/${request.id}` : undefined;
  for (const { version, news } of request.untold) {
    // What is laid down here are the names of the table of news.
    const text = newsText(news as News, { type, request, done, left, handoverUrl }, language);
    const isEnd = isOver(request) && news === request.state;
    await reportProgress(needs, request.inquiry, { text, key: `request:${request.id}:${version}`, isEnd });
  }
  await forgetTold(needs, current);
}

/** What people do by hand is worded for those who do it, and is not told. */
type Steps = { done: Words[]; left: Words[]; hasSecret: boolean };

async function stepsOf(needs: Needs, request: ServiceRequest): Promise<Steps> {
  if (!request.plan) return { done: [], left: [], hasSecret: false };
  const { name } = request.plan;
  const [plan, progress] = await Promise.all([getPlan(needs, request, name), progressOf(needs, request, name)]);
  const titles = plan.steps.map(({ title }) => title);
  const isDone = (number: number) => progress.get(number)?.state === "done";
  return {
    done: titles.filter((_title, number) => isDone(number)),
    left: titles.filter((_title, number) => !isDone(number) && progress.get(number)?.state !== "skipped"),
    hasSecret: plan.steps.some(({ action }, number) => isDone(number) && makesSecret(action)),
  };
}

const makesSecret = (action: string) => actionOf(action)?.secretFor !== undefined;
