import type { WatchKind } from "#shared/alerts/watches.ts";
import { Cause } from "../model.ts";
import { sourceOf } from "./closing.ts";
import type { Drawn } from "./drawn.ts";
import type { Facts } from "./facts.ts";
import type { Source, SourceName } from "./model.ts";
import { isKnown } from "./protection-rules.ts";

type Sections = Omit<Drawn, "sources">;

/** From where each figure of a report comes, and how far it could be read. */
export function sourcesOf(facts: Facts, { devices, protection: { protection } }: Sections): Source[] {
  const { inventory, contract, alerts, incidents } = facts;
  const read = (name: "activity" | "apps" | "sites" | "oneDrive" | "mailboxes" | "devices") =>
    sourceOf(name, inventory[name], facts, all(inventory[name].items?.length, inventory[name].now?.coverage));
  return [
    contract ? ownRecord("contract", facts) : { name: "contract", coverage: "none", readAt: facts.readAt },
    sourceOf("licences", inventory.licences, facts, all(licencesIn(facts), inventory.licences.now?.coverage)),
    accountsSource(facts),
    read("activity"),
    sourceOf("registrations", inventory.registrations, facts, registered(facts)),
    read("devices"),
    updatesSource(facts, devices),
    protectionSource(facts, protection),
    newsSource("alerts", "defender-alerts", facts, alerts.ofMonth),
    newsSource("incidents", "service-health", facts, incidents),
    sourceOf("sharePoint", inventory.sharePoint, facts),
    read("sites"),
    read("oneDrive"),
    read("mailboxes"),
    read("apps"),
    ownRecord("inquiries", facts),
    ownRecord("requests", facts),
  ];
}

/** Of a whole reading it is known that nothing was left out. */
const all = (count: number | undefined, coverage: Source["coverage"] | undefined): Source["reached"] =>
  count === undefined || coverage !== "complete" ? undefined : { read: count, all: count };

const licencesIn = ({ inventory }: Facts) => inventory.licences.now?.figures?.licences.length;

const registered = ({ inventory: { registrations } }: Facts) =>
  all(registrations.now?.figures?.accounts, registrations.now?.coverage);

const ownRecord = (name: SourceName, { readAt }: Facts): Source => ({
  name,
  coverage: "complete",
  asOf: readAt,
  readAt,
});

const accountsSource = ({ charged }: Facts): Source =>
  charged.is === "unread"
    ? { name: "accounts", coverage: "none", cause: Cause.parse(charged.cause) }
    : {
        name: "accounts",
        coverage: "complete",
        asOf: charged.asOf,
        ...(charged.readAt !== undefined && { readAt: charged.readAt }),
        reached: { read: charged.count, all: charged.count },
      };

/** PCs that cannot be judged are missing from what is said of updates. */
function updatesSource(facts: Facts, devices: Drawn["devices"]): Source {
  const { readAt } = facts.catalogue;
  const of = sourceOf("updates", facts.inventory.devices, facts);
  if (!devices || readAt === undefined) return { name: "updates", coverage: "none", cause: of.cause ?? "unavailable" };
  const reached = { read: devices.windows - devices.notJudged.length, all: devices.windows };
  return { ...of, readAt, coverage: lessOf(of.coverage, reached), reached };
}

function protectionSource(facts: Facts, protection: Drawn["protection"]["protection"]): Source {
  const of = sourceOf("protection", facts.inventory.protection, facts);
  if (!protection) return of;
  const reached = { read: protection.judged, all: protection.pcs };
  return { ...of, coverage: lessOf(of.coverage, reached), reached };
}

const lessOf = (coverage: Source["coverage"], { read, all }: { read: number; all: number }): Source["coverage"] =>
  coverage === "complete" && read < all ? "partial" : coverage;

/** News come by themselves every few minutes; what was read before stays, also while they cannot be asked for. */
function newsSource(name: SourceName, kind: WatchKind, facts: Facts, found: readonly unknown[]): Source {
  const watch = facts.watches.find((one) => one.kind === kind);
  const cause = Cause.parse(watch?.cause);
  if (!isKnown(facts, kind, found)) return { name, coverage: "none", ...(watch && { readAt: watch.readAt }), cause };
  const coverage = watch?.coverage === "complete" ? "complete" : "partial";
  return {
    name,
    coverage,
    asOf: facts.readAt,
    readAt: watch?.readAt ?? facts.readAt,
    ...(coverage === "partial" && { cause }),
    ...(coverage === "complete" && { reached: { read: found.length, all: found.length } }),
  };
}
