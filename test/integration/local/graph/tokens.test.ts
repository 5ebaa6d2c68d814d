import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { routes } from "#local/graph/routes.ts";
import {
  admin,
  answered,
  app,
  cautiousCustomer,
  customer,
  type DemoGraph,
  requestToken,
  startDemoGraph,
} from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-02T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now, limitScale: Number.POSITIVE_INFINITY });
});
afterAll(() => demo.graph.close());

describe("the token endpoint", () => {
  test("gives an app a token for one tenant", async () => {
    const { status, body } = await requestToken(demo.graph.url, customer.id);

    expect(status).toBe(200);
    expect(body).toEqual({
      token_type: "Bearer",
      expires_in: 3599,
      ext_expires_in: 3599,
      access_token: expect.any(String),
    });
  });

  test.each`
    because                       | tenant                                    | changed                       | status | error                       | code
    ${"the tenant is unknown"}    | ${"00000000-0000-4000-8000-000000000000"} | ${{}}                         | ${400} | ${"invalid_request"}        | ${90002}
    ${"the secret is wrong"}      | ${customer.id}                            | ${{ client_secret: "guess" }} | ${401} | ${"invalid_client"}         | ${7000215}
    ${"the app is unknown"}       | ${customer.id}                            | ${{ client_id: "another" }}   | ${400} | ${"unauthorized_client"}    | ${700016}
    ${"the grant is another"}     | ${customer.id}                            | ${{ grant_type: "password" }} | ${400} | ${"unsupported_grant_type"} | ${70003}
    ${"the scope is not Graph's"} | ${customer.id}                            | ${{ scope: "User.Read" }}     | ${400} | ${"invalid_scope"}          | ${1002012}
  `("refuses when $because", async ({ tenant, changed, status, error, code }) => {
    const refused = await requestToken(demo.graph.url, tenant, changed);

    expect(refused.status).toBe(status);
    expect(refused.body).toMatchObject({ error, error_codes: [code] });
    expect(refused.body.error_description).toMatch(new RegExp(`^AADSTS${code}: `));
  });
});

describe("a request to Graph", () => {
  test("shows only the token's own tenant", async () => {
    const mine = await demo.ask(customer, "/organization");

    expect(mine.body.value).toEqual([expect.objectContaining({ id: customer.id, displayName: customer.name })]);
  });

  test.each([undefined, "Bearer nonsense", `Basic ${app.clientSecret}`])(
    "without a good token (%s) is 401",
    async (token) => {
      const headers = token === undefined ? {} : { authorization: token };
      const refused = await answered(await fetch(`${demo.graph.url}/v1.0/users`, { headers }));

      expect(refused.status).toBe(401);
      expect(refused.body.error).toMatchObject({
        code: "InvalidAuthenticationToken",
        innerError: { "request-id": expect.any(String), date: expect.any(String) },
      });
    },
  );

  test("is 401 when the token has expired", async () => {
    await demo.ask(customer, "/organization");
    now += 3_600_000;

    const refused = await demo.ask(customer, "/organization");

    expect(refused.status).toBe(401);
    expect(refused.body.error.message).toContain("expired");
    now -= 3_600_000;
  });

  test.each`
    path                                      | code
    ${"/users"}                               | ${"Authorization_RequestDenied"}
    ${"/deviceManagement/managedDevices"}     | ${"Forbidden"}
    ${"/security/alerts_v2"}                  | ${"Forbidden"}
    ${"/users/someone/messages"}              | ${"ErrorAccessDenied"}
    ${"/identity/conditionalAccess/policies"} | ${"AccessDenied"}
    ${"/auditLogs/signIns"}                   | ${"Authentication_MSGraphPermissionMissing"}
  `("to $path is 403 where the permission was not consented to", async ({ path, code }) => {
    const refused = await demo.ask(cautiousCustomer, path);

    expect(refused.status).toBe(403);
    expect(refused.body.error.code).toBe(code);
  });

  test.each(routes)(
    "to $on is 403 in a tenant that consented to nothing",
    async ({ on, versions: [version] = ["v1.0"] }) => {
      const [method = "", path = ""] = on.split(" ");
      demo.graph.changeTenant(cautiousCustomer.id, { permissions: [] });

      const refused = await demo.ask(
        cautiousCustomer,
        `${demo.graph.url}/${version}${path.replaceAll(/\{\w+\}/g, "x")}`,
        { method },
      );

      expect(refused.status).toBe(403);
      demo.graph.restoreTenant(cautiousCustomer.id);
    },
  );

  test.each`
    path                          | method      | status | code
    ${"/nothing"}                 | ${"GET"}    | ${400} | ${"BadRequest"}
    ${"/deviceManagement/phones"} | ${"GET"}    | ${400} | ${"BadRequest"}
    ${"/users/%E0%A4%A"}          | ${"GET"}    | ${400} | ${"BadRequest"}
    ${"/organization"}            | ${"DELETE"} | ${405} | ${"MethodNotAllowed"}
    ${"/users/nobody@x.example"}  | ${"GET"}    | ${404} | ${"Request_ResourceNotFound"}
    ${"/security/alerts_v2/none"} | ${"GET"}    | ${404} | ${"NotFound"}
  `("$method $path is answered with $code", async ({ path, method, status, code }) => {
    const refused = await demo.ask(customer, path, { method });

    expect(refused.status).toBe(status);
    expect(refused.body.error).toMatchObject({ code, message: expect.any(String) });
    expect(refused.headers.get("request-id")).toBeTruthy();
  });

  test("names the segment that is not known, and the version", async () => {
    const wrongSegment = await demo.ask(customer, "/deviceManagement/phones");
    const wrongVersion = await demo.ask(customer, `${demo.graph.url}/v2.0/users`);

    expect(wrongSegment.body.error.message).toBe("Resource not found for the segment 'phones'.");
    expect(wrongVersion.body.error.message).toBe("Invalid version: v2.0");
  });

  test("echoes the caller's own request id", async () => {
    const { headers } = await demo.ask(customer, "/organization", { headers: { "client-request-id": "abc" } });

    expect(headers.get("client-request-id")).toBe("abc");
  });

  test("with a broken body is 400, and with one over four megabytes 413", async () => {
    const path = `/users/${admin}/messages`;

    const broken = await demo.ask(customer, path, { method: "POST", text: "{" });
    const large = await demo.ask(customer, path, { method: "POST", text: `"${"x".repeat(4_200_000)}"` });

    expect(broken.status).toBe(400);
    expect(large.status).toBe(413);
  });
});
