import { resolve } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { serviceHealthTypes } from "#shared/alerts/event-types.ts";
import { closeStack } from "./close-stack.ts";
import { startTopic } from "./eventgrid/topic.ts";
import { type Host, startHost } from "./host/host.ts";
import { keptIn, type Parts, type PartsOptions, startParts, topicKey } from "./parts.ts";
import { localSite } from "./site/local-site.ts";

export type EmbeddedOptions = PartsOptions & {
  /** The folder with `host.json` and the built app. */
  appFolder: string;
  /** Whether timers fire by the clock; else only when told to. */
  timers?: boolean;
  /** Only these functions, when given. */
  functions?: readonly string[];
  write?: (line: string) => void;
};

export type Embedded = Awaited<ReturnType<typeof startEmbedded>>;

/** The whole service with all it stands on, in this process. */
export async function startEmbedded(options: EmbeddedOptions) {
  const { ports, appFolder, timers = true, functions, write = () => undefined } = options;
  const stack = closeStack();
  try {
    const parts = await startParts(options);
    stack.push(parts.stop);
    const host = await startHost({
      appFolder,
      port: ports.host,
      environment: parts.environment,
      site: localSite({
        graph: parts.graph,
        teams: parts.teams,
        webFolder: resolve(appFolder, "dist/web"),
        signIn: parts.issuer.url,
        documents: `http://127.0.0.1:${ports.blobs}`,
      }),
      timers,
      write,
      ...(functions && { functions }),
      ...keptIn(options.dataFolder)("timers"),
    });
    stack.push(host.stop);
    const topic = await stack.add(startAlertTopic(parts, options));
    return { ...parts, host, topic, idle: idleOnceDone(parts, host), stop: stack.close };
  } catch (error) {
    await stack.close();
    throw error;
  }
}

/**
 * Waits until nothing runs and no message is left for a worker; one set for later is not waited for. Without a worker for
 * every queue it may wait forever.
 */
function idleOnceDone({ bus }: Pick<Parts, "bus">, host: Pick<Host, "idle">) {
  const hasWork = () => Object.values(bus.depths()).some(({ active, locked }) => active + locked > 0);
  return async (): Promise<void> => {
    await host.idle();
    while (hasWork()) {
      await pause(lookEveryMs);
      await host.idle();
    }
  };
}

const lookEveryMs = 10;

/** What stands under a functions host that somebody else starts, such as Azure Functions Core Tools. */
export async function startWithoutHost(options: EmbeddedOptions) {
  const stack = closeStack();
  const parts = await startParts(options);
  stack.push(parts.stop);
  const topic = await stack.add(startAlertTopic(parts, options));
  return { ...parts, topic, stop: stack.close };
}

function startAlertTopic({ platform }: Parts, { ports, dataFolder, write = () => undefined }: EmbeddedOptions) {
  const functionAddress = (name: string) =>
    `http://127.0.0.1:${ports.host}/runtime/webhooks/eventgrid?functionName=${name}`;
  return startTopic({
    port: ports.topic,
    key: topicKey,
    subscriptions: [
      { name: "defender-alerts", endpoint: functionAddress("onDefenderAlert") },
      { name: "service-health", endpoint: functionAddress("onServiceHealth"), types: serviceHealthTypes },
    ],
    deadLetter: async (name, content) => {
      await platform.blobs.putOnce("event-dead-letters", name, Buffer.from(content), "application/json");
    },
    retryScale: 0.1,
    write,
    ...keptIn(dataFolder)("event-grid"),
  });
}
