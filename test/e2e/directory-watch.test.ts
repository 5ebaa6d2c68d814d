import { randomUUID } from "node:crypto";
import { ServiceBusClient } from "@azure/service-bus";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const admin = `admin@${ours.domain}`;
const operator = `operator@${provider.domain}`;
let client: ServiceBusClient;

const ask = async (path: string, userName: string, method = "GET", body?: unknown) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(userName)}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });

const Overview = z.object({
  directory: z
    .object({ isWatched: z.boolean(), until: z.string().optional(), reason: z.object({ ja: z.string() }).optional() })
    .optional(),
});
const directoryOf = async ({ id, domain }: { id: string; domain: string }) =>
  Overview.parse(await (await ask(`/tenants/${id}/overview`, `admin@${domain}`)).json()).directory;

const Accounts = z.object({
  items: z.array(z.object({ id: z.string(), userPrincipalName: z.string(), displayName: z.string() })),
});
const accounts = async () =>
  Accounts.safeParse(await (await ask(`/tenants/${ours.id}/accounts`, admin)).json()).data?.items ?? [];

/**
 * Readings of just these kinds that were ordered between two nights and whose time has not come. A new subscription has
 * both kinds read, a change of people or of groups just one.
 */
async function waiting(...kinds: string[]) {
  const Order = z.looseObject({ kind: z.literal("inventory"), tenant: z.string(), kinds: z.array(z.string()) });
  return (await queued()).flatMap((body) => {
    const { data } = Order.safeParse(body);
    return data?.tenant === ours?.id && data?.kinds.join() === kinds.join() ? [data] : [];
  });
}

async function queued(): Promise<unknown[]> {
  const fromTheFirst = new ServiceBusClient(running.service.bus.connectionString);
  const messages = await fromTheFirst.createReceiver("collect").peekMessages(500);
  await fromTheFirst.close();
  return messages.map(({ body }) => body);
}

/** Until nothing is left to be done about subscriptions: Graph tells of each of them, and each is looked after. */
async function settled() {
  const Watch = z.looseObject({ kind: z.literal("watch-directory") });
  await eventually(async () => (await queued()).every((body) => !Watch.safeParse(body).success) || undefined);
  await running.service.idle();
}

/** What was ordered for later, now. */
async function comes(orders: readonly object[]) {
  const sender = client.createSender("collect");
  for (const body of orders) await sender.sendMessages({ body, messageId: randomUUID(), sessionId: randomUUID() });
  await sender.close();
}

const asked = (method: string, path = "/subscriptions") =>
  running.service.graph.calls().filter((call) => call.method === method && call.url.includes(path));

async function renew() {
  await running.service.host.run("renewSubscriptions");
  await running.service.idle();
}

beforeAll(async () => {
  client = new ServiceBusClient(running.service.bus.connectionString);
  running.service.graph.fault({
    tenant: theirs.id,
    path: "/subscriptions",
    status: 403,
    code: "Authorization_RequestDenied",
  });
  await renew();
  await eventually(async () => (await directoryOf(ours))?.isWatched || undefined);
  await eventually(async () => (await directoryOf(theirs))?.reason);
});
afterAll(() => client.close());

describe("Graph tells of people and groups", () => {
  test("of every customer who lets it, and of the others it is said why not", async () => {
    const refused = await directoryOf(theirs);

    expect((await directoryOf(ours))?.reason).toBeUndefined();
    expect(refused?.isWatched).toBe(false);
    expect(refused?.reason?.ja).toContain("同意");
  });

  test("by the same subscriptions, however often they are looked after", async () => {
    running.service.graph.clearFaults();
    await renew();
    await eventually(async () => (await directoryOf(theirs))?.isWatched || undefined);
    const before = asked("POST").length;

    await renew();

    expect(asked("POST").length).toBe(before);
  });

  test("and lets subscriptions live on when it asks to authorise them anew", async () => {
    const [posted, patched] = [asked("POST").length, asked("PATCH").length];

    await running.service.graph.tellLifecycle("reauthorizationRequired");

    await eventually(() => asked("PATCH").length >= patched + 2 * companies.length || undefined);
    await settled();
    expect(asked("POST").length).toBe(posted);
  });

  test("by another subscription when one is gone, and then everything is read anew", async () => {
    const before = asked("POST").length;
    running.service.graph.fault({
      tenant: ours.id,
      method: "PATCH",
      path: "/subscriptions/",
      status: 404,
      code: "ResourceNotFound",
      times: 2,
    });

    await running.service.graph.tellLifecycle("reauthorizationRequired");

    await eventually(() => asked("POST").length === before + 2 || undefined);
    await eventually(async () => (await directoryOf(ours))?.isWatched || undefined);
    await settled();
    expect((await waiting("accounts", "groups", "adminRoles")).length).toBeGreaterThan(0);
  });
});

describe("a reading between two nights", () => {
  test("is ordered by operators alone", async () => {
    const body = { kinds: ["accounts"] };

    expect((await ask(`/tenants/${ours.id}/refresh`, admin, "POST", body)).status).toBe(403);
    expect((await ask(`/tenants/${ours.id}/refresh`, operator, "POST", { kinds: [] })).status).toBe(422);
    expect((await ask(`/tenants/${randomUUID()}/refresh`, operator, "POST", body)).status).toBe(404);
    expect((await ask(`/tenants/${ours.id}/refresh`, operator, "POST", body)).status).toBe(202);
    await eventually(async () => (await accounts()).length > 0 || undefined);
  });

  test("is one for many changes, and shows what has changed", async () => {
    const [first, second] = await accounts();
    if (!first || !second) throw new Error("There are too few accounts.");
    await eventually(async () => (await waiting("accounts")).length === 0 || undefined);

    running.service.graph.change("people", first.id, { displayName: "改姓 花子" }, ours.id);
    for (let nth = 1; nth <= 5; nth += 1)
      running.service.graph.change("people", second.id, { displayName: `改姓 ${nth}` }, ours.id);
    const orders = await eventually(async () => {
      const found = await waiting("accounts");
      return found.length > 0 ? found : undefined;
    });
    await running.service.idle();
    await comes(orders);

    await eventually(async () => {
      const names = new Set((await accounts()).map(({ displayName }) => displayName));
      return (names.has("改姓 花子") && names.has("改姓 5")) || undefined;
    });
    expect(orders.length).toBeLessThanOrEqual(2);
    expect(await waiting("groups", "adminRoles")).toEqual([]);
  });

  test("reads every hour what the logs have brought, and keeps what was there", async () => {
    const Log = z.object({ total: z.int() });
    const entries = async () =>
      Log.safeParse(await (await ask(`/tenants/${ours.id}/audit-events/directory`, admin)).json()).data?.total;
    await running.service.host.run("collectLogs");
    const before = await eventually(entries);
    const ofDay = (day: string) => ask(`/tenants/${ours.id}/audit-events/directory?day=${day}`, admin);
    expect((await ofDay(japanDate(Temporal.Now.instant()).toString())).status).toBe(200);
    expect((await ofDay("2020-01-01")).status).toBe(404);

    await ask(`/tenants/${ours.id}/refresh`, operator, "POST", { kinds: ["directoryAudits"] });
    await running.service.idle();

    expect(await entries()).toBeGreaterThanOrEqual(before);
  });

  test("looks at every PC when Defender has found something, and malware is mailed at once", async () => {
    const isOfMalware = ({ subject }: { subject: string }) => subject.includes("ウイルスを検知");
    expect(running.service.graph.mail().filter(isOfMalware)).toEqual([]);

    await running.service.host.run("watchMalware");
    await comes(
      await eventually(async () => {
        const found = await waiting("devices", "protection");
        return found.length > 0 ? found : undefined;
      }),
    );

    const mail = await eventually(() => running.service.graph.mail().find(isOfMalware));
    expect(mail.subject).toContain("【緊急】");
    const before = asked("GET", "/detectedMalwareState").length + asked("POST", "/$batch").length;
    await running.service.host.run("watchMalware");
    await running.service.idle();
    expect(asked("GET", "/detectedMalwareState").length + asked("POST", "/$batch").length).toBe(before);
  });

  test("is ordered by nobody who does not know the secret", async () => {
    const before = (await waiting("accounts")).length;
    const forged = {
      clientState: "guess.guess",
      tenantId: ours.id,
      resourceData: { "@odata.type": "#Microsoft.Graph.User", id: "x" },
    };

    const answer = await fetch(`${running.service.host.url}/api/webhooks/graph`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify({ value: [forged, { ...forged, lifecycleEvent: "missed" }] }),
    });

    expect(answer.status).toBe(202);
    expect((await waiting("accounts")).length).toBe(before);
  });
});
