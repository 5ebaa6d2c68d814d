import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { invalidInput, type Said } from "#shared/base/problems.ts";
import { says } from "#shared/base/says.ts";
import { contractOf } from "#shared/contracts/read-contracts.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { StopReason } from "../stop-reasons.ts";
import { type Stop, StoppedCounts } from "./stop.ts";
import { addStop } from "./stop-store.ts";

export const StopForm = z.strictObject({
  reason: StopReason,
  stoppedOn: z.iso.date(
    says({
      ja: "サービスをご利用いただけなくなった最初の日を入力してください。",
      en: "Give the first day without the service.",
    }),
  ),
  canResume: z.boolean(
    says({ ja: "サービスを再開できるかどうかを選んでください。", en: "Say whether the service can go on again." }),
  ),
  counts: StoppedCounts.strict()
    .refine(
      ({ basic, option }) => basic + option > 0,
      says({ ja: "停止した数を入力してください。", en: "Say how many were stopped." }),
    )
    .optional(),
  note: z
    .string()
    .trim()
    .min(1, says({ ja: "停止の経緯を入力してください。", en: "Say how it came to the stop." }))
    .max(1000),
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
