import type { ListedAlert } from "#shared/alerts/listing.ts";
import type { WatchKind } from "#shared/alerts/watches.ts";
import { isWindows } from "#shared/inventory/kinds/devices.ts";
import type { Malware, Protection } from "#shared/inventory/kinds/protection.ts";
import type { Facts } from "./facts.ts";
import { heardSince, isSilent } from "./judge-devices.ts";
import { isWithin, minutesBetween, monthsUpTo } from "./month-days.ts";
import type { ProtectionSection } from "./protection-section.ts";
import { type AlertRead, alertMonths, isGrave } from "./read-alerts.ts";

/** What Defender found, what was alerted, and where Microsoft's services failed (DM-14, M365-01). */
export const protectionSection = (facts: Facts): ProtectionSection => ({
  protection: protectionOf(facts),
  alerts: isKnown(facts, "defender-alerts", facts.alerts.ofMonth) ? alertsOf(facts) : null,
  incidents: isKnown(facts, "service-health", facts.incidents) ? incidentsOf(facts) : null,
});

/** News that nobody could ask for are not known to be none. */
export const isKnown = ({ watches }: Facts, kind: WatchKind, found: readonly unknown[]): boolean =>
  found.length > 0 || watches.some((watch) => watch.kind === kind && watch.coverage !== "none");

function protectionOf({ month, inventory: { protection, devices } }: Facts): ProtectionSection["protection"] {
  const { now, items } = protection;
  if (!now || !items) return null;
  const since = heardSince(now.asOf ?? now.readAt);
  const told = items.filter(({ reportedAt }) => !isSilent(reportedAt, since));
  const names = new Set(told.map(({ device }) => device));
  const pcs = devices.items?.filter(isWindows);
  const silent = items.filter(({ device }) => !names.has(device));
  const unknown = pcs
    ? pcs.filter(({ id }) => !names.has(id)).map(({ name, lastContactAt }) => ({ name, lastContactAt }))
    : silent.map(({ deviceName, reportedAt }) => ({ name: deviceName, lastContactAt: reportedAt }));
  const judged = pcs ? pcs.length - unknown.length : told.length;
  const isListed = new Set(pcs ? pcs.map(({ id }) => id) : [...names]);
  const counted = told.filter(({ device }) => isListed.has(device));
  return {
    pcs: judged + unknown.length,
    judged,
    staleDefinitions: counted
      .filter(({ isSignatureOverdue }) => isSignatureOverdue)
      .map(({ deviceName, signatureVersion }) => ({
        name: deviceName,
        ...(signatureVersion !== undefined && { signatureVersion }),
      })),
    withoutRealTime: counted
      .filter(({ isRealTimeOn }) => !isRealTimeOn)
      .map(({ deviceName }) => ({ name: deviceName })),
    unknown: unknown.map(({ name, lastContactAt }) => ({ name, ...(lastContactAt && { lastContactAt }) })),
    detections: detectionsOf(items, month),
    versions: versionsOf(counted),
  };
}

/** What was found in the month, and what was found before and is still there. */
const detectionsOf = (items: readonly Protection[], month: string) =>
  items
    .flatMap(({ deviceName, owner, malware }) =>
      malware
        .filter((one) => !one.isRemediated || isFoundIn(month, one))
        .map(({ name, category, isRemediated, ...one }) => ({
          ...(momentOf(one) !== undefined && { at: momentOf(one) }),
          device: deviceName,
          ...(owner !== undefined && { owner }),
          name,
          category,
          isRemediated,
        })),
    )
    .toSorted((a, b) => ((a.at ?? "") < (b.at ?? "") ? -1 : 1));

const momentOf = ({ firstDetectedAt, lastChangedAt }: Pick<Malware, "firstDetectedAt" | "lastChangedAt">) =>
  firstDetectedAt ?? lastChangedAt;

function isFoundIn(month: string, one: Malware): boolean {
  const at = momentOf(one);
  return at !== undefined && isWithin(month, at);
}

function versionsOf(told: readonly Protection[]) {
  const versions = told.flatMap(({ engineVersion }) => (engineVersion === undefined ? [] : [engineVersion]));
  return [...new Set(versions)]
    .map((engineVersion) => ({ engineVersion, count: versions.filter((one) => one === engineVersion).length }))
    .toSorted((a, b) => b.count - a.count || (a.engineVersion < b.engineVersion ? 1 : -1));
}

function alertsOf({ month, tenant, alerts }: Facts): NonNullable<ProtectionSection["alerts"]> {
  const firstMonth = tenant.startedOn.slice(0, month.length);
  const countOf = (one: string, severity: ListedAlert["severity"]) => alerts.counts.get(one)?.get(severity) ?? 0;
  return {
    months: monthsUpTo(month, alertMonths).map((one) => ({
      month: one,
      counts:
        one < firstMonth
          ? null
          : {
              /** What cannot be read is not taken for harmless. */
              high: countOf(one, "high") + countOf(one, "unknown"),
              medium: countOf(one, "medium"),
              low: countOf(one, "low") + countOf(one, "informational"),
            },
    })),
    open: alerts.open,
    high: alerts.ofMonth.filter(isGrave).map(alertRow).toReversed(),
  };
}

const alertRow = ({ detectedAt, title, severity, devices, people, state, stateSince, findings }: AlertRead) => ({
  at: detectedAt,
  title,
  severity,
  subjects: [...people, ...devices],
  state: state === "resolved" ? ("resolved" as const) : ("open" as const),
  ...(state === "resolved" && { minutesToResolve: Math.max(0, minutesBetween(detectedAt, stateSince)) }),
  ...(findings && { findings }),
});

const incidentsOf = ({ incidents }: Facts): NonNullable<ProtectionSection["incidents"]> =>
  incidents
    .filter(({ classification }) => classification !== "advisory")
    .map(({ startedAt, endedAt, isOver, updatedAt, service, title, notices }) => {
      const end = isOver ? (endedAt ?? updatedAt) : undefined;
      return { startedAt, ...(end !== undefined && { endedAt: end }), service, title, notices };
    })
    .toSorted((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
