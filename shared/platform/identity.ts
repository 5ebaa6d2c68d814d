import type * as Jose from "jose";
import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { fault, type Problem, refusal, type Said } from "#shared/base/problems.ts";
import type { Settings } from "./config.ts";
import { once } from "./once.ts";
import type { Clock, Identity } from "./platform.ts";

/** https://learn.microsoft.com/entra/identity-platform/access-token-claims-reference */
const Token = z
  .object({
    iss: z.string(),
    tid: TenantId,
    oid: z.guid(),
    /** Only an access token in a person's name has scopes: an app's own and an ID token have none. */
    scp: z.string().min(1),
    name: z.string().default(""),
    email: z.string().optional(),
    preferred_username: z.string().optional(),
    roles: z.array(z.string()).default([]),
  })
  .refine(({ email, preferred_username }) => email ?? preferred_username);

const secondsOfClockSkew = 60;

/** Verifies access tokens of any Entra tenant with the keys of the sign-in service. */
export function createIdentity({ signIn }: Pick<Settings, "signIn">, clock: Clock): Identity {
  const verifier = once(async () => {
    const jose = await import("jose");
    const keys = jose.createRemoteJWKSet(new URL(`${signIn.endpoint}/common/discovery/v2.0/keys`));
    return { jose, keys };
  });

  return {
    async claims(authorization) {
      if (!authorization) return undefined;
      const token = /^Bearer +([\w-]+\.[\w-]+\.[\w-]+)$/i.exec(authorization.trim())?.[1];
      if (!token) throw fault("not-signed-in", "Send the header as: Authorization: Bearer, then the access token.");

      const payload = await verified(token, await verifier(), signIn.audience, clock);
      const read = Token.safeParse(payload);
      if (!read.success) throw fault("not-signed-in", "The token is not one of a person.", { cause: read.error });
      const { iss, tid, oid, name, email, preferred_username, roles } = read.data;
      if (iss !== `${signIn.endpoint}/${tid}/v2.0`) throw untrusted();
      return { tenant: tid, objectId: oid, name, mail: email ?? preferred_username ?? "", appRoles: roles };
    },
  };
}

type Verifier = { jose: typeof Jose; keys: Jose.JWTVerifyGetKey };

async function verified(
  token: string,
  { jose, keys }: Verifier,
  audience: string,
  clock: Clock,
): Promise<Jose.JWTPayload> {
  try {
    const { payload } = await jose.jwtVerify(token, keys, {
      algorithms: ["RS256"],
      audience,
      clockTolerance: secondsOfClockSkew,
      currentDate: new Date(clock.now().epochMilliseconds),
      requiredClaims: ["exp", "iss"],
    });
    return payload;
  } catch (error) {
    throw refusedBy(error);
  }
}

const untrusted = (cause?: unknown) => refusal("not-signed-in", notOurs, { cause });

const refusals: Record<string, (cause: unknown) => Problem> = {
  ERR_JWT_EXPIRED: (cause) => refusal("not-signed-in", hasExpired, { cause }),
  ERR_JWT_CLAIM_VALIDATION_FAILED: (cause) => refusal("not-signed-in", notForUs, { cause }),
  ERR_JWS_INVALID: untrusted,
  ERR_JWT_INVALID: untrusted,
  ERR_JWS_SIGNATURE_VERIFICATION_FAILED: untrusted,
  ERR_JWKS_NO_MATCHING_KEY: untrusted,
  ERR_JWKS_MULTIPLE_MATCHING_KEYS: untrusted,
  ERR_JOSE_ALG_NOT_ALLOWED: untrusted,
  ERR_JOSE_NOT_SUPPORTED: untrusted,
};

/** Whatever is not the token's fault is the fault of the service that should have told its keys. */
function refusedBy(error: unknown): Problem {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  const refuse = refusals[code];
  return refuse ? refuse(error) : refusal("upstream-failed", noKeys, { cause: error });
}

const notOurs: Said = {
  ja: "サインインを確認できませんでした。もう一度サインインしてください。",
  en: "The token does not come from the sign-in service. Sign in again.",
};
const hasExpired: Said = {
  ja: "サインインの有効期間が過ぎました。もう一度サインインしてください。",
  en: "The sign-in has expired. Sign in again.",
};
const notForUs: Said = {
  ja: "このサインインでは、このサービスをご利用いただけません。サインインし直してください。",
  en: "The token is not valid for this service, or not yet.",
};
const noKeys: Said = {
  ja: "サインインのサービスから応答がありません。少し待ってから、もう一度お試しください。",
  en: "The sign-in service did not tell its keys.",
};
