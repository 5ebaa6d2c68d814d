import * as z from "zod";
import { newId } from "#shared/base/ids.ts";
import { createBlobs } from "./blobs.ts";
import { createBus } from "./bus.ts";
import { systemClock } from "./clock.ts";
import type { Settings } from "./config.ts";
import { createFloodGuard } from "./flood-guard.ts";
import { createChanges, createGraph } from "./graph.ts";
import { createConsents } from "./graph-consents.ts";
import { createIdentity } from "./identity.ts";
import { deadLetterReasons } from "./job.ts";
import { consoleLog } from "./log.ts";
import { once } from "./once.ts";
import type { Platform } from "./platform.ts";
import { probe } from "./probe.ts";
import { createTables } from "./tables.ts";
import { createTeams } from "./teams.ts";
import { createTopic } from "./topic.ts";

/** Everything outside, behind the platform's interfaces. Nothing connects before it is used. */
export function createPlatform(settings: Settings): Platform & { close(): Promise<void> } {
  const clock = systemClock;
  const bus = createBus(settings);
  const tables = createTables(settings);
  const blobs = createBlobs(settings, clock);
  const graph = createGraph(settings, { clock });
  const printer = once(async () => (await import("./printer.ts")).createPrinter());

  return {
    settings,
    clock,
    newId: (kind) => newId(kind, clock.now()),
    log: consoleLog(),
    bus,
    deadLetters: bus.deadLetters,
    tables,
    blobs,
    topic: createTopic(settings),
    graph,
    changes: createChanges(settings, { clock }),
    consents: createConsents(settings, { clock }),
    teams: createTeams(settings),
    printer: { pdf: async (html) => (await printer()).pdf(html) },
    floodGuard: createFloodGuard({ tables, clock, settings }),
    identity: createIdentity(settings, clock),
    probes: {
      tables: probe(clock, () => tables.get(deadLetterReasons, { partition: "probe", row: "probe" })),
      blobs: probe(clock, () => blobs.get("snapshots", "probe")),
      bus: probe(clock, (signal) => bus.probe(signal)),
      graph: probe(clock, () => graph(settings.providerTenant).get("/subscribedSkus?$select=skuId", z.unknown())),
    },
    async close() {
      await bus.close();
      await (await printer.made())?.close();
    },
  };
}
