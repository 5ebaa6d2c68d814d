import * as z from "zod";
import { service } from "#shared/inquiries/history.ts";
import { isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { actionOf } from "./actions/actions.ts";
import { serviceFor } from "./actions/services.ts";
import type { Plan, ServiceRequest, StepProgress } from "./model.ts";
import { record, type Told } from "./record.ts";

type Needs = Pick<Platform, "changes" | "clock" | "tables">;
type Progress = ReadonlyMap<number, StepProgress>;

/** The next step, counted from the end, that was done and can be taken back. */
export const nextToTakeBack = (plan: Plan, progress: Progress): number | undefined =>
  plan.steps
    .map((_step, number) => number)
    .toReversed()
    .find((number) => progress.get(number)?.state === "done" && plan.steps[number]?.canBeTakenBack);

type Way = { current: Stored<ServiceRequest>; plan: Plan; name: string; number: number; progress: Progress };

/** Takes one step back to what was seen before it; "stopped" when Graph refuses that too. */
export async function takeBack(
  needs: Needs,
  { current, plan, name, number, progress }: Way,
): Promise<{ is: "over" | "stopped" | "later"; current: Stored<ServiceRequest> }> {
  const step = plan.steps[number];
  const done = progress.get(number);
  const action = step && actionOf(step.action);
  if (!step || !done || !action?.back) return { is: "stopped", current };
  const graph = serviceFor(needs, current.value.tenant, action);
  const input = z.parse(action.input, step.input);
  const about = { by: service, plan: name, step: number };
  try {
    const now = await action.look(graph, input);
    const calls = action.back(z.parse(action.seen, step.seen), input, now);
    for (const call of calls) await graph.act(call.method, call.path, call.body).catch(unlessGone);
    const proof = action.before(await action.look(graph, input), input);
    if (calls.length > 0 && proof.ja !== step.before.ja)
      return await notConfirmed(needs, current, { ...about, detail: proof.ja });
    const told: Told = { ...about, happening: "step-taken-back", detail: proof.ja };
    const steps = [{ ...done, state: "taken-back" as const, proof }];
    return { is: "over", current: await record(needs, current, {}, told, { steps }) };
  } catch (error) {
    if (!isGraphError(error)) throw error;
    if (isTransient(error)) return { is: "later", current };
    return await notConfirmed(needs, current, { ...about, detail: error.code });
  }
}

/** Graph has refused it, or it could not be seen to be as it was: a person looks at it and tries again. */
async function notConfirmed(needs: Needs, current: Stored<ServiceRequest>, about: Omit<Told, "happening">) {
  const told: Told = { ...about, happening: "step-failed" };
  return { is: "stopped" as const, current: await record(needs, current, {}, told) };
}

/** What is gone already need not be taken away again. */
function unlessGone(error: unknown): void {
  if (!isGraphError(error) || error.status !== 404) throw error;
}
