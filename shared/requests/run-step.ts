import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { service } from "#shared/inquiries/history.ts";
import type { GraphError } from "#shared/platform/graph-error.ts";
import type { Changes, Platform } from "#shared/platform/platform.ts";
import type { AnyAction } from "./actions/action.ts";
import { actionOf } from "./actions/actions.ts";
import { serviceFor } from "./actions/services.ts";
import { handoverId, hasLapsed, newPassword, sealed, unsealed } from "./handovers.ts";
import type { StepProgress } from "./model.ts";
import { record, type Told } from "./record.ts";
import { finish, guarded, later, type StepEnd, stop, type Turn } from "./step-end.ts";
import { findHandover, keepTries } from "./store.ts";
import { expectOpening } from "./waiting-handovers.ts";

type Needs = Pick<Platform, "changes" | "clock" | "log" | "settings" | "tables">;

type Ready = { begun: Turn; input: unknown; seen: unknown };

/**
 * Carries one step out, or goes on with it: looks, writes down that it begins, asks, and looks again. It is over only when
 * it was seen to be so. What may not be asked twice is never asked twice.
 */
export async function runStep(needs: Needs, turn: Turn): Promise<StepEnd> {
  const action = actionOf(turn.step.action);
  if (!action) return stop(needs, turn, "unknown-action", gone);
  const graph = serviceFor(needs, turn.current.value.tenant, action);
  const ready = await guarded(needs, turn, refusedBy, () => prepare(needs, graph, turn, action));
  return "is" in ready ? ready : guarded(needs, ready.begun, refusedBy, () => perform(needs, graph, ready, action));
}

async function prepare(needs: Needs, graph: Changes, turn: Turn, action: AnyAction): Promise<Ready | StepEnd> {
  const { step, progress } = turn;
  const input = z.parse(action.input, step.input);
  const since = progress?.state === "started" ? Temporal.Instant.from(progress.at) : undefined;
  const seen = await action.look(graph, input);
  if (action.isDone(seen, input, since))
    return finish(needs, turn, action.before(seen, input), action.tells?.(input, seen));
  const wait = action.notYet?.(seen, input, since);
  if (wait) return later(needs, turn, { code: "not-yet", words: wait });
  const obstacle = action.obstacle?.(seen, input);
  if (obstacle) return stop(needs, turn, "obstacle", obstacle);
  if (since && action.repeats === "never")
    return progress?.isAsked ? later(needs, turn, unconfirmed) : stop(needs, turn, "unknown-outcome", outcomeUnknown);
  return { begun: since ? turn : await begin(needs, turn, action, input), input, seen };
}

async function perform(
  needs: Needs,
  graph: Changes,
  { begun, input, seen }: Ready,
  action: AnyAction,
): Promise<StepEnd> {
  const secret = action.secretFor ? await secretOf(needs, begun) : "";
  for (const { method, path, body } of action.calls(input, seen, secret)) await graph.act(method, path, body);
  const asked = await noteAsked(needs, begun);
  const after = await action.look(graph, input);
  const since = asked.progress && Temporal.Instant.from(asked.progress.at);
  if (action.isDone(after, input, since))
    return finish(needs, asked, action.before(after, input), action.tells?.(input, after));
  return later(needs, asked, unconfirmed);
}

/** The intent is written down before anything is asked, together with the new password that will be handed over. */
async function begin(needs: Needs, turn: Turn, action: AnyAction, input: unknown): Promise<Turn> {
  const { current, plan, number } = turn;
  const at = needs.clock.now();
  const progress: StepProgress = {
    request: current.value.id,
    plan,
    step: number,
    state: "started",
    at: at.toString(),
    tries: 0,
  };
  const forWhom = action.secretFor?.(input);
  const known = forWhom === undefined ? undefined : await findHandover(needs, current.value.tenant, idOf(turn));
  const handover =
    forWhom === undefined || (known?.sealed !== undefined && !hasLapsed(known, at))
      ? undefined
      : sealed(needs.settings, { request: current.value, plan, step: number }, forWhom, newPassword(), at);
  if (handover) await expectOpening(needs, handover);
  const told: Told = { by: service, happening: "step-started", step: number, plan, detail: turn.step.title.ja };
  const now = await record(needs, current, {}, told, { steps: [progress], handover });
  return { ...turn, current: now, progress };
}

async function noteAsked(needs: Needs, turn: Turn): Promise<Turn> {
  const progress = turn.progress && { ...turn.progress, isAsked: true };
  if (progress) await keepTries(needs, turn.current.value.tenant, progress);
  return { ...turn, progress };
}

const idOf = ({ current, plan, number }: Turn) => handoverId({ request: current.value, plan, step: number });

async function secretOf(needs: Needs, turn: Turn): Promise<string> {
  const handover = await findHandover(needs, turn.current.value.tenant, idOf(turn));
  return handover ? unsealed(needs.settings, handover, needs.clock.now()) : "";
}

const gone: Words = {
  ja: "この手順は、いまの版のシステムでは実行できません。手作業で行い、手順を飛ばしてください。",
  en: "This version of the system does not know this step. Do it by hand and skip it.",
};
const unconfirmed = {
  code: "not-confirmed",
  words: {
    ja: "変更を依頼しましたが、反映されたことを確認できません。",
    en: "The change was asked for, but it could not be seen to have been made.",
  },
};
const outcomeUnknown: Words = {
  ja: "実行の途中で中断され、結果を確認できません。対象の状態を確かめてから、やり直すか手順を飛ばしてください。",
  en: "It was cut off while it ran, and what became of it cannot be told. Look at the target, then try again or skip the step.",
};
const refusedBy = ({ code, status }: GraphError): Words => ({
  ja: `Microsoft 365 が変更を受け付けませんでした（${status} ${code}）。`,
  en: `Microsoft 365 refused the change (${status} ${code}).`,
});
