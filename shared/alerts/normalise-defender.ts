import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { type Alert, AlertState, Severity } from "./model.ts";

const known = <T extends string>(words: readonly T[], otherwise: T) =>
  z
    .string()
    .nullish()
    .transform((word) => words.find((candidate) => candidate.toLowerCase() === word?.toLowerCase()) ?? otherwise);

/** Microsoft writes instants with up to seven fraction digits, some with an offset; ours sort as text. */
const Moment = z.string().transform((text, context) => {
  try {
    return Temporal.Instant.from(text).toString({ smallestUnit: "millisecond" });
  } catch {
    context.addIssue({ code: "custom", message: "This is not an ISO 8601 instant." });
    return z.NEVER;
  }
});

const Evidence = z.looseObject({
  deviceDnsName: z.string().nullish(),
  userAccount: z.looseObject({ userPrincipalName: z.string().nullish(), accountName: z.string().nullish() }).nullish(),
  primaryAddress: z.string().nullish(),
});

/** What the poller needs to know of an alert; the rest goes along as it came, to be read one by one. */
export const ListedAlert = z.looseObject({ id: z.string().min(1), lastUpdateDateTime: Moment });
export type ListedAlert = z.infer<typeof ListedAlert>;

/** The fields we use of an alert of Microsoft Defender XDR: https://learn.microsoft.com/graph/api/resources/security-alert */
export const DefenderAlert = z.looseObject({
  id: z.string().min(1),
  tenantId: TenantId,
  title: z.string(),
  severity: known(Severity.options, "unknown"),
  status: known(AlertState.options, "unknown"),
  serviceSource: z.string().nullish(),
  category: z.string().nullish(),
  categories: z.array(z.string()).nullish(),
  incidentId: z.string().nullish(),
  alertWebUrl: z.url().nullish().catch(undefined),
  createdDateTime: Moment,
  lastUpdateDateTime: Moment,
  evidence: z.array(Evidence).nullish(),
});
export type DefenderAlert = z.infer<typeof DefenderAlert>;

/** An alert of Defender in our words (DM-14). */
export function normaliseDefender(alert: DefenderAlert): Alert {
  const evidence = alert.evidence ?? [];
  return {
    tenant: alert.tenantId,
    id: alert.id,
    title: alert.title,
    severity: alert.severity,
    state: alert.status,
    source: alert.serviceSource ?? "unknown",
    categories: alert.categories ?? (alert.category ? [alert.category] : []),
    devices: distinct(evidence.map(({ deviceDnsName }) => deviceDnsName)),
    people: distinct(
      evidence.map(
        ({ userAccount, primaryAddress }) =>
          userAccount?.userPrincipalName ?? userAccount?.accountName ?? primaryAddress,
      ),
    ),
    ...(alert.incidentId && { incident: alert.incidentId }),
    ...(alert.alertWebUrl && { link: alert.alertWebUrl }),
    createdAt: alert.createdDateTime,
    updatedAt: alert.lastUpdateDateTime,
    isAnnounced: false,
  };
}

const distinct = (names: readonly (string | null | undefined)[]) => [...new Set(names.filter((name) => name != null))];
