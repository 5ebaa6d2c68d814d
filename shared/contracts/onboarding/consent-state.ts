import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { isSame, signatureOf } from "#shared/platform/signature.ts";
import type { ConsentLink } from "./model.ts";

/** How long an admin has to consent. */
export const goodForDays = 7;

const State = z.tuple([TenantId, z.string().regex(/^[\w-]{20,64}$/), z.string()]);

/** What goes with an admin to the page of consent and back: only we can have written it, and it names one link. */
export const stateOf = (key: Uint8Array, { tenant, nonce }: Pick<ConsentLink, "tenant" | "nonce">): string =>
  [tenant, nonce, signatureOf(key, "consent", tenant, nonce)].join(".");

/** Which link a state names; nothing when we have not written it. */
export function linkOf(key: Uint8Array, state: string): Pick<ConsentLink, "tenant" | "nonce"> | undefined {
  const read = State.safeParse(state.split("."));
  if (!read.success) return undefined;
  const [tenant, nonce, signature] = read.data;
  return isSame(signature, signatureOf(key, "consent", tenant, nonce)) ? { tenant, nonce } : undefined;
}
