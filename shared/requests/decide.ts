import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { Problem } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { checkApprover, missingApprovals } from "./approvals.ts";
import { typeOf } from "./catalogue.ts";
import type { Plan, RequestState, ServiceRequest, StepProgress } from "./model.ts";
import { getPlan } from "./order-documents.ts";
import { following, record, type Told } from "./record.ts";
import { progressOf, type Which } from "./store.ts";
import { visibleRequest } from "./visible-request.ts";

const why = z.string().trim().min(1, "理由を入力してください。").max(1000, "理由は1,000文字以内で入力してください。");
const number = z.int().nonnegative();

/** What people decide of an order on its way. A consent names the plan that was seen. */
export const Decision = z.discriminatedUnion("decision", [
  z.strictObject({ decision: z.literal("approve"), plan: z.string() }),
  z.strictObject({ decision: z.literal("reject"), reason: why }),
  z.strictObject({ decision: z.literal("cancel"), reason: why }),
  z.strictObject({ decision: z.literal("plan-again") }),
  z.strictObject({ decision: z.literal("try-again") }),
  z.strictObject({ decision: z.literal("skip"), step: number, reason: why }),
  z.strictObject({ decision: z.literal("take-back"), reason: why }),
  z.strictObject({
    decision: z.literal("task-done"),
    task: number,
    evidence: z.string().trim().max(4000, "記録は4,000文字以内で入力してください。").optional(),
  }),
]);
export type Decision = z.infer<typeof Decision>;

/** Who may decide it, and in which states it can be decided. */
const rules: Readonly<Record<Decision["decision"], { by: readonly Person["role"][]; in: readonly RequestState[] }>> = {
  approve: { by: ["operator", "admin"], in: ["planned"] },
  reject: { by: ["operator"], in: ["submitted", "checked", "planned"] },
  cancel: {
    by: ["operator", "admin", "user"],
    in: ["submitted", "checked", "planned", "approved", "scheduled", "failed"],
  },
  "plan-again": { by: ["operator"], in: ["planned", "scheduled"] },
  "try-again": { by: ["operator"], in: ["failed"] },
  skip: { by: ["operator"], in: ["failed"] },
  "take-back": { by: ["operator"], in: ["failed"] },
  "task-done": { by: ["operator"], in: ["running"] },
};

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "tables">;
type Current = Stored<ServiceRequest>;
type Seen = { person: Person; version: number };

/** Takes a decision on an order as its decider has seen it; refused as `stale-version` when something happened since. */
export async function decide(
  needs: Needs,
  which: Which,
  decision: Decision,
  { person, version }: Seen,
): Promise<ServiceRequest> {
  const current = await visibleRequest(needs, person, which);
  const rule = rules[decision.decision];
  if (!rule.by.includes(person.role))
    throw new Problem("not-allowed", `Only ${rule.by.join(" or ")} may decide to ${decision.decision}.`);
  if (current.value.version !== version)
    throw new Problem("stale-version", "It has changed since you read it. Read it again.");
  if (!rule.in.includes(current.value.state) && !isLeftToPeople(current.value, decision))
    throw new Problem(
      "wrong-state",
      `A request that is ${current.value.state} cannot be decided so: ${decision.decision}.`,
    );
  const decided = await following(needs, which, () =>
    carryOut({ needs, current, person, by: actorOf(person) }, decision),
  );
  return decided.value;
}

/** What people do by hand can be cancelled while they do it; what the system is carrying out has to end first. */
const isLeftToPeople = ({ state, fulfilment }: ServiceRequest, { decision }: Decision) =>
  decision === "cancel" && state === "running" && fulfilment === "by-hand";

type Of<Kind extends Decision["decision"]> = Extract<Decision, { decision: Kind }>;
type Deciding = { needs: Needs; current: Current; person: Person; by: Told["by"] };

const ways: { [Kind in Decision["decision"]]: (deciding: Deciding, decision: Of<Kind>) => Promise<Current> } = {
  approve: ({ needs, current, person }, { plan }) => approve(needs, current, person, plan),
  reject: ({ needs, current, by }, { reason }) =>
    end(needs, current, "rejected", { by, happening: "rejected", detail: reason }),
  cancel: ({ needs, current, by }, { reason }) =>
    end(needs, current, "cancelled", { by, happening: "cancelled", detail: reason }),
  "plan-again": ({ needs, current, by }) =>
    record(needs, current, { state: "checked", approvals: [] }, { by, happening: "changed-since" }),
  "try-again": ({ needs, current, by }) => goOn(needs, current, { by, happening: "tried-again" }, clearFailed),
  skip: ({ needs, current, by }, { step, reason }) =>
    skip(needs, current, step, { by, happening: "step-skipped", detail: reason }),
  "take-back": ({ needs, current, by }, { reason }) =>
    record(
      needs,
      current,
      { state: "running", isRollingBack: true, reason: { ja: reason, en: reason } },
      { by, happening: "taking-back", detail: reason },
    ),
  "task-done": ({ needs, current, by }, task) => finishTask(needs, current, task, by),
};

function carryOut<Kind extends Decision["decision"]>(deciding: Deciding, decision: Of<Kind>): Promise<Current> {
  const kind: Kind = decision.decision;
  return ways[kind](deciding, decision);
}

async function approve(needs: Needs, current: Current, person: Person, seen: string): Promise<Current> {
  const { value } = current;
  const type = typeOf(value.type);
  const company = await findCustomer(needs, value.tenant);
  checkApprover(person, value, missingApprovals(type?.approvals ?? [], value.approvals, company));
  if (seen !== value.plan?.hash)
    throw new Problem("stale-version", "The plan has changed since you saw it. Read it again.");
  const at = needs.clock.now().toString();
  const by = actorOf(person);
  const approvals = [...value.approvals, { by, objectId: person.objectId, at, plan: seen }];
  return record(needs, current, { approvals }, { by, happening: "approved", plan: seen });
}

function end(needs: Needs, current: Current, state: "rejected" | "cancelled", told: Told): Promise<Current> {
  const { value } = current;
  const reason = { ja: told.detail ?? "", en: told.detail ?? "" };
  const untold = [...value.untold, { version: value.version + 1, news: state }];
  return record(needs, current, { state, reason, untold }, told);
}

type Steps = { name: string; plan: Plan; progress: Map<number, StepProgress> };

async function stepsOf(needs: Needs, { value }: Current): Promise<Steps> {
  if (!value.plan) throw new Problem("wrong-state", "It has no plan yet.");
  const { name } = value.plan;
  return { name, plan: await getPlan(needs, value, name), progress: await progressOf(needs, value, name) };
}

/** What failed begins anew: whoever decides so has looked at what became of it. */
const clearFailed = (progress: ReadonlyMap<number, StepProgress>): StepProgress[] =>
  [...progress.values()]
    .filter(({ state }) => state === "failed")
    .map(({ failure: _failure, nextLookAt: _nextLookAt, isAsked: _isAsked, ...step }) => ({
      ...step,
      state: "waiting" as const,
      tries: 0,
    }));

async function goOn(
  needs: Needs,
  current: Current,
  told: Told,
  change: (progress: ReadonlyMap<number, StepProgress>) => StepProgress[],
): Promise<Current> {
  const { progress } = await stepsOf(needs, current);
  return record(needs, current, { state: "running" }, told, { steps: change(progress) });
}

function skip(needs: Needs, current: Current, step: number, told: Told): Promise<Current> {
  return goOn(needs, current, { ...told, step }, (progress) => {
    const failed = progress.get(step);
    if (failed?.state !== "failed") throw new Problem("wrong-state", `Step ${step} has not failed.`);
    return [{ ...failed, state: "skipped", by: told.by, at: needs.clock.now().toString() }];
  });
}

async function finishTask(
  needs: Needs,
  current: Current,
  { task, evidence }: Of<"task-done">,
  by: Told["by"],
): Promise<Current> {
  const { name, plan, progress } = await stepsOf(needs, current);
  const wanted = plan.tasks[task];
  const step = plan.steps.length + task;
  if (!wanted) throw invalid("#/task", "There is no such task.");
  if (progress.get(step)?.state === "done") throw new Problem("wrong-state", "This task is done already.");
  if (wanted.needsEvidence && !evidence)
    throw invalid("#/evidence", "この作業は、行ったことの記録を入力してください。");
  const done: StepProgress = {
    request: current.value.id,
    plan: name,
    step,
    state: "done",
    at: needs.clock.now().toString(),
    tries: 0,
    by,
    ...(evidence && { evidence }),
  };
  const told: Told = { by, happening: "step-done", step, plan: name, detail: evidence ?? wanted.title.ja };
  return record(needs, current, {}, told, { steps: [done] });
}

const invalid = (pointer: string, detail: string) =>
  new Problem("invalid-input", detail, { errors: [{ pointer, detail }] });
