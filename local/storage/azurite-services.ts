import { createRequire } from "node:module";
import { join } from "node:path";

export type Service = "blob" | "table" | "queue";

export type AzuriteServer = { start(): Promise<void>; close(): Promise<void>; getHttpServerAddress(): string };

type Constructor<T> = new (...args: unknown[]) => T;

const requireFromHere = createRequire(import.meta.url);

/** Azurite ships no types for its parts; the version is pinned and the tests start every service. */
const load = <T>(path: string, name = "default"): Constructor<T> => requireFromHere(`azurite/dist/src/${path}`)[name];

type FindOne = (this: unknown, query: Record<string, unknown>) => unknown;

/**
 * Azurite looks a row up among all of its partition, which takes ever longer while a partition grows. Its store has an
 * index of row keys as well, and uses the index of what stands first in a query.
 */
const { prototype: collection }: { prototype: { findOne: FindOne } } = createRequire(
  requireFromHere.resolve("azurite"),
)("lokijs").Collection;
const { findOne } = collection;
collection.findOne = function byRowKeyFirst(query) {
  return findOne.call(this, "RowKey" in query ? { RowKey: query["RowKey"], ...query } : query);
};

const keepAliveSeconds = 5;
const noLog = { access: false, accessStream: undefined, debug: false, debugFile: undefined };
const noCertificate = ["", "", ""];
const memoryLimit = 512 * 1024 * 1024;

/** One of Azurite's servers, quiet and without telemetry; with a folder it keeps its data there. */
export function createService(service: Service, host: string, port: number, dataFolder?: string): AzuriteServer {
  const file = (name: string) => join(dataFolder ?? "", name);
  const isLoose = false;
  const skipApiVersionCheck = true;
  const login = undefined;
  const pathStyleOnly = true;
  const inMemory = dataFolder === undefined;
  const address = [host, port, keepAliveSeconds];
  const manners = [isLoose, skipApiVersionCheck, ...noCertificate, login, pathStyleOnly, inMemory];

  if (service === "table") {
    const logs = [noLog.debug, noLog.access, noLog.accessStream, noLog.debugFile];
    return build("table", "Table", [...address, file("tables.json"), ...logs, ...manners]);
  }
  const contents = [{ locationId: "Default", locationPath: file(`${service}-contents`), maxConcurrency: 50 }];
  const logs = [noLog.access, noLog.accessStream, noLog.debug, noLog.debugFile];
  const memory = new (load("common/persistence/MemoryExtentStore", "MemoryExtentChunkStore"))(memoryLimit);
  const files = [file(`${service}s.json`), file(`${service}-extents.json`), contents];
  return build(service, service === "blob" ? "Blob" : "Queue", [...address, ...files, ...logs, ...manners, memory]);
}

function build(folder: Service, name: string, parts: unknown[]): AzuriteServer {
  const Configuration = load(`${folder}/${name}Configuration`);
  const Server = load<AzuriteServer>(`${folder}/${name}Server`);
  return new Server(new Configuration(...parts));
}
