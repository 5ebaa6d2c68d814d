import { createCipheriv, createDecipheriv, hkdfSync, randomBytes, randomInt } from "node:crypto";
import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { refusal } from "#shared/base/problems.ts";
import { type Instant, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import type { Settings } from "#shared/platform/config.ts";
import type { Handover, ServiceRequest } from "./model.ts";

type Key = Pick<Settings, "linkKey">;

const keyOf = ({ linkKey }: Key, tenant: TenantId): Uint8Array =>
  new Uint8Array(hkdfSync("sha256", linkKey, tenant, "handover", 32));

const alphabets = ["ABCDEFGHJKLMNPQRSTUVWXYZ", "abcdefghijkmnopqrstuvwxyz", "23456789", "!#$%&*+-=?@"] as const;
const length = 16;
const lifetime = { hours: 24 * 14 };

/** A password that cannot be guessed and can be read out: no letters that look alike, something of each kind. */
export function newPassword(): string {
  const all = alphabets.join("");
  const letters = [...alphabets.map(oneOf), ...Array.from({ length: length - alphabets.length }, () => oneOf(all))];
  for (let at = letters.length - 1; at > 0; at -= 1) {
    const other = randomInt(at + 1);
    [letters[at], letters[other]] = [letters[other] ?? "", letters[at] ?? ""];
  }
  return letters.join("");
}

const oneOf = (letters: string) => letters.charAt(randomInt(letters.length));

type For = { request: ServiceRequest; plan: string; step: number };

export const handoverId = ({ request, plan, step }: For) => idFrom("handover", request.id, plan, String(step));

/** Seals a new password, under an id that one step of one plan has. */
export function sealed(key: Key, of: For, forWhom: string, secret: string, at: Instant): Handover {
  const { id: request, tenant } = of.request;
  const nonce = randomBytes(12);
  const cipher = createCipheriv("aes-256-gcm", keyOf(key, tenant), nonce).setAAD(Buffer.from(handoverId(of)));
  const content = Buffer.concat([cipher.update(secret, "utf8"), cipher.final()]);
  return {
    id: handoverId(of),
    tenant,
    request,
    step: of.step,
    forWhom,
    sealed: Buffer.concat([nonce, cipher.getAuthTag(), content]).toString("base64"),
    madeAt: at.toString(),
    opensUntil: at.add(lifetime).toString(),
  };
}

/** Its time to be opened is over. */
export const hasLapsed = ({ opensUntil }: Pick<Handover, "opensUntil">, now: Instant): boolean =>
  Temporal.Instant.compare(now, Temporal.Instant.from(opensUntil)) > 0;

const openedBefore: Words = {
  ja: "すでに開かれています。開けるのは一度だけです。「パスワードの再設定」をお申し込みください。",
  en: "It was opened before and can be opened only once. Order a new password.",
};

const lapsed: Words = {
  ja: "開ける期限（14日間）を過ぎました。「パスワードの再設定」をお申し込みください。",
  en: "Its time is over. Order a new password.",
};

/** The password in it; refused once it was opened, or when its time is over. */
export function unsealed(key: Key, handover: Handover, now: Instant): string {
  if (handover.openedAt !== undefined) throw refusal("wrong-state", openedBefore);
  if (handover.sealed === undefined || hasLapsed(handover, now)) throw refusal("wrong-state", lapsed);
  const bytes = Buffer.from(handover.sealed, "base64");
  const decipher = createDecipheriv("aes-256-gcm", keyOf(key, handover.tenant), bytes.subarray(0, 12))
    .setAAD(Buffer.from(handover.id))
    .setAuthTag(bytes.subarray(12, 28));
  return Buffer.concat([decipher.update(bytes.subarray(28)), decipher.final()]).toString("utf8");
}
