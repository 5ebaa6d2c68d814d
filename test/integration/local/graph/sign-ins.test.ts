import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { customer, type DemoGraph, largeCustomer, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-27T06:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now, limitScale: Number.POSITIVE_INFINITY });
});
afterEach(() => demo.graph.restoreTenant(customer.id));
afterAll(() => demo.graph.close());

type Row = Record<string, string> & { id: string };
const day = 86_400_000;
const ago = (days: number) => new Date(now - days * day).toISOString();

async function allOf(path: string): Promise<Row[]> {
  const { body } = await demo.ask(customer, path);
  const next: string | undefined = body["@odata.nextLink"];
  return [...body.value, ...(next ? await allOf(next) : [])];
}

describe("the sign-in log", () => {
  test("comes newest first, in pages that together are what was asked for", async () => {
    const filter = `createdDateTime ge ${ago(3)} and createdDateTime le ${ago(1)}`;
    const rows = await allOf(`/auditLogs/signIns?$filter=${filter}&$top=20`);
    const times = rows.map(({ createdDateTime }) => createdDateTime ?? "");

    expect(rows.length).toBeGreaterThan(40);
    expect(new Set(rows.map(({ id }) => id)).size).toBe(rows.length);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(times.every((time) => time >= ago(3) && time <= ago(1))).toBe(true);
  });

  test("goes back thirty days and no further than now, and grows with time", async () => {
    const since = ago(0);
    const all = await allOf("/auditLogs/signIns");
    now += 3 * day;
    demo.forgetTokens();
    const later = await allOf(`/auditLogs/signIns?$filter=createdDateTime gt ${since}`);
    now -= 3 * day;

    expect((all.at(-1)?.createdDateTime ?? "") > ago(30)).toBe(true);
    expect((all[0]?.createdDateTime ?? "") <= since).toBe(true);
    expect(later.length).toBeGreaterThan(0);
  });

  test.each([
    "/auditLogs/signIns",
    "/reports/authenticationMethods/userRegistrationDetails",
    "/users?$select=id,signInActivity",
  ])("is not there for a tenant that does not pay for it: %s", async (path) => {
    demo.graph.changeTenant(customer.id, { lacks: ["entraP1"] });

    const refused = await demo.ask(customer, path);

    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe("Authentication_RequestFromNonPremiumTenantOrB2CTenant");
  });
});

test("the directory's own log is kept for a week where nobody pays for more", async () => {
  const long = await allOf("/auditLogs/directoryAudits");
  demo.graph.changeTenant(customer.id, { lacks: ["entraP1"] });
  const short = await allOf("/auditLogs/directoryAudits");

  expect((long.at(-1)?.activityDateTime ?? "") < ago(20)).toBe(true);
  expect((short.at(-1)?.activityDateTime ?? "") >= ago(7)).toBe(true);
});

describe("a user's last sign-in", () => {
  test("is the newest in the log, long ago for a few who hold a licence, and never for one", async () => {
    const users: { signInActivity: Record<string, string> | null; assignedLicenses: unknown[]; id: string }[] = (
      await demo.ask(customer, "/users?$select=id,assignedLicenses,signInActivity&$top=999")
    ).body.value;
    const [newest] = await allOf("/auditLogs/signIns?$top=1000");
    const licensed = users.filter(({ assignedLicenses }) => assignedLicenses.length > 0);
    const lastAt = (one: (typeof users)[number]) => one.signInActivity?.lastSignInDateTime;

    expect(users.find(({ id }) => id === newest?.userId)?.signInActivity?.lastSignInDateTime).toBe(
      newest?.createdDateTime?.replace(/\.\d+/, ""),
    );
    expect(licensed.filter((one) => (lastAt(one) ?? "9") < ago(30))).toHaveLength(2);
    expect(licensed.filter((one) => lastAt(one) === undefined).length).toBeGreaterThan(0);
  });

  test("makes pages shorter, and needs a permission of its own", async () => {
    const { body } = await demo.ask(largeCustomer, "/users?$select=id,signInActivity&$top=999");
    demo.graph.changeTenant(customer.id, { permissions: ["User.Read.All"] });
    const refused = await demo.ask(customer, "/users?$select=id,signInActivity");

    expect(body.value).toHaveLength(120);
    expect(refused.body.error.code).toBe("Authentication_MSGraphPermissionMissing");
    expect((await demo.ask(customer, "/users?$select=id")).status).toBe(200);
  });
});
