import { type Downloads, openDownloads } from "./downloads.ts";
import type { GraphOptions, GraphTenant } from "./model.ts";
import { type Notifier, openNotifier } from "./notifications.ts";
import { openState, type State } from "./state.ts";
import type { Person } from "./world/people.ts";
import { type World, worldOf } from "./world/world.ts";

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
  /** The mailbox of an address, in whichever tenant it is. */
  mailbox: (address: string) => Mailbox | undefined;
};

export function openSimulation(options: GraphOptions): Simulation {
  const now = options.now ?? Date.now;
  const state = openState(options.dataFolder, now());
  const worlds = new Map<string, World>();
  const tenants = new Map(options.tenants.map((tenant) => [tenant.id.toLowerCase(), tenant]));
  const domains = new Map(options.tenants.map((tenant) => [tenant.domain.toLowerCase(), tenant]));
  const world = (tenant: GraphTenant): World => {
    const known = worlds.get(tenant.id) ?? worldOf(tenant, state.since);
    worlds.set(tenant.id, known);
    return known;
  };
  return {
    options,
    now,
    state,
    notifier: openNotifier(state, now, options.notificationRetries),
    downloads: openDownloads(now),
    world,
    tenant: (id) => tenants.get(id.toLowerCase()),
    mailbox(address) {
      const tenant = domains.get(address.split("@")[1]?.toLowerCase() ?? "");
      const person = tenant && personOf(world(tenant), address);
      return tenant && person && { world: world(tenant), person };
    },
  };
}

/** A user by object id or user principal name, as every path under `/users` takes both. */
export function personOf(world: World, idOrName: string): Person | undefined {
  const wanted = idOrName.toLowerCase();
  return world.people.find((person) => person.id === wanted || person.userPrincipalName.toLowerCase() === wanted);
}
