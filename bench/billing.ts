import { once } from "node:events";
import { loadavg } from "node:os";
import { setFlagsFromString } from "node:v8";
import { runInNewContext } from "node:vm";
import { demoId, demoIssuer } from "#local/demo.ts";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { MakeDocument, makeDocument } from "#shared/billing/make-document.ts";
import { decideDraft } from "#shared/billing/month/decide-draft.ts";
import { draftMonth } from "#shared/billing/month/draft-month.ts";
import { IssueInvoices, issueInvoices, orderIssue } from "#shared/billing/month/issue-month.ts";
import { MakeDraft, makeDraft } from "#shared/billing/month/make-draft.ts";
import { seenIn } from "#shared/billing/month/month-overview.ts";
import { stateOf } from "#shared/billing/month/month-rows.ts";
import { monthRows } from "#shared/billing/month/month-store.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { createPrinter } from "#shared/platform/printer.ts";
import { addBilledCustomer } from "#test/support/billed-customers.ts";
import { watchedPlatform } from "#test/support/crash.ts";
import { memoryTables } from "#test/support/memory-storage.ts";
import { passingBlobs } from "./passing-blobs.ts";

const count = Number(process.env["COUNT"] ?? 1000);
const people = Number(process.env["PEOPLE"] ?? 50);
const month = "2026-11";
/** As many messages as host.json lets one instance work on. */
const atOnce = 16;
const person: Person = {
  kind: "person",
  tenant: TenantId.parse(demoId("provider")),
  objectId: demoId("operator"),
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};

type World = ReturnType<typeof emptyWorld>;

/** What outlives a process: storage, and the queue with what nobody has finished. */
function emptyWorld() {
  const queue = new Map<string, Outgoing>();
  const bus: Platform["bus"] = {
    send: async (name, ...messages) => {
      if (name === "documents") for (const message of messages) queue.set(message.id, message);
    },
  };
  return {
    queue,
    bus,
    tables: memoryTables(),
    ...passingBlobs(),
    memory: [] as number[],
    made: 0,
    printing: 0,
  };
}

/** For how long anything at all was under way. */
function stopwatch() {
  let [running, since, total] = [0, 0, 0];
  return {
    async during<T>(work: () => Promise<T>): Promise<T> {
      if ((running += 1) === 1) since = performance.now();
      try {
        return await work();
      } finally {
        if ((running -= 1) === 0) total += performance.now() - since;
      }
    },
    seconds: () => (total + (running > 0 ? performance.now() - since : 0)) / 1000,
  };
}

/**
 * A month of many customers, drafted, confirmed, issued and printed; killed when half of the invoices are made, and taken up
 * by another process.
 */
export async function benchBilling(): Promise<void> {
  const world = emptyWorld();
  for (let nth = 0; nth < count; nth += 1) await addBilledCustomer(world, { nth, people, strangers: 1, month });
  const [began, ownWork, load] = [performance.now(), process.cpuUsage(), loadavg()[0]];
  const before = keptMegabytes();
  let highest = megabytes();
  const watch = setInterval(() => {
    highest = Math.max(highest, megabytes());
  }, 100);
  await live(world, order);
  const untilOrdered = (performance.now() - began) / 1000;
  await live(world, (life) => drain(life, Math.ceil(count / 2)));
  await live(world, (life) => drain(life));
  clearInterval(watch);
  const seconds = (performance.now() - began) / 1000;
  const { user, system } = process.cpuUsage(ownWork);
  const numbers = (await monthRows(world, month)).flatMap(({ issued }) => issued?.number ?? []).toSorted();
  const serials = new Set(numbers.map((number) => Number(number.slice(-4))));
  const [quarter, half, threeQuarters, end] = world.memory;
  const told = {
    bench: "billing",
    customers: count,
    people,
    seconds: Math.round(seconds),
    untilOrdered: Math.round(untilOrdered),
    invoices: numbers.length,
    first: numbers[0],
    last: numbers.at(-1),
    gapless: serials.size === count && Math.max(...serials) === count,
    keptMb: { before, quarter, half, threeQuarters, end },
    highestMb: highest,
    chromiumShare: Number((world.printing / seconds).toFixed(2)),
    ownProcessorSeconds: Math.round((user + system) / 1_000_000),
    load,
  };
  process.stdout.write(`${JSON.stringify(told)}\n`);
}

const inMegabytes = (bytes: number) => Math.round(bytes / 1_048_576);
const megabytes = () => inMegabytes(process.memoryUsage().rss);

setFlagsFromString("--expose-gc");
const collectGarbage: () => void = runInNewContext("gc");

/** What is kept, once all that nobody needs any more is gone. */
function keptMegabytes(): number {
  collectGarbage();
  const { heapUsed, external } = process.memoryUsage();
  return inMegabytes(heapUsed + external);
}

type Life = { platform: Platform; world: World; end: AbortController };

/** One process, from its start until its work is done or it is killed. */
async function live(world: World, work: (life: Life) => Promise<void>): Promise<void> {
  const end = new AbortController();
  const [printer, printing] = [createPrinter(), stopwatch()];
  const quiet = () => undefined;
  const bare = {
    ...world,
    clock: { now: () => Temporal.Instant.from("2026-11-27T03:00:00Z") },
    settings: { issuer: demoIssuer, service: { name: "見本ワークプレイス", providerName: "見本" } },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    printer: { pdf: (html: string) => printing.during(() => printer.pdf(html)) },
    topic: {},
    teams: {},
  } as unknown as Platform;
  const platform = watchedPlatform(bare, async (_name, perform) => {
    const result = end.signal.aborted ? never() : perform();
    await result;
    return end.signal.aborted ? never() : result;
  });
  await Promise.race([once(end.signal, "abort"), work({ platform, world, end })]);
  world.printing += printing.seconds();
  await printer.close();
}

/** A process that has ended hears of nothing. */
const never = () => new Promise<never>(() => undefined);

/** Drafts the month of every customer, looks at each of them, and orders all of them to be issued. */
async function order(life: Life): Promise<void> {
  const { platform } = life;
  const tenants = async function* () {
    yield Array.from({ length: count }, (_, nth) => TenantId.parse(demoId(`billed-${nth}`)));
  };
  await draftMonth(platform, { kind: "draft-month", month, why: "bench" }, tenants());
  await drain(life);
  for (const row of await monthRows(platform, month))
    if (stateOf(row) === "check")
      await decideDraft(platform, row, { decision: "confirm" }, { person, version: row.version });
  await orderIssue(platform, month, seenIn(await monthRows(platform, month)), person);
}

/** Works on the queue until nothing waits there, or so many invoices are made. */
async function drain({ platform, world, end }: Life, diesAfter = Number.POSITIVE_INFINITY): Promise<void> {
  const taken = new Set<string>();
  const worker = async () => {
    for (;;) {
      const next = [...world.queue.values()].find(({ id }) => !taken.has(id));
      if (!next) return;
      taken.add(next.id);
      const tenant = await perform(platform, next);
      world.queue.delete(next.id);
      if (!tenant) continue;
      world.forget(tenant);
      world.made += 1;
      if (world.made % Math.ceil(count / 4) === 0) world.memory.push(keptMegabytes());
      if (world.made >= diesAfter) end.abort();
    }
  };
  while (world.queue.size > 0) await Promise.all(Array.from({ length: atOnce }, worker));
}

/** Does what a message asks; says whose invoice was made by it. */
async function perform(platform: Platform, { body }: Outgoing): Promise<TenantId | undefined> {
  const [draft, issue] = [MakeDraft.safeParse(body).data, IssueInvoices.safeParse(body).data];
  if (draft) return makeDraft(platform, draft).then(() => undefined);
  if (issue) return issueInvoices(platform, issue).then(() => undefined);
  const made = MakeDocument.parse(body);
  return makeDocument(platform, made).then(() => made.document.tenant);
}
