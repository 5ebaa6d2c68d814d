import { Temporal } from "#shared/base/time.ts";
import { buildOf } from "#shared/insights/windows-updates.ts";
import type { Drawn, Figures } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import type { Ask, Recommendation } from "./model.ts";
import { surplusYen } from "./surplus-cost.ts";

/** More at once is not read. */
const mostRecommendations = 5;

type Rule = Pick<Recommendation, "kind"> & {
  /** What the customer is asked to decide about the same matter: it is not told twice. */
  unless?: Ask["kind"];
  find: (drawn: Drawn, facts: Facts) => Figures | undefined;
};

/** What may be suggested, the weightiest first; what could not be read is silent. */
const rules: readonly Rule[] = [
  { kind: "mfa-registration", find: withoutMfa },
  { kind: "disk-encryption", find: notEncrypted },
  { kind: "windows-ending", find: windowsEnding },
  { kind: "storage-ahead", unless: "storage-filling", find: storageAhead },
  { kind: "idle-accounts", unless: "idle-licences", find: idleAccounts },
  { kind: "licence-reuse", unless: "licence-surplus", find: surplus },
  { kind: "dormant-sites", unless: "storage-filling", find: dormantSites },
  { kind: "frequent-topic", find: frequentTopic },
];

/** What we suggest to a customer this month, beside what it is asked to decide (ADM-02). */
export const recommendationsOf = (drawn: Drawn, facts: Facts, asks: readonly Ask[]): Recommendation[] =>
  rules
    .filter(({ unless }) => !asks.some(({ kind }) => kind === unless))
    .flatMap(({ kind, find }) => {
      const figures = find(drawn, facts);
      return figures ? [{ kind, figures }] : [];
    })
    .slice(0, mostRecommendations);

function withoutMfa(_: Drawn, { inventory }: Facts): Figures | undefined {
  const figures = inventory.registrations.now?.figures;
  if (!figures || figures.withMfa >= figures.accounts) return undefined;
  const { accounts, withMfa, adminsWithoutMfa } = figures;
  return { accounts, without: accounts - withMfa, admins: adminsWithoutMfa };
}

function notEncrypted({ devices }: Drawn): Figures | undefined {
  return devices && devices.encrypted < devices.total
    ? { devices: devices.total, open: devices.total - devices.encrypted }
    : undefined;
}

/** So far ahead a company has to plan, because some PCs cannot take the next Windows. */
const planDays = 180;

/** The next Windows to go out of support; what already is, is asked about. */
function windowsEnding({ devices }: Drawn, { today, catalogue }: Facts): Figures | undefined {
  const until = Temporal.PlainDate.from(today).add({ days: planDays }).toString();
  const builds = devices?.rows.map(({ osVersion }) => buildOf(osVersion)?.build) ?? [];
  const [next] = catalogue.versions
    .filter(({ build, servicedUntil }) => today <= servicedUntil && servicedUntil <= until && builds.includes(build))
    .toSorted((a, b) => (a.servicedUntil < b.servicedUntil ? -1 : 1));
  return (
    next && {
      pcs: builds.filter((build) => build === next.build).length,
      windows: `${next.product} ${next.version}`,
      on: next.servicedUntil,
    }
  );
}

/** Space that runs short within a year, but not so soon that it has to be decided about. */
function storageAhead({ storage: { sharePoint, thresholds } }: Drawn, { today }: Facts): Figures | undefined {
  if (!sharePoint?.limitBytes || sharePoint.reachesCritical.is !== "reached") return undefined;
  const { on } = sharePoint.reachesCritical;
  const isWithinYear = today <= on && on <= Temporal.PlainDate.from(today).add({ years: 1 }).toString();
  const usedPercent = Math.round((sharePoint.usedBytes / sharePoint.limitBytes) * 1000) / 10;
  return isWithinYear ? { on, percent: thresholds.critical, usedPercent } : undefined;
}

function idleAccounts({ contract: { idle } }: Drawn): Figures | undefined {
  return idle && idle.licences > 0
    ? { people: idle.people, licences: idle.licences, days: idle.days, yen: idle.monthlyYen }
    : undefined;
}

function surplus({ contract }: Drawn): Figures | undefined {
  const left = contract.licences?.totals?.surplus ?? 0;
  return left > 0 ? { licences: left, yen: surplusYen(contract) ?? 0 } : undefined;
}

/** Less than this is not worth the work. */
const leastDormantBytes = 10 * 1024 ** 3;

function dormantSites({ storage: { dormant } }: Drawn): Figures | undefined {
  return dormant && dormant.usedBytes >= leastDormantBytes
    ? { sites: dormant.sites, usedBytes: dormant.usedBytes }
    : undefined;
}

/** A topic of so many inquiries, and of such a share of them, is worth a notice to everybody. */
const frequent = { inquiries: 5, percent: 20 };

function frequentTopic({ support: { inquiries } }: Drawn, { tenant }: Facts): Figures | undefined {
  const [top] = inquiries.topics;
  const isFrequent = top && top.count >= frequent.inquiries && top.count * 100 >= inquiries.received * frequent.percent;
  return isFrequent
    ? { topic: top.category[tenant.language], of: top.count, inquiries: inquiries.received, before: top.before }
    : undefined;
}
