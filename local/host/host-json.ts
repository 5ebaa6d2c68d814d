import { readFile } from "node:fs/promises";
import { availableParallelism } from "node:os";
import { join } from "node:path";
import * as z from "zod";
import { TimeSpan } from "./time-span.ts";

const minute = 60_000;
const count = z.coerce.number().int().min(0);

const Http = z.object({ routePrefix: z.string().default("api") });

const ServiceBus = z.object({
  prefetchCount: count.default(0),
  autoCompleteMessages: z.stringbool().or(z.boolean()).default(true),
  maxAutoLockRenewalDuration: TimeSpan.default(5 * minute),
  maxConcurrentCalls: count.min(1).default(16 * availableParallelism()),
  maxConcurrentSessions: count.min(1).default(8),
  maxMessageBatchSize: count.min(1).default(1000),
  sessionIdleTimeout: TimeSpan.default(minute),
});

const HostJson = z.object({
  version: z.literal("2.0", 'host.json has to say "version": "2.0"'),
  functionTimeout: z
    .literal("-1")
    .transform(() => undefined)
    .or(TimeSpan)
    .optional(),
  functions: z.array(z.string()).optional(),
  logging: z.object({ logLevel: z.record(z.string(), z.string()).default({}) }).prefault({}),
  extensions: z.object({ http: Http.prefault({}), serviceBus: ServiceBus.prefault({}) }).prefault({}),
});
export type HostSettings = z.infer<typeof HostJson>;
export type ServiceBusSettings = HostSettings["extensions"]["serviceBus"];

type Tree = { [name: string]: unknown };

/** What host.json says, with the settings `AzureFunctionsJobHost__section__name` laid over it. */
export async function readHostJson(appFolder: string, environment: Record<string, string>): Promise<HostSettings> {
  const content: unknown = JSON.parse(await readFile(join(appFolder, "host.json"), "utf8"));
  const tree: Tree = z.record(z.string(), z.unknown()).parse(content);
  for (const [name, value] of Object.entries(environment)) {
    const [root, ...path] = name.split("__");
    if (root === "AzureFunctionsJobHost" && path.length > 0) overlay(tree, path, value);
  }
  const settings = HostJson.safeParse(tree);
  if (!settings.success) throw new Error(`host.json cannot be used: ${z.prettifyError(settings.error)}`);
  return settings.data;
}

function overlay(tree: Tree, [name = "", ...rest]: readonly string[], value: string): void {
  if (rest.length === 0) {
    tree[name] = value;
    return;
  }
  const branch = z.record(z.string(), z.unknown()).safeParse(tree[name]).data ?? {};
  tree[name] = branch;
  overlay(branch, rest, value);
}
