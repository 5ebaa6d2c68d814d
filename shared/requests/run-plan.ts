import * as z from "zod";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { actionOf } from "./actions/actions.ts";
import { askIn } from "./ask.ts";
import { isPassed, type Plan, type PlannedStep, type ServiceRequest, type StepProgress } from "./model.ts";
import { getOrders, getPlan } from "./order-documents.ts";
import { comeAgain, record } from "./record.ts";
import type { RequestType } from "./request-type.ts";
import { isLookup, runLookup } from "./run-lookup.ts";
import { runStep } from "./run-step.ts";
import type { StepEnd, Turn } from "./step-end.ts";
import { progressOf } from "./store.ts";
import { nextToTakeBack, takeBack } from "./take-back.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "changes" | "clock" | "graph" | "log" | "newId" | "settings" | "tables">;
type Current = Stored<ServiceRequest>;

/** So many steps are carried out before other orders of the same company get their turn. */
const mostAtOnce = 20;

/** Carries a plan on from where it stands; nothing when it waits for people or for its time. */
export async function runPlan(needs: Needs, current: Current, type: RequestType): Promise<Current | undefined> {
  const { value } = current;
  if (!value.plan) throw new Error("An order that runs has a plan.");
  const { name } = value.plan;
  const plan = await getPlan(needs, value, name);
  const progress = await progressOf(needs, value, name);
  if (value.isRollingBack) return goBack(needs, { current, plan, name, progress });
  return goOn(needs, { current, plan, name, progress }, type);
}

/** A message that has it looked at is on its way; whoever comes before that does not start another round of looks. */
const isAwaited = ({ clock }: Needs, progress: StepProgress | undefined) =>
  progress?.nextLookAt !== undefined &&
  Temporal.Instant.compare(clock.now().add({ seconds: 1 }), Temporal.Instant.from(progress.nextLookAt)) < 0;

type Way = { current: Current; plan: Plan; name: string; progress: ReadonlyMap<number, StepProgress> };

async function goOn(
  needs: Needs,
  { current, plan, name, progress }: Way,
  type: RequestType,
): Promise<Current | undefined> {
  let now = current;
  let carriedOut = 0;
  for (const [number, step] of plan.steps.entries()) {
    const before = progress.get(number);
    if (isPassed(before?.state)) continue;
    if (isAwaited(needs, before)) return undefined;
    if (carriedOut === mostAtOnce) return pause(needs, now, needs.clock.now());
    const end = await carryOut(needs, { current: now, plan: name, number, step, progress: before }, type);
    if (end.is === "later") return pause(needs, end.current, end.at);
    if (end.is === "stopped") return halt(needs, end.current);
    now = end.current;
    carriedOut += 1;
  }
  const isLeft = plan.tasks.some((_task, index) => !isPassed(progress.get(plan.steps.length + index)?.state));
  if (isLeft) return plan.steps.some(tellsSomething) && !now.value.isHandedOn ? handOn(needs, now) : undefined;
  return record(needs, now, { state: "done", untold: untoldWith(now, "done") }, { by: service, happening: "done" });
}

/** Each order of a lookup is a step of its own, in the same order. */
async function carryOut(needs: Needs, turn: Turn, type: RequestType): Promise<StepEnd> {
  const { fulfilment } = type;
  if (fulfilment.by !== "lookup" || !isLookup(turn.step)) return runStep(needs, turn);
  const orders = await getOrders(needs, turn.current.value);
  return runLookup(needs, turn, fulfilment, z.parse(type.fields(askIn("ja")), orders[turn.number]));
}

/** What the requester needs for their own part is not kept back until people have done theirs. */
const tellsSomething = ({ action }: PlannedStep) => actionOf(action)?.tells !== undefined;

const handOn = (needs: Needs, current: Current) =>
  record(
    needs,
    current,
    { isHandedOn: true, untold: untoldWith(current, "handed-on") },
    { by: service, happening: "handed-on" },
  );

const untoldWith = ({ value }: Current, news: string) => [...value.untold, { version: value.version + 1, news }];

async function pause(needs: Needs, { value }: Current, at: Instant): Promise<undefined> {
  await comeAgain(needs, value, at);
  return undefined;
}

const halt = (needs: Needs, current: Current) =>
  record(
    needs,
    current,
    { state: "failed", untold: untoldWith(current, "failed") },
    { by: service, happening: "failed" },
  );

async function goBack(needs: Needs, { current, plan, name, progress }: Way): Promise<Current | undefined> {
  const number = nextToTakeBack(plan, progress);
  if (number === undefined) {
    return record(
      needs,
      current,
      { state: "cancelled", isRollingBack: false, untold: untoldWith(current, "cancelled") },
      { by: service, happening: "cancelled" },
    );
  }
  const end = await takeBack(needs, { current, plan, name, number, progress });
  if (end.is === "later") return pause(needs, end.current, needs.clock.now().add({ seconds: 60 }));
  return end.is === "stopped" ? halt(needs, end.current) : end.current;
}
