import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Language } from "#shared/base/japanese-dates.ts";
import { wordsIn } from "#shared/base/problems.ts";
import { isEarlier } from "#shared/base/time.ts";
import { newestSummaries } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import type { ContractVersion } from "../model.ts";
import { contractVersions } from "../store.ts";
import { Lacking, lacking } from "./lacking.ts";
import { Onboarding, OnboardingEvent } from "./model.ts";
import { type Known, missingForStart } from "./start-rules.ts";
import { Step, stepsOf } from "./steps.ts";
import { eventsOf, findOnboarding, unbegun } from "./store.ts";

type Needs = Pick<Platform, "tables">;

export const OnboardingPage = z.object({
  version: z.int().nonnegative(),
  steps: z.array(Step),
  missing: z.array(z.object({ pointer: z.string(), detail: z.string() })),
  consents: Onboarding.shape.consents,
  /** What was not granted of what each app asks for, and what does not work without it. */
  missingPermissions: z.object({ watching: z.array(Lacking), changing: z.array(Lacking) }),
  inventory: z.array(
    z.object({ kind: z.string(), coverage: z.string(), readAt: z.string(), cause: z.string().optional() }),
  ),
  notice: Onboarding.shape.notice,
  events: z.array(OnboardingEvent.omit({ link: true })),
});

/** All that is known of a customer before its start, read at once. */
export async function knownOf(needs: Needs, tenant: TenantId) {
  const customer = await findCustomer(needs, tenant);
  const [versions, stored, summaries] = await Promise.all([
    contractVersions(needs, tenant),
    findOnboarding(needs, tenant),
    newestSummaries(needs, tenant),
  ]);
  const known: Known = {
    versions,
    onboarding: ofThisContract(stored?.value ?? unbegun(tenant), versions),
    admins: customer.admins.length,
    coverage: new Map(summaries.map(({ kind, coverage }) => [kind, coverage])),
  };
  return { customer, stored, summaries, known };
}

/** A notice that formed an earlier contract says nothing of the one that was agreed since. */
function ofThisContract(onboarding: Onboarding, versions: readonly ContractVersion[]): Onboarding {
  const { notice, ...rest } = onboarding;
  const newest = versions.at(-1);
  const isFormer = notice && newest && newest.startedOn === undefined && isEarlier(notice.at, newest.recordedAt);
  return isFormer ? rest : onboarding;
}

/** How far a customer is on its way to its service: the steps, what is missing and what to do. */
export async function showOnboarding(
  needs: Needs,
  tenant: TenantId,
  language: Language,
): Promise<z.infer<typeof OnboardingPage>> {
  const { stored, summaries, known } = await knownOf(needs, tenant);
  const { consents, notice } = known.onboarding;
  return {
    version: stored?.value.version ?? 0,
    steps: stepsOf(known),
    missing: notice
      ? []
      : missingForStart(known).map(({ pointer, detail }) => ({ pointer, detail: wordsIn(detail, language) })),
    consents,
    missingPermissions: {
      watching: lacking("watching", consents.watching.verified?.missing),
      changing: lacking("changing", consents.changing.verified?.missing),
    },
    inventory: summaries.map(({ kind, coverage, readAt, cause }) => ({ kind, coverage, readAt, cause })),
    notice,
    events: (await eventsOf(needs, tenant)).toReversed(),
  };
}
