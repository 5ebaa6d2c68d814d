import { createLocalJWKSet, jwtVerify, SignJWT } from "jose";
import * as z from "zod";
import type { SigningKey } from "./keys.ts";

export const RefreshRequest = z.object({
  grant_type: z.literal("refresh_token"),
  client_id: z.string(),
  refresh_token: z.string(),
  scope: z.string().optional(),
  client_info: z.string().optional(),
});

const Renewable = z.object({ userName: z.string(), client: z.string(), scope: z.string(), exp: z.int() });
type Renewable = z.infer<typeof Renewable>;

const type = "refresh";
const lifetimeSeconds = 86_400;
const now = () => Math.floor(Date.now() / 1000);

/** What a browser renews its tokens with: for a day from the sign-in, as Entra gives it to single-page apps. */
export async function signRefresh(key: SigningKey, grant: Omit<Renewable, "exp">, exp = now() + lifetimeSeconds) {
  const token = new SignJWT(grant).setProtectedHeader({ alg: "RS256", typ: type, kid: key.id }).setExpirationTime(exp);
  return { refresh_token: await token.sign(key.sign), refresh_token_expires_in: exp - now() };
}

/** What is renewed, when the token is one of ours and still good. */
export async function readRefresh(key: SigningKey, token: string): Promise<Renewable | undefined> {
  const keys = createLocalJWKSet({ keys: [key.published] });
  const read = await jwtVerify(token, keys, { typ: type }).catch(() => undefined);
  return Renewable.safeParse(read?.payload).data;
}
