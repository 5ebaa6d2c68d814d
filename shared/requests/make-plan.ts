import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Words } from "#shared/calendar/model.ts";
import { type GraphError, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import { permissionsToAsk } from "#shared/platform/graph-requests.ts";
import type { Changes, Platform } from "#shared/platform/platform.ts";
import type { AnyAction } from "./actions/action.ts";
import { actions } from "./actions/actions.ts";
import { atOneMoment } from "./actions/at-one-moment.ts";
import { serviceFor } from "./actions/services.ts";
import { askIn } from "./ask.ts";
import { knownOf } from "./known.ts";
import type { Plan, PlannedStep, ServiceRequest, Task } from "./model.ts";
import { getOrders } from "./order-documents.ts";
import type { Lookup, RequestType, Wanted } from "./request-type.ts";
import { askingOf, lookupStep } from "./run-lookup.ts";

type Needs = Pick<Platform, "blobs" | "changes" | "clock" | "graph" | "settings" | "tables">;

/** So many changes are looked at together while a plan is made. */
const atOnce = 16;

/** What a plan comes to: changes that the system makes, tasks for people, or why there can be none. */
export type Planned =
  | { is: "plan"; plan: Plan; fulfilment: "automatic" | "by-hand"; byHandReason?: Words }
  | { is: "refused"; reason: Words };

const noConsent: Words = {
  ja: "お客様のテナントで、変更用アプリへの同意がまだ（または一部しか）ないため、手作業で対応します。",
  en: "The company has not, or not fully, consented to the app that makes changes, so that it is done by hand.",
};

/** Draws from an order everything that has to be done, from what the tenant is like at this moment. Nothing is changed. */
export async function makePlan(needs: Needs, request: ServiceRequest, type: RequestType): Promise<Planned> {
  const orders = (await getOrders(needs, request)).map((sent) => z.parse(type.fields(askIn("ja")), sent));
  const { fulfilment } = type;
  const base = { request: request.id, madeAt: needs.clock.now().toString() };
  if (fulfilment.by === "lookup") return planLookup(needs, request, fulfilment, orders);
  const known = knownOf(needs, request.tenant);
  const left: Task[] = [];
  for (const fields of orders) left.push(...((await fulfilment.tasks?.(fields, known)) ?? []));
  if (fulfilment.by === "people")
    return { is: "plan", plan: { ...base, steps: [], tasks: left }, fulfilment: "by-hand" };

  const changes: Wanted[][] = [];
  for (const fields of orders) changes.push(await fulfilment.changes(fields, known, request));
  const wanted = inRounds(changes);
  const handed = (byHandReason: Words): Planned => ({
    is: "plan",
    plan: { ...base, steps: [], tasks: [...wanted.flatMap((one) => byHand(one, type)), ...left] },
    fulfilment: "by-hand",
    byHandReason,
  });
  if (!(await hasGranted(needs.changes(request.tenant), wanted))) return handed(noConsent);
  const now = atOneMoment(needs.changes(request.tenant));
  const moment = { changes: () => now };
  try {
    const steps: PlannedStep[] = [];
    for (let next = 0; next < wanted.length; next += atOnce) {
      const some = wanted.slice(next, next + atOnce);
      for (const step of await Promise.all(some.map((one) => planStep(moment, request.tenant, one)))) {
        if ("reason" in step) return { is: "refused", reason: step.reason };
        steps.push(step);
      }
    }
    return { is: "plan", plan: { ...base, steps, tasks: left }, fulfilment: "automatic" };
  } catch (error) {
    return handed(whenRefused(error));
  }
}

/** What can be looked up is a step for each order; the rest is left to people. */
async function planLookup(
  needs: Needs,
  request: ServiceRequest,
  lookup: Lookup<unknown>,
  orders: readonly unknown[],
): Promise<Planned> {
  const base = { request: request.id, madeAt: needs.clock.now().toString() };
  const asking = await askingOf(needs, request);
  const steps: PlannedStep[] = [];
  const tasks: Task[] = [];
  let byHandReason: Words | undefined;
  for (const fields of orders) {
    byHandReason ??= await lookup.leftToPeople(fields, asking).catch(whenRefused);
    steps.push(lookupStep(lookup.title(fields)));
    tasks.push(...(await lookup.tasks(fields, asking.known)));
  }
  if (byHandReason) return { is: "plan", plan: { ...base, steps: [], tasks }, fulfilment: "by-hand", byHandReason };
  return { is: "plan", plan: { ...base, steps, tasks: [] }, fulfilment: "automatic" };
}

function whenRefused(error: unknown): Words {
  if (!isGraphError(error) || isTransient(error)) throw error;
  return refusedToLook(error);
}

/**
 * The first change of every order, then the second one of every order, and so on: what has to be waited for, such as a
 * mailbox that is being made, is waited for once for all of them.
 */
const inRounds = <T>(changes: readonly (readonly T[])[]): T[] =>
  Array.from({ length: Math.max(0, ...changes.map(({ length }) => length)) }, (_, round) =>
    changes.flatMap((of) => of.slice(round, round + 1)),
  ).flat();

const refusedToLook = ({ status, code }: GraphError): Words => ({
  ja: `お客様のテナントの状態を読み取れないため、手作業で対応します（${status} ${code}）。`,
  en: `The company's tenant cannot be read, so that it is done by hand (${status} ${code}).`,
});

/** Whether a customer lets the system ask all that the changes need, looking included. */
async function hasGranted(graph: Changes, wanted: readonly Wanted[]): Promise<boolean> {
  const granted = await graph.granted();
  const asked = new Set(wanted.flatMap(({ action }) => actions[action].asks));
  return [...asked].flatMap(permissionsToAsk).every((permission) => granted.has(permission));
}

const byHand = ({ action, input }: Wanted, type: RequestType): Task[] =>
  anyOf(action)
    .byHand(input)
    .map((title) => ({ title, needsEvidence: type.ends === true }));

/** The actions of the table, with the types of their inputs forgotten: what a type wants fits its action. */
const anyOf = (name: keyof typeof actions) => actions[name] as unknown as AnyAction;

const hidden = "••••••••";

async function planStep(
  needs: Pick<Platform, "changes">,
  tenant: TenantId,
  { action: name, input }: Wanted,
): Promise<PlannedStep | { reason: Words }> {
  const action = anyOf(name);
  const seen = await action.look(serviceFor(needs, tenant, action), input);
  const reason = action.isDone(seen, input, undefined) ? undefined : action.obstacle?.(seen, input);
  if (reason) return { reason };
  return {
    action: name,
    input,
    title: action.title(input),
    before: action.before(seen, input),
    after: action.after(input, seen),
    calls: action.isDone(seen, input, undefined) ? [] : action.calls(input, seen, hidden),
    seen,
    canBeTakenBack: action.back !== undefined,
  };
}
