import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { unsealed } from "./handovers.ts";
import { record } from "./record.ts";
import { findHandover, findRequest } from "./store.ts";

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
  const at = needs.clock.now();
  const secret = unsealed(needs.settings, handover, at);
  const { sealed: _sealed, ...rest } = handover;
  const opened = { ...rest, openedAt: at.toString(), openedBy: actorOf(person) };
  const told = { by: actorOf(person), happening: "secret-opened" as const, step: handover.step };
  await record(needs, request, {}, told, { handover: opened });
  return { forWhom: handover.forWhom, secret };
}
