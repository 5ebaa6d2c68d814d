import type { TokenCredential } from "@azure/identity";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { ManagedIdentity, Settings } from "./config.ts";
import { asNoAnswer, GraphError } from "./graph-error.ts";
import { once } from "./once.ts";
import { type Fetch, sendPatiently, type Wait } from "./patience.ts";
import type { Clock } from "./platform.ts";

/** What the product shows to storage, bus and topic: its managed identity. */
export async function azureCredential({ clientId }: ManagedIdentity): Promise<TokenCredential> {
  const { ManagedIdentityCredential } = await import("@azure/identity");
  return new ManagedIdentityCredential({ clientId });
}

export type Grant = { token: string; expiresAt: Instant };
export type Surroundings = { clock: Clock; fetch: Fetch; wait: Wait };

const graphScope = "https://graph.microsoft.com/.default";
const tokenPath = (tenant: TenantId) => `/${tenant}/oauth2/v2.0/token`;

/** How a token for one customer's Graph is asked for. */
export const graphGrants = ({ graph }: Pick<Settings, "graph">, from: Surroundings) =>
  graph.credential.kind === "client-secret"
    ? grantsBySecret(graph, graph.credential.secret, from)
    : grantsByFederation(graph, graph.credential);

const Granted = z.object({ access_token: z.string(), expires_in: z.number() });
const Refused = z.object({ error: z.string(), error_codes: z.array(z.int()).optional() });

function grantsBySecret(
  { loginEndpoint, clientId }: Settings["graph"],
  secret: string,
  { clock, fetch, wait }: Surroundings,
) {
  return async (tenant: TenantId): Promise<Grant> => {
    const path = tokenPath(tenant);
    const form = { grant_type: "client_credentials", scope: graphScope, client_id: clientId, client_secret: secret };
    const askedAt = clock.now();
    const answer = await sendPatiently(
      () => fetch(loginEndpoint + path, { method: "POST", body: new URLSearchParams(form) }),
      { mayRepeat: true, wait },
    ).catch((error: unknown) => {
      throw asNoAnswer(error, path);
    });
    const body: unknown = await answer.json().catch(() => undefined);
    const granted = Granted.safeParse(body);
    if (!answer.ok || !granted.success) throw refusal(answer.status, body, path);
    return { token: granted.data.access_token, expiresAt: askedAt.add({ seconds: granted.data.expires_in }) };
  };
}

/** The managed identity's own token stands in for a secret of the multitenant app, in every customer's tenant. */
function grantsByFederation({ loginEndpoint, clientId }: Settings["graph"], identity: ManagedIdentity) {
  const parts = once(async () => ({ azure: await import("@azure/identity"), own: await azureCredential(identity) }));
  return async (tenant: TenantId): Promise<Grant> => {
    const { azure, own } = await parts();
    const assertion = async () => (await own.getToken("api://AzureADTokenExchange/.default"))?.token ?? "";
    const credential = new azure.ClientAssertionCredential(tenant, clientId, assertion, {
      authorityHost: loginEndpoint,
    });
    try {
      const { token, expiresOnTimestamp } = await credential.getToken(graphScope);
      return { token, expiresAt: Temporal.Instant.fromEpochMilliseconds(expiresOnTimestamp) };
    } catch (cause) {
      const code = /AADSTS\d+/.exec(String(cause))?.[0];
      throw new GraphError({ status: code ? 401 : 0, code: code ?? "no-token", path: tokenPath(tenant), cause });
    }
  };
}

/** The sign-in service's own numbers say more than the few words that OAuth has. */
function refusal(status: number, body: unknown, path: string): GraphError {
  const refused = Refused.safeParse(body).data;
  const number = refused?.error_codes?.[0];
  const code = number === undefined ? (refused?.error ?? "no-code") : `AADSTS${number}`;
  return new GraphError({ status, code, path });
}
