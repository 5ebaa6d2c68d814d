import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { customerOf } from "#shared/tenants/find-customer.ts";
import { personOf } from "./person.ts";

const Me = z.object({
  name: z.string(),
  mail: z.string(),
  role: z.enum(["user", "admin", "operator"]),
  tenant: z.string(),
  /** The name of their company. */
  company: z.string(),
});

export const readMe = endpoint({
  on: "GET /me",
  allow: "signed-in",
  staysOpen: true,
  summary: "Who is signed in, for which company, in which role",
  answer: { 200: Me },
  run: async ({ platform, caller }) => Me.parse({ ...caller, company: await companyOf(platform, personOf(caller)) }),
  respond: (me) => ({ jsonBody: me }),
});

const companyOf = async (platform: Platform, { role, tenant }: Person): Promise<string> =>
  role === "operator" ? platform.settings.service.providerName : ((await customerOf(platform, tenant))?.name ?? "");
