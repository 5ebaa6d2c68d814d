import { randomUUID } from "node:crypto";
import { type JWTPayload, jwtVerify, SignJWT } from "jose";
import { LRUCache } from "lru-cache";
import * as z from "zod";
import { GraphError } from "./errors.ts";
import type { App, GraphTenant } from "./model.ts";
import type { Bearer } from "./rights.ts";
import type { Answer, Headers } from "./route.ts";
import { everyPermission } from "./routes.ts";
import type { Simulation } from "./simulation.ts";

const audience = "https://graph.microsoft.com";
const lifetimeSeconds = 3599;

const keyOf = ({ options }: Simulation) => new TextEncoder().encode(`signing key of ${options.clientSecret}`);

/** Gives an app-only token for one tenant, or refuses as Entra does. */
export async function issueToken(simulation: Simulation, tenantId: string, form: URLSearchParams): Promise<Answer> {
  const tenant = simulation.tenant(tenantId);
  const clientId = form.get("client_id")?.toLowerCase() ?? "";
  const app = appOf(simulation, clientId);
  const refused = refusalOf(simulation, tenant, app, form);
  if (!tenant || !app || refused) return refused ?? entraError(simulation, unknownTenant(tenantId));
  const issuedAt = Math.floor(simulation.now() / 1000);
  const token = await new SignJWT({ tid: tenant.id, appid: clientId, roles: permissionsOf(tenant, app) })
    .setProtectedHeader({ alg: "HS256", typ: "JWT" })
    .setIssuer(`https://sts.windows.net/${tenant.id}/`)
    .setAudience(audience)
    .setIssuedAt(issuedAt)
    .setExpirationTime(issuedAt + lifetimeSeconds)
    .sign(keyOf(simulation));
  const expiry = { expires_in: lifetimeSeconds, ext_expires_in: lifetimeSeconds };
  return { status: 200, body: { token_type: "Bearer", ...expiry, access_token: token } };
}

/** Which of our apps a client id is. */
export function appOf({ options }: Simulation, clientId: string): App | undefined {
  if (clientId === options.clientId.toLowerCase()) return "reading";
  return clientId === options.changesClientId?.toLowerCase() ? "changing" : undefined;
}

const permissionsOf = ({ permissions, changePermissions }: GraphTenant, app: App) => [
  ...((app === "reading" ? permissions : changePermissions) ?? everyPermission[app]),
];

const isAbsent = ({ isWithdrawn, lacksChanges }: GraphTenant, app: App) =>
  app === "reading" ? isWithdrawn : lacksChanges;

type EntraRefusal = { status: number; error: string; code: number; message: string };

const unknownTenant = (tenantId: string): EntraRefusal => ({
  status: 400,
  error: "invalid_request",
  code: 90002,
  message: `Tenant '${tenantId}' not found. Check to make sure you have the correct tenant ID.`,
});

function refusalOf(
  simulation: Simulation,
  tenant: GraphTenant | undefined,
  app: App | undefined,
  form: URLSearchParams,
): Answer | undefined {
  const refuse = (error: string, code: number, message: string, status = 400) =>
    entraError(simulation, { status, error, code, message });
  if (!tenant) return undefined;
  if (form.get("grant_type") !== "client_credentials") {
    return refuse("unsupported_grant_type", 70003, "The app requested an unsupported grant type.");
  }
  if (!app) {
    const message = `Application with identifier '${form.get("client_id")}' was not found in the directory '${tenant.name}'.`;
    return refuse("unauthorized_client", 700016, message);
  }
  if (isAbsent(tenant, app)) {
    const message = `The client application ${form.get("client_id")} is missing service principal in the tenant ${tenant.id}.`;
    return refuse("unauthorized_client", 7000229, message, 401);
  }
  if (form.get("client_secret") !== simulation.options.clientSecret) {
    return refuse("invalid_client", 7000215, "Invalid client secret provided.", 401);
  }
  if (form.get("scope") !== `${audience}/.default`) {
    return refuse(
      "invalid_scope",
      1002012,
      "The provided value for scope is not valid: use a resource and '/.default'.",
    );
  }
  return undefined;
}

function entraError(simulation: Simulation, { status, error, code, message }: EntraRefusal): Answer {
  const ids = { trace_id: randomUUID(), correlation_id: randomUUID() };
  const timestamp = `${new Date(simulation.now()).toISOString().slice(0, 19).replace("T", " ")}Z`;
  const description = `AADSTS${code}: ${message} Trace ID: ${ids.trace_id} Timestamp: ${timestamp}`;
  return { status, body: { error, error_description: description, error_codes: [code], timestamp, ...ids } };
}

const Claims = z.object({ tid: z.string(), appid: z.string(), roles: z.array(z.string()) });

/**
 * Reads the token of a request; without a good one nothing is answered. What an admin has taken back is missing at once,
 * so that nobody has to wait for a token to expire; what was added needs a new token, as with Graph.
 */
export async function authenticate(simulation: Simulation, headers: Headers): Promise<Bearer> {
  const token = /^Bearer\s+(.+)$/i.exec(headers.authorization ?? "")?.[1];
  if (!token) throw new GraphError("InvalidAuthenticationToken", "Access token is empty.");
  const claims = Claims.safeParse(await payloadOf(simulation, token));
  const tenant = claims.success ? simulation.tenant(claims.data.tid) : undefined;
  const app = claims.success ? appOf(simulation, claims.data.appid) : undefined;
  if (!claims.success || !tenant || !app)
    throw new GraphError("InvalidAuthenticationToken", "Invalid audience or tenant.");
  if (isAbsent(tenant, app)) {
    const message = "The identity of the calling application could not be established.";
    throw new GraphError("Authorization_IdentityNotFound", message);
  }
  const granted = permissionsOf(tenant, app);
  return { tenant, app, permissions: claims.data.roles.filter((role) => granted.includes(role)) };
}

/** Tokens that were found good, by whose simulation they are of; only their age has to be looked at again. */
const found = new WeakMap<Simulation, LRUCache<string, JWTPayload>>();

async function payloadOf(simulation: Simulation, token: string): Promise<JWTPayload> {
  const good = found.get(simulation) ?? new LRUCache<string, JWTPayload>({ max: 1000 });
  found.set(simulation, good);
  const known = good.get(token);
  if (known?.exp && known.exp * 1000 > simulation.now()) return known;
  const options = { audience, currentDate: new Date(simulation.now()) };
  const { payload } = await jwtVerify(token, keyOf(simulation), options).catch(refuseToken);
  good.set(token, payload);
  return payload;
}

function refuseToken(cause: unknown): never {
  const isExpired = cause instanceof Error && "code" in cause && cause.code === "ERR_JWT_EXPIRED";
  const message = isExpired ? "Lifetime validation failed, the token is expired." : "The token could not be validated.";
  throw new GraphError("InvalidAuthenticationToken", message);
}
