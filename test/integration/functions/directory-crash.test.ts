import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterAll, afterEach, beforeAll, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { directoryWatchOf, watchDirectory } from "#shared/inventory/directory-watch.ts";
import { type GraphNotice, Notices, noticeAddress, ours } from "#shared/platform/graph-subscriptions.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { eventually } from "#test/support/eventually.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";

let parts: MemoryParts;
let webhook: Server;
let origin: string;
const told: unknown[] = [];

async function hear(request: IncomingMessage, answer: ServerResponse): Promise<void> {
  const token = new URL(request.url ?? "", "http://127.0.0.1").searchParams.get("validationToken");
  if (token === null) told.push(...Notices.parse(JSON.parse(await text(request))).value);
  answer.writeHead(token === null ? 202 : 200, { "content-type": "text/plain" }).end(token ?? "");
}

beforeAll(async () => {
  parts = await startMemoryParts({ graphLimits: 100 });
  webhook = createServer((request, answer) => void hear(request, answer));
  await new Promise<void>((listening) => {
    webhook.listen(0, "127.0.0.1", listening);
  });
  const address = webhook.address();
  origin = `http://127.0.0.1:${typeof address === "object" ? address?.port : 0}`;
});
afterAll(async () => {
  webhook.close();
  await parts.stop();
});
afterEach(() => parts.graph.clearFaults());

const [tenant, other] = companies.map(({ id }) => TenantId.parse(id));
if (!tenant || !other) throw new Error("The demo has too few companies.");

/** Each try has an address of its own, for which nothing has been subscribed yet. */
let serial = 0;
const nextSite = () => `${origin}/${(serial += 1)}`;
const ordered: Outgoing[] = [];
const bus: Platform["bus"] = { send: async (_queue, ...messages) => void ordered.push(...messages) };
const at = (siteUrl: string, platform: Platform = parts.platform, linkKey = platform.settings.linkKey): Platform => ({
  ...platform,
  bus,
  settings: { ...platform.settings, linkKey, service: { ...platform.settings.service, siteUrl } },
});
const watch = (platform: Platform, of: TenantId) =>
  watchDirectory(platform, { kind: "watch-directory", tenant: of, isDemanded: false });

const Listed = z.looseObject({ id: z.string(), resource: z.string(), notificationUrl: z.string() });
/** What Graph has, wherever it tells. */
async function atGraph(of: TenantId) {
  const found: z.infer<typeof Listed>[] = [];
  for await (const one of parts.platform.graph(of).list("/subscriptions", Listed)) found.push(one);
  return found;
}
const kept = async (of: TenantId) => (await directoryWatchOf(parts.platform, of))?.value;
const keptIds = async (of: TenantId) =>
  Object.values((await kept(of))?.subscriptions ?? {})
    .map(({ id }) => id)
    .toSorted();

test("both subscriptions are there once, and what may have been missed is read, wherever the worker is killed", async () => {
  const { undisturbed, outcomes } = await surviveEveryCrash(parts.platform, {
    prepare: async () => {
      ordered.length = 0;
      return nextSite();
    },
    work: (mortal, siteUrl) => watch(at(siteUrl, mortal), tenant),
    observe: async (siteUrl) => {
      const all = await atGraph(tenant);
      return {
        watched: all
          .filter(({ notificationUrl }) => notificationUrl === noticeAddress(siteUrl))
          .map(({ resource }) => resource)
          .toSorted(),
        areAllKept: JSON.stringify(all.map(({ id }) => id).toSorted()) === JSON.stringify(await keptIds(tenant)),
        read: [...new Set(ordered.map(({ id }) => id.split(":")[2] ?? ""))].toSorted(),
      };
    },
  });

  expect(undisturbed).toEqual({
    watched: ["/groups", "/users"],
    areAllKept: true,
    read: ["accounts+groups+adminRoles"],
  });
  for (const { at: point, when, effect, outcome } of outcomes)
    expect({ point, when, effect, outcome }).toEqual({ point, when, effect, outcome: undisturbed });
  expect(outcomes.length).toBeGreaterThanOrEqual(10);
});

test("under another key all is subscribed anew, and what Graph tells is known again", async () => {
  const site = nextSite();
  const key = Buffer.from("another key, which nobody knows");
  await watch(at(site), other);
  const before = await keptIds(other);

  await watch(at(site, parts.platform, key), other);
  const after = await keptIds(other);
  await watch(at(site, parts.platform, key), other);
  parts.graph.change("people", "11111111-aaaa-4aaa-8aaa-222222222222", { displayName: "新入 社員" }, other);
  const notices = await eventually((): GraphNotice[] | undefined => {
    const known = ours(told, key);
    return known.length > 0 ? known : undefined;
  });

  expect(after.filter((id) => before.includes(id))).toEqual([]);
  expect(await keptIds(other)).toEqual(after);
  expect((await atGraph(other)).map(({ id }) => id).toSorted()).toEqual(after);
  expect(notices.map(({ tenantId }) => tenantId)).toEqual([other]);
});

test("groups are watched although people may not be, and people as soon as they may", async () => {
  const site = nextSite();
  const forbidden = { status: 403, code: "Authorization_RequestDenied" };
  parts.graph.fault({ tenant: other, method: "POST", path: "/subscriptions", ...forbidden, times: 1 });

  await watch(at(site), other);

  expect((await atGraph(other)).map(({ resource }) => resource)).toContain("/groups");
  expect((await kept(other))?.cause).toBe("no-consent");
  await watch(at(site), other);
  expect((await atGraph(other)).map(({ resource }) => resource).toSorted()).toEqual(["/groups", "/users"]);
  expect((await kept(other))?.cause).toBeUndefined();
});

test("a renewal that was refused is tried again, also when nobody demands it", async () => {
  const site = nextSite();
  await watch(at(site), other);
  const before = await keptIds(other);
  parts.graph.fault({
    tenant: other,
    method: "PATCH",
    path: "/subscriptions/",
    status: 403,
    code: "Forbidden",
    times: 1,
  });
  await watchDirectory(at(site), { kind: "watch-directory", tenant: other, isDemanded: true });
  expect((await kept(other))?.cause).toBe("no-consent");

  await watch(at(site), other);

  expect((await kept(other))?.cause).toBeUndefined();
  expect(await keptIds(other)).toEqual(before);
});
