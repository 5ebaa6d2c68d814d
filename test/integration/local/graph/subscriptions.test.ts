import { once } from "node:events";
import { readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, test, vi } from "vitest";
import { type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

type Notification = { value: Record<string, unknown>[] };

/** A webhook that answers the handshake as told, and takes notifications after failing a few times. */
async function startWebhook({ validates = true, failures = 0 } = {}) {
  const received: Notification[] = [];
  let left = failures;
  const server = createServer((request, response) => void answer(request, response));
  server.listen(0, "127.0.0.1");
  await once(server, "listening");
  const address = server.address();
  const port = typeof address === "object" ? address?.port : undefined;

  async function answer(request: IncomingMessage, response: ServerResponse) {
    const content = await text(request);
    const token = new URL(request.url ?? "/", "http://x").searchParams.get("validationToken");
    if (token !== null) {
      response.writeHead(200, { "content-type": "text/plain" }).end(validates ? token : "something else");
      return;
    }
    left -= 1;
    if (left < 0) received.push(JSON.parse(content));
    response.writeHead(left < 0 ? 202 : 503).end();
  }

  return {
    received,
    url: `http://127.0.0.1:${port}/api/webhooks/graph`,
    close: () => new Promise((closed) => server.close(closed)),
  };
}

const from = { emailAddress: { address: "taro@elsewhere.example" } };
const inDays = (days: number) => new Date(Date.now() + days * 86_400_000).toISOString();
const wanted = (notificationUrl: string) => ({
  changeType: "created",
  notificationUrl,
  resource: `users/${support}/mailFolders('Inbox')/messages`,
  expirationDateTime: inDays(6),
  clientState: "secret of this subscription",
});

let demo: DemoGraph;
let webhook: Awaited<ReturnType<typeof startWebhook>>;
beforeEach(async () => {
  [demo, webhook] = await Promise.all([startDemoGraph(), startWebhook()]);
});
afterEach(async () => {
  await demo.graph.close();
  await webhook.close();
});

const subscribe = (body: object) => demo.ask(provider, "/subscriptions", { method: "POST", body });

describe("a subscription", () => {
  test("is made after the webhook has repeated the token, and has the shape of Microsoft's", async () => {
    const { status, body } = await subscribe(wanted(webhook.url));
    const { notificationContentType: _, ...example } = JSON.parse(
      readFileSync("test/samples/graph/subscription.create.response.json", "utf8"),
    );

    expect(status).toBe(201);
    expect(Object.keys(body)).toEqual(expect.arrayContaining(Object.keys(example)));
    expect((await demo.ask(provider, "/subscriptions")).body.value).toHaveLength(1);
  });

  test("is refused when the webhook does not repeat the token, or is not there", async () => {
    const wrong = await startWebhook({ validates: false });

    const mistaken = await subscribe(wanted(wrong.url));
    await wrong.close();
    const absent = await subscribe(wanted(wrong.url));

    expect(mistaken.body.error).toMatchObject({
      code: "ValidationError",
      message: expect.stringMatching(/^Subscription validation request failed/),
    });
    expect(absent.status).toBe(400);
  });

  test.each`
    because                              | changed
    ${"it would live over seven days"}   | ${{ expirationDateTime: inDays(8) }}
    ${"nothing pushes alerts"}           | ${{ resource: "security/alerts_v2" }}
    ${"its client state is too long"}    | ${{ clientState: "x".repeat(129) }}
    ${"a stranger is called over http"}  | ${{ notificationUrl: "http://sample.example/hook" }}
    ${"it is asked for an unknown kind"} | ${{ changeType: "read" }}
  `("is refused when $because", async ({ changed }) => {
    const refused = await subscribe({ ...wanted(webhook.url), ...changed });

    expect(refused.status).toBeGreaterThanOrEqual(400);
    expect(refused.status).toBeLessThan(500);
  });

  test("that would end within 45 minutes ends in 45", async () => {
    const { body } = await subscribe({ ...wanted(webhook.url), expirationDateTime: inDays(0) });

    expect(Date.parse(body.expirationDateTime) - Date.now()).toBeGreaterThan(44 * 60_000);
  });

  test("is renewed, reauthorized and deleted", async () => {
    const { body: created } = await subscribe(wanted(webhook.url));
    const path = `/subscriptions/${created.id}`;
    const later = inDays(6.5);

    const renewed = await demo.ask(provider, path, { method: "PATCH", body: { expirationDateTime: later } });
    const reauthorized = await demo.ask(provider, `${path}/reauthorize`, { method: "POST" });
    const deleted = await demo.ask(provider, path, { method: "DELETE" });

    expect(renewed.body.expirationDateTime).toBe(later);
    expect([reauthorized.status, deleted.status]).toEqual([204, 204]);
    expect((await demo.ask(provider, path)).status).toBe(404);
  });
});

describe("a mail that arrives", () => {
  test("is told to the subscriber, in the shape of Microsoft's own example", async () => {
    const { body: created } = await subscribe(wanted(webhook.url));
    const id = demo.graph.receiveMail(support, { subject: "件名", from });
    const example = JSON.parse(readFileSync("test/samples/graph-notifications/webhook.message.json", "utf8")).value[0];

    await vi.waitFor(() => expect(webhook.received).toHaveLength(1), { timeout: 10_000 });

    const [notification] = webhook.received[0]?.value ?? [];
    expect(notification).toMatchObject({
      subscriptionId: created.id,
      clientState: "secret of this subscription",
      changeType: "created",
      tenantId: provider.id,
      resourceData: { "@odata.type": "#Microsoft.Graph.Message", id },
    });
    expect(Object.keys(example)).toEqual(expect.arrayContaining(Object.keys(notification ?? {})));
    expect((await demo.ask(provider, `/${String(notification?.resource)}`.replace(/@[^/]+/, ""))).body.subject).toBe(
      "件名",
    );
  });

  test("is told again until the subscriber takes it", async () => {
    const slow = await startWebhook({ failures: 2 });
    await subscribe(wanted(slow.url));

    demo.graph.receiveMail(support, { subject: "件名", from });

    await vi.waitFor(() => expect(slow.received).toHaveLength(1), { timeout: 10_000 });
    await slow.close();
  });

  test("is told to nobody who watches another folder, another change or no longer", async () => {
    await subscribe({ ...wanted(webhook.url), resource: `users/${support}/mailFolders/sentitems/messages` });
    await subscribe({ ...wanted(webhook.url), changeType: "deleted" });
    const { body: ended } = await subscribe(wanted(webhook.url));
    await demo.ask(provider, `/subscriptions/${ended.id}`, { method: "DELETE" });
    const { body: alive } = await subscribe(wanted(webhook.url));

    demo.graph.receiveMail(support, { subject: "件名", from });

    await vi.waitFor(() => expect(webhook.received).toHaveLength(1), { timeout: 10_000 });
    expect(webhook.received[0]?.value[0]?.subscriptionId).toBe(alive.id);
  });
});
