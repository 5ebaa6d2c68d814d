import * as z from "zod";
import { type Answer, json } from "./answers.ts";
import { CodeRedemption } from "./authorization.ts";
import type { DemoUser, Desk } from "./model.ts";
import { RefreshRequest, readRefresh, signRefresh } from "./refresh.ts";
import { lifetimeSeconds } from "./tokens.ts";

const Exchange = z.discriminatedUnion("grant_type", [CodeRedemption, RefreshRequest]);

type Granted = { user: DemoUser; client: string; scope: string; nonce: string | undefined; until?: number };

/** Gives tokens for a code, or anew for a refresh token. */
export async function exchange(desk: Desk, fields: Record<string, string>): Promise<Answer> {
  const read = Exchange.safeParse(fields);
  if (!read.success) return json(400, { error: "invalid_request", error_description: z.prettifyError(read.error) });
  const granted = read.data.grant_type === "refresh_token" ? await renewed(desk, read.data) : redeemed(desk, read.data);
  if (!granted) return json(400, { error: "invalid_grant", error_description: "It is not good, or no longer." });
  const { user, client, scope, nonce, until } = granted;
  return json(200, {
    ...(await bearer(desk.accessToken(user))),
    scope,
    id_token: await desk.idToken(user, client, nonce),
    ...(isRenewable(scope) && (await signRefresh(desk.key, { userName: user.userName, client, scope }, until))),
    ...(read.data.client_info === "1" && { client_info: clientInfo(user) }),
  });
}

export const bearer = async (token: Promise<string>) => ({
  token_type: "Bearer",
  expires_in: lifetimeSeconds,
  access_token: await token,
});

function redeemed({ codes }: Desk, redemption: CodeRedemption): Granted | undefined {
  const grant = codes.redeem(redemption);
  if (!grant) return undefined;
  const { request, user } = grant;
  return { user, client: request.client_id, scope: request.scope, nonce: request.nonce };
}

/** The day since the sign-in goes on running, however often it is renewed. */
async function renewed(
  { key, find }: Desk,
  { refresh_token, client_id, scope }: z.infer<typeof RefreshRequest>,
): Promise<Granted | undefined> {
  const good = await readRefresh(key, refresh_token);
  const user = good?.client === client_id ? find(good.userName) : undefined;
  return good && user && { user, client: client_id, scope: scope ?? good.scope, nonce: undefined, until: good.exp };
}

const isRenewable = (scope: string) => scope.split(" ").includes("offline_access");

/** Who somebody is, by person and tenant: what MSAL keeps accounts under. */
const clientInfo = ({ objectId, tenant }: DemoUser) =>
  Buffer.from(JSON.stringify({ uid: objectId, utid: tenant })).toString("base64url");
