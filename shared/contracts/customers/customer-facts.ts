import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { isEarlier } from "#shared/base/time.ts";
import type { KindStanding } from "#shared/inventory/read-snapshots.ts";
import type { GraphApp } from "#shared/platform/platform.ts";
import { Tenant } from "#shared/tenants/model.ts";
import { contractOn } from "../contract-on.ts";
import { endingAfter } from "../ending-after.ts";
import { ContractVersion } from "../model.ts";
import { Lacking, lacking } from "../onboarding/lacking.ts";
import type { Onboarding } from "../onboarding/model.ts";

/** Where a customer stands between its application and the end of its contract. */
const CustomerStatus = z.enum(["onboarding", "starting", "active", "ending", "ended"]);

/** What a tenant has let one of our apps do, as it was found when the tenant was last asked. */
const ConsentFacts = z.object({
  state: z.enum(["unasked", "asked", "lapsed", "given", "refused", "partial", "granted"]),
  verifiedAt: z.iso.datetime().optional(),
  missing: z.array(Lacking),
});
export type ConsentFacts = z.infer<typeof ConsentFacts>;

const words = z.object({ ja: z.string(), en: z.string() });

const CollectorFacts = z.object({
  /** When anything was last read, and when the newest of all attempts was made. */
  readAt: z.iso.datetime().optional(),
  triedAt: z.iso.datetime().optional(),
  /** What the newest attempt could not read, or only in part. */
  failing: z.array(
    z.object({
      kind: z.string(),
      title: words,
      coverage: z.string(),
      cause: z.string().optional(),
      reason: words.optional(),
      triedAt: z.iso.datetime(),
      readAt: z.iso.datetime().optional(),
    }),
  ),
});

/** A customer in a list: what somebody who answers it should know at a glance. */
export const CustomerFacts = z.object({
  tenant: TenantId,
  name: z.string(),
  language: Tenant.shape.language,
  status: CustomerStatus,
  startedOn: z.iso.date().optional(),
  /** The last day of its contract, when an end was agreed. */
  endsOn: z.iso.date().optional(),
  customerNumber: z.string().optional(),
  seats: ContractVersion.shape.counts.optional(),
  consents: z.object({ watching: ConsentFacts, changing: ConsentFacts }),
  collector: CollectorFacts,
});
export type CustomerFacts = z.infer<typeof CustomerFacts>;

export type KnownCustomer = {
  tenant: Tenant;
  versions: readonly ContractVersion[];
  consents: Onboarding["consents"];
  standings: readonly KindStanding[];
};

/** What is told of a customer on a day. */
export function customerFacts({ tenant, versions, consents, standings }: KnownCustomer, now: string, today: string) {
  const contract = contractOn(versions, today) ?? versions.at(-1);
  const startedOn = contract?.startedOn;
  const endsOn = tenant.endedOn ?? endingAfter(versions, today);
  return {
    tenant: tenant.id,
    name: tenant.name,
    language: tenant.language,
    status: statusOf({ startedOn, endsOn, hasEnded: tenant.endedOn !== undefined }, today),
    ...(startedOn !== undefined && { startedOn }),
    ...(endsOn !== undefined && { endsOn }),
    ...(contract && { customerNumber: contract.customerNumber, seats: contract.counts }),
    consents: {
      watching: consentFacts("watching", consents.watching, now),
      changing: consentFacts("changing", consents.changing, now),
    },
    collector: collectorFacts(standings),
  } satisfies CustomerFacts;
}

type Times = { startedOn: string | undefined; endsOn: string | undefined; hasEnded: boolean };

function statusOf({ startedOn, endsOn, hasEnded }: Times, today: string): CustomerFacts["status"] {
  if (hasEnded) return "ended";
  if (startedOn === undefined) return "onboarding";
  if (startedOn > today) return "starting";
  return endsOn === undefined ? "active" : "ending";
}

/** What the tenant itself has said counts before what anybody was asked or has answered. */
export function consentFacts(app: GraphApp, consent: Onboarding["consents"][GraphApp], now: string): ConsentFacts {
  const { askedAt, expiresAt, givenAt, verified } = consent;
  const missing = verified?.isConsented ? lacking(app, verified.missing) : [];
  const stated = (state: ConsentFacts["state"]): ConsentFacts => ({
    state,
    ...(verified && { verifiedAt: verified.at }),
    missing,
  });
  if (verified?.isConsented) return stated(missing.length === 0 ? "granted" : "partial");
  const isAsked = askedAt !== undefined && (!verified || isEarlier(verified.at, askedAt));
  if (isAsked && givenAt !== undefined && isEarlier(askedAt, givenAt)) return stated("given");
  if (isAsked) return stated(expiresAt !== undefined && isEarlier(now, expiresAt) ? "asked" : "lapsed");
  return stated(verified ? "refused" : "unasked");
}

function collectorFacts(standings: readonly KindStanding[]): CustomerFacts["collector"] {
  const readAt = standings
    .flatMap(({ snapshot }) => snapshot?.readAt ?? [])
    .toSorted()
    .at(-1);
  const triedAt = standings
    .map(({ attempt }) => attempt.readAt)
    .toSorted()
    .at(-1);
  return {
    ...(readAt !== undefined && { readAt }),
    ...(triedAt !== undefined && { triedAt }),
    failing: standings
      .filter(({ attempt }) => attempt.coverage !== "complete")
      .map(({ kind, title, attempt: { readAt: at, asOf: _asOf, ...attempt }, snapshot }) => ({
        kind,
        title,
        ...attempt,
        triedAt: at,
        ...(snapshot && { readAt: snapshot.readAt }),
      })),
  };
}
