import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { AuthorizationRequest, CodeRedemption, type Codes } from "./authorization.ts";
import type { SigningKey } from "./keys.ts";
import { openIdConfiguration } from "./metadata.ts";
import type { DemoUser } from "./model.ts";
import { choicePage, pageHeaders, refusalPage, welcomePage } from "./pages.tsx";
import { lifetimeSeconds } from "./tokens.ts";

export type Desk = {
  url: string;
  users: readonly DemoUser[];
  key: SigningKey;
  codes: Codes;
  find: (userName: string) => DemoUser | undefined;
  accessToken: (user: DemoUser) => Promise<string>;
  idToken: (user: DemoUser, audience: string, nonce: string | undefined) => Promise<string>;
};

type Answer = { status: number; headers: Record<string, string>; body: string };
type Asked = { url: URL; fields: Record<string, string>; tenant: string };
type Route = { on: RegExp; answer: (desk: Desk, asked: Asked) => Answer | Promise<Answer> };

/** Tenants share the endpoints; the first group of a pattern is the tenant. */
const routes: readonly Route[] = [
  { on: /^GET \/$/, answer: ({ users, url }) => page(200, welcomePage(users, url)) },
  {
    on: /^GET (?:\/([\w-]+)\/v2\.0)?\/\.well-known\/openid-configuration$/,
    answer: ({ url }, { tenant }) => json(200, openIdConfiguration(url, tenant)),
  },
  { on: /^GET (?:\/([\w-]+))?\/discovery\/v2\.0\/keys$/, answer: ({ key }) => json(200, { keys: [key.published] }) },
  { on: /^GET \/([\w-]+)\/oauth2\/v2\.0\/authorize$/, answer: offerChoice },
  { on: /^POST \/([\w-]+)\/oauth2\/v2\.0\/authorize$/, answer: takeChoice },
  { on: /^POST \/([\w-]+)\/oauth2\/v2\.0\/token$/, answer: redeemCode },
  { on: /^GET \/([\w-]+)\/oauth2\/v2\.0\/logout$/, answer: signOut },
  { on: /^POST \/sign-in\/token$/, answer: tokenFor },
];

/** Answers one request to the issuer. */
export async function answerRequest(desk: Desk, request: IncomingMessage): Promise<Answer> {
  const url = new URL(request.url ?? "/", desk.url);
  if (request.method === "OPTIONS") return { status: 204, headers: openToPages, body: "" };
  const wanted = `${request.method} ${url.pathname}`;
  const found = routes.find(({ on }) => on.test(wanted));
  if (!found) return json(404, { error: "not_found", error_description: `There is nothing at ${url.pathname}.` });
  const tenant = found.on.exec(wanted)?.[1] ?? "common";
  return found.answer(desk, { url, tenant, fields: await fieldsOf(request) });
}

function offerChoice({ users }: Desk, { url, tenant }: Asked): Answer {
  const read = AuthorizationRequest.safeParse(Object.fromEntries(url.searchParams));
  if (!read.success) return page(400, refusalPage([z.prettifyError(read.error)]));
  const isShared = !users.some((user) => user.tenant === tenant);
  return page(200, choicePage(isShared ? users : users.filter((user) => user.tenant === tenant), url.search));
}

function takeChoice({ codes, find }: Desk, { url, fields }: Asked): Answer {
  const read = AuthorizationRequest.safeParse(Object.fromEntries(url.searchParams));
  const user = find(fields.user ?? "");
  if (!read.success) return page(400, refusalPage([z.prettifyError(read.error)]));
  if (!user) return page(400, refusalPage(["user"]));
  return { status: 302, headers: { location: codes.issue({ request: read.data, user }) }, body: "" };
}

async function redeemCode({ codes, accessToken, idToken }: Desk, { fields }: Asked): Promise<Answer> {
  const read = CodeRedemption.safeParse(fields);
  if (!read.success) return json(400, { error: "invalid_request", error_description: z.prettifyError(read.error) });
  const grant = codes.redeem(read.data);
  if (!grant) return json(400, { error: "invalid_grant", error_description: "The code is not good, or no longer." });
  const { request, user } = grant;
  return json(200, {
    ...(await bearer(accessToken(user))),
    scope: request.scope,
    id_token: await idToken(user, request.client_id, request.nonce),
  });
}

async function tokenFor({ find, accessToken }: Desk, { fields }: Asked): Promise<Answer> {
  const user = find(fields.user ?? "");
  if (user) return json(200, await bearer(accessToken(user)));
  return json(400, { error: "invalid_request", error_description: "Give the sign-in name of a demo user as 'user'." });
}

const bearer = async (token: Promise<string>) => ({
  token_type: "Bearer",
  expires_in: lifetimeSeconds,
  access_token: await token,
});

function signOut(_desk: Desk, { url }: Asked): Answer {
  const read = AuthorizationRequest.shape.redirect_uri.safeParse(url.searchParams.get("post_logout_redirect_uri"));
  return { status: 302, headers: { location: read.success ? read.data : "/" }, body: "" };
}

/** A form, or JSON with texts. */
async function fieldsOf(request: IncomingMessage): Promise<Record<string, string>> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(Buffer.from(chunk));
  const text = Buffer.concat(chunks).toString();
  if (!request.headers["content-type"]?.startsWith("application/json")) {
    return Object.fromEntries(new URLSearchParams(text));
  }
  const read = z.record(z.string(), z.string()).safeParse(parsed(text));
  return read.success ? read.data : {};
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** A page of another port may ask for tokens and keys, as it may with Entra. */
const openToPages = {
  "access-control-allow-origin": "*",
  "access-control-allow-headers": "content-type",
  "access-control-allow-methods": "GET, POST",
};

const json = (status: number, body: object): Answer => ({
  status,
  headers: { "content-type": "application/json", "cache-control": "no-store", ...openToPages },
  body: JSON.stringify(body),
});

const page = (status: number, body: string): Answer => ({ status, headers: pageHeaders, body });
