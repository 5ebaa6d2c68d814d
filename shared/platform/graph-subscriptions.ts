import { randomBytes } from "node:crypto";
import * as z from "zod";
import { type Instant, Temporal } from "#shared/base/time.ts";
import { isGraphError } from "./graph-error.ts";
import { at } from "./graph-requests.ts";
import type { Graph } from "./platform.ts";
import { isSame, signatureOf } from "./signature.ts";

/** A subscription that Graph has: until when it lives, where it tells, and the seal of the key that its secret was made with. */
export const Subscription = z.object({
  id: z.string(),
  expiresAt: z.iso.datetime(),
  address: z.string(),
  seal: z.string().optional(),
});
export type Subscription = z.infer<typeof Subscription>;

/** Where Graph tells of what it was asked to tell. */
export const noticeAddress = (siteUrl: string): string => `${siteUrl}/api/webhooks/graph`;

export const livesUntil = ({ expiresAt }: Pick<Subscription, "expiresAt">, at: Instant): boolean =>
  Temporal.Instant.compare(expiresAt, at) > 0;

export type Wanted = {
  tenant: string;
  resource: string;
  changeType: string;
  address: string;
  expiresAt: string;
  headers?: Record<string, string>;
};

const sealOf = (key: Uint8Array, tenant: string) => signatureOf(key, "graph-subscription-seal", tenant.toLowerCase());

/** Whether a subscription tells us where we are, under a secret that we know again. */
export const isOfUse = (
  current: Subscription | undefined,
  key: Uint8Array,
  { tenant, address }: Pick<Wanted, "tenant" | "address">,
): current is Subscription => current?.address === address && current.seal === sealOf(key, tenant);

const Created = z.looseObject({ id: z.string() });

/**
 * Sees to it that a subscription lives on, which also authorises it anew; makes another one where there is none, where
 * Graph does not know it any more or where it is of no use. https://learn.microsoft.com/graph/api/resources/subscription
 */
export async function keepSubscribed(
  graph: Graph,
  key: Uint8Array,
  current: Subscription | undefined,
  wanted: Wanted,
): Promise<{ subscription: Subscription; isNew: boolean }> {
  const { address, expiresAt } = wanted;
  if (isOfUse(current, key, wanted) && (await renew(graph, current.id, expiresAt)))
    return { subscription: { ...current, expiresAt }, isNew: false };
  await removeStrays(graph, current, wanted);
  const body = {
    changeType: wanted.changeType,
    notificationUrl: address,
    lifecycleNotificationUrl: address,
    resource: wanted.resource,
    expirationDateTime: expiresAt,
    clientState: clientState(key, wanted.tenant),
    latestSupportedTlsVersion: "v1_2",
  };
  const { id } = await graph.post("/subscriptions", body, Created, wanted.headers && { headers: wanted.headers });
  return { subscription: { id, expiresAt, address, seal: sealOf(key, wanted.tenant) }, isNew: true };
}

/** False when the subscription is gone. */
const renew = (graph: Graph, id: string, expiresAt: string): Promise<boolean> =>
  isThere(
    graph.act("PATCH", at("/subscriptions/{subscription}", { subscription: id }), { expirationDateTime: expiresAt }),
  );

async function isThere(act: Promise<void>): Promise<boolean> {
  try {
    await act;
    return true;
  } catch (error) {
    if (isGraphError(error) && error.status === 404) return false;
    throw error;
  }
}

const Listed = z.looseObject({ id: z.string(), resource: z.string(), notificationUrl: z.string() });

/**
 * Removes the subscription that is of no use, and those that would tell us the same twice: made by a worker that was
 * killed before it had kept them. What tells other addresses may be another installation's.
 */
async function removeStrays(graph: Graph, current: Subscription | undefined, wanted: Wanted): Promise<void> {
  const strays: string[] = [];
  for await (const { id, resource, notificationUrl } of graph.list("/subscriptions", Listed)) {
    const isSame = notificationUrl === wanted.address && bare(resource) === bare(wanted.resource);
    if (isSame || id === current?.id) strays.push(id);
  }
  for (const id of strays)
    await isThere(graph.act("DELETE", at("/subscriptions/{subscription}", { subscription: id })));
}

/** Graph gives a resource back with or without its first slash. */
const bare = (resource: string) => resource.replace(/^\//, "").toLowerCase();

/** A secret for one subscription in one tenant that we know again without having kept it. */
export function clientState(key: Uint8Array, tenant: string): string {
  const nonce = randomBytes(12).toString("base64url");
  return `${nonce}.${signed(key, tenant, nonce)}`;
}

const signed = (key: Uint8Array, tenant: string, nonce: string) =>
  signatureOf(key, "graph-subscription", `${tenant.toLowerCase()}.${nonce}`);

/** What Graph calls us for: https://learn.microsoft.com/graph/api/resources/changenotification */
const Notice = z.looseObject({
  clientState: z.string(),
  tenantId: z.guid(),
  lifecycleEvent: z.string().optional(),
  resourceData: z.looseObject({ "@odata.type": z.string().optional(), id: z.string() }).optional(),
});
export type GraphNotice = z.infer<typeof Notice>;

export const Notices = z.looseObject({ value: z.array(z.unknown()) });

/** The notices that know the secret of a subscription of ours; of the others nothing is said, so that who tries learns nothing. */
export const ours = (notices: readonly unknown[], key: Uint8Array): GraphNotice[] =>
  notices.flatMap((notice) => {
    const { data } = Notice.safeParse(notice);
    const [nonce = "", signature = ""] = data?.clientState.split(".", 2) ?? [];
    return data && isSame(signature, signed(key, data.tenantId, nonce)) ? [data] : [];
  });
