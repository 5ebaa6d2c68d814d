import type { IncomingMessage } from "node:http";
import * as z from "zod";
import { type Answer, goTo, json, openToPages, page } from "./answers.ts";
import { AuthorizationRequest, returnAddress } from "./authorization.ts";
import { bearer, exchange } from "./exchange.ts";
import { openIdConfiguration } from "./metadata.ts";
import type { DemoUser, Desk } from "./model.ts";
import { choicePage, refusalPage, welcomePage } from "./pages.tsx";
import { forget, remember, rememberedIn } from "./session.ts";

type Asked = { url: URL; fields: Record<string, string>; tenant: string; cookies: string };
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
  { on: /^POST \/([\w-]+)\/oauth2\/v2\.0\/token$/, answer: (desk, { fields }) => exchange(desk, fields) },
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
  return found.answer(desk, { url, tenant, fields: await fieldsOf(request), cookies: request.headers.cookie ?? "" });
}

/** Offers who there is; a page that may not be shown, or names who is signed in already, is answered at once. */
function offerChoice(desk: Desk, { url, tenant, cookies }: Asked): Answer {
  const read = AuthorizationRequest.safeParse(Object.fromEntries(url.searchParams));
  if (!read.success) return page(400, refusalPage([z.prettifyError(read.error)]));
  const isShared = !desk.users.some((user) => user.tenant === tenant);
  const users = isShared ? desk.users : desk.users.filter((user) => user.tenant === tenant);
  const request = read.data;
  const { prompt, login_hint: hint } = request;
  const signedIn = signedInAmong(users, cookies);
  const isWanted = hint === undefined || signedIn?.userName.toLowerCase() === hint.toLowerCase();
  if (prompt === "none" && !(signedIn && isWanted)) return goTo(returnAddress(request, needsPerson(signedIn)));
  if (signedIn && isWanted && (prompt === "none" || (prompt === undefined && hint !== undefined)))
    return goTo(desk.codes.issue({ request, user: signedIn }), remember(signedIn));
  return page(200, choicePage(users, url.search));
}

const signedInAmong = (users: readonly DemoUser[], cookies: string): DemoUser | undefined => {
  const userName = rememberedIn(cookies);
  return users.find((user) => user.userName === userName);
};

const needsPerson = (signedIn: DemoUser | undefined) =>
  signedIn
    ? { error: "interaction_required", error_description: "Another person is signed in." }
    : { error: "login_required", error_description: "Nobody is signed in." };

function takeChoice({ codes, find }: Desk, { url, fields }: Asked): Answer {
  const read = AuthorizationRequest.safeParse(Object.fromEntries(url.searchParams));
  const user = find(fields.user ?? "");
  if (!read.success) return page(400, refusalPage([z.prettifyError(read.error)]));
  if (!user) return page(400, refusalPage(["user"]));
  return goTo(codes.issue({ request: read.data, user }), remember(user));
}

async function tokenFor({ find, accessToken }: Desk, { fields }: Asked): Promise<Answer> {
  const user = find(fields.user ?? "");
  if (user) return json(200, await bearer(accessToken(user)));
  return json(400, { error: "invalid_request", error_description: "Give the sign-in name of a demo user as 'user'." });
}

function signOut(_desk: Desk, { url }: Asked): Answer {
  const read = AuthorizationRequest.shape.redirect_uri.safeParse(url.searchParams.get("post_logout_redirect_uri"));
  const back = read.success ? new URL(read.data) : undefined;
  const state = url.searchParams.get("state");
  if (state !== null) back?.searchParams.set("state", state);
  return goTo(back?.href ?? "/", forget);
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
