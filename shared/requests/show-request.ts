import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { makesSecret } from "./actions/actions.ts";
import { missingApprovals } from "./approvals.ts";
import { askIn } from "./ask.ts";
import { billedMonth } from "./billing-effect.ts";
import { typeOf } from "./catalogue.ts";
import { describing } from "./describe-order.ts";
import { DeskStep, DeskView, deskView } from "./desk-view.ts";
import { handoverId } from "./handovers.ts";
import { Handover, type Plan, PlannedStep, ServiceRequest, StepProgress, Task, Words } from "./model.ts";
import { getOrders, getPlan, namesOf } from "./order-documents.ts";
import type { RequestType } from "./request-type.ts";
import { findHandover, listRequests, progressOf, type Which } from "./store.ts";
import { maySee, visibleRequest } from "./visible-request.ts";

/** An order as it is listed, with its headline in the reader's language. */
export const ShownRequest = ServiceRequest.omit({ subjects: true, untold: true, lapseToldAt: true }).extend({
  title: Words,
  headline: z.string(),
});
export type ShownRequest = z.infer<typeof ShownRequest>;

const Progress = StepProgress.pick({
  state: true,
  at: true,
  reason: true,
  evidence: true,
  files: true,
  failure: true,
  proof: true,
  tells: true,
  by: true,
});

/** A step as its reader may see it: what Graph is asked, and what can be decided on it, is for our support staff. */
const ShownStep = PlannedStep.pick({ title: true, before: true, after: true, canBeTakenBack: true }).extend({
  action: z.string().optional(),
  calls: PlannedStep.shape.calls.optional(),
  desk: DeskStep.optional(),
  progress: Progress.optional(),
});
const ShownTask = Task.extend({ progress: Progress.optional() });
const ShownHandover = Handover.pick({
  id: true,
  forWhom: true,
  opensUntil: true,
  openedAt: true,
  openedBy: true,
  lapsedAt: true,
});

export const RequestDetail = ShownRequest.extend({
  /** What was ordered, each order in words. */
  ordered: z.array(z.array(z.string())),
  steps: z.array(ShownStep),
  tasks: z.array(ShownTask),
  /** For an order that changes the number of accounts: by how many, from or up to which month of the invoice. */
  billing: z
    .object({ firstMonth: z.string().optional(), lastMonth: z.string().optional(), accounts: z.int() })
    .optional(),
  /** What our staff weighs. */
  desk: DeskView.optional(),
  missingApprovals: z.array(z.enum(["operator", "other-admin"])),
  /** New passwords that wait to be opened, or were. */
  handovers: z.array(ShownHandover),
});
export type RequestDetail = z.infer<typeof RequestDetail>;

export const RequestPage = z.object({ requests: z.array(ShownRequest), cursor: z.string().optional() });
export type RequestPage = z.infer<typeof RequestPage>;

type Needs = Pick<Platform, "blobs" | "tables">;

export const shown = (request: ServiceRequest, language: Language): ShownRequest =>
  ShownRequest.parse({
    ...request,
    title: typeOf(request.type)?.title ?? { ja: request.type, en: request.type },
    headline: request.headline[language],
  });

/** A company's orders, the newest first; who is no admin gets their own. */
export async function requestPage(
  needs: Needs,
  person: Person,
  tenant: TenantId,
  { language, ...query }: { take?: number; cursor?: string; language: Language },
): Promise<RequestPage> {
  const { rows, cursor } = await listRequests(needs, tenant, query);
  const requests = rows.filter((request) => maySee(person, request)).map((request) => shown(request, language));
  return { requests, ...(cursor !== undefined && { cursor }) };
}

/** All of one order: what was ordered, what will be done, how far it is, and whose consent it waits for; in the company's language unless another is read. */
export async function requestDetail(
  needs: Needs,
  person: Person,
  which: Which,
  language?: Language,
): Promise<{ detail: RequestDetail; version: number }> {
  const { value: request } = await visibleRequest(needs, person, which);
  const company = await findCustomer(needs, request.tenant);
  const type = typeOf(request.type);
  const orders = type ? await getOrders(needs, request) : [];
  const planned = request.plan && {
    name: request.plan.name,
    plan: await getPlan(needs, request, request.plan.name),
    progress: await progressOf(needs, request, request.plan.name),
  };
  const steps = planned?.plan.steps ?? [];
  const desk =
    person.role === "operator" && planned && type
      ? await deskView(needs, request, planned.plan, { type, first: orders[0] })
      : undefined;
  const detail = RequestDetail.parse({
    ...shown(request, language ?? company.language),
    ordered: type ? orders.map(describing(type, await namesOf(needs, request), language ?? company.language)) : [],
    steps: steps.map(({ seen: _seen, input: _input, action, calls, ...step }, number) => ({
      ...step,
      ...(person.role === "operator" && { action, calls, desk: desk?.steps[number] }),
      progress: planned?.progress.get(number),
    })),
    tasks: (planned?.plan.tasks ?? []).map((task, index) => ({
      ...task,
      progress: planned?.progress.get(steps.length + index),
    })),
    billing: billingOf(type, orders),
    desk: desk?.desk,
    missingApprovals:
      request.state === "planned" ? missingApprovals(type?.approvals ?? [], request.approvals, company) : [],
    handovers: planned ? await handoversOf(needs, request, planned) : [],
  });
  return { detail, version: request.version };
}

function billingOf(type: RequestType | undefined, orders: readonly unknown[]) {
  const seats = type?.seats?.(z.parse(type.fields(askIn("ja")), orders[0]));
  return seats && { ...billedMonth(seats), accounts: seats.kind === "adds" ? orders.length : -orders.length };
}

type Planned = { name: string; plan: Plan; progress: ReadonlyMap<number, StepProgress> };

async function handoversOf(needs: Needs, request: ServiceRequest, { name, plan, progress }: Planned) {
  const made = plan.steps.flatMap(({ action }, step) =>
    makesSecret(action) && progress.get(step)?.state === "done" ? [step] : [],
  );
  const found = await Promise.all(
    made.map((step) => findHandover(needs, request.tenant, handoverId({ request, plan: name, step }))),
  );
  return found.filter((handover) => handover !== undefined);
}
