import * as z from "zod";
import { type Id, idOf, TenantId } from "#shared/base/ids.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";

/** Asks the worker to do what an application's newest version calls for. */
export const FollowApplication = z.object({
  kind: z.literal("follow-application"),
  tenant: TenantId,
  application: idOf("application"),
  version: z.int().positive(),
});
export type FollowApplication = z.infer<typeof FollowApplication>;

/** Asks the worker to do what a version of a contract calls for that an operator wrote. */
export const FollowContract = z.object({
  kind: z.literal("follow-contract"),
  tenant: TenantId,
  version: z.int().positive(),
});
export type FollowContract = z.infer<typeof FollowContract>;

/** Asks the worker to do what a step of a customer's way to its service calls for. */
export const FollowOnboarding = z.object({
  kind: z.literal("follow-onboarding"),
  tenant: TenantId,
  version: z.int().positive(),
});
export type FollowOnboarding = z.infer<typeof FollowOnboarding>;

export type Followed = FollowApplication | FollowContract | FollowOnboarding;
type Needs = Pick<Platform, "bus" | "clock" | "log">;

export const followMessage = (body: Followed, ...why: readonly (string | number)[]): Outgoing => ({
  id: [body.kind, body.tenant, "application" in body ? body.application : "", body.version, ...why].join(":"),
  body,
});

export const ofApplication = (
  tenant: TenantId,
  application: Id<"application">,
  version: number,
): FollowApplication => ({
  kind: "follow-application",
  tenant,
  application,
  version,
});

/** Longer than the front end waits for any answer: by then the change is made, or it never will be. */
const safetyNet = { minutes: 5 };

/** Has the worker follow a change that is about to be made, even if this process dies right after it. */
export async function following<Result>(
  { bus, clock, log }: Needs,
  body: Followed,
  change: () => Promise<Result>,
): Promise<Result> {
  const now = clock.now();
  await bus.send("documents", { ...followMessage(body, "net", now.epochMilliseconds), notBefore: now.add(safetyNet) });
  const result = await change();
  await bus.send("documents", followMessage(body, now.epochMilliseconds)).catch((error: unknown) => {
    log.warn("contract waits for its safety net", { tenant: body.tenant, cause: String(error) });
  });
  return result;
}
