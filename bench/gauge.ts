import { subscribe, unsubscribe } from "node:diagnostics_channel";
import type { IncomingMessage } from "node:http";
import type { Embedded } from "#local/embedded.ts";
import type { Ports } from "#local/ports.ts";

export type Gauge = ReturnType<typeof gaugeOf>;

type Stand = { at: number; tables: number; blobs: number; graph: number; messages: number };

/**
 * Reads off what a piece of work costs the service that runs in this process with all that stands under it: time,
 * requests, messages, memory, and the longest time that a function had its message.
 */
export function gaugeOf(ports: Ports) {
  const requests = new Map<number | undefined, number>();
  const longest = new Map<string, number>();
  const lines: string[] = [];
  let most = 0;
  let last: Stand | undefined;
  let gauged: Pick<Embedded, "bus" | "graph"> | undefined;

  const onRequest = (event: unknown) => {
    const port = (event as { request: IncomingMessage }).request.socket.localPort;
    requests.set(port, (requests.get(port) ?? 0) + 1);
  };
  subscribe("http.server.request.start", onRequest);
  const watch = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, 50);

  const stand = (): Stand => ({
    at: performance.now(),
    tables: requests.get(ports.tables) ?? 0,
    blobs: requests.get(ports.blobs) ?? 0,
    graph: requests.get(ports.graph) ?? 0,
    messages: Object.values(gauged?.bus.taken() ?? {}).reduce((sum, { messages }) => sum + messages, 0),
  });

  return {
    /** Reads the host's log, which says how long each function took. */
    read(line: string): void {
      const { name = "", took } =
        /Executed 'Functions\.(?<name>\w+)' .*Duration=(?<took>\d+)ms/.exec(line)?.groups ?? {};
      if (took) longest.set(name, Math.max(longest.get(name) ?? 0, Number(took)));
    },
    begin(service: Pick<Embedded, "bus" | "graph">): void {
      gauged = service;
      service.graph.clearThrottling();
      longest.clear();
      lines.length = 0;
      most = 0;
      last = stand();
    },
    async phase<T>(name: string, work: () => Promise<T>): Promise<T> {
      const result = await work();
      const now = stand();
      const before = last ?? now;
      last = now;
      const used = (part: Exclude<keyof Stand, "at">) => now[part] - before[part];
      lines.push(
        `${name}: ${((now.at - before.at) / 1000).toFixed(1)} s, ${used("messages")} messages, ${used("tables")} table, ` +
          `${used("blobs")} blob and ${used("graph")} Graph requests`,
      );
      return result;
    },
    async uncounted<T>(look: () => Promise<T>): Promise<T> {
      const result = await look();
      requests.set(ports.tables, (requests.get(ports.tables) ?? 0) - 1);
      return result;
    },
    told(): string[] {
      const refused = gauged?.graph.throttling().reduce((sum, one) => sum + one.refused, 0);
      const taken = Object.entries(gauged?.bus.taken() ?? {});
      const largest = Math.max(...taken.map(([, { largestBytes }]) => largestBytes));
      const slow = [...longest].toSorted(([, one], [, other]) => other - one).slice(0, 3);
      return [
        ...lines,
        `${refused} requests answered 429, largest message ${(largest / 1024).toFixed(1)} kB`,
        `at most ${(most / 1_048_576).toFixed(0)} MB with all that stands under it`,
        `longest: ${slow.map(([name, ms]) => `${name} ${(ms / 1000).toFixed(1)} s`).join(", ")}`,
      ];
    },
    stop(): void {
      clearInterval(watch);
      unsubscribe("http.server.request.start", onRequest);
    },
  };
}
