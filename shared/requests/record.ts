import * as z from "zod";
import { type Id, idOf, TenantId } from "#shared/base/ids.ts";
import { changedSince, refusal } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Actor } from "#shared/inquiries/history.ts";
import type { Outgoing, Platform, Stored } from "#shared/platform/platform.ts";
import type { Happened } from "./audit-trail.ts";
import type { ServiceRequest } from "./model.ts";
import { checkMove } from "./states.ts";
import { findRequest, trailEnd, type Written, write } from "./store.ts";

/** Asks the worker to do what an order's state calls for. */
export const FollowRequest = z.object({
  kind: z.literal("follow-request"),
  tenant: TenantId,
  request: idOf("request"),
});
export type FollowRequest = z.infer<typeof FollowRequest>;

export const followMessage = (
  { tenant, id }: Pick<ServiceRequest, "tenant" | "id">,
  ...why: readonly (string | number)[]
): Outgoing => ({
  id: ["follow", id, ...why].join(":"),
  session: tenant,
  body: { kind: "follow-request", tenant, request: id } satisfies FollowRequest,
});

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

export type Told = Pick<Happened, "by" | "happening"> & Partial<Pick<Happened, "step" | "plan" | "detail" | "files">>;
type More = Pick<Written, "steps" | "handover" | "key">;
type Changed = Partial<Omit<ServiceRequest, "id" | "tenant" | "version">>;

const tries = 20;

/**
 * Writes down what has happened to an order, with its entry in the customer's trail. Others who write on the trail at the
 * same time make it try again; whoever has changed the order itself makes it `stale-version`.
 */
export async function record(
  needs: Pick<Platform, "clock" | "tables">,
  before: Stored<ServiceRequest>,
  changed: Changed,
  told: Told,
  more: More = {},
): Promise<Stored<ServiceRequest>> {
  if (changed.state) checkMove(before.value.state, changed.state);
  const at = needs.clock.now().toString();
  const version = before.value.version + 1;
  const after = { ...before.value, ...changed, version, ...(changed.state && { stateSince: at }) };
  await writeDown(needs, { before, after, happened: happenedTo(after, at, told), ...more });
  return found(needs, after);
}

/** Writes a new order down; "exists" when its key was used before. */
export async function recordNew(
  needs: Pick<Platform, "clock" | "tables">,
  request: ServiceRequest,
  by: Actor,
  check: () => Promise<void>,
  key: string | undefined,
): Promise<void> {
  const happened = happenedTo(request, request.receivedAt, { by, happening: "submitted" });
  await writeDown(needs, { before: undefined, after: request, happened, key }, check);
}

const happenedTo = ({ id, type, state }: ServiceRequest, at: string, told: Told): Happened => ({
  at,
  request: id,
  type,
  state,
  ...told,
});

/** What `check` has found to be so stays so until the entry is written, since nobody else can write one in between. */
async function writeDown(
  needs: Pick<Platform, "tables">,
  written: Written,
  check: () => Promise<void> = async () => undefined,
): Promise<void> {
  const { after, before } = written;
  for (let tried = 0; tried < tries; tried += 1) {
    const end = await trailEnd(needs, after.tenant);
    await check();
    if ((await write(needs, end, written)) === "done") return;
    const now = await findRequest(needs, after);
    if (now?.etag !== before?.etag) throw changedSince();
  }
  throw refusal("stale-version", tooBusy, { retryAfterSeconds: 1 });
}

const tooBusy: Words = {
  ja: "ほかの依頼の処理が重なっています。少し待ってから、もう一度お試しください。",
  en: "Too much happens to this company's requests at the same time.",
};

async function found(needs: Pick<Platform, "tables">, which: Pick<ServiceRequest, "tenant" | "id">) {
  const stored = await findRequest(needs, which);
  if (!stored) throw new Error("An order that was just written is gone.");
  return stored;
}

/** Longer than the front end waits for any answer: by then the change is made, or it never will be. */
const safetyNet = { minutes: 5 };

/** Has the worker look after an order that is about to change, even if this process dies right after the change. */
export async function following<Result>(
  needs: Needs,
  which: { tenant: TenantId; id: Id<"request"> },
  change: () => Promise<Result>,
): Promise<Result> {
  const now = needs.clock.now();
  await needs.bus.send("fulfil", {
    ...followMessage(which, "net", now.epochMilliseconds),
    notBefore: now.add(safetyNet),
  });
  const result = await change();
  await needs.bus.send("fulfil", followMessage(which, now.epochMilliseconds)).catch((error: unknown) => {
    needs.log.warn("request waits for its safety net", { request: which.id, cause: String(error) });
  });
  return result;
}

/** Has the worker look after an order again later. */
export const comeAgain = (needs: Pick<Platform, "bus">, request: ServiceRequest, at: Instant): Promise<void> =>
  needs.bus.send("fulfil", { ...followMessage(request, request.version, at.epochMilliseconds), notBefore: at });
