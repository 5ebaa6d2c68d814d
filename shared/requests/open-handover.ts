import type { Person } from "#shared/base/caller.ts";
import type { Id, TenantId } from "#shared/base/ids.ts";
import { nothingHere, refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
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
  const made = await findHandover(needs, tenant, id);
  const request = made && (await findRequest(needs, { tenant, id: made.request }));
  // Read once more: nobody can have opened it after the order was read without changing the order too.
  const handover = request && (await findHandover(needs, tenant, id));
  if (!handover) throw nothingHere();
  if (person.role !== "admin") throw refusal("not-allowed", adminsOnly);
  if (!(await isSet(needs, request.value, handover))) throw refusal("wrong-state", notYet);
  const at = needs.clock.now();
  const secret = unsealed(needs.settings, handover, at);
  const { sealed: _sealed, ...rest } = handover;
  const opened = { ...rest, openedAt: at.toString(), openedBy: actorOf(person) };
  const told = { by: actorOf(person), happening: "secret-opened" as const, step: handover.step };
  await record(needs, request, {}, told, { handover: opened });
  return { forWhom: handover.forWhom, secret };
}

const adminsOnly: Words = {
  ja: "開けるのは、貴社の管理者の方だけです。",
  en: "Only the company's own admins may open it.",
};

const notYet: Words = {
  ja: "パスワードはまだ設定されていません。依頼が完了してから、もう一度お試しください。",
  en: "The password has not been set yet. Come again when the request says that it has.",
};

/** What was sealed before the step that sets it may yet be needed to set it. */
export async function isSet(
  needs: Pick<Platform, "tables">,
  request: ServiceRequest,
  { step }: Handover,
): Promise<boolean> {
  const steps = request.plan && (await progressOf(needs, request, request.plan.name));
  return steps?.get(step)?.state === "done";
}
