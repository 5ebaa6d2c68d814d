import * as z from "zod";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { changingNumbers } from "./changing-numbers.ts";
import { endedBy } from "./final-steps.ts";
import { mayBeLeftOut } from "./leave-out.ts";
import { type Plan, type ServiceRequest, Words } from "./model.ts";
import { getPlan } from "./order-documents.ts";
import type { RequestType } from "./request-type.ts";
import { seenChecks } from "./seen-checks.ts";
import { whatChanged } from "./what-changed.ts";
import { whenToRun } from "./when-to-run.ts";

const moment = z.iso.datetime();

/** What our staff sees beside a step: what it is about to Graph, and how it can be decided on. */
export const DeskStep = z.object({
  /** The name of what it ends for good. */
  ends: z.string().optional(),
  canBeLeftOut: z.boolean(),
  /** How it stands to the plan before. */
  change: z
    .discriminatedUnion("is", [
      z.object({ is: z.literal("new") }),
      z.object({ is: z.literal("changed"), before: Words, after: Words }),
    ])
    .optional(),
});

/** What our staff weighs before it approves a plan. */
export const DeskView = z.object({
  plannedAt: moment,
  /** When it is wanted; what is past by then begins at once. */
  wantedAt: moment.optional(),
  /** What the plan before had and this one has no more. */
  gone: z.array(Words),
  checks: z.array(z.object({ is: z.enum(["good", "caution", "unknown"]), words: Words, at: moment })),
  numbers: z.array(z.object({ of: Words, before: z.int(), after: z.int() })),
  /** When the numbers were read last; missing where they were not. */
  numbersAsOf: moment.optional(),
});

type Needs = Pick<Platform, "blobs" | "tables">;

type Ordered = { type: RequestType; first: unknown };

export async function deskView(needs: Needs, request: ServiceRequest, plan: Plan, { type, first }: Ordered) {
  const previous = request.plan?.previous;
  const changed = previous
    ? whatChanged((await getPlan(needs, request, previous)).steps, plan.steps)
    : { steps: [], gone: [] };
  const canBeLeftOut = mayBeLeftOut(plan, type.seats !== undefined);
  const steps = plan.steps.map(
    (step, number): z.input<typeof DeskStep> => ({
      ends: endedBy(step),
      canBeLeftOut: canBeLeftOut[number] ?? false,
      change: changed.steps[number],
    }),
  );
  const left = plan.steps.filter((_step, number) => !request.plan?.without?.includes(number));
  const desk: z.input<typeof DeskView> = {
    plannedAt: plan.madeAt,
    wantedAt: whenToRun(type, request, first),
    gone: changed.gone,
    checks: seenChecks(request, plan, type),
    ...(isAhead(request) ? await numbersOf(needs, request, left) : { numbers: [] }),
  };
  return { steps, desk };
}

/** What is being carried out already is no longer as it was before. */
const isAhead = ({ state }: ServiceRequest) => ["planned", "approved", "scheduled"].includes(state);

async function numbersOf(needs: Needs, { tenant }: ServiceRequest, steps: Plan["steps"]) {
  const [licences, accounts, devices] = await Promise.all([
    newestItems(needs, tenant, "licences"),
    newestItems(needs, tenant, "accounts"),
    newestItems(needs, tenant, "devices"),
  ]);
  const numbers = changingNumbers(steps, {
    products: licences.items ?? [],
    accounts: accounts.items?.filter(({ isGuest }) => !isGuest).length,
    devices: devices.items?.length,
  });
  return { numbers, numbersAsOf: licences.asOf ?? accounts.asOf ?? devices.asOf };
}
