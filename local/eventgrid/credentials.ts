import { createHmac, timingSafeEqual } from "node:crypto";
import type { IncomingHttpHeaders } from "node:http";

/** Whether a publisher shows the topic's key, a signature made with it that still holds, or somebody's token. */
export function mayPublish(headers: IncomingHttpHeaders, key: string, now: Date): boolean {
  const { "aeg-sas-key": shownKey, "aeg-sas-token": signature, authorization } = headers;
  if (typeof shownKey === "string") return sameText(shownKey, key);
  if (typeof signature === "string") return holds(signature, key, now);
  return /^Bearer \S+$/i.test(authorization ?? "");
}

/** A signature is `r={resource}&e={expiry}&s={HMAC of what stands before}`, each part encoded for a query. */
function holds(signature: string, key: string, now: Date): boolean {
  const [, signed] = /^(r=[^&]*&e=[^&]*)&s=[^&]*$/.exec(signature) ?? [];
  if (!signed) return false;
  const parts = new URLSearchParams(signature);
  const expected = createHmac("sha256", Buffer.from(key, "base64")).update(signed).digest("base64");
  return sameText(parts.get("s") ?? "", expected) && Date.parse(`${parts.get("e")} UTC`) > now.getTime();
}

function sameText(a: string, b: string): boolean {
  const [one, other] = [Buffer.from(a), Buffer.from(b)];
  return one.length === other.length && timingSafeEqual(one, other);
}
