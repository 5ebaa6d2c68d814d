import { Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import { openInquiry } from "#shared/inquiries/open-inquiry.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { missingApprovals } from "./approvals.ts";
import { typeOf } from "./catalogue.ts";
import { inquiryAbout } from "./inquiry-about.ts";
import { makePlan, type Planned } from "./make-plan.ts";
import { isOver, type RequestState, type ServiceRequest } from "./model.ts";
import { getOrders, hashOfPlan, keepPlan } from "./order-documents.ts";
import { handOnSeats } from "./ordered-seats.ts";
import { place, unplace } from "./queue.ts";
import { comeAgain, type FollowRequest, record } from "./record.ts";
import type { RequestType } from "./request-type.ts";
import { runPlan } from "./run-plan.ts";
import { findRequest } from "./store.ts";
import { tellNews } from "./tell-news.ts";
import { whenToRun } from "./when-to-run.ts";

type Needs = Pick<
  Platform,
  "blobs" | "bus" | "changes" | "clock" | "floodGuard" | "graph" | "log" | "newId" | "settings" | "tables"
>;
type Current = Stored<ServiceRequest>;

/** What a state calls for: the order as it stands after that, or nothing when it waits for somebody or for its time. */
type Step = (needs: Needs, current: Current, type: RequestType) => Promise<Current | undefined>;

const steps: Readonly<Record<RequestState, Step>> = {
  submitted: check,
  checked: plan,
  planned: settle,
  approved: schedule,
  scheduled: begin,
  running: runPlan,
  failed: async () => undefined,
  done: async () => undefined,
  rejected: async () => undefined,
  cancelled: async () => undefined,
};

/**
 * Does what an order's state calls for, one step after the other, until it waits for a person or for its time. Every step
 * is written down with its entry in the trail before the next one begins, so that a worker that dies goes on there. At a
 * former customer nothing is done any more.
 */
export async function followRequest(needs: Needs, { tenant, request: id }: FollowRequest): Promise<void> {
  let current = await findRequest(needs, { tenant, id });
  if (!current) return;
  const type = typeOf(current.value.type);
  if (!type) throw new Error(`Requests of the type ${current.value.type} are no longer offered.`);
  if ((await findCustomer(needs, tenant)).endedOn === undefined)
    for (let next: Current | undefined = current; next; next = await steps[current.value.state](needs, current, type))
      current = next;
  current = (await findRequest(needs, { tenant, id })) ?? current;
  await handOnSeats(needs, current.value, type);
  await tellNews(needs, current, type);
  await (isOver(current.value) ? unplace(needs, current.value) : place(needs, current.value));
}

/** That its fields are right was seen at the door; here it gets its thread in the company's history. */
async function check(needs: Needs, current: Current, type: RequestType): Promise<Current> {
  await openInquiry(needs, await inquiryAbout(needs, current.value, type));
  return record(needs, current, { state: "checked" }, { by: service, happening: "checked" });
}

const untoldWith = ({ value }: Current, news: string) => [...value.untold, { version: value.version + 1, news }];

async function plan(needs: Needs, current: Current, type: RequestType): Promise<Current> {
  const planned = await makePlan(needs, current.value, type);
  if (planned.is === "refused") return refuse(needs, current, planned);
  const name = `plan-${current.value.version + 1}`;
  const kept = await keepPlan(needs, current.value, name, planned.plan);
  const hash = hashOfPlan(kept);
  const isAwaited = missingApprovals(type.approvals, [], await findCustomer(needs, current.value.tenant)).length > 0;
  return record(
    needs,
    current,
    {
      state: "planned",
      fulfilment: planned.fulfilment,
      ...(planned.byHandReason && { byHandReason: planned.byHandReason }),
      plan: { name, hash, steps: kept.steps.length, ...editionAfter(current.value.plan) },
      approvals: [],
      ...(isAwaited && { untold: untoldWith(current, "planned") }),
    },
    { by: service, happening: "planned", plan: hash },
  );
}

const editionAfter = (before: ServiceRequest["plan"]) =>
  before ? { edition: (before.edition ?? 1) + 1, previous: before.name } : { edition: 1 };

const refuse = (needs: Needs, current: Current, { reason }: Extract<Planned, { is: "refused" }>) =>
  record(
    needs,
    current,
    { state: "rejected", reason, untold: untoldWith(current, "rejected") },
    { by: service, happening: "rejected", detail: reason.ja },
  );

/** What nobody has to agree to is agreed to; the rest waits. */
async function settle(needs: Needs, current: Current, type: RequestType): Promise<Current | undefined> {
  const company = await findCustomer(needs, current.value.tenant);
  if (missingApprovals(type.approvals, current.value.approvals, company).length > 0) return undefined;
  return record(needs, current, { state: "approved" }, { by: service, happening: "approved" });
}

async function schedule(needs: Needs, current: Current, type: RequestType): Promise<Current> {
  const { value } = current;
  const [first] = await getOrders(needs, value);
  const wanted = whenToRun(type, value, first);
  const runAt = wanted !== undefined && isToCome(needs, wanted) ? wanted : undefined;
  return record(
    needs,
    current,
    {
      state: "scheduled",
      runAt,
      untold: isAnsweredAtOnce(type, value, runAt) ? value.untold : untoldWith(current, "scheduled"),
    },
    { by: service, happening: "scheduled", ...(runAt !== undefined && { detail: runAt }) },
  );
}

/** Who gets an answer within moments is not told that it will come. */
const isAnsweredAtOnce = ({ fulfilment: { by } }: RequestType, { fulfilment }: ServiceRequest, runAt?: string) =>
  by === "lookup" && fulfilment === "automatic" && runAt === undefined;

const isToCome = ({ clock }: Needs, at: string) => Temporal.Instant.compare(clock.now(), Temporal.Instant.from(at)) < 0;

/** When its time has come, and the tenant is still as it was when the plan was made. */
async function begin(needs: Needs, current: Current, type: RequestType): Promise<Current | undefined> {
  const { value } = current;
  if (value.runAt !== undefined && isToCome(needs, value.runAt)) {
    await comeAgain(needs, value, Temporal.Instant.from(value.runAt));
    return undefined;
  }
  if (value.fulfilment === "automatic" && !(await isAsPlanned(needs, value, type)))
    return record(needs, current, { state: "checked", approvals: [] }, { by: service, happening: "changed-since" });
  return record(needs, current, { state: "running" }, { by: service, happening: "begun", ...planOf(value) });
}

const planOf = ({ plan }: ServiceRequest) => (plan ? { plan: plan.hash } : {});

async function isAsPlanned(needs: Needs, request: ServiceRequest, type: RequestType): Promise<boolean> {
  const again = await makePlan(needs, request, type);
  return again.is === "plan" && hashOfPlan(again.plan, request.plan?.without) === request.plan?.hash;
}
