import { createHash } from "node:crypto";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createRemoteJWKSet, decodeJwt, jwtVerify } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { type Issuer, startIssuer } from "#local/sign-in/issuer.ts";

const audience = "6e1f9a52-0000-4000-8000-00000000000c";
const tenant = "0d6f4e1c-5a3b-4c8e-9b1a-000000000002";
const admin = {
  name: "管理 一郎",
  userName: "admin@sample-shoji.example",
  tenant,
  objectId: "5f0c2b5e-0000-4000-8000-00000000000a",
  roles: [],
};
const operator = {
  name: "応対 涼",
  userName: "operator@mihon-systems.example",
  tenant: "0d6f4e1c-5a3b-4c8e-9b1a-000000000001",
  objectId: "5f0c2b5e-0000-4000-8000-00000000000b",
  roles: ["Operator"],
};
const users = [operator, admin];

let issuer: Issuer;
beforeAll(async () => {
  issuer = await startIssuer({ port: 0, audience, users });
});
afterAll(() => issuer.close());

const verify = (token: string, from = issuer) =>
  jwtVerify(token, createRemoteJWKSet(new URL(`${from.url}/common/discovery/v2.0/keys`)), {
    audience,
    algorithms: ["RS256"],
  });

const jsonOf = async (answer: Response) => JSON.parse(await answer.text());

const verifier = "a-verifier-of-at-least-forty-three-characters-0123456789";
const request = {
  client_id: "web",
  response_type: "code",
  redirect_uri: "http://localhost:7071/signed-in",
  scope: "openid profile",
  state: "state of the page",
  nonce: "n-1",
  code_challenge: createHash("sha256").update(verifier).digest("base64url"),
  code_challenge_method: "S256",
};
const authorize = (changed: Record<string, string> = {}, at = "common") =>
  `${issuer.url}/${at}/oauth2/v2.0/authorize?${new URLSearchParams({ ...request, ...changed }).toString()}`;

const choose = async (changed: Record<string, string> = {}) => {
  const body = new URLSearchParams({ user: admin.userName });
  const answer = await fetch(authorize(changed), { method: "POST", body, redirect: "manual" });
  return new URL(answer.headers.get("location") ?? "");
};

const redeem = async (code: string | null, changed: Record<string, string> = {}) => {
  const fields = {
    grant_type: "authorization_code",
    client_id: "web",
    code: code ?? "",
    redirect_uri: request.redirect_uri,
    code_verifier: verifier,
  };
  const answer = await fetch(`${issuer.url}/common/oauth2/v2.0/token`, {
    method: "POST",
    body: new URLSearchParams({ ...fields, ...changed }),
  });
  return { status: answer.status, body: await jsonOf(answer) };
};

const signOut = async (to: string) => {
  const address = `${issuer.url}/common/oauth2/v2.0/logout?post_logout_redirect_uri=${encodeURIComponent(to)}`;
  return (await fetch(address, { redirect: "manual" })).headers.get("location");
};

describe("an access token", () => {
  test("is verified by the published key, and says who the person is", async () => {
    const { payload, protectedHeader } = await verify(await issuer.token(operator.userName.toUpperCase()));

    expect(protectedHeader).toMatchObject({ alg: "RS256", kid: expect.any(String) });
    expect(payload).toMatchObject({
      iss: `${issuer.url}/${operator.tenant}/v2.0`,
      aud: audience,
      ver: "2.0",
      tid: operator.tenant,
      oid: operator.objectId,
      name: "応対 涼",
      preferred_username: operator.userName,
      roles: ["Operator"],
      scp: "access_as_user",
    });
  });

  test("can be made for another audience, or already expired", async () => {
    await expect(
      issuer.token(admin.userName, { audience: "another" }).then((token) => verify(token)),
    ).rejects.toMatchObject({ code: "ERR_JWT_CLAIM_VALIDATION_FAILED" });
    await expect(
      issuer.token(admin.userName, { expiresInSeconds: -60 }).then((token) => verify(token)),
    ).rejects.toMatchObject({ code: "ERR_JWT_EXPIRED" });
    expect(() => issuer.token("nobody@x.example")).toThrow("no demo user");
  });

  test.each([
    ["a form", { body: new URLSearchParams({ user: admin.userName }) }],
    ["JSON", { body: JSON.stringify({ user: admin.userName }), headers: { "content-type": "application/json" } }],
  ])("is given for a name sent as %s", async (_, sent) => {
    const answer = await fetch(`${issuer.url}/sign-in/token`, { method: "POST", ...sent });

    expect(decodeJwt((await jsonOf(answer)).access_token).oid).toBe(admin.objectId);
  });

  test("is not given for a name that nobody has", async () => {
    const answer = await fetch(`${issuer.url}/sign-in/token`, {
      method: "POST",
      body: new URLSearchParams({ user: "x" }),
    });

    expect(answer.status).toBe(400);
  });
});

describe("the published metadata", () => {
  test("is that of a tenant, or of all of them with a place for the tenant's id", async () => {
    const metadata = async (path: string) =>
      jsonOf(await fetch(`${issuer.url}${path}/.well-known/openid-configuration`));

    expect(await metadata(`/${tenant}/v2.0`)).toMatchObject({ issuer: `${issuer.url}/${tenant}/v2.0` });
    expect(await metadata("")).toMatchObject({ issuer: `${issuer.url}/{tenantid}/v2.0` });
  });

  test("holds no part of the private key", async () => {
    const { keys } = await jsonOf(await fetch(`${issuer.url}/discovery/v2.0/keys`));

    expect(Object.keys(keys[0]).toSorted()).toEqual(["alg", "e", "kid", "kty", "n", "use"]);
  });
});

describe("signing in with a browser", () => {
  test("lets one pick among the people of the tenant, or among all", async () => {
    const all = await (await fetch(authorize())).text();
    const ofTenant = await (await fetch(authorize({}, tenant))).text();

    expect(all).toContain("応対 涼");
    expect(ofTenant).toContain("管理 一郎");
    expect(ofTenant).not.toContain("応対 涼");
  });

  test("comes back with a code that is good once, for whoever holds the verifier", async () => {
    const back = await choose();
    const { status, body } = await redeem(back.searchParams.get("code"));
    const again = await redeem(back.searchParams.get("code"));

    expect(back.href).toMatch(/^http:\/\/localhost:7071\/signed-in\?/);
    expect(back.searchParams.get("state")).toBe("state of the page");
    expect(status).toBe(200);
    expect((await verify(body.access_token)).payload.oid).toBe(admin.objectId);
    expect(decodeJwt(body.id_token)).toMatchObject({ aud: "web", nonce: "n-1", oid: admin.objectId });
    expect([again.status, again.body.error]).toEqual([400, "invalid_grant"]);
  });

  test("puts the code behind the hash when the page asks for that", async () => {
    const back = await choose({ response_mode: "fragment" });

    expect(back.search).toBe("");
    expect(new URLSearchParams(back.hash.slice(1)).get("code")).toBeTruthy();
  });

  test.each([{ code_verifier: "another-verifier" }, { client_id: "another" }, { redirect_uri: "http://localhost:1/" }])(
    "gives no token for a code with another %o",
    async (changed) => {
      const back = await choose();

      expect((await redeem(back.searchParams.get("code"), changed)).body.error).toBe("invalid_grant");
    },
  );

  test.each([
    { redirect_uri: "https://elsewhere.example/" },
    { code_challenge_method: "plain" },
    { response_type: "token" },
  ])("is refused for %o", async (changed) => {
    expect((await fetch(authorize(changed))).status).toBe(400);
  });

  test("ends where the page wants, when that is on this machine", async () => {
    expect(await signOut("http://localhost:7071/")).toBe("http://localhost:7071/");
    expect(await signOut("https://elsewhere.example/")).toBe("/");
  });
});

describe("who has signed in", () => {
  const signedIn = async () => {
    const body = new URLSearchParams({ user: admin.userName });
    const answer = await fetch(authorize(), { method: "POST", body, redirect: "manual" });
    return answer.headers.get("set-cookie")?.split(";")[0] ?? "";
  };
  const silently = async (changed: Record<string, string>, cookie = "") => {
    const asked = { prompt: "none", response_mode: "fragment", ...changed };
    const answer = await fetch(authorize(asked), { headers: { cookie }, redirect: "manual" });
    return new URLSearchParams(new URL(answer.headers.get("location") ?? "").hash.slice(1));
  };

  test("is signed in again without a page, and is named to the browser", async () => {
    const cookie = await signedIn();

    const back = await silently({ login_hint: admin.userName }, cookie);

    const { body } = await redeem(back.get("code"), { client_info: "1" });
    expect(back.get("state")).toBe("state of the page");
    expect(JSON.parse(Buffer.from(body.client_info, "base64url").toString())).toEqual({
      uid: admin.objectId,
      utid: tenant,
    });
    const hinted = await fetch(authorize({ login_hint: admin.userName }), { headers: { cookie }, redirect: "manual" });
    expect(hinted.headers.get("location")).toContain("code=");
  });

  test("has to be somebody, and whom the page wants", async () => {
    expect((await silently({})).get("error")).toBe("login_required");
    const other = await silently({ login_hint: operator.userName }, await signedIn());
    expect([other.get("error"), other.get("state")]).toEqual(["interaction_required", "state of the page"]);
  });

  test("is forgotten with the sign-out", async () => {
    const out = `${issuer.url}/common/oauth2/v2.0/logout?post_logout_redirect_uri=http://127.0.0.1:7071/&state=s`;
    const { headers } = await fetch(out, { redirect: "manual" });

    expect(headers.get("location")).toBe("http://127.0.0.1:7071/?state=s");
    expect(headers.get("set-cookie")).toContain("Max-Age=0");
  });

  test("renews the tokens for a day, with a new refresh token each time, only for the same client", async () => {
    const { searchParams } = await choose({ scope: "openid offline_access api/.default" });
    const { body: first } = await redeem(searchParams.get("code"));
    const renew = (refresh_token: string, client_id = "web") =>
      redeem("", { grant_type: "refresh_token", refresh_token, client_id });

    const { body: second } = await renew(first.refresh_token);
    const { body: third } = await renew(second.refresh_token);

    expect((await verify(third.access_token)).payload.oid).toBe(admin.objectId);
    expect(decodeJwt(third.id_token)).toMatchObject({ aud: "web", tid: tenant, preferred_username: admin.userName });
    expect(third).toMatchObject({ scope: "openid offline_access api/.default", token_type: "Bearer" });
    expect(decodeJwt(third.refresh_token).exp).toBe(decodeJwt(first.refresh_token).exp);
    expect((await renew(first.refresh_token, "another")).body.error).toBe("invalid_grant");
    expect((await renew(first.access_token)).body.error).toBe("invalid_grant");
  });

  test("gets no refresh token without asking for one", async () => {
    const { body } = await redeem((await choose()).searchParams.get("code"));

    expect(body.refresh_token).toBeUndefined();
  });
});

test("the key is kept in the folder, for its owner only, so that tokens outlive a restart", async () => {
  const dataFolder = await mkdtemp(join(tmpdir(), "sign-in-"));
  const first = await startIssuer({ port: 0, audience, users, dataFolder });
  const token = await first.token(admin.userName);
  await first.close();

  const second = await startIssuer({ port: 0, audience, users, dataFolder });

  expect((await verify(token, second)).payload.oid).toBe(admin.objectId);
  expect((await stat(join(dataFolder, "signing-key.json"))).mode & 0o777).toBe(0o600);
  await second.close();
  await rm(dataFolder, { recursive: true });
});
