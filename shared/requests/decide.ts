import type { Person } from "#shared/base/caller.ts";
import { refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { approve, approveWithout } from "./approve.ts";
import { checkDecision, type Decision, type Of } from "./decision.ts";
import { finishTask } from "./finish-task.ts";
import type { ServiceRequest, StepProgress } from "./model.ts";
import { following, record, type Told } from "./record.ts";
import { stepsOf } from "./steps-of.ts";
import type { Which } from "./store.ts";
import { visibleRequest } from "./visible-request.ts";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "settings" | "tables">;
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
  checkDecision(current.value, decision, { person, version });
  const decided = await following(needs, which, () =>
    carryOut({ needs, current, person, by: actorOf(person) }, decision),
  );
  return decided.value;
}

type Deciding = { needs: Needs; current: Current; person: Person; by: Told["by"] };

const ways: { [Kind in Decision["decision"]]: (deciding: Deciding, decision: Of<Kind>) => Promise<Current> } = {
  approve: ({ needs, current, person }, { plan }) => approve(needs, current, person, plan),
  "approve-without": ({ needs, current, person }, decision) => approveWithout(needs, current, person, decision),
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
  "task-done": ({ needs, current, person }, task) => finishTask(needs, current, person, task),
};

function carryOut<Kind extends Decision["decision"]>(deciding: Deciding, decision: Of<Kind>): Promise<Current> {
  const kind: Kind = decision.decision;
  return ways[kind](deciding, decision);
}

function end(needs: Needs, current: Current, state: "rejected" | "cancelled", told: Told): Promise<Current> {
  const { value } = current;
  const reason = { ja: told.detail ?? "", en: told.detail ?? "" };
  const untold = [...value.untold, { version: value.version + 1, news: state }];
  return record(needs, current, { state, reason, untold }, told);
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
    if (failed?.state !== "failed") throw refusal("wrong-state", notFailed(step));
    return [{ ...failed, state: "skipped", by: told.by, at: needs.clock.now().toString() }];
  });
}

const notFailed = (step: number): Words => ({
  ja: `手順${step + 1}は失敗していません。`,
  en: `Step ${step + 1} has not failed.`,
});
