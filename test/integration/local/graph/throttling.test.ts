import { afterEach, describe, expect, test } from "vitest";
import { answered, customer, type DemoGraph, largeCustomer, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-02T00:00:00Z");
const clock = () => now;
afterEach(() => demo.graph.close());

const ask = async (path: string, times: number, tenant = customer) => {
  const answers = [];
  for (let number = 0; number < times; number += 1) answers.push(await demo.ask(tenant, path));
  return answers;
};
const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status);

describe("a limit", () => {
  test("lets five readings of the sign-in log through in ten seconds, for each tenant", async () => {
    demo = await startDemoGraph({ now: clock });

    const answers = await ask("/auditLogs/signIns?$top=1", 6);
    const others = await ask("/auditLogs/signIns?$top=1", 1, largeCustomer);
    const wait = Number(answers[5]?.headers.get("retry-after"));
    now += wait * 1000;

    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(statuses(others)).toEqual([200]);
    expect(wait).toBe(10);
    expect(statuses(await ask("/auditLogs/signIns?$top=1", 1))).toEqual([200]);
  });

  test("of conditional access is one a second, and does not say how long to wait", async () => {
    demo = await startDemoGraph({ now: clock });

    const [first, second] = await ask("/identity/conditionalAccess/policies", 2);

    expect([first?.status, second?.status]).toEqual([200, 429]);
    expect(second?.headers.get("retry-after")).toBeNull();
  });

  test("of the directory is counted in units, and tells when it is near", async () => {
    demo = await startDemoGraph({ now: clock, limits: { identity: { allowed: 10, seconds: 10 } } });

    const answers = await ask("/users", 6);
    const header = (name: string) => answers.map(({ headers }) => headers.get(name));

    expect(statuses(answers)).toEqual([200, 200, 200, 200, 200, 429]);
    expect(header("x-ms-resource-unit")).toEqual(["2", "2", "2", "2", "2", null]);
    expect(header("x-ms-throttle-limit-percentage")).toEqual([null, null, null, "0.80", "1.00", null]);
    expect(header("x-ms-throttle-scope")[5]).toMatch(new RegExp(`^Tenant_Application/.*/${customer.id}$`));
  });

  test("is cheaper where less is selected", async () => {
    demo = await startDemoGraph({ now: clock, limits: { identity: { allowed: 4, seconds: 10 } } });

    expect(statuses(await ask("/users?$select=id", 5))).toEqual([200, 200, 200, 200, 429]);
  });

  test("shared by the tenants holds for all of them together", async () => {
    demo = await startDemoGraph({ now: clock, limits: { everything: { allowed: 2, seconds: 10 } } });

    const answers = [
      ...(await ask("/organization", 1)),
      ...(await ask("/organization", 1, largeCustomer)),
      ...(await ask("/organization", 1)),
    ];

    expect(statuses(answers)).toEqual([200, 200, 429]);
  });
});

test("what was admitted and refused can be read, and forgotten", async () => {
  demo = await startDemoGraph({ now: clock });
  await ask("/auditLogs/signIns?$top=1", 7);

  const counts = (await answered(await fetch(`${demo.graph.url}/_control/throttling`))).body;
  await fetch(`${demo.graph.url}/_control/throttling`, { method: "DELETE" });

  expect(counts).toContainEqual({
    service: "sign-in-logs",
    tenant: customer.id,
    allowed: 5,
    seconds: 10,
    admitted: 5,
    refused: 2,
  });
  expect(demo.graph.throttling()).toEqual([]);
});
