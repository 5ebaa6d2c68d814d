import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { forgetBounced, KnownBounced, pageOfBounced } from "#shared/notifications/telling/bounces.ts";
import { Delivery, deliveriesOf, pageOfDeliveries } from "#shared/notifications/telling/deliveries.ts";
import { retryDelivery } from "#shared/notifications/telling/retry-delivery.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { Outcome, outcomeOf } from "./telling-parts.ts";

const paging = {
  cursor: z.string().optional(),
  take: z.coerce.number().int().min(1).max(200).default(50),
};

const Shown = Delivery.omit({ language: true, reason: true, triesLeft: true, unheard: true }).extend(Outcome.shape);

const Which = z
  .strictObject({ announcement: idOf("notification").optional(), tenant: TenantId.optional(), ...paging })
  .refine(({ announcement, tenant }) => announcement === undefined || tenant === undefined, {
    path: ["tenant"],
    ...says({
      ja: "お知らせとお客様は、どちらか一方だけを指定してください。",
      en: "Name an announcement or a tenant, not both.",
    }),
  });

export const readDeliveries = endpoint({
  on: "GET /operator/deliveries",
  allow: "operator",
  summary:
    "What became of an announcement, or of all that a company was told, newest first; our own desk when neither is named",
  query: Which,
  answer: { 200: z.object({ deliveries: z.array(Shown), cursor: z.string().optional() }) },
  run: ({ platform, query: { tenant, announcement, ...page } }) => {
    if (announcement) return deliveriesOf(platform, announcement, page);
    return pageOfDeliveries(platform, tenant ?? platform.settings.providerTenant, page);
  },
  respond: ({ rows, cursor }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { deliveries: rows.map((row) => Shown.parse({ ...row, ...outcomeOf(row) })), cursor },
  }),
});

export const retryFailedDelivery = endpoint({
  on: "POST /operator/deliveries/{deliveryId}/retry",
  allow: "operator",
  summary: "Makes a delivery that failed once more; done soon after",
  params: z.object({ deliveryId: idOf("delivery") }),
  answer: { 202: z.undefined() },
  run: ({ platform, params: { deliveryId } }) => retryDelivery(platform, deliveryId),
  respond: () => ({ status: 202 }),
});

export const readBouncedAddresses = endpoint({
  on: "GET /operator/bounced-addresses",
  allow: "operator",
  summary: "Addresses from which mails of ours came back time and again, and whose they are",
  query: z.strictObject({ ...paging, least: z.coerce.number().int().min(1).max(50).default(2) }),
  answer: { 200: z.object({ addresses: z.array(KnownBounced), cursor: z.string().optional() }) },
  run: ({ platform, query }) => pageOfBounced(platform, query),
  respond: ({ rows, cursor }) => ({
    headers: { "cache-control": "no-store" },
    jsonBody: { addresses: rows.map((row) => KnownBounced.parse(row)), cursor },
  }),
});

export const forgetBouncedAddress = endpoint({
  on: "DELETE /operator/bounced-addresses/{address}",
  allow: "operator",
  summary: "Takes an address that was put right off the list",
  params: z.object({ address: z.string() }),
  answer: { 204: z.undefined() },
  run: ({ platform, params: { address } }) => forgetBounced(platform, address),
  respond: () => ({ status: 204 }),
});
