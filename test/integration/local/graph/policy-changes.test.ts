import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, provider, startDemoGraph, support } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-27T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now });
});
afterAll(() => demo.graph.close());

const idOfGroup = async (name: string) =>
  (await demo.ask(customer, `/groups?$filter=displayName eq '${name}'`)).body.value[0].id;

describe.each(["deviceConfigurations", "deviceCompliancePolicies"])("for whom %s hold", (kind) => {
  const root = `/deviceManagement/${kind}`;
  const target = (type: string, more = {}) => ({ target: { "@odata.type": `#microsoft.graph.${type}`, ...more } });

  test("is said anew, as a whole, and shown wherever it is asked for", async () => {
    const { body } = await demo.ask(customer, root);
    const path = `${root}/${body.value[0].id}`;
    const groupId = await idOfGroup("全社");
    const assignments = [target("groupAssignmentTarget", { groupId }), target("allLicensedUsersAssignmentTarget")];
    const before = await demo.change(customer, `${path}/assignments`);

    const said = await demo.change(customer, `${path}/assign`, { method: "POST", body: { assignments } });
    const after = await demo.change(customer, `${path}/assignments`);
    const { body: expanded } = await demo.ask(customer, `${root}?$expand=assignments`);

    expect(before.body.value).toMatchObject([target("allDevicesAssignmentTarget")]);
    expect([said.status, said.body.value]).toMatchObject([200, assignments]);
    expect(after.body.value).toEqual(said.body.value);
    expect(expanded.value[0].assignments).toEqual(said.body.value);
    expect(expanded.value[1].assignments).toMatchObject([target("allDevicesAssignmentTarget")]);
  });

  test("is refused for a group or a policy that is not there, and for what is no target", async () => {
    const { body } = await demo.ask(customer, root);
    const assign = (id: string, assignment: object) =>
      demo.change(customer, `${root}/${id}/assign`, { method: "POST", body: { assignments: [assignment] } });
    const { id } = body.value[1];
    const groupId = "5f0c2b5e-0000-4000-8000-0000000000aa";

    expect((await assign(id, target("exclusionGroupAssignmentTarget", { groupId }))).body.error.code).toBe(
      "BadRequest",
    );
    expect((await assign(id, target("everybodyTarget"))).status).toBe(400);
    expect((await assign(groupId, target("allDevicesAssignmentTarget"))).status).toBe(404);
    expect((await demo.change(customer, `${root}/${id}/assignments`)).body.value).toMatchObject([
      target("allDevicesAssignmentTarget"),
    ]);
  });
});

describe("a conditional access policy", () => {
  const root = "/identity/conditionalAccess/policies";
  const after = (asked: ReturnType<DemoGraph["change"]>) => asked.finally(() => (now += 1000));
  const patch = (id: string, body: object) => after(demo.change(customer, `${root}/${id}`, { method: "PATCH", body }));
  const read = (path = root) => after(demo.change(customer, path));

  test("is switched on, and its conditions are changed only where they are spoken of", async () => {
    const { body } = await read();
    const policy = body.value.find(({ state }: { state: string }) => state === "enabledForReportingButNotEnforced");
    const includeGroups = [await idOfGroup("全社")];

    const on = await patch(policy.id, { state: "enabled" });
    const changed = await patch(policy.id, { conditions: { users: { includeGroups, includeUsers: [] } } });
    const { body: read1 } = await read(`${root}/${policy.id}`);

    expect([on.status, changed.status]).toEqual([204, 204]);
    expect(read1).toMatchObject({
      state: "enabled",
      modifiedDateTime: expect.stringContaining("2026-11-27"),
      grantControls: policy.grantControls,
      conditions: { ...policy.conditions, users: { ...policy.conditions.users, includeGroups, includeUsers: [] } },
    });
    expect((await read()).body.value.find(({ id }: { id: string }) => id === policy.id).state).toBe("enabled");
  });

  test("is not changed to what it cannot be, nor where there is none, nor without both permissions", async () => {
    const { body } = await read();
    const { id } = body.value[0];
    const excludeGroups = ["5f0c2b5e-0000-4000-8000-0000000000aa"];

    expect((await patch(id, { state: "on" })).status).toBe(400);
    expect((await patch(id, { conditions: { weather: ["rain"] } })).status).toBe(400);
    expect((await patch(id, { conditions: { users: { excludeGroups } } })).body.error.code).toBe("BadRequest");
    expect((await patch("nothing", { state: "disabled" })).status).toBe(404);
    demo.graph.changeTenant(customer.id, { changePermissions: ["Policy.ReadWrite.ConditionalAccess"] });
    expect((await patch(id, { state: "disabled" })).body.error.code).toBe("AccessDenied");
    demo.graph.restoreTenant(customer.id);
  });

  test("is asked about once a second by all together", async () => {
    await demo.change(customer, root);
    const refused = await demo.change(customer, root);
    now += 1000;

    expect([refused.status, refused.headers.get("retry-after")]).toEqual([429, null]);
  });
});

describe("the way of mails", () => {
  const root = "/admin/exchange/tracing/messageTraces";
  const trace = (filter: string, tenant = customer) =>
    demo.change(tenant, `${root}?$filter=${encodeURIComponent(filter)}`);
  const daysAgo = (days: number) => new Date(now - days * 86_400_000).toISOString();
  const between = (from: number, until: number) =>
    `receivedDateTime ge ${daysAgo(from)} and receivedDateTime le ${daysAgo(until)}`;

  test("shows what was sent and received, a row for each recipient, newest first", async () => {
    const toRecipients = [admin, "partner@partner.example"].map((address) => ({ emailAddress: { address } }));
    const message = { subject: "追跡される件名", body: { contentType: "text", content: "本文" }, toRecipients };
    await demo.ask(provider, `/users/${support}/sendMail`, {
      method: "POST",
      body: { message, saveToSentItems: false },
    });
    now += 1000;

    const { body: sent } = await trace(`senderAddress eq '${support}'`, provider);
    const { body: received } = await trace(`recipientAddress eq '${admin}' and subject eq '追跡される件名'`);
    const { body: all } = await demo.change(customer, root);
    const times = all.value.map(({ receivedDateTime }: Record<string, string>) => receivedDateTime);

    const [{ id }] = received.value;
    const details = await demo.change(customer, `${root}/${id}/getDetailsByRecipient(recipientAddress='${admin}')`);
    const other = await demo.change(customer, `${root}/${id}/getDetailsByRecipient(recipientAddress='x@y.example')`);
    expect(details.body.value.map(({ event }: Record<string, string>) => event)).toEqual(["RECEIVE", "DELIVER"]);
    expect(other.status).toBe(404);
    expect(sent.value.map((row: Record<string, string>) => row.recipientAddress).toSorted()).toEqual(
      [admin, "partner@partner.example"].toSorted(),
    );
    expect(received.value).toEqual([expect.objectContaining({ senderAddress: support, status: "delivered" })]);
    expect(received.value[0].messageId).toBe(sent.value[0].messageId);
    expect(times.length).toBeGreaterThan(10);
    expect(times).toEqual(times.toSorted().toReversed());
    expect(times.every((at: string) => at >= daysAgo(2))).toBe(true);
  });

  test("is the same however often it is asked for, and not all of it went well", async () => {
    const first = await trace(between(12, 3));
    const again = await trace(between(12, 3));
    const failed = await trace(`${between(12, 3)} and status eq 'quarantined'`);

    expect(first.body.value.length).toBeGreaterThan(100);
    expect(again.body.value).toEqual(first.body.value);
    expect(failed.body.value.length).toBeGreaterThan(0);
    expect(failed.body.value.length).toBeLessThan(first.body.value.length / 10);
  });

  test.each`
    because                      | filter
    ${"one bound is missing"}    | ${() => `receivedDateTime ge ${daysAgo(1)}`}
    ${"the span is too wide"}    | ${() => between(11, 0)}
    ${"it is too long ago"}      | ${() => between(95, 90)}
    ${"it is still to come"}     | ${() => between(1, -1)}
    ${"the bounds are reversed"} | ${() => between(1, 2)}
  `("is not told when $because", async ({ filter }) => {
    const { status, body } = await trace(filter());

    expect([status, body.error.code]).toEqual([400, "BadRequest"]);
  });

  test("is not told with options that this service does not know", async () => {
    expect((await demo.change(customer, `${root}?$select=id`)).status).toBe(400);
  });
});
