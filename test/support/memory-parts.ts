import { closeStack } from "#local/close-stack.ts";
import { environmentOn, startDemoGraph } from "#local/parts.ts";
import { seedCustomers } from "#local/seed.ts";
import { startTeams } from "#local/teams/receiver.ts";
import { readSettings } from "#shared/platform/config.ts";
import { createPlatform } from "#shared/platform/connect.ts";
import { createFloodGuard } from "#shared/platform/flood-guard.ts";
import { memoryBus } from "./memory-bus.ts";
import { memoryBlobs, memoryTables } from "./memory-storage.ts";

export type MemoryParts = Awaited<ReturnType<typeof startMemoryParts>>;

const quiet = () => undefined;
const nowhere = "http://127.0.0.1:9";
const unused = {
  storage: { connectionString: "UseDevelopmentStorage=true" },
  bus: { connectionString: "Endpoint=sb://127.0.0.1:9;SharedAccessKeyName=none;SharedAccessKey=none" },
  issuer: { url: nowhere },
};

/**
 * What a worker stands on, with the demo's customers: Graph and Teams as the service has them, storage and queues in
 * memory. For tests that have the same work done hundreds of times.
 */
export async function startMemoryParts({ graphLimits }: { graphLimits?: number } = {}) {
  const stack = closeStack();
  try {
    const graph = await stack.add(startDemoGraph({ port: 0, graphLimits }));
    const teams = await stack.add(startTeams({ port: 0 }));
    const settings = readSettings(environmentOn({ host: 9, topic: 9 }, { ...unused, graph, teams }));
    const outside = await stack.add(Promise.resolve(createPlatform(settings)));
    const tables = memoryTables();
    const bus = memoryBus();
    const floodGuard = createFloodGuard({ ...outside, tables });
    const log = { ...outside.log, debug: quiet, info: quiet };
    const platform = { ...outside, log, tables, blobs: memoryBlobs(), bus, floodGuard };
    await seedCustomers(platform);
    return { graph, teams, bus, platform, stop: stack.close };
  } catch (error) {
    await stack.close();
    throw error;
  }
}
