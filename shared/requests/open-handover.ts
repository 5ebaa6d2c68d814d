import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { unsealed } from "./handovers.ts";
import type { Handover, ServiceRequest } from "./model.ts";
import { record } from "./record.ts";
import { findHandover, findRequest, progressOf } from "./store.ts";

type Needs = Pick<Platform, "clock" | "settings" | "tables">;

/** Shows a new password once: in the same stroke it is gone from here, and who has seen it stands in the trail. */
export async function openHandover(
  needs: Needs,
  person: Person,
  tenant: TenantId,
  id: Id<"handover">,
): Promise<{ forWhom: string; secret: string }> {
  const handover = await findHandover(needs, tenant, id);
  const request = handover && (await findRequest(needs, { tenant, id: handover.request }));
  if (!handover || !request) throw new Problem("not-found", "There is nothing at this address.");
  if (person.role !== "admin") throw new Problem("not-allowed", "Only the company's own admins may open it.");
  if (!(await isSet(needs, request.value, handover)))
    throw new Problem(
      "wrong-state",
      "The password has not been set yet. Come again when the request says that it has.",
    );
  const at = needs.clock.now();
  const secret = unsealed(needs.settings, handover, at);
  const { sealed: _sealed, ...rest } = handover;
  const opened = { ...rest, openedAt: at.toString(), openedBy: actorOf(person) };
  const told = { by: actorOf(person), happening: "secret-opened" as const, step: handover.step };
  await record(needs, request, {}, told, { handover: opened });
  return { forWhom: handover.forWhom, secret };
}

/** What was sealed before the step that sets it may yet be needed to set it. */
async function isSet(needs: Needs, request: ServiceRequest, { step }: Handover): Promise<boolean> {
  const steps = request.plan && (await progressOf(needs, request, request.plan.name));
  return steps?.get(step)?.state === "done";
}
