import type { HttpResponseInit } from "@azure/functions";
import * as z from "zod";
import { idOf, TenantId } from "#shared/base/ids.ts";
import { Kind, NewsKind } from "#shared/notifications/telling/kinds.ts";
import { QuietHours } from "#shared/notifications/telling/quiet-hours.ts";
import {
  type ShownChannel,
  setTeamsChannel,
  showTeamsChannel,
  tryTeamsChannel,
} from "#shared/notifications/telling/set-teams-channel.ts";
import type { Versioned } from "#shared/notifications/telling/settings.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { versionHeaders, versionSeen } from "./conditions.ts";
import { personOf } from "./person.ts";
import { Outcome, outcomeOf } from "./telling-parts.ts";

const params = z.object({ tenantId: TenantId });

const Channel = z.object({
  /** Where cards go to; the rest of the address is a secret. */
  host: z.string().nullable(),
  mutedKinds: z.array(Kind),
  quietHours: QuietHours.nullable(),
  last: Outcome.optional(),
});
const Change = z.strictObject({
  address: z.string().trim().nullable().optional(),
  mutedKinds: z.array(NewsKind).default([]),
  quietHours: QuietHours.nullable().default(null),
});
const Tried = z.object({ announcement: idOf("notification") });

const channelResponse = ({ value: { last, ...channel }, version }: Versioned<ShownChannel>): HttpResponseInit => ({
  headers: versionHeaders(version),
  jsonBody: { ...channel, ...(last && { last: outcomeOf(last) }) },
});
const triedResponse = (announcement: string): HttpResponseInit => ({ status: 202, jsonBody: { announcement } });

export const readTeamsChannel = endpoint({
  on: "GET /tenants/{tenantId}/teams-channel",
  allow: "tenant-admin",
  summary: "The Teams channel into which the company's notices go, and how the newest card fared",
  params,
  answer: { 200: Channel },
  run: async ({ platform, params: { tenantId } }) =>
    showTeamsChannel(platform, (await findCustomer(platform, tenantId)).id),
  respond: channelResponse,
});

export const writeTeamsChannel = endpoint({
  on: "PUT /tenants/{tenantId}/teams-channel",
  allow: "tenant-admin",
  summary: "Sets the channel by its workflow's address, or removes it with null; If-Match names the version read",
  params,
  body: Change,
  answer: { 200: Channel },
  run: async ({ platform, caller, params: { tenantId }, body: change, request }) => {
    const { id } = await findCustomer(platform, tenantId);
    return setTeamsChannel(platform, personOf(caller), id, { change, seen: versionSeen(request) });
  },
  respond: channelResponse,
});

export const testTeamsChannel = endpoint({
  on: "POST /tenants/{tenantId}/teams-channel/test",
  allow: "tenant-admin",
  summary: "Sends a card into the company's channel",
  params,
  answer: { 202: Tried },
  run: ({ platform, caller, params: { tenantId } }) => tryTeamsChannel(platform, personOf(caller), tenantId),
  respond: triedResponse,
});

export const readOwnTeamsChannel = endpoint({
  on: "GET /operator/teams-channel",
  allow: "operator",
  summary: "The Teams channel of our own desk, and how the newest card fared",
  answer: { 200: Channel },
  run: ({ platform }) => showTeamsChannel(platform, platform.settings.providerTenant),
  respond: channelResponse,
});

export const writeOwnTeamsChannel = endpoint({
  on: "PUT /operator/teams-channel",
  allow: "operator",
  summary: "Sets or removes the channel of our own desk; If-Match names the version read",
  body: Change,
  answer: { 200: Channel },
  run: ({ platform, caller, body: change, request }) =>
    setTeamsChannel(platform, personOf(caller), platform.settings.providerTenant, {
      change,
      seen: versionSeen(request),
    }),
  respond: channelResponse,
});

export const testOwnTeamsChannel = endpoint({
  on: "POST /operator/teams-channel/test",
  allow: "operator",
  summary: "Sends a card into our own channel",
  answer: { 202: Tried },
  run: ({ platform, caller }) => tryTeamsChannel(platform, personOf(caller), platform.settings.providerTenant),
  respond: triedResponse,
});
