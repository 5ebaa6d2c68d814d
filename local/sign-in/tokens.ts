import { createHash } from "node:crypto";
import { SignJWT } from "jose";
import type { SigningKey } from "./keys.ts";
import type { DemoUser } from "./model.ts";

export type TokenFacts = {
  url: string;
  user: DemoUser;
  audience: string;
  expiresInSeconds: number;
  /** Claims of one kind of token only. */
  extra: Record<string, string>;
};

export const lifetimeSeconds = 3600;

/** A token as Entra's version 2.0 endpoint makes it. */
export function signToken(key: SigningKey, { url, user, audience, expiresInSeconds, extra }: TokenFacts) {
  const now = Math.floor(Date.now() / 1000);
  const claims = {
    ver: "2.0",
    tid: user.tenant,
    oid: user.objectId,
    name: user.name,
    preferred_username: user.userName,
    ...(user.roles.length > 0 ? { roles: [...user.roles] } : {}),
    ...extra,
  };
  return new SignJWT(claims)
    .setProtectedHeader({ alg: "RS256", typ: "JWT", kid: key.id })
    .setIssuer(`${url}/${user.tenant}/v2.0`)
    .setSubject(subjectOf(user, audience))
    .setAudience(audience)
    .setIssuedAt(now)
    .setNotBefore(Math.min(now, now + expiresInSeconds))
    .setExpirationTime(now + expiresInSeconds)
    .sign(key.sign);
}

/** A person is another subject for each application. */
const subjectOf = (user: DemoUser, audience: string) =>
  createHash("sha256").update(`${user.objectId} ${audience}`).digest("base64url");
