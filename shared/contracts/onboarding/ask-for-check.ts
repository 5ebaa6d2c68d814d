import type * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { following } from "../follow.ts";
import type { ConsentWish } from "./ask-consent.ts";
import { findOnboarding, writeHappened } from "./store.ts";

type Needs = Pick<Platform, "bus" | "clock" | "log" | "tables">;

/** Has a tenant asked what it has granted to one of our apps, whoever has granted it and how. */
export async function askForCheck(
  needs: Needs,
  tenant: TenantId,
  { app }: z.infer<typeof ConsentWish>,
  person: Person,
): Promise<{ version: number }> {
  await findCustomer(needs, tenant);
  const before = await findOnboarding(needs, tenant);
  const version = (before?.value.version ?? 0) + 1;
  const happened = { at: needs.clock.now().toString(), by: actorOf(person), happening: "check-asked" as const, app };
  await following(needs, { kind: "follow-onboarding", tenant, version }, () =>
    writeHappened(needs, before, { change: {}, happened }, tenant),
  );
  return { version };
}
