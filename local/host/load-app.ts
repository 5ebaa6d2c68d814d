import { createRequire } from "node:module";
import { pathToFileURL } from "node:url";
import { logOfApp } from "./app-log.ts";
import { type Core, openCore } from "./core-module.ts";
import type { HookCallback, ProgrammingModel } from "./core-types.ts";
import { entryPoints } from "./entry-points.ts";
import type { HostLog } from "./log.ts";

export type LoadedApp = Pick<Core, "functions" | "hooks" | "release"> & {
  model: ProgrammingModel | undefined;
  /** Where the library's own streaming server listens, when the app has asked for streaming. */
  streamsAt: URL | undefined;
  /** Runs what the app wants done before it goes. */
  terminate(): Promise<void>;
};

let loads = 0;

/** Loads the built app as the worker of Azure Functions does; when a module of it throws, there is no app at all. */
export async function loadApp(appFolder: string, log: HostLog): Promise<LoadedApp> {
  const files = await entryPoints(appFolder);
  const core: Core = openCore((level, category, message) => logOfApp(core, log, "Worker")(level, category, message));
  try {
    loads += 1;
    for (const file of files) await load(file);
    const hookData = {};
    await runHooks(core.hooks.appStart, { hookData });
    const model = core.functions.size > 0 ? core.model() : undefined;
    const { HttpUri: streamsAt } = (await model?.getCapabilities?.({})) ?? {};
    core.lock();
    return {
      ...core,
      model,
      streamsAt: streamsAt ? new URL(streamsAt) : undefined,
      terminate: () => runHooks(core.hooks.appTerminate, { hookData }),
    };
  } catch (error) {
    core.release();
    throw error;
  }
}

/** A second load in one process has to run the entry again: an ES module by another address, a CommonJS one by forgetting it. */
async function load(file: string): Promise<void> {
  delete createRequire(file).cache[file];
  const address = pathToFileURL(file);
  if (loads > 1) address.searchParams.set("load", String(loads));
  try {
    await import(address.href);
  } catch (cause) {
    const message = cause instanceof Error ? cause.message : String(cause);
    throw new Error(`Worker was unable to load entry point "${file}": ${message}`, { cause });
  }
}

/** Calls hooks in the order of their registration; what one throws goes to the caller. */
export async function runHooks(hooks: readonly HookCallback[], context: unknown): Promise<void> {
  for (const hook of hooks) await hook(context);
}
