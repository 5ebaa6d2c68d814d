import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { says } from "#shared/base/says.ts";
import { Seen } from "#shared/billing/seen.ts";
import { recordStop, StopForm } from "#shared/billing/stops/record-stop.ts";
import { listStops, refundStop, ShownStop, shownStop, showStop } from "#shared/billing/stops/refund-of-stop.ts";
import { CustomerStop, listEveryStop } from "#shared/billing/stops/stops-of-all.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { everyTenant } from "#shared/tenants/store.ts";
import { idempotencyKey } from "./conditions.ts";
import { personOf } from "./person.ts";

const ofTenant = z.object({ tenantId: TenantId });
const ofStop = ofTenant.extend({ stopId: idOf("stop") });
const fresh = { "cache-control": "no-store" };

export const recordServiceStop = endpoint({
  on: "POST /operator/tenants/{tenantId}/stops",
  allow: "operator",
  summary:
    "Records a stop of service with its reason, and says what would be given back; the same Idempotency-Key again gives the same stop",
  params: ofTenant,
  body: StopForm,
  answer: { 201: ShownStop },
  run: async ({ platform, caller, params: { tenantId }, body, request }) => {
    const stop = await recordStop(platform, tenantId, { form: body, key: idempotencyKey(request) }, personOf(caller));
    return shownStop(platform, stop);
  },
  respond: (stop, { params: { tenantId } }) => ({
    status: 201,
    headers: { ...fresh, location: `/api/operator/tenants/${tenantId}/stops/${stop.id}` },
    jsonBody: stop,
  }),
});

export const readEveryServiceStop = endpoint({
  on: "GET /operator/billing/stops",
  allow: "operator",
  summary: "The stops of every customer's service since a day with what each gives back, the last one first",
  query: z.strictObject({ since: z.iso.date(says({ ja: "日付を入力してください。", en: "Give a day." })).optional() }),
  answer: { 200: z.object({ since: z.iso.date(), stops: z.array(CustomerStop) }) },
  run: ({ platform, query: { since } }) => listEveryStop(platform, everyTenant(platform), since),
  respond: (stops) => ({ headers: fresh, jsonBody: stops }),
});

export const readServiceStops = endpoint({
  on: "GET /operator/tenants/{tenantId}/stops",
  allow: "operator",
  summary: "Every stop of a customer's service with what it gives back, the last one first",
  params: ofTenant,
  answer: { 200: z.object({ stops: z.array(ShownStop) }) },
  run: ({ platform, params: { tenantId } }) => listStops(platform, tenantId),
  respond: (stops) => ({ headers: fresh, jsonBody: { stops } }),
});

export const readServiceStop = endpoint({
  on: "GET /operator/tenants/{tenantId}/stops/{stopId}",
  allow: "operator",
  summary: "A stop of service with the return invoice as it would be issued, or why nothing is given back",
  params: ofStop,
  answer: { 200: ShownStop },
  run: ({ platform, params: { tenantId, stopId } }) => showStop(platform, tenantId, stopId),
  respond: (stop) => ({ headers: fresh, jsonBody: stop }),
});

export const refundServiceStop = endpoint({
  on: "POST /operator/tenants/{tenantId}/stops/{stopId}/refund",
  allow: "operator",
  summary: "Gives back what was seen of a stop by a return invoice, once; never after the customer's own breach",
  params: ofStop,
  body: z.strictObject({
    seen: Seen,
  }),
  answer: { 202: z.object({ revision: z.int() }) },
  run: ({ platform, caller, params: { tenantId, stopId }, body: { seen } }) =>
    refundStop(platform, { tenant: tenantId, id: stopId, seen }, personOf(caller)),
  respond: (note) => ({ status: 202, jsonBody: note }),
});
