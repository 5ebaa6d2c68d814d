import { createFloodGuard } from "#shared/platform/flood-guard.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { watchedPlatform } from "./crash.ts";

/** What a piece of work costs outside: requests of each kind, and messages within the sends. */
export type Cost = { bus: number; messages: number; tables: number; blobs: number; graph: number };

const nothing: Cost = { bus: 0, messages: 0, tables: 0, blobs: 0, graph: 0 };

export const sum = (...costs: readonly Cost[]): Cost =>
  costs.reduce(
    (all, one) => ({
      bus: all.bus + one.bus,
      messages: all.messages + one.messages,
      tables: all.tables + one.tables,
      blobs: all.blobs + one.blobs,
      graph: all.graph + one.graph,
    }),
    nothing,
  );

/** Counts every request that some work makes through the platform, and keeps what it sends for whoever works on it next. */
export async function counted(
  platform: Platform,
  work: (platform: Platform) => Promise<unknown>,
): Promise<{ cost: Cost; sent: Outgoing[] }> {
  const cost = { ...nothing };
  const sent: Outgoing[] = [];
  const bus: Platform["bus"] = {
    send: async (_queue, ...messages) => {
      sent.push(...messages);
      cost.messages += messages.length;
    },
  };
  const watched = watchedPlatform({ ...platform, bus }, (name, perform) => {
    const [part = ""] = name.replace(/^changes/, "graph").split(".");
    if (isCounted(part, cost) && !notAsked.has(name)) cost[part] += 1;
    return perform();
  });
  await work({ ...watched, floodGuard: createFloodGuard(watched) });
  return { cost, sent };
}

/** What is in the token that changes are made with has not to be asked. */
const notAsked = new Set(["graph.list ends", "changes.granted"]);

const isCounted = (part: string, cost: Cost): part is keyof Cost => part in cost;
