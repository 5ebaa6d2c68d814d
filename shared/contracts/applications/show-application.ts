import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { nothingHere } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { Application, ApplicationEvent } from "./model.ts";
import { eventsOf, findApplication, pageOfApplications, type Which } from "./store.ts";

type Needs = Pick<Platform, "tables">;

export const ApplicationPage = z.object({ applications: z.array(Application), cursor: z.string().optional() });
export const ApplicationDetail = Application.extend({ events: z.array(ApplicationEvent) });

/** One page of a company's applications, the newest first. */
export async function applicationPage(
  needs: Needs,
  tenant: TenantId,
  query: { take?: number; cursor?: string },
): Promise<z.infer<typeof ApplicationPage>> {
  await findCustomer(needs, tenant);
  return pageOfApplications(needs, tenant, query);
}

/** One application with all that has happened to it. */
export async function applicationDetail(needs: Needs, which: Which): Promise<z.infer<typeof ApplicationDetail>> {
  const found = await findApplication(needs, which);
  if (!found) throw nothingHere();
  return { ...found.value, events: await eventsOf(needs, which) };
}
