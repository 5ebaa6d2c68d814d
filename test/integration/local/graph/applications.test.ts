import { afterAll, beforeEach, expect, test } from "vitest";
import { customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let now = Date.parse("2026-11-27T00:00:00Z");
const demo: DemoGraph = await startDemoGraph({ now: () => now });
afterAll(() => demo.graph.close());

const send = (method: string, path: string, body?: unknown) => demo.change(customer, path, { method, body });
const refusalOf = ({ status, body }: Awaited<ReturnType<typeof send>>) => [
  status,
  body.error.code,
  body.error.details?.[0].code ?? body.error.message,
];
const template = "/applicationTemplates/8adf8e6e-67b2-4cf2-a259-e3dc5476c621/instantiate";
const identifier = "https://keihi.example/saml";
const badRequest = "Request_BadRequest";

async function make(displayName: string) {
  const { status, body } = await send("POST", template, { displayName, serviceManagementReference: "req_1" });
  const { application, servicePrincipal } = body;
  return {
    status,
    application: application.id,
    principal: servicePrincipal.id,
    appId: application.appId,
    paths: { application: `/applications/${application.id}`, principal: `/servicePrincipals/${servicePrincipal.id}` },
  };
}

beforeEach(() => {
  demo.graph.restoreTenant(customer.id);
  demo.forgetTokens();
});

test("a new application is there at once, its service principal a moment later; both go together", async () => {
  const { status, appId, paths } = await make("会議クラウド");
  const found = () => send("GET", `/servicePrincipals?$filter=appId eq '${appId}'`);
  const early = [(await found()).body.value.length, (await send("PATCH", paths.principal, {})).status];
  now += 2000;

  expect([status, early]).toEqual([201, [0, 404]]);
  expect((await found()).body.value).toMatchObject([{ displayName: "会議クラウド", servicePrincipalNames: [appId] }]);
  expect((await send("DELETE", paths.application)).status).toBe(204);
  expect((await found()).body.value).toEqual([]);
  expect((await send("PATCH", paths.application, {})).status).toBe(404);
});

test("only what signs in by SAML goes by an identifier of another domain, and only one of the tenant", async () => {
  const [first, second] = [await make("経費クラウド"), await make("もう一つ")];
  now += 2000;
  const identified = { identifierUris: [identifier], web: { redirectUris: ["https://keihi.example/acs"] } };
  const tooEarly = await send("PATCH", first.paths.application, identified);
  for (const { paths } of [first, second])
    await send("PATCH", paths.principal, { preferredSingleSignOnMode: "saml", appRoleAssignmentRequired: true });

  expect(refusalOf(tooEarly)).toEqual([400, badRequest, "HostNameNotOnVerifiedDomain"]);
  expect((await send("PATCH", first.paths.application, identified)).status).toBe(204);
  expect((await send("GET", first.paths.principal)).body).toMatchObject({
    replyUrls: ["https://keihi.example/acs"],
    servicePrincipalNames: [identifier, first.appId],
  });
  expect(refusalOf(await send("PATCH", second.paths.application, identified))).toEqual([
    400,
    badRequest,
    "ObjectConflict",
  ]);
  for (const wrong of [
    { identifierUris: ["keihi.example"] },
    { web: { redirectUris: ["http://keihi.example/acs"] } },
    { web: { redirectUris: ["https://keihi.example/*"] } },
  ])
    expect(refusalOf(await send("PATCH", second.paths.application, wrong))).toEqual([400, badRequest, "InvalidValue"]);
});

test("a certificate shows its thumbprint as the mark of its keys, and lives for at most three years", async () => {
  const { paths } = await make("証明書");
  now += 2000;
  const path = `${paths.principal}/addTokenSigningCertificate`;
  const made = await send("POST", path, { displayName: "CN=test" });
  const { body } = await send("GET", `${paths.principal}?$select=keyCredentials`);

  expect(made.body).toMatchObject({ usage: "Verify", endDateTime: expect.stringMatching(/^2029-11-27/) });
  expect(Buffer.from(body.keyCredentials[0].customKeyIdentifier, "base64").toString("hex").toUpperCase()).toBe(
    made.body.thumbprint,
  );
  expect((await send("POST", path, { displayName: "test" })).status).toBe(400);
  expect((await send("POST", path, { displayName: "CN=test", endDateTime: "2030-01-01T00:00:00Z" })).status).toBe(400);
});

test("an application is assigned once to each, in a role that it has, and taken away once", async () => {
  const { principal, paths } = await make("割り当て");
  now += 2000;
  const path = `${paths.principal}/appRoleAssignedTo`;
  const { body: groups } = await send("GET", "/groups?$select=id,displayName,securityEnabled");
  const [group, team] = [true, false].map(
    (kind) => groups.value.find(({ securityEnabled }: { securityEnabled: boolean }) => securityEnabled === kind).id,
  );
  const wanted = { principalId: group, resourceId: principal, appRoleId: "18d14569-c3bd-439b-9a66-3a2aee01d14f" };
  const given = await send("POST", path, wanted);

  expect(given).toMatchObject({ status: 201, body: { principalType: "Group", resourceDisplayName: "割り当て" } });
  const nobody = "11111111-1111-4111-8111-111111111111";
  for (const [changed, status, message] of [
    [{}, 400, "Permission being assigned already exists on the object"],
    [{ appRoleId: "00000000-0000-0000-0000-000000000000" }, 400, "Permission being assigned was not found"],
    [{ principalId: team }, 400, "Not a valid reference update"],
    [{ principalId: nobody }, 404, `Resource '${nobody}' does not exist`],
  ] as const) {
    const refused = await send("POST", path, { ...wanted, ...changed });
    expect([refused.status, refused.body.error.message]).toEqual([status, expect.stringContaining(message)]);
  }
  expect((await send("DELETE", `${path}/${given.body.id}`)).status).toBe(204);
  expect((await send("DELETE", `${path}/${given.body.id}`)).status).toBe(404);
  demo.graph.changeTenant(customer.id, { changePermissions: ["AppRoleAssignment.ReadWrite.All"] });
  demo.forgetTokens();
  expect((await send("POST", path, wanted)).status).toBe(403);
});

test("who may change only its own applications changes no other", async () => {
  const { application, paths } = await make("ほかの会社が作ったもの");
  now += 2000;
  demo.graph.change("applications", application, { createdByAppId: null }, customer.id);
  demo.graph.changeTenant(customer.id, { changePermissions: ["Application.ReadWrite.OwnedBy"] });
  demo.forgetTokens();

  expect((await send("DELETE", paths.application)).status).toBe(403);
  expect((await send("PATCH", paths.principal, { preferredSingleSignOnMode: "saml" })).status).toBe(403);
  expect((await send("POST", template.replace("8adf", "ffff"), { displayName: "?" })).status).toBe(404);
});
