import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import {
  Client,
  type Context,
  HTTPMessageHandler,
  type Middleware,
  RedirectHandler,
  ResponseType,
  RetryHandler,
} from "@microsoft/microsoft-graph-client";
import * as z from "zod";
import { demoId } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { systemClock } from "#shared/platform/clock.ts";
import { createGraph } from "#shared/platform/graph.ts";
import type { Fetch } from "#shared/platform/patience.ts";
import type { Blobs, Platform } from "#shared/platform/platform.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const tenants = Number(process.env["TENANTS"] ?? 1000);
const people = Number(process.env["PEOPLE"] ?? 50);
const latency = Number(process.env["LATENCY"] ?? 0);
const compared = Math.min(tenants, Number(process.env["COMPARED"] ?? 20));
/** As many sessions as host.json lets one instance work on. */
const atOnce = 32;
const day = "2026-11-27";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "graph" | "log" | "tables">;
type Simulated = { url: string; tenants: TenantId[]; process: ChildProcess };
const Told = z.object({ url: z.url(), tenants: z.array(TenantId) });
const Calls = z.array(
  z.object({ method: z.string(), url: z.string(), tenant: z.string().optional(), status: z.number() }),
);
type Calls = z.infer<typeof Calls>;
const Throttling = z.array(z.object({ service: z.string(), admitted: z.int(), refused: z.int() }));

/**
 * The night's reading of many customers, killed in the middle and taken up again, against what the same requests take
 * without us: all at once, and one after the other through Microsoft's own client.
 */
export async function benchInventory(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "inventory-"));
  const graph = await startSimulated();
  try {
    await control(graph, "POST", "faults", { path: "/", delayMs: latency });
    const tables = memoryTables();
    const platform = (life: AbortSignal) => needsFor(graph, folder, tables, life);
    const killed = await readAll(platform, graph.tenants, Math.ceil(tenants / 2));
    const resumed = await readAll(platform, graph.tenants);
    const calls = Calls.parse(await control(graph, "GET", "calls"));
    const seconds = killed.seconds + resumed.seconds;
    write(`inventory of ${tenants} customers with ${people} people each, ${latency} ms late, killed in the middle`);
    write(`  ${seconds.toFixed(0)} s, ${((tenants / seconds) * 60).toFixed(0)} customers a minute`);
    write(`  memory ${[...killed.memory, ...resumed.memory].join(", ")} MB after each quarter of both runs`);
    tellCalls(calls, await control(graph, "GET", "throttling"));
    await compare(graph, calls, calls.length / seconds);
  } finally {
    graph.process.disconnect();
    await rm(folder, { recursive: true });
  }
}

const write = (line: string) => process.stdout.write(`${line}\n`);

async function startSimulated(): Promise<Simulated> {
  const child = fork(resolve("dist/bench/graph-process.js"), [String(tenants), String(people)]);
  const [told] = await once(child, "message");
  return { ...Told.parse(told), process: child };
}

async function control({ url }: Simulated, method: string, name: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${url}/_control/${name}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${name}: ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** The platform of one process: rows in memory, snapshots in files, and a Graph client that knows nothing yet. */
function needsFor({ url }: Simulated, folder: string, tables: Needs["tables"], life: AbortSignal): Needs {
  const clientId = demoId("graph-client");
  const settings = {
    graph: { endpoint: url, loginEndpoint: url, clientId, credential: { kind: "client-secret", secret: clientSecret } },
  } as const;
  return {
    tables,
    blobs: fileBlobs(folder),
    bus: { send: async () => undefined },
    clock: systemClock,
    graph: createGraph(settings, { fetch: whileAlive(life) }),
    log: { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined },
  };
}

const clientSecret = "local-development-only";

/** A process that has ended hears of no answer. */
const whileAlive =
  (life: AbortSignal): Fetch =>
  async (url, init) => {
    const answer = life.aborted ? undefined : await fetch(url, init);
    return answer && !life.aborted ? answer : new Promise<never>(() => undefined);
  };

function fileBlobs(folder: string): Blobs {
  const fileOf = (name: string) => join(folder, name.replaceAll("/", "~"));
  return {
    ...memoryBlobs(),
    get: (_container, name) => readFile(fileOf(name)).catch(() => undefined),
    putOnce: (_container, name, content) =>
      writeFile(fileOf(name), content, { flag: "wx" }).then(
        () => "written" as const,
        () => "exists" as const,
      ),
    remove: (_container, name) => rm(fileOf(name), { force: true }),
  };
}

type Run = { seconds: number; memory: number[] };

/** Reads customers, several at a time; after so many of them everything stops where it is, as a killed process does. */
async function readAll(
  platform: (life: AbortSignal) => Needs,
  all: readonly TenantId[],
  dieAfter = Infinity,
): Promise<Run> {
  const began = performance.now();
  const memory: number[] = [];
  const life = new AbortController();
  const needs = platform(life.signal);
  let done = 0;
  const waiting = [...all];
  const worker = async () => {
    for (let tenant = waiting.shift(); tenant !== undefined && !life.signal.aborted; tenant = waiting.shift()) {
      await collect(needs, tenant);
      done += 1;
      if (done % Math.ceil(all.length / 4) === 0) memory.push(Math.round(process.memoryUsage().rss / 1_048_576));
      if (done >= dieAfter) life.abort();
    }
  };
  await Promise.race([once(life.signal, "abort"), Promise.all(Array.from({ length: atOnce }, worker))]);
  return { seconds: (performance.now() - began) / 1000, memory };
}

/** As the job does: what Graph puts off is tried again after the pause that it asks for. */
async function collect(needs: Needs, tenant: TenantId): Promise<void> {
  for (;;)
    try {
      return await collectInventory(needs, { kind: "inventory", tenant, day, kinds: SnapshotKind.options });
    } catch (error) {
      if (!(error instanceof Problem) || error.code !== "upstream-failed") throw error;
      await wait((error.retryAfterSeconds ?? 10) * 1000);
    }
}

function tellCalls(calls: Calls, throttling: unknown): void {
  const refused = Throttling.parse(throttling).filter((one) => one.refused > 0);
  const answered = calls.filter(({ method, status }) => method === "GET" && status < 400);
  const again = answered.length - new Set(answered.map(({ tenant, url }) => `${tenant} ${url}`)).size;
  const share = ((calls.filter(({ status }) => status === 429).length / calls.length) * 100).toFixed(2);
  write(
    `  ${calls.length} requests, ${(calls.length / tenants).toFixed(1)} for each customer, ${share} % answered 429`,
  );
  for (const service of new Set(refused.map((one) => one.service))) {
    const of = refused.filter((one) => one.service === service);
    write(`    ${service}: ${of.reduce((all, one) => all + one.refused, 0)} refused at ${of.length} customers`);
  }
  write(`  ${again} answers asked for more than once, with ${atOnce} customers being read when it was killed`);
}

/** The requests that were made for some customers, made without us; each way has customers of its own, whose worlds the
 * simulator has to make again, as it had to for us. */
async function compare(graph: Simulated, calls: Calls, ours: number): Promise<void> {
  const bare = await perSecond(graph, calls, 0, async (asked) => {
    const queue = asked.flatMap(({ token, urls }) => urls.map((url) => ({ token, url })));
    const sender = async () => {
      for (let one = queue.shift(); one; one = queue.shift())
        await (await fetch(one.url, { headers: { authorization: `Bearer ${one.token}` } })).arrayBuffer();
    };
    await Promise.all(Array.from({ length: 4 * atOnce }, sender));
  });
  const plain = await perSecond(graph, calls, compared, async (asked) => {
    for (const { token, urls } of asked) {
      const client = plainClient(graph.url, token);
      for (const url of urls) await (await rawAnswer(client, url.slice(graph.url.length))).arrayBuffer();
    }
  });
  const against = (other: number, digits: number) =>
    `${other.toFixed(0)}, of which ours are ${(ours / other).toFixed(digits)}`;
  write(`  ${ours.toFixed(0)} requests a second`);
  write(`    bare requests, ${4 * atOnce} at once: ${against(bare, 2)}`);
  write(`    Microsoft's client, one by one: ${against(plain, 1)}`);
}

type Asked = { token: string; urls: string[] };

async function perSecond(
  graph: Simulated,
  calls: Calls,
  from: number,
  work: (asked: readonly Asked[]) => Promise<void>,
): Promise<number> {
  const asked: Asked[] = [];
  for (const tenant of graph.tenants.slice(from, from + compared)) {
    const of = calls.filter((call) => call.tenant === tenant && call.method === "GET" && call.status < 400);
    asked.push({ token: await tokenOf(graph, tenant), urls: of.map(({ url }) => new URL(url, graph.url).href) });
  }
  const began = performance.now();
  await work(asked);
  return (asked.flatMap(({ urls }) => urls).length / (performance.now() - began)) * 1000;
}

async function tokenOf({ url }: Simulated, tenant: string): Promise<string> {
  const answer = await fetch(`${url}/${tenant}/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: demoId("graph-client"),
      client_secret: clientSecret,
      scope: "https://graph.microsoft.com/.default",
    }),
  });
  return z.object({ access_token: z.string() }).parse(await answer.json()).access_token;
}

/** The client keeps tokens for https, so here a link of its chain brings the token. */
function plainClient(url: string, token: string): Client {
  const links = [new RetryHandler(), new RedirectHandler(), new BringToken(token), new HTTPMessageHandler()];
  return Client.initWithMiddleware({ baseUrl: url, middleware: links });
}

const rawAnswer = async (client: Client, path: string): Promise<Response> => {
  const answer: unknown = await client.api(path.replace("/v1.0", "")).responseType(ResponseType.RAW).get();
  if (!(answer instanceof Response) || !answer.ok) throw new Error(`The client did not get ${path}.`);
  return answer;
};

class BringToken implements Middleware {
  private next: Middleware | undefined;
  private readonly token: string;
  constructor(token: string) {
    this.token = token;
  }
  setNext(next: Middleware): void {
    this.next = next;
  }
  async execute(context: Context): Promise<void> {
    const isDownload = !String(context.request).includes("/v1.0/");
    const headers = isDownload ? {} : { Authorization: `Bearer ${this.token}` };
    context.options = { ...context.options, headers };
    await this.next?.execute(context);
  }
}
