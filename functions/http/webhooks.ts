import * as z from "zod";
import { receiveMessage, watchMessage } from "#shared/inquiries/mail-in/handlers.ts";
import { callsOf, Notices } from "#shared/inquiries/mail-in/notice.ts";
import { endpoint } from "#shared/platform/endpoint.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { parsed } from "#shared/platform/problem-response.ts";
import { readBody } from "#shared/platform/request-body.ts";

const megabyte = 1_048_576;

/** https://learn.microsoft.com/graph/change-notifications-delivery-webhooks */
export const receiveGraphNotices = endpoint({
  on: "POST /webhooks/graph",
  allow: "anyone",
  summary:
    "Microsoft Graph tells of new mail in the support mailbox; whatever is not meant for us is taken and dropped",
  query: z.object({ validationToken: z.string().max(2000).optional() }),
  answer: { 200: z.string(), 202: z.undefined() },
  run: async ({ platform, query: { validationToken }, request }) => {
    if (validationToken !== undefined) return validationToken;
    const { value } = parsed(Notices, await readBody(request, { kinds: ["json"], maxBytes: megabyte }));
    await order(platform, value);
    return undefined;
  },
  respond: (token) =>
    token === undefined
      ? { status: 202 }
      : { headers: { "content-type": "text/plain; charset=utf-8", "x-content-type-options": "nosniff" }, body: token },
});

async function order({ bus, clock, settings }: Platform, notices: readonly unknown[]): Promise<void> {
  const calls = notices.flatMap((notice) => callsOf(notice, settings.linkKey));
  const items = [...new Set(calls.flatMap((call) => (call.kind === "mail" ? [call.item] : [])))];
  if (items.length > 0) await bus.send("intake", ...items.map(receiveMessage));
  const looks = new Set(calls.flatMap(({ kind }) => (kind === "mail" ? [] : [kind])));
  if (looks.size > 0)
    await bus.send(
      "collect",
      ...[...looks].map((look) => watchMessage(look, settings.providerTenant, clock.now(), true)),
    );
}
