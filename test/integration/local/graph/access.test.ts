import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
beforeAll(async () => {
  demo = await startDemoGraph({ limitScale: Number.POSITIVE_INFINITY });
});
afterAll(() => demo.graph.close());

const globalAdministrator = "62e90394-69f5-4237-9190-012177145e10";
const valueOf = async (path: string) => (await demo.ask(customer, path)).body.value;

test("a role tells who holds it, and one of the administrators has no second factor", async () => {
  const assignments = await valueOf(
    `/roleManagement/directory/roleAssignments?$filter=roleDefinitionId eq '${globalAdministrator}'&$expand=principal`,
  );
  const holders = assignments.map(({ principal }: { principal: { userPrincipalName: string } }) => principal);
  const without = await valueOf(
    "/reports/authenticationMethods/userRegistrationDetails?$filter=isMfaRegistered eq false and isAdmin eq true",
  );

  expect(holders).toHaveLength(2);
  expect(holders[0]).toMatchObject({ "@odata.type": "#microsoft.graph.user", userPrincipalName: admin });
  expect(without).toEqual([expect.objectContaining({ id: holders[1].id })]);
});

test("conditional access has a policy in force, one that is tried out and one that is off", async () => {
  const states = (await valueOf("/identity/conditionalAccess/policies?$select=state")).map(
    ({ state }: { state: string }) => state,
  );

  expect(new Set(states)).toEqual(new Set(["enabled", "disabled", "enabledForReportingButNotEnforced"]));
});

test("a group shows its members as what they are", async () => {
  const [everybody] = await valueOf("/groups?$filter=displayName eq '全社'");
  const { body } = await demo.ask(customer, `/groups/${everybody.id}/members?$select=id,displayName&$top=10`);

  expect(everybody).not.toHaveProperty("memberIds");
  expect(body.value).toHaveLength(10);
  expect(Object.keys(body.value[0])).toEqual(["@odata.type", "id", "displayName"]);
  expect(body["@odata.nextLink"]).toBeDefined();
});

describe("what has changed in the directory", () => {
  async function readAll(path: string): Promise<{ value: { id: string }[]; link: string }> {
    const { body } = await demo.ask(customer, path);
    const next: string | undefined = body["@odata.nextLink"];
    if (next === undefined) return { value: body.value, link: body["@odata.deltaLink"] };
    const rest = await readAll(next);
    return { ...rest, value: [...body.value, ...rest.value] };
  }

  test("is everybody at first, and then only who changed, came or went", async () => {
    const first = await readAll("/users/delta?$select=displayName,accountEnabled");
    const [one, two] = first.value.slice(10);
    demo.graph.change("people", one?.id ?? "", { accountEnabled: false }, customer.id);
    demo.graph.change("people", "5f0c2b5e-0000-4000-8000-0000000000ff", { displayName: "新人 花" }, customer.id);
    demo.graph.remove("people", two?.id ?? "", customer.id);

    const second = await readAll(first.link);
    const third = await readAll(second.link);

    expect(first.value).toHaveLength(56);
    expect(second.value).toEqual([
      { id: one?.id, accountEnabled: false, displayName: expect.any(String) },
      { id: "5f0c2b5e-0000-4000-8000-0000000000ff", accountEnabled: true, displayName: "新人 花" },
      { id: two?.id, "@removed": { reason: "changed" } },
    ]);
    expect(third.value).toEqual([]);
    expect((await demo.ask(customer, `/users/${two?.id}`)).status).toBe(404);
  });

  test("has to be begun again after a while, for groups as for users", async () => {
    const { value, link } = await readAll("/groups/delta");
    demo.graph.expireDeltaTokens();

    expect(value[0]).toHaveProperty("members@delta");
    expect((await demo.ask(customer, link)).status).toBe(410);
  });
});
