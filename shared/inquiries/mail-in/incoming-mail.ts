import * as z from "zod";

const Address = z.looseObject({
  emailAddress: z.looseObject({ name: z.string().nullish(), address: z.string().nullish() }),
});
const Header = z.looseObject({ name: z.string(), value: z.string().nullish() });

/** What is asked of a message in the support mailbox: https://learn.microsoft.com/graph/api/resources/message */
export const GraphMessage = z.looseObject({
  id: z.string(),
  isDraft: z.boolean().nullish(),
  internetMessageId: z.string().nullish(),
  subject: z.string().nullish(),
  receivedDateTime: z.iso.datetime(),
  from: Address.nullish(),
  toRecipients: z.array(Address).nullish(),
  ccRecipients: z.array(Address).nullish(),
  internetMessageHeaders: z.array(Header).nullish(),
  body: z.looseObject({ contentType: z.string().nullish(), content: z.string().nullish() }).nullish(),
});
type GraphMessage = z.infer<typeof GraphMessage>;

type MailAddress = { name: string; address: string };

/** A mail as the rules read it; header names are in lower case, the topmost of several comes first. */
export type IncomingMail = {
  item: string;
  messageId: string;
  from: MailAddress;
  /** Everyone to whom it was sent openly. */
  recipients: readonly MailAddress[];
  subject: string;
  receivedAt: string;
  headers: ReadonlyMap<string, readonly string[]>;
  body: { isHtml: boolean; content: string };
};

/** A mail without a sender can be answered by nobody, and is none. */
export function incomingMail(message: GraphMessage): IncomingMail | undefined {
  const from = addressOf(message.from);
  if (message.isDraft || !from) return undefined;
  return {
    item: message.id,
    messageId: message.internetMessageId ?? `<${message.id}>`,
    from,
    recipients: [...(message.toRecipients ?? []), ...(message.ccRecipients ?? [])]
      .map(addressOf)
      .filter((address) => address !== undefined),
    subject: message.subject ?? "",
    receivedAt: message.receivedDateTime,
    headers: headersOf(message.internetMessageHeaders ?? []),
    body: { isHtml: message.body?.contentType?.toLowerCase() === "html", content: message.body?.content ?? "" },
  };
}

function addressOf(given: z.infer<typeof Address> | null | undefined): MailAddress | undefined {
  const address = z.email().max(254).safeParse(given?.emailAddress.address?.trim().toLowerCase()).data;
  return address === undefined ? undefined : { address, name: given?.emailAddress.name?.trim() || address };
}

function headersOf(headers: readonly z.infer<typeof Header>[]): ReadonlyMap<string, readonly string[]> {
  const byName = new Map<string, string[]>();
  for (const { name, value } of headers)
    byName.set(name.toLowerCase(), [...(byName.get(name.toLowerCase()) ?? []), value ?? ""]);
  return byName;
}
