import * as z from "zod";
import { idOf } from "#shared/base/ids.ts";
import { receiveMessage, watchMessage } from "#shared/inquiries/mail-in/handlers.ts";
import { callsOf } from "#shared/inquiries/mail-in/notice.ts";
import { acceptCall } from "#shared/inquiries/phone-in/accept-call.ts";
import { PhoneCall } from "#shared/inquiries/phone-in/phone-call.ts";
import { checkSignature } from "#shared/inquiries/phone-in/signature.ts";
import { directoryWork } from "#shared/inventory/directory-watch.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import { type GraphNotice, Notices, ours } from "#shared/platform/graph-subscriptions.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { parsed } from "#shared/platform/problem-response.ts";
import { readBody } from "#shared/platform/request-body.ts";
import { formAddress } from "./pages.ts";

const megabyte = 1_048_576;

/** https://learn.microsoft.com/graph/change-notifications-delivery-webhooks */
export const receiveGraphNotices = endpoint({
  on: "POST /webhooks/graph",
  allow: "anyone",
  summary:
    "Microsoft Graph tells of mail in the support mailbox and of changes in customers' directories; what is not meant for us is taken and dropped",
  query: z.object({ validationToken: z.string().max(2000).optional() }),
  answer: { 200: z.string(), 202: z.undefined() },
  run: async ({ platform, query: { validationToken }, request }) => {
    if (validationToken !== undefined) return validationToken;
    const { value } = parsed(Notices, await readBody(request, { kinds: ["json"], maxBytes: megabyte }));
    const notices = ours(value, platform.settings.linkKey);
    const isOfMailbox = ({ tenantId }: GraphNotice) => tenantId.toLowerCase() === platform.settings.providerTenant;
    await orderMail(platform, notices.filter(isOfMailbox));
    await orderDirectory(
      platform,
      notices.filter((notice) => !isOfMailbox(notice)),
    );
    return undefined;
  },
  respond: (token) =>
    token === undefined
      ? { status: 202 }
      : { headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" }, body: token },
});

async function orderDirectory({ bus, clock }: Platform, notices: readonly GraphNotice[]): Promise<void> {
  const work = directoryWork(notices, clock.now());
  if (work.length > 0) await bus.send("collect", ...work);
}

async function orderMail({ bus, clock, settings }: Platform, notices: readonly GraphNotice[]): Promise<void> {
  const calls = notices.flatMap(callsOf);
  const items = [...new Set(calls.flatMap((call) => (call.kind === "mail" ? [call.item] : [])))];
  if (items.length > 0) await bus.send("intake", ...items.map(receiveMessage));
  const looks = new Set(calls.flatMap(({ kind }) => (kind === "mail" ? [] : [kind])));
  if (looks.size > 0)
    await bus.send(
      "collect",
      ...[...looks].map((look) => watchMessage(look, settings.providerTenant, clock.now(), true)),
    );
}

/** docs/phone-webhook.md */
export const receivePhoneCall = endpoint({
  on: "POST /webhooks/phone",
  allow: "anyone",
  summary: "The phone system tells of an emergency call, signed; the same call again is the same inquiry",
  body: PhoneCall,
  reads: {
    kinds: ["json"],
    maxBytes: 128 * 1024,
    check: ({ clock, settings }, { headers }, body) => {
      const [timestamp, signature] = [headers.get("x-phone-timestamp"), headers.get("x-phone-signature")];
      checkSignature(settings.phoneWebhookKey, { timestamp, signature, body }, clock.now());
    },
  },
  answer: {
    202: z.object({
      id: idOf("inquiry"),
      callBackBy: z.iso.datetime(),
      outsideWindow: z.boolean(),
      /** Where the caller may write instead (C-10). */
      formUrl: z.url(),
    }),
  },
  run: ({ platform, body }) => acceptCall(platform, body),
  respond: ({ id, callBackBy, outsideWindow }, { platform }) => ({
    status: 202,
    jsonBody: {
      id,
      callBackBy: callBackBy.toString(),
      outsideWindow,
      formUrl: `${platform.settings.service.siteUrl}${formAddress}`,
    },
  }),
});
