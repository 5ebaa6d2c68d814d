import type { FieldError } from "#shared/base/problems.ts";
import { type PlainDate, Temporal } from "#shared/base/time.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { neededPermissions } from "#shared/platform/graph-requests.ts";
import { contractOn } from "../contract-on.ts";
import type { ContractVersion } from "../model.ts";
import type { Onboarding } from "./model.ts";

/** What is known of a customer when its service is to begin. */
export type Known = {
  versions: readonly ContractVersion[];
  onboarding: Onboarding;
  admins: number;
  /** How much of each kind was read so far. */
  coverage: ReadonlyMap<SnapshotKind, "complete" | "partial" | "none">;
};

/** Without these nobody can be managed or charged (ENV-02, ENV-03); what else is missing only narrows the service. */
const indispensable: ReadonlySet<string> = new Set([
  "Organization.Read.All",
  "User.Read.All",
  "LicenseAssignment.Read.All",
]);
const neededKinds = ["accounts", "licences"] as const satisfies readonly SnapshotKind[];

/** What still has to be there before a service can start, by where it is missing. */
export function missingForStart(known: Known): FieldError[] {
  const { versions, onboarding, admins, coverage } = known;
  const { givenAt, askedAt, verified } = onboarding.consents.watching;
  const missing: FieldError[] = [];
  const miss = (pointer: string, detail: string) => void missing.push({ pointer, detail });
  if (versions.length === 0) miss("#/contract", "Accept an application for a new contract first.");
  if (admins === 0) miss("#/admins", "Nobody could be told: the customer has no admin.");
  if (askedAt === undefined && !verified) miss("#/consents/watching", "Ask the customer's admin for consent.");
  else if (!verified?.isConsented)
    miss("#/consents/watching", givenAt ? "Consent was given and is being checked." : "No admin has consented yet.");
  else if (!verified.company)
    miss("#/consents/watching", "The tenant has not named itself: Organization.Read.All is missing.");
  for (const permission of verified?.isConsented ? verified.missing : [])
    if (indispensable.has(permission))
      miss(`#/permissions/${permission}`, `Not granted. It is for: ${purposeOf(permission)}.`);
  for (const kind of verified?.isConsented ? neededKinds : [])
    if ((coverage.get(kind) ?? "none") === "none") miss(`#/inventory/${kind}`, "It has not been read yet.");
  return missing;
}

const purposeOf = (permission: string) => (neededPermissions("watching").get(permission) ?? []).join("; ");

/** No start is named that lies further ahead. */
const furthest = { months: 6 };

/** Why a service cannot start on a day; nothing when it can (BIL-04). */
export function refusedStart(
  versions: readonly ContractVersion[],
  today: PlainDate,
  startedOn: PlainDate,
): string | undefined {
  if (Temporal.PlainDate.compare(startedOn, today) < 0)
    return "This day is past: the notice names today or a later day.";
  if (Temporal.PlainDate.compare(today.add(furthest), startedOn) < 0) return "Give a day within six months.";
  if (contractOn(versions, startedOn.toString())) return undefined;
  const first = versions.map(({ effectiveOn }) => effectiveOn).toSorted()[0] ?? "";
  return `The contract holds from ${first}: give that day or a later one.`;
}
