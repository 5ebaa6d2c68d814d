import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { invalidInput, type Said } from "#shared/base/problems.ts";
import { contractOf } from "#shared/contracts/read-contracts.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { StopReason } from "../stop-reasons.ts";
import { type Stop, StoppedCounts } from "./stop.ts";
import { addStop } from "./stop-store.ts";

export const StopForm = z.strictObject({
  reason: StopReason,
  stoppedOn: z.iso.date("サービスをご利用いただけなくなった最初の日を入力してください。"),
  canResume: z.boolean("サービスを再開できるかどうかを選んでください。"),
  counts: StoppedCounts.strict()
    .refine(({ basic, option }) => basic + option > 0, "停止した数を入力してください。")
    .optional(),
  note: z.string().trim().min(1, "停止の経緯を入力してください。").max(1000, "1,000文字以内で入力してください。"),
});
export type StopForm = z.infer<typeof StopForm>;

type Needs = Pick<Platform, "clock" | "newId" | "tables">;

/** Records a stop of a customer's service; under the same key it is one stop, however often it is sent (TERM-13). */
export async function recordStop(
  needs: Needs,
  tenant: TenantId,
  { form, key }: { form: StopForm; key: string | undefined },
  person: Person,
): Promise<Stop> {
  await findCustomer(needs, tenant);
  const { startedOn, ending } = (await contractOf(needs, tenant, form.stoppedOn)) ?? {};
  if (startedOn === undefined || startedOn > form.stoppedOn || (ending && ending.on < form.stoppedOn))
    throw invalidInput([{ pointer: "#/stoppedOn", detail: notServed }]);
  const id = key === undefined ? needs.newId("stop") : idFrom("stop", tenant, person.objectId, key);
  return addStop(needs, { ...form, id, tenant, by: actorOf(person), at: needs.clock.now().toString() });
}

const notServed: Said = {
  ja: "この日にはサービスをご提供していません。",
  en: "This customer had no service on that day.",
};
