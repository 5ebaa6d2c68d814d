import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { customer, type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph();
});
afterAll(() => demo.graph.close());

type Part = { id: string; status: number; headers?: Record<string, string>; body: unknown };

const batch = async (requests: object[], tenant = customer) => {
  const { status, body } = await demo.ask(tenant, "/$batch", { method: "POST", body: { requests } });
  const parts: Part[] = body.responses ?? [];
  return { status, body, part: (id: string) => parts.find((one) => one.id === id) };
};

describe("a batch", () => {
  test("answers each part by itself, whatever becomes of the others", async () => {
    const { status, part } = await batch([
      { id: "1", method: "GET", url: "/organization?$select=displayName" },
      { id: "2", method: "GET", url: "/nothing" },
      { id: "3", method: "GET", url: "reports/getMailboxUsageDetail(period='D7')" },
    ]);

    expect(status).toBe(200);
    expect(part("1")).toMatchObject({ status: 200, body: { value: [{ displayName: customer.name }] } });
    expect(part("2")).toMatchObject({ status: 400, body: { error: { code: "BadRequest" } } });
    expect(part("3")).toMatchObject({ status: 302, headers: { location: expect.any(String) }, body: null });
  });

  test("runs what depends on another after it, and not at all when that has failed", async () => {
    const message = { subject: "件名", toRecipients: [{ emailAddress: { address: "taro@elsewhere.example" } }] };
    const path = `/users/${support}`;
    const json = { "content-type": "application/json" };

    const { part } = await batch(
      [
        { id: "write", method: "POST", url: `${path}/messages`, headers: json, body: message },
        { id: "count", method: "GET", url: `${path}/mailFolders/drafts`, dependsOn: ["write"] },
        { id: "bad", method: "GET", url: "/nothing" },
        { id: "after", method: "POST", url: `${path}/sendMail`, headers: json, body: { message }, dependsOn: ["bad"] },
      ],
      provider,
    );

    expect(part("write")?.status).toBe(201);
    expect(part("count")).toMatchObject({ status: 200, body: { totalItemCount: 1 } });
    expect(part("after")).toMatchObject({ status: 424, body: { error: { code: "FailedDependency" } } });
    expect(demo.graph.mail()).toEqual([]);
  });

  test("gives a throttled part its own wait", async () => {
    demo.graph.fault({ path: "/security/alerts_v2", status: 429, times: 1 });

    const { status, part } = await batch([
      { id: "1", method: "GET", url: "/security/alerts_v2" },
      { id: "2", method: "GET", url: "/subscribedSkus" },
    ]);

    expect(status).toBe(200);
    expect(part("1")).toMatchObject({ status: 429, headers: { "retry-after": "2.128" } });
    expect(part("2")?.status).toBe(200);
  });

  test.each`
    because                         | requests
    ${"it has more than 20 parts"}  | ${Array.from({ length: 21 }, (_, index) => ({ id: `${index}`, method: "GET", url: "/organization" }))}
    ${"two parts have the same id"} | ${[{ id: "1", method: "GET", url: "/users" }, { id: "1", method: "GET", url: "/users" }]}
    ${"a part waits for no part"}   | ${[{ id: "1", method: "GET", url: "/users", dependsOn: ["2"] }]}
    ${"it is empty"}                | ${[]}
    ${"a part has an unknown verb"} | ${[{ id: "1", method: "SHOUT", url: "/users" }]}
  `("is refused as a whole when $because", async ({ requests }) => {
    const { status, body } = await batch(requests);

    expect(status).toBe(400);
    expect(body.error.code).toBe("BadRequest");
  });
});
