import { createHmac } from "node:crypto";
import { fault } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import { isSame } from "#shared/platform/signature.ts";

/** How far the phone system's clock may be from ours; what was signed longer ago is taken for a replay. */
const windowSeconds = 300;

export type SignedBody = { timestamp: string | null; signature: string | null; body: Uint8Array };

/** What the phone system writes into `x-phone-signature`: docs/phone-webhook.md. */
export const callSignature = (key: Uint8Array, timestamp: string, body: Uint8Array): string =>
  `v1=${createHmac("sha256", key).update(`${timestamp}.`).update(body).digest("hex")}`;

/** Refuses a body that the phone system has not signed, or not just now. */
export function checkSignature(key: Uint8Array, { timestamp, signature, body }: SignedBody, now: Instant): void {
  if (timestamp === null || signature === null)
    throw fault("not-signed-in", "Sign the request with x-phone-timestamp and x-phone-signature.");
  if (!isSame(signature, callSignature(key, timestamp, body)))
    throw fault("not-allowed", "x-phone-signature is not that of this timestamp and body under our shared key.");
  const apart = Math.abs(now.epochMilliseconds / 1000 - Number(timestamp));
  if (!/^\d{1,12}$/.test(timestamp) || apart > windowSeconds)
    throw fault("not-allowed", "x-phone-timestamp is not within 5 minutes of our clock, in seconds since 1970.");
}
