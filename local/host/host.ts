import type { IncomingMessage, ServerResponse } from "node:http";
import { dispatcher } from "./dispatch.ts";
import { chosen, type FunctionSummary, startLines, summarise } from "./function-list.ts";
import { describeFunctions, functionNamed, functionsOf, type HostFunction } from "./functions.ts";
import { readHostJson } from "./host-json.ts";
import { routesOf } from "./http-trigger.ts";
import { createInvoker, type Invoker } from "./invoke.ts";
import type { Keys } from "./keys.ts";
import { type LoadedApp, loadApp } from "./load-app.ts";
import { createLog, describeError, type HostLog, messageOf } from "./log.ts";
import { runNow } from "./run-now.ts";
import { type LocalServer, openServer } from "./server.ts";
import { enter } from "./surroundings.ts";
import { createTeardown } from "./teardown.ts";
import { openTimerState } from "./timer-state.ts";
import { createTriggers, type Triggers } from "./triggers.ts";

export type HostOptions = {
  /** Holds host.json and a package.json whose `main` is the built app. */
  appFolder: string;
  /** 0 takes any free one. */
  port: number;
  /** The app's settings; they are in the process's environment while the host runs. */
  environment: Record<string, string>;
  keys?: Keys;
  write?: (line: string) => void;
  /** Gets every request outside the route prefix, `/admin` and `/runtime`. */
  site?: (request: IncomingMessage, response: ServerResponse) => void;
  /** Only these functions, when given. */
  functions?: readonly string[];
  /** `false` keeps timers from firing by themselves. */
  timers?: boolean;
  /** Where it is remembered when timers ran, so that a missed run is caught up at the next start. */
  dataFolder?: string;
};

export type Host = {
  port: number;
  url: string;
  functions: readonly FunctionSummary[];
  /** Runs a function now and waits; rejects when it fails. Event Grid and Service Bus functions get `input`. */
  run: (name: string, input?: string) => Promise<void>;
  /** Resolves when nothing is running. */
  idle: () => Promise<void>;
  /** Stops the triggers, waits for what is running, and lets the app clean up. */
  stop: () => Promise<void>;
};

/**
 * Serves a built Azure Functions app in this process. A process holds one app at a time: a second host can start after
 * the first has stopped.
 */
export async function startHost(options: HostOptions): Promise<Host> {
  const { appFolder, environment, write = console.log } = options;
  const settings = await readHostJson(appFolder, environment);
  const log = createLog({ levels: settings.logging.logLevel, write, now: () => new Date() });
  const { routePrefix } = settings.extensions.http;
  const teardown = createTeardown();

  try {
    const server = await openServer({
      port: options.port,
      refusal: "Function host is not running.",
      onFailure: (error) => log("error", "Host", describeError(error)),
    });
    teardown.add(() => server.close());
    teardown.add(enter(appFolder, environment));

    const app = await loadApp(appFolder, log);
    teardown.add(() => app.release());
    teardown.add(() => app.terminate());
    const registered = describeFunctions(app.functions.values());
    const functions = chosen(registered, { only: [options.functions, settings.functions], environment });
    warnOfRetries(functions, log);

    const invoker = createInvoker({ app, log, timeoutMs: settings.functionTimeout });
    teardown.add(() => invoker.idle());
    const triggers = createTriggers({
      invoker,
      log,
      environment,
      functions,
      settings: settings.extensions.serviceBus,
      state: await openTimerState(options.dataFolder),
      timersFire: options.timers ?? true,
    });
    teardown.add(() => triggers.stop());
    teardown.add(() => server.refuse());

    const url = `http://127.0.0.1:${server.port}`;
    serve({ options, url, routePrefix, server, app, functions, invoker, triggers, log });
    await triggers.start();

    const summaries = functions.map((one) => summarise(one, routePrefix));
    for (const line of startLines(summaries, url)) write(line);
    return {
      port: server.port,
      url,
      functions: summaries,
      run: (name, input) => runNamed({ functions, invoker, timers: triggers.timers }, name, input),
      idle: () => invoker.idle(),
      stop: () => teardown.run(),
    };
  } catch (error) {
    await teardown.run();
    throw error;
  }
}

type Parts = {
  options: HostOptions;
  url: string;
  routePrefix: string;
  server: LocalServer;
  app: LoadedApp;
  functions: readonly HostFunction[];
  invoker: Invoker;
  triggers: Triggers;
  log: HostLog;
};

const defaultBodyBytes = 104_857_600;

function serve({ options, url, routePrefix, server, app, functions, invoker, triggers, log }: Parts): void {
  const { keys = {}, environment, site } = options;
  const maxBodyBytes = Number(environment["FUNCTIONS_REQUEST_BODY_SIZE_LIMIT"] ?? defaultBodyBytes);
  const runInBackground = (target: HostFunction, input: string) => {
    const run = runNow({ invoker, timers: triggers.timers }, target, input);
    run.catch((error: unknown) => log("debug", "Host", messageOf(error)));
  };
  const handler = dispatcher({
    admin: { url, routePrefix, functions, run: runInBackground },
    http: { invoker, log, keys, maxBodyBytes, streamsAt: app.streamsAt },
    routes: routesOf(functionsOf("http", functions), routePrefix),
    eventGrid: functionsOf("eventGrid", functions),
    site,
  });
  server.serve(handler);
}

type RunNeeds = Parameters<typeof runNow>[0] & { functions: readonly HostFunction[] };

async function runNamed(needs: RunNeeds, name: string, input?: string): Promise<void> {
  const target = functionNamed(needs.functions, name);
  if (!target) throw new Error(`There is no function '${name}'.`);
  await runNow(needs, target, input);
}

function warnOfRetries(functions: readonly HostFunction[], log: HostLog): void {
  for (const { name } of functions.filter(({ metadata }) => metadata.retryOptions))
    log("warning", "Host", `The retry policy of function '${name}' is not carried out by this host.`);
}
