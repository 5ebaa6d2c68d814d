import type { Change, Changes } from "./changes.ts";
import { type Downloads, openDownloads } from "./downloads.ts";
import type { GraphOptions, GraphTenant, TenantChange } from "./model.ts";
import { type Notifier, openNotifier } from "./notifications.ts";
import { openState, type State, type WatchedDirectory } from "./state.ts";
import type { Family } from "./world/families.ts";
import type { Person } from "./world/people.ts";
import { type Origin, originOf, type World, worldOf } from "./world/world.ts";

export type Mailbox = { world: World; person: Person };

/** What every route works on: the tenants' worlds, what has changed in them, and the time. */
export type Simulation = {
  options: GraphOptions;
  now: () => number;
  state: State;
  notifier: Notifier;
  downloads: Downloads;
  tenant: (id: string) => GraphTenant | undefined;
  world: (tenant: GraphTenant) => World;
  /** Makes something in one tenant, or in all, other than it was. */
  change: Changes["put"];
  changeTenant: (tenant: GraphTenant, change: TenantChange) => void;
  /** Makes a tenant again what its description says. */
  restoreTenant: (tenant: GraphTenant) => void;
  /** The mailbox of an address, in whichever tenant it is. */
  mailbox: (address: string) => Mailbox | undefined;
};

/** How a tenant was made, and what it is like until the next change. */
type Kept = { origin: Origin; world: World | undefined };

const hour = 3_600_000;
/** As many worlds are kept as are likely to be asked about at the same time; another one is made again when needed. */
const worldsKept = 256;

/** What Graph tells of when it changes. */
const directories: Partial<Record<Family, WatchedDirectory>> = { people: "users", groups: "groups" };

export function openSimulation(options: GraphOptions): Simulation {
  const now = options.now ?? Date.now;
  const state = openState(options.dataFolder, options.since ?? now());
  const worlds = new Map<string, Kept>();
  const described = new Map(options.tenants.map((tenant) => [tenant.id.toLowerCase(), tenant]));
  const domains = new Map(options.tenants.map((tenant) => [tenant.domain.toLowerCase(), tenant]));
  const tenant = (id: string) => {
    const found = described.get(id.toLowerCase());
    return found && { ...found, ...state.tenants.get(found.id) };
  };
  const world = (of: GraphTenant): World => {
    const at = Math.floor(now() / hour) * hour;
    const kept = worlds.get(of.id);
    const origin = kept?.origin.at === at ? kept.origin : originOf(of, state.since, at);
    const found =
      (origin === kept?.origin && kept.world) ||
      worldOf(origin, (family, rows) => state.changes.applied(of.id, family, rows));
    worlds.delete(of.id);
    worlds.set(of.id, { origin, world: found });
    for (const oldest of worlds.keys()) if (worlds.size > worldsKept) worlds.delete(oldest);
    return found;
  };
  const notifier = openNotifier(state, now, options.notificationRetries);
  const tellOf = ({ tenant: of, family, id, fields }: Omit<Change, "serial">) => {
    const directory = directories[family];
    if (of && directory) notifier.changedInDirectory(of, directory, id, fields ? "updated" : "deleted");
  };
  return {
    options,
    now,
    state,
    notifier,
    downloads: openDownloads(now),
    world,
    tenant,
    change(change) {
      state.changes.put(change);
      for (const [id, kept] of worlds) if ((change.tenant ?? id) === id) kept.world = undefined;
      tellOf(change);
    },
    changeTenant({ id }, change) {
      state.tenants.put(id, { ...state.tenants.get(id), ...change });
      worlds.delete(id);
    },
    restoreTenant({ id }) {
      state.tenants.remove(id);
      worlds.delete(id);
    },
    mailbox(address) {
      const home = domains.get(address.split("@")[1]?.toLowerCase() ?? "");
      const found = home && world(tenant(home.id) ?? home);
      const person = found && personOf(found, address);
      return found && person && { world: found, person };
    },
  };
}

/** A user by object id or user principal name, as every path under `/users` takes both. */
export function personOf(world: Pick<World, "people">, idOrName: string): Person | undefined {
  const wanted = idOrName.toLowerCase();
  return world.people.find((person) => person.id === wanted || person.userPrincipalName.toLowerCase() === wanted);
}
