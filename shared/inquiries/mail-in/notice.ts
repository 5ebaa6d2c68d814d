import { randomBytes } from "node:crypto";
import * as z from "zod";
import { isSame, signatureOf } from "#shared/platform/signature.ts";

/** What Graph calls us for: https://learn.microsoft.com/graph/api/resources/changenotification */
const Notice = z.looseObject({
  clientState: z.string(),
  lifecycleEvent: z.string().optional(),
  resourceData: z.looseObject({ id: z.string() }).optional(),
});

export const Notices = z.looseObject({ value: z.array(z.unknown()) });

/** A secret for one subscription that we know again without having kept it. */
export function clientState(key: Uint8Array): string {
  const nonce = randomBytes(12).toString("base64url");
  return `${nonce}.${signatureOf(key, "graph-subscription", nonce)}`;
}

function isOurs(key: Uint8Array, state: string): boolean {
  const [nonce = "", signature = ""] = state.split(".", 2);
  return isSame(signature, signatureOf(key, "graph-subscription", nonce));
}

/** What is to be done for one notice; nothing for one that is not ours, so that whoever tries learns nothing. */
export type Call = { kind: "mail"; item: string } | { kind: "renew" } | { kind: "poll" };

const lifecycle: Record<string, readonly Call[]> = {
  reauthorizationRequired: [{ kind: "renew" }],
  subscriptionRemoved: [{ kind: "renew" }, { kind: "poll" }],
  missed: [{ kind: "poll" }],
};

export function callsOf(notice: unknown, key: Uint8Array): readonly Call[] {
  const read = Notice.safeParse(notice);
  if (!read.success || !isOurs(key, read.data.clientState)) return [];
  const { lifecycleEvent, resourceData } = read.data;
  if (lifecycleEvent !== undefined) return lifecycle[lifecycleEvent] ?? [];
  return resourceData ? [{ kind: "mail", item: resourceData.id }] : [];
}
