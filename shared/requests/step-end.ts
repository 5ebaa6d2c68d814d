import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { service } from "#shared/inquiries/history.ts";
import { type GraphError, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { PlannedStep, ServiceRequest, StepProgress } from "./model.ts";
import { record, type Told } from "./record.ts";
import { keepTries } from "./store.ts";

type Needs = Pick<Platform, "clock" | "tables">;
type Current = Stored<ServiceRequest>;

/** What became of a step: it is over, it has stopped and a person decides, or it is looked at again later. */
export type StepEnd = { is: "over" | "stopped"; current: Current } | { is: "later"; current: Current; at: Instant };

export type Turn = {
  current: Current;
  plan: string;
  number: number;
  step: PlannedStep;
  progress: StepProgress | undefined;
};

/** The pauses between looks at what takes its time, in seconds; the last one repeats. */
const pauses = [5, 10, 20, 60, 120, 300, 600, 1800, 3600] as const;

/** Looks after this many tries are given up: about a week, as long as a device may stay switched off. */
const mostTries = 170;

/** What Graph refuses stops a step; what may heal by itself is tried again later. */
export async function guarded<Result>(
  needs: Needs,
  turn: Turn,
  refusedBy: (error: GraphError) => Words,
  work: () => Promise<Result>,
): Promise<Result | StepEnd> {
  try {
    return await work();
  } catch (error) {
    if (!isGraphError(error)) throw error;
    if (isTransient(error)) return later(needs, turn, { code: error.code, words: noAnswer });
    return stop(needs, turn, error.code, refusedBy(error));
  }
}

const noAnswer: Words = { ja: "Microsoft 365 が応答しません。", en: "Microsoft 365 does not answer." };

export async function finish(needs: Needs, turn: Turn, proof: Words, tells?: Words): Promise<StepEnd> {
  const told: Told = { ...about(turn), happening: "step-done", detail: proof.ja };
  const steps = [{ ...progressIn(needs, turn), state: "done" as const, proof, ...(tells && { tells }) }];
  return { is: "over", current: await record(needs, turn.current, {}, told, { steps }) };
}

export async function stop(needs: Needs, turn: Turn, code: string, words: Words): Promise<StepEnd> {
  const told: Told = { ...about(turn), happening: "step-failed", detail: `${code}: ${words.ja}` };
  const steps = [{ ...progressIn(needs, turn), state: "failed" as const, failure: { code, words } }];
  return { is: "stopped", current: await record(needs, turn.current, {}, told, { steps }) };
}

/** What takes its time is looked at again, less and less often, and in the end a person decides. */
export async function later(needs: Needs, turn: Turn, why: { code: string; words: Words }): Promise<StepEnd> {
  const progress = turn.progress ?? { ...progressIn(needs, turn), state: "waiting" as const };
  const tries = progress.tries + 1;
  if (tries > mostTries) return stop(needs, turn, why.code, why.words);
  const seconds = pauses[Math.min(tries, pauses.length) - 1] ?? 3600;
  const at = needs.clock.now().add({ seconds });
  await keepTries(needs, turn.current.value.tenant, { ...progress, tries, nextLookAt: at.toString() });
  return { is: "later", current: turn.current, at };
}

const about = ({ plan, number }: Turn) => ({ by: service, plan, step: number });

const progressIn = (needs: Needs, { current, plan, number, progress }: Turn): StepProgress =>
  progress ?? {
    request: current.value.id,
    plan,
    step: number,
    state: "started",
    at: needs.clock.now().toString(),
    tries: 0,
  };
