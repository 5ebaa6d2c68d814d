import { createServer, type Server } from "node:http";
import { type CryptoKey, exportJWK, generateKeyPair, SignJWT } from "jose";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { startIssuer } from "#local/sign-in/issuer.ts";
import { systemClock } from "#shared/platform/clock.ts";
import { createIdentity } from "#shared/platform/identity.ts";
import type { Identity } from "#shared/platform/platform.ts";
import { listenLocally } from "#test/support/http.ts";

const tenant = "3f0b2f4e-1c3a-4f5e-9a4b-0c9d8e7f6a5b";
const audience = "45b55384-b8a7-4f7e-80ce-840c7db20c0d";

let server: Server;
let endpoint: string;
let privateKey: CryptoKey;
let identity: Identity;

beforeAll(async () => {
  const keys = await generateKeyPair("RS256");
  privateKey = keys.privateKey;
  const jwk = { ...(await exportJWK(keys.publicKey)), kid: "one", use: "sig", alg: "RS256" };
  server = createServer((request, response) => {
    response.statusCode = request.url === "/common/discovery/v2.0/keys" ? 200 : 404;
    response.setHeader("content-type", "application/json").end(JSON.stringify({ keys: [jwk] }));
  });
  endpoint = await listenLocally(server);
  identity = createIdentity({ signIn: { endpoint, audience } }, systemClock);
});
afterAll(() => void server.close());

type Changes = {
  claims?: object;
  issuer?: string;
  audience?: string;
  expiresIn?: number;
  kid?: string;
  key?: CryptoKey;
};

const person = {
  tid: tenant,
  oid: "8d7c6b5a-4e3f-4a2b-9c1d-0e9f8a7b6c5d",
  scp: "access_as_user",
  name: "管理 一郎",
  preferred_username: "admin@contoso.example",
  roles: ["Operator"],
};

async function bearer(changes: Changes = {}): Promise<string> {
  const now = Math.floor(systemClock.now().epochMilliseconds / 1000);
  const token = await new SignJWT({ ...person, ...changes.claims })
    .setProtectedHeader({ alg: "RS256", kid: changes.kid ?? "one" })
    .setIssuer(changes.issuer ?? `${endpoint}/${tenant}/v2.0`)
    .setAudience(changes.audience ?? audience)
    .setExpirationTime(now + (changes.expiresIn ?? 3600))
    .sign(changes.key ?? privateKey);
  return `Bearer ${token}`;
}

test("a good token tells who brings it", async () => {
  expect(await identity.claims(await bearer())).toEqual({
    tenant,
    objectId: person.oid,
    name: "管理 一郎",
    mail: "admin@contoso.example",
    appRoles: ["Operator"],
  });
});

test("a token of the local sign-in is as good as one of Entra ID", async () => {
  const user = {
    name: "例示 太郎",
    userName: "user@contoso.example",
    company: "Contoso",
    tenant,
    objectId: person.oid,
  };
  const issuer = await startIssuer({ port: 0, audience, users: [{ ...user, roles: [] }] });
  const local = createIdentity({ signIn: { endpoint: issuer.url, audience } }, systemClock);

  const claims = await local.claims(`Bearer ${await issuer.token(user.userName)}`);
  await issuer.close();

  expect(claims).toEqual({ tenant, objectId: user.objectId, name: user.name, mail: user.userName, appRoles: [] });
});

test("who brings no token is nobody in particular", async () => {
  expect(await identity.claims(null)).toBeUndefined();
});

test("a clock that is a minute behind is forgiven", async () => {
  await expect(identity.claims(await bearer({ expiresIn: -30 }))).resolves.toBeDefined();
});

describe("a token is refused when it", () => {
  test.each`
    fault                             | changes                                                        | detail
    ${"has expired"}                  | ${{ expiresIn: -90 }}                                          | ${/expired/}
    ${"is for another service"}       | ${{ audience: "https://graph.microsoft.com" }}                 | ${/not valid for this service/}
    ${"is not valid yet"}             | ${{ claims: { nbf: 4_000_000_000 } }}                          | ${/not valid for this service, or not yet/}
    ${"comes from another issuer"}    | ${{ issuer: "https://login.example/v2.0" }}                    | ${/does not come from the sign-in service/}
    ${"is signed by an unknown key"}  | ${{ kid: "two" }}                                              | ${/does not come from the sign-in service/}
    ${"says another tenant than iss"} | ${{ claims: { tid: "00000000-0000-4000-8000-000000000001" } }} | ${/does not come from the sign-in service/}
    ${"is an app's own"}              | ${{ claims: { scp: undefined } }}                              | ${/not one of a person/}
  `("$fault", async ({ changes, detail }) => {
    const refusal = identity.claims(await bearer(changes));

    await expect(refusal).rejects.toMatchObject({ code: "not-signed-in", message: expect.stringMatching(detail) });
  });

  test("was changed on its way", async () => {
    const [head, , signature] = (await bearer()).split(".");
    const body = Buffer.from(JSON.stringify({ ...person, aud: audience, exp: 4_000_000_000 })).toString("base64url");

    await expect(identity.claims(`${head}.${body}.${signature}`)).rejects.toMatchObject({ code: "not-signed-in" });
  });

  test("is signed with a key of its own, or not signed at all", async () => {
    const own = await generateKeyPair("RS256");
    const unsigned = [
      { alg: "none" },
      { ...person, aud: audience, iss: `${endpoint}/${tenant}/v2.0`, exp: 4_000_000_000 },
    ];
    const none = `Bearer ${unsigned.map((part) => Buffer.from(JSON.stringify(part)).toString("base64url")).join(".")}.x`;

    await expect(identity.claims(await bearer({ key: own.privateKey }))).rejects.toMatchObject({
      code: "not-signed-in",
    });
    await expect(identity.claims(none)).rejects.toMatchObject({ code: "not-signed-in" });
  });

  test.each(["Basic dXNlcjpwYXNz", "Bearer", "Bearer nonsense", "Bearer a.b.c"])("is no token: %s", async (header) => {
    await expect(identity.claims(header)).rejects.toMatchObject({ code: "not-signed-in" });
  });
});

test("when the sign-in service does not tell its keys, that is not the caller's fault", async () => {
  const lost = createIdentity({ signIn: { endpoint: `${endpoint}/elsewhere`, audience } }, systemClock);

  await expect(lost.claims(await bearer())).rejects.toMatchObject({ code: "upstream-failed" });
});
