import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { resolve } from "node:path";
import { setTimeout as wait } from "node:timers/promises";
import * as z from "zod";
import { demoId } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Problem } from "#shared/base/problems.ts";
import { collectInventory } from "#shared/inventory/handlers.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { systemClock } from "#shared/platform/clock.ts";
import { createGraph } from "#shared/platform/graph.ts";
import type { Fetch } from "#shared/platform/patience.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { lookAfter } from "#shared/tenants/start-tenant.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { type Asked, askAtOnce, askInTurn } from "./inventory-plainly.ts";
import { passingBlobs } from "./passing-blobs.ts";

const tenants = Number(process.env["TENANTS"] ?? 1000);
const people = Number(process.env["PEOPLE"] ?? 50);
const latency = Number(process.env["LATENCY"] ?? 0);
const compared = Math.min(tenants, Number(process.env["COMPARED"] ?? 20));
/** Larger customers meet limits of theirs, which requests that know of none do not keep. */
const mostPeople = 500;
/** As many sessions as host.json lets one instance work on. */
const atOnce = 32;
const day = "2026-11-27";

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "graph" | "log" | "tables">;
type Simulated = { url: string; tenants: TenantId[]; process: ChildProcess };
const Told = z.object({ url: z.url(), tenants: z.array(TenantId) });
const Calls = z.array(
  z.object({
    method: z.string(),
    url: z.string(),
    tenant: z.string().optional(),
    status: z.number(),
    body: z.unknown().optional(),
  }),
);
type Calls = z.infer<typeof Calls>;
const Throttling = z.array(z.object({ service: z.string(), admitted: z.int(), refused: z.int() }));

/**
 * The night's reading of many customers, killed in the middle and taken up again, against what the same requests take
 * without us: all at once, and one after the other through Microsoft's own client.
 */
export async function benchInventory(): Promise<void> {
  const graph = await startSimulated();
  try {
    await control(graph, "POST", "faults", { path: "/", delayMs: latency });
    const storage = { tables: memoryTables(), ...passingBlobs() };
    for (const tenant of graph.tenants) await lookAfter(storage, tenant);
    const [ourWork, theirWork] = [process.cpuUsage(), await workOf(graph)];
    const platform = (life: AbortSignal) => needsFor(graph, storage, life);
    const killed = await readAll(platform, graph.tenants, storage.forget, Math.ceil(tenants / 2));
    const resumed = await readAll(platform, graph.tenants, storage.forget);
    const [ours, theirs] = [secondsOf(process.cpuUsage(ourWork)), (await workOf(graph)) - theirWork];
    const calls = Calls.parse(await control(graph, "GET", "calls"));
    const seconds = killed.seconds + resumed.seconds;
    const each = (of: number) => `${((of / tenants) * 1000).toFixed(0)} ms`;
    write(`inventory of ${tenants} customers with ${people} people each, ${latency} ms late, killed in the middle`);
    write(`  ${seconds.toFixed(0)} s, ${((tenants / seconds) * 60).toFixed(0)} customers a minute`);
    write(`  processor time for each customer: ours ${each(ours)}, the simulated Graph's ${each(theirs)}`);
    write(`  memory ${[...killed.memory, ...resumed.memory].join(", ")} MB after each quarter of both runs`);
    tellCalls(calls, await control(graph, "GET", "throttling"));
    if (people <= mostPeople) await compare(graph, calls, (tenants / seconds) * 60);
  } finally {
    graph.process.disconnect();
  }
}

const write = (line: string) => process.stdout.write(`${line}\n`);

async function startSimulated(): Promise<Simulated> {
  const child = fork(resolve("dist/bench/graph-process.js"), [String(tenants), String(people)]);
  const [told] = await once(child, "message");
  return { ...Told.parse(told), process: child };
}

const Work = z.object({ user: z.number(), system: z.number() });
const secondsOf = ({ user, system }: z.infer<typeof Work>) => (user + system) / 1_000_000;

/** How many seconds of a processor the simulator has taken. */
async function workOf({ process: child }: Simulated): Promise<number> {
  child.send("How much work was it?");
  const [told] = await once(child, "message");
  return secondsOf(Work.parse(told));
}

async function control({ url }: Simulated, method: string, name: string, body?: object): Promise<unknown> {
  const answer = await fetch(`${url}/_control/${name}`, {
    method,
    ...(body && { headers: { "content-type": "application/json" }, body: JSON.stringify(body) }),
  });
  if (!answer.ok) throw new Error(`${method} ${name}: ${await answer.text()}`);
  return answer.status === 204 ? undefined : answer.json();
}

/** The platform of one process, with a Graph client that knows nothing yet. */
function needsFor({ url }: Simulated, { tables, blobs }: Pick<Needs, "blobs" | "tables">, life: AbortSignal): Needs {
  const clientId = demoId("graph-client");
  const settings = {
    graph: { endpoint: url, loginEndpoint: url, clientId, credential: { kind: "client-secret", secret: clientSecret } },
  } as const;
  return {
    tables,
    blobs,
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

type Run = { seconds: number; memory: number[] };

/** Reads customers, several at a time; after so many of them everything stops where it is, as a killed process does. */
async function readAll(
  platform: (life: AbortSignal) => Needs,
  all: readonly TenantId[],
  forget: (tenant: TenantId) => void,
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
      forget(tenant);
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

/** The same requests made without us. The simulator makes each customer's world anew, as it had to for us. */
async function compare(graph: Simulated, calls: Calls, ours: number): Promise<void> {
  const bare = await customersPerMinute(graph, calls, (asked) => askAtOnce(asked, 4 * atOnce));
  const inTurn = await customersPerMinute(graph, calls, (asked) => askInTurn(graph.url, asked));
  const against = (other: number) =>
    `${other.toFixed(0)} customers a minute; ours are ${(ours / other).toFixed(2)} of it`;
  write(`  the same requests of ${compared} customers without us, ${4 * atOnce} at once: ${against(bare)}`);
  write(`    one after the other through Microsoft's client: ${against(inTurn)}`);
}

async function customersPerMinute(
  graph: Simulated,
  calls: Calls,
  work: (asked: readonly Asked[]) => Promise<void>,
): Promise<number> {
  const asked: Asked[] = [];
  await control(graph, "DELETE", "throttling");
  for (const tenant of graph.tenants.slice(0, compared)) {
    await control(graph, "DELETE", "tenants", { tenant });
    const of = calls.filter((call) => call.tenant === tenant && call.status < 400);
    const requests = of.map((call) => ({ ...call, url: new URL(call.url, graph.url).href }));
    asked.push({ token: await tokenOf(graph, tenant), requests });
  }
  const began = performance.now();
  await work(asked);
  return (asked.length / (performance.now() - began)) * 60_000;
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
