import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { admin, customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-27T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now });
});
afterAll(() => demo.graph.close());

const example = JSON.parse(readFileSync("test/samples/graph/user.create.request.json", "utf8"));
let number = 0;
const newcomer = (more: object = {}) => {
  number += 1;
  return { ...example, userPrincipalName: `newcomer${number}@${customer.domain}`, ...more };
};
const send = (method: string, path: string, body?: unknown) => demo.change(customer, path, { method, body });
const read = async (path: string) => (await demo.change(customer, path)).body;
const create = async (more: object = {}) => (await send("POST", "/users", newcomer(more))).body;
const refs = (id: string) => ({ "@odata.id": `https://graph.microsoft.com/v1.0/users/${id}` });

describe("a new user", () => {
  test("is there at once, by id, by name and among what has changed, and nobody sees the password", async () => {
    const { body: first } = await demo.ask(customer, "/users/delta?$select=displayName");
    const { status, body } = await send("POST", "/users", newcomer({ usageLocation: "JP", department: "営業部" }));
    const { body: changed } = await demo.ask(customer, first["@odata.deltaLink"]);

    const found = await read(
      `/users/${body.userPrincipalName}?$select=id,accountEnabled,usageLocation,passwordProfile`,
    );
    expect(status).toBe(201);
    expect(JSON.stringify(body)).not.toContain(example.passwordProfile.password);
    expect(found).toMatchObject({
      id: body.id,
      accountEnabled: true,
      usageLocation: "JP",
      passwordProfile: { password: null, forceChangePasswordNextSignIn: true },
    });
    expect(changed.value).toEqual([{ id: body.id, displayName: "Adele Vance" }]);
    expect((await read(`/users/${body.id}?$select=assignedLicenses,mail,jobTitle`)).assignedLicenses).toEqual([]);
  });

  test.each`
    because                            | changed                                          | message
    ${"a field is missing"}            | ${{ displayName: undefined }}                    | ${"A value is required for property 'displayName' of resource 'User'."}
    ${"the nickname has a space"}      | ${{ mailNickname: "Adele V" }}                   | ${"Invalid value specified for property 'mailNickname' of resource 'User'."}
    ${"the country is not one"}        | ${{ usageLocation: "Japan" }}                    | ${"Invalid value specified for property 'usageLocation' of resource 'User'."}
    ${"the domain is somebody else's"} | ${{ userPrincipalName: "a@contoso.com" }}        | ${/^The domain portion of the userPrincipalName property is invalid\./}
    ${"the password is too simple"}    | ${{ passwordProfile: { password: "password" } }} | ${/^The specified password does not comply with password complexity requirements\./}
    ${"no user has such a property"}   | ${{ favouriteColour: "blue" }}                   | ${"Invalid property 'favouriteColour'."}
    ${"a property has no such value"}  | ${{ accountEnabled: "yes" }}                     | ${/accountEnabled/}
  `("is refused when $because", async ({ changed, message }) => {
    const { status, body } = await send("POST", "/users", newcomer(changed));

    expect([status, body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(body.error.message).toMatch(message);
  });

  test("is refused when somebody has the name, and the error says which property it is", async () => {
    const { status, body } = await send("POST", "/users", newcomer({ userPrincipalName: admin }));

    expect([status, body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(body.error.details).toEqual([
      { code: "ObjectConflict", message: expect.any(String), target: "userPrincipalName" },
    ]);
  });
});

describe("a user", () => {
  test("is changed, gets another name and another password, and may no longer sign in", async () => {
    const { id } = await create();
    now += 60_000;
    const passwordProfile = { password: "An0ther-Passw0rd", forceChangePasswordNextSignIn: false };
    const userPrincipalName = `renamed@${customer.domain}`;
    const fields = { accountEnabled: false, jobTitle: "課長", surname: null, userPrincipalName, passwordProfile };

    const { status, body } = await send("PATCH", `/users/${id}`, fields);

    expect([status, body]).toEqual([204, ""]);
    expect(
      await read(`/users/${userPrincipalName}?$select=id,accountEnabled,jobTitle,surname,lastPasswordChangeDateTime`),
    ).toMatchObject({
      id,
      accountEnabled: false,
      jobTitle: "課長",
      surname: null,
      lastPasswordChangeDateTime: new Date(now).toISOString().replace(".000", ""),
    });
  });

  test.each([{ nothing: 1 }, { usageLocation: "jp" }, { userPrincipalName: admin }, { displayName: "" }])(
    "is not changed to %j",
    async (fields) => {
      const { id } = await create();

      const { status, body } = await send("PATCH", `/users/${id}`, fields);

      expect([status, body.error.code]).toEqual([400, "Request_BadRequest"]);
    },
  );

  test("who holds an admin role is out of reach, but for what is harmless", async () => {
    const answers = await Promise.all([
      send("PATCH", `/users/${admin}`, { accountEnabled: false }),
      send("PATCH", `/users/${admin}`, { passwordProfile: { password: "An0ther-Passw0rd" } }),
      send("PATCH", `/users/${admin}`, { userPrincipalName: `other@${customer.domain}` }),
      send("DELETE", `/users/${admin}`),
    ]);

    for (const { status, body } of answers) {
      expect([status, body.error.code]).toEqual([403, "Authorization_RequestDenied"]);
      expect(body.error.message).toBe("Insufficient privileges to complete the operation.");
    }
    expect((await send("PATCH", `/users/${admin}`, { department: "総務部" })).status).toBe(204);
    expect((await send("PATCH", "/users/nobody", { department: "総務部" })).status).toBe(404);
  });

  test("whom the company's own servers master is changed there, but for the country", async () => {
    const { id } = await create();
    demo.graph.change("people", id, { onPremisesSyncEnabled: true }, customer.id);

    const refused = await send("PATCH", `/users/${id}`, { department: "総務部" });

    expect([refused.status, refused.body.error.code]).toEqual([400, "Request_BadRequest"]);
    expect(refused.body.error.message).toContain("on-premises mastered");
    expect((await send("PATCH", `/users/${id}`, { usageLocation: "JP" })).status).toBe(204);
  });

  test("loses the sessions from before", async () => {
    const path = `/users/${admin}?$select=signInSessionsValidFromDateTime`;
    const before = await read(path);
    now += 60_000;

    const { status, body } = await send("POST", `/users/${admin}/revokeSignInSessions`);

    expect([status, body.value]).toEqual([200, true]);
    expect(body["@odata.context"]).toMatch(/\$metadata#Edm\.Boolean$/);
    expect((await read(path)).signInSessionsValidFromDateTime).toBe(new Date(now).toISOString().replace(".000", ""));
    expect(before.signInSessionsValidFromDateTime).not.toBe(new Date(now).toISOString().replace(".000", ""));
  });
});

describe("a deleted user", () => {
  test("is gone with the name, can be looked at, and comes back", async () => {
    const { id, userPrincipalName } = await create();
    const { body: first } = await demo.ask(customer, "/users/delta?$select=displayName");

    expect((await send("DELETE", `/users/${userPrincipalName}`)).status).toBe(204);
    const gone = await demo.change(customer, `/users/${id}`);
    const { body: changed } = await demo.ask(customer, first["@odata.deltaLink"]);
    const listed = await read("/directory/deletedItems/microsoft.graph.user?$select=id,userPrincipalName");
    const kept = await read(`/directory/deletedItems/${id}`);
    const restored = await send("POST", `/directory/deletedItems/${id}/restore`);

    expect(gone.status).toBe(404);
    expect(changed.value).toEqual([{ id, "@removed": { reason: "changed" } }]);
    expect(listed.value).toEqual([{ id, userPrincipalName: `${id.replaceAll("-", "")}${userPrincipalName}` }]);
    expect(kept).toMatchObject({ "@odata.type": "#microsoft.graph.user", id, deletedDateTime: expect.any(String) });
    expect(restored.status).toBe(200);
    expect(await read(`/users/${userPrincipalName}?$select=id,deletedDateTime`)).toMatchObject({
      id,
      deletedDateTime: null,
    });
    expect((await read("/directory/deletedItems/microsoft.graph.user")).value).toEqual([]);
  });

  test("does not come back when the name is taken, nor after thirty days", async () => {
    const { id, userPrincipalName } = await create();
    await send("DELETE", `/users/${id}`);
    await create({ userPrincipalName });

    const taken = await send("POST", `/directory/deletedItems/${id}/restore`);
    now += 31 * 86_400_000;
    demo.forgetTokens();
    const late = await send("POST", `/directory/deletedItems/${id}/restore`);

    expect([taken.status, taken.body.error.details[0].code]).toEqual([400, "ObjectConflict"]);
    expect([late.status, late.body.error.code]).toEqual([404, "Request_ResourceNotFound"]);
  });
});

describe("around a user", () => {
  test("there is a manager once one is named, until there is none", async () => {
    const { id } = await create();
    const path = `/users/${id}/manager`;
    const none = await demo.change(customer, path);

    expect([none.status, none.body.error.code]).toEqual([404, "Request_ResourceNotFound"]);
    expect((await send("PUT", `${path}/$ref`, refs("nobody"))).status).toBe(404);
    expect((await send("PUT", `${path}/$ref`, { "@odata.id": "nobody" })).status).toBe(400);
    expect((await send("PUT", `${path}/$ref`, refs(admin))).status).toBe(204);
    expect(await read(path)).toMatchObject({ "@odata.type": "#microsoft.graph.user", userPrincipalName: admin });
    expect((await send("DELETE", `${path}/$ref`)).status).toBe(204);
    expect((await demo.change(customer, path)).status).toBe(404);
    expect((await send("DELETE", `${path}/$ref`)).status).toBe(404);
  });

  test("there are the groups, and only groups for who asks the index for them", async () => {
    const { value } = await read(`/users/${admin}/memberOf?$select=id,displayName`);
    const path = `/users/${admin}/memberOf/microsoft.graph.group?$count=true&$select=displayName`;
    const headers = { consistencylevel: "eventual" };

    expect(value).toContainEqual(expect.objectContaining({ displayName: "全社" }));
    expect(value[0]["@odata.type"]).toBe("#microsoft.graph.group");
    expect((await demo.change(customer, path)).body.error.code).toBe("Request_UnsupportedQuery");
    expect((await demo.change(customer, path, { headers })).body.value).toHaveLength(value.length);
  });
});

test("the past is the same after somebody has come or gone", async () => {
  const log = `/auditLogs/directoryAudits?$filter=activityDateTime le ${new Date(now).toISOString()}`;
  const before = (await demo.ask(customer, log)).body.value;

  await send("DELETE", `/users/${(await create()).id}`);
  await create();

  expect((await demo.ask(customer, log)).body.value).toEqual(before);
});
