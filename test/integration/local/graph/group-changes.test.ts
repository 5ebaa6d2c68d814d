import { readFileSync } from "node:fs";
import { afterAll, afterEach, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let people: string[];
beforeAll(async () => {
  demo = await startDemoGraph();
  const { body } = await demo.ask(customer, "/users?$select=id&$top=30");
  people = body.value.map(({ id }: { id: string }) => id);
});
afterEach(() => demo.graph.restoreTenant(customer.id));
afterAll(() => demo.graph.close());

const send = (method: string, path: string, body?: unknown) => demo.change(customer, path, { method, body });
const objectOf = (id: string | undefined) => `https://graph.microsoft.com/v1.0/directoryObjects/${id}`;
const refTo = (id: string | undefined) => ({ "@odata.id": objectOf(id) });
const idsIn = async (path: string) =>
  (await demo.change(customer, `${path}?$select=id`)).body.value.map(({ id }: { id: string }) => id);
const security = { displayName: "新しい部", mailEnabled: false, mailNickname: "newdept", securityEnabled: true };
const team = { ...security, mailEnabled: true, groupTypes: ["Unified"], securityEnabled: false };
const create = async (more: object = {}) => (await send("POST", "/groups", { ...security, ...more })).body;
const without = (...permissions: string[]) => {
  const changePermissions = ["Group.ReadWrite.All", "GroupMember.ReadWrite.All"];
  demo.graph.changeTenant(customer.id, {
    changePermissions: changePermissions.filter((one) => !permissions.includes(one)),
  });
  demo.forgetTokens();
};

describe("a new group", () => {
  test("is there at once with its people, is changed, and goes", async () => {
    const { body: first } = await demo.ask(customer, "/groups/delta?$select=displayName");
    const links = { "members@odata.bind": [objectOf(people[1])], "owners@odata.bind": [objectOf(people[0])] };
    const made = await send("POST", "/groups", { ...security, ...links });
    const { body: changed } = await demo.ask(customer, first["@odata.deltaLink"]);
    const path = `/groups/${made.body.id}`;

    expect([made.status, made.body]).toMatchObject([201, { ...security, groupTypes: [], mail: null }]);
    expect(made.body).not.toHaveProperty("memberIds");
    expect(changed.value.map(({ id }: { id: string }) => id)).toEqual([made.body.id]);
    expect([await idsIn(`${path}/members`), await idsIn(`${path}/owners`)]).toEqual([[people[1]], [people[0]]]);
    expect((await send("PATCH", path, { displayName: "改名した部", description: "説明" })).status).toBe(204);
    expect((await demo.ask(customer, path)).body).toMatchObject({ displayName: "改名した部", description: "説明" });
    expect((await send("DELETE", path)).status).toBe(204);
    expect((await demo.ask(customer, path)).status).toBe(404);
    expect((await send("DELETE", path)).status).toBe(404);
  });

  test("of Microsoft 365 has an address, which no other group has", async () => {
    const made = await send("POST", "/groups", { ...team, mailNickname: "newteam" });
    const again = await send("POST", "/groups", { ...team, mailNickname: "newteam" });

    expect(made.body).toMatchObject({
      mail: `newteam@${customer.domain}`,
      visibility: "Public",
      groupTypes: ["Unified"],
    });
    expect([again.status, again.body.error.details[0]]).toMatchObject([400, { target: "mailNickname" }]);
  });

  test.each`
    because                           | changed                                  | message
    ${"a field is missing"}           | ${{ securityEnabled: undefined }}        | ${"A value is required for property 'securityEnabled' of resource 'Group'."}
    ${"it is a distribution list"}    | ${{ mailEnabled: true }}                 | ${/^The service does not currently support writes of mail-enabled groups/}
    ${"it is for nothing"}            | ${{ securityEnabled: false }}            | ${/^The service does not currently support/}
    ${"its rule is missing"}          | ${{ groupTypes: ["DynamicMembership"] }} | ${/membershipRule/}
    ${"the nickname has a space"}     | ${{ mailNickname: "new dept" }}          | ${/mailNickname/}
    ${"no group has such a property"} | ${{ colour: "blue" }}                    | ${/colour/}
  `("is refused when $because", async ({ changed, message }) => {
    const { status, body } = await send("POST", "/groups", { ...security, ...changed });

    expect([status, body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(body.error.message).toMatch(message);
  });
});

describe("the people of a group", () => {
  test.each(["members", "owners"])("are added once and removed once: %s", async (relation) => {
    const { id } = await create();
    const path = `/groups/${id}/${relation}`;

    expect((await send("POST", `${path}/$ref`, refTo(people[3]))).status).toBe(204);
    const again = await send("POST", `${path}/$ref`, refTo(people[3]));
    expect(await idsIn(path)).toEqual([people[3]]);
    expect((await send("DELETE", `${path}/${people[3]}/$ref`)).status).toBe(204);
    const gone = await send("DELETE", `${path}/${people[3]}/$ref`);

    expect(again.status).toBe(400);
    expect(again.body.error).toMatchObject({
      code: "Request_BadRequest",
      message: `One or more added object references already exist for the following modified properties: '${relation}'.`,
    });
    expect([gone.status, gone.body.error.code]).toEqual([404, "Request_ResourceNotFound"]);
    expect(await idsIn(path)).toEqual([]);
  });

  test("are added several at once, or none of them, and somebody who is not there never", async () => {
    const { id } = await create();
    const example = JSON.parse(readFileSync("test/samples/graph/group.members.add-many.request.json", "utf8"));
    const several = (...ids: (string | undefined)[]) => ({
      "members@odata.bind": ids.map((one) => example["members@odata.bind"][0].replace("{id}", one)),
    });

    expect((await send("PATCH", `/groups/${id}`, several(people[1], people[2]))).status).toBe(204);
    expect((await send("PATCH", `/groups/${id}`, several(people[3], people[2]))).status).toBe(400);
    expect((await send("PATCH", `/groups/${id}`, several(people[3], "nobody"))).status).toBe(404);
    expect((await send("POST", `/groups/${id}/members/$ref`, refTo("nobody"))).status).toBe(404);
    expect(await idsIn(`/groups/${id}/members`)).toEqual([people[1], people[2]]);
  });

  test("are the rule's business in a group that fills itself", async () => {
    const { body } = await demo.ask(customer, "/groups?$filter=groupTypes/any(type:type eq 'DynamicMembership')");
    const [group] = body.value;
    const refused = await send("POST", `/groups/${group.id}/members/$ref`, refTo(people[0]));

    expect(group).toMatchObject({ membershipRule: expect.any(String), membershipRuleProcessingState: "On" });
    expect([refused.status, refused.body.error.code]).toEqual([403, "Authorization_RequestDenied"]);
  });

  test("are changed on the company's own servers where those master the group", async () => {
    const { id } = await create();
    demo.graph.change("groups", id, { onPremisesSyncEnabled: true }, customer.id);

    for (const refused of [
      await send("POST", `/groups/${id}/members/$ref`, refTo(people[0])),
      await send("PATCH", `/groups/${id}`, { description: "?" }),
      await send("DELETE", `/groups/${id}`),
    ]) {
      expect([refused.status, refused.body.error.code]).toEqual([400, "Request_BadRequest"]);
      expect(refused.body.error.message).toMatch(/^Unable to update the specified properties for on-premises mastered/);
    }
  });

  test("of a group for roles are changed only by who may give roles", async () => {
    const { id, isAssignableToRole } = await create({ isAssignableToRole: true });
    without("RoleManagement.ReadWrite.Directory");

    expect(isAssignableToRole).toBe(true);
    expect((await send("POST", `/groups/${id}/members/$ref`, refTo(people[0]))).status).toBe(403);
    expect((await send("POST", "/groups", { ...security, isAssignableToRole: true })).status).toBe(403);
    demo.graph.restoreTenant(customer.id);
    demo.forgetTokens();
    expect((await send("POST", `/groups/${id}/members/$ref`, refTo(people[0]))).status).toBe(204);
  });

  test("of a team have an owner among them to the last", async () => {
    const { body } = await demo.ask(customer, "/groups?$filter=displayName eq '全社'");
    const owners = `/groups/${body.value[0].id}/owners`;
    const [only] = await idsIn(owners);

    const refused = await send("DELETE", `${owners}/${only}/$ref`);

    expect([refused.status, await idsIn(owners)]).toEqual([400, [only]]);
  });
});

describe("a role", () => {
  const root = "/roleManagement/directory/roleAssignments";
  const example = JSON.parse(
    readFileSync("test/samples/graph/roleManagement.roleAssignment.create.request.json", "utf8"),
  );
  const helpdesk = "729827e3-9c14-49f7-bb1b-9608f156bbb8";
  const wanted = (principalId: string | undefined) => ({ ...example, roleDefinitionId: helpdesk, principalId });

  test("is given once, protects its holder, and is taken away once", async () => {
    const somebody = people[10];
    const given = await send("POST", root, wanted(somebody));
    const again = await send("POST", root, wanted(somebody));
    const { body: held } = await demo.ask(customer, `${root}?$filter=principalId eq '${somebody}'`);
    const whileHeld = await send("PATCH", `/users/${somebody}`, { accountEnabled: false });
    const taken = await send("DELETE", `${root}/${given.body.id}`);
    const after = await send("PATCH", `/users/${somebody}`, { accountEnabled: false });

    expect([given.status, given.body]).toMatchObject([201, { roleDefinitionId: helpdesk, directoryScopeId: "/" }]);
    expect([again.status, again.body.error.message]).toEqual([
      400,
      "A conflicting object with one or more of the specified property values is present in the directory.",
    ]);
    expect(held.value.map(({ id }: { id: string }) => id)).toEqual([given.body.id]);
    expect([whileHeld.status, taken.status, after.status]).toEqual([403, 204, 204]);
    expect((await send("DELETE", `${root}/${given.body.id}`)).status).toBe(404);
    expect((await send("GET", `${root}/${given.body.id}`)).status).toBe(404);
  });

  test("is not given where the role, the person or the group is not one", async () => {
    const { id: plainGroup } = await create();
    const { id: roleGroup } = await create({ isAssignableToRole: true });

    expect((await send("POST", root, { ...wanted(people[10]), roleDefinitionId: plainGroup })).status).toBe(404);
    expect((await send("POST", root, wanted("5f0c2b5e-0000-4000-8000-0000000000aa"))).status).toBe(404);
    expect((await send("POST", root, { ...wanted(people[10]), directoryScopeId: "everywhere" })).status).toBe(400);
    expect((await send("POST", root, wanted(plainGroup))).status).toBe(400);
    expect((await send("POST", root, wanted(roleGroup))).status).toBe(201);
    expect((await demo.ask(customer, `/users/${admin}`)).status).toBe(200);
  });
});
