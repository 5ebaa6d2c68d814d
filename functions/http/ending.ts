import * as z from "zod";
import { TenantId } from "#shared/base/ids.ts";
import { Ending } from "#shared/contracts/ending/model.ts";
import { Confirmation, confirmEnding, EndingPage, showEnding } from "#shared/contracts/ending/show-ending.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { personOf } from "./person.ts";

const params = z.object({ tenantId: TenantId });

export const readEnding = endpoint({
  on: "GET /operator/tenants/{tenantId}/ending",
  allow: "operator",
  summary:
    "How an ended contract is wound up: what is open, what was handed over, what is erased when and by which rule",
  params,
  answer: { 200: EndingPage },
  run: ({ platform, params: { tenantId } }) => showEnding(platform, tenantId),
  respond: (shown) => ({ headers: { "cache-control": "no-store" }, jsonBody: shown }),
});

export const confirmTenantEnding = endpoint({
  on: "POST /operator/tenants/{tenantId}/ending/confirmation",
  allow: "operator",
  summary: "Confirms that what is open may be left, as it was seen; nothing is erased before that",
  params,
  body: Confirmation,
  answer: { 201: Ending.shape.confirmed.unwrap() },
  run: ({ platform, caller, params: { tenantId }, body }) => confirmEnding(platform, tenantId, body, personOf(caller)),
  respond: (confirmed) => ({ status: 201, jsonBody: confirmed }),
});
