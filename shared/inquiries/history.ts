import * as z from "zod";
import type { Person } from "#shared/base/caller.ts";
import { idOf, TenantId } from "#shared/base/ids.ts";
import {
  Breach,
  CategoryName,
  Contact,
  type Inquiry,
  InquiryState,
  Link,
  MailPart,
  Priority,
  Requester,
  Satisfaction,
  StoredFile,
} from "./model.ts";

/** Who did it; `service` is this product itself. */
export const Actor = z.object({
  role: z.enum(["operator", "admin", "user", "visitor", "service"]),
  name: z.string(),
  objectId: z.guid().optional(),
});
export type Actor = z.infer<typeof Actor>;

export const actorOf = ({ role, name, objectId }: Person): Actor => ({ role, name, objectId });
export const service: Actor = { role: "service", name: "サービス" };

/** What is not public is for our support staff alone: neither a mail nor a customer's view is built from it. */
export const Message = z.object({
  visibility: z.enum(["public", "internal"]),
  side: z.enum(["customer", "support"]),
  text: z.string(),
  attachments: z.array(StoredFile),
  mail: MailPart.optional(),
});
export type Message = z.infer<typeof Message>;

const changeOf = <Field extends string, Value extends z.core.$ZodType>(field: Field, value: Value) =>
  z.object({ field: z.literal(field), from: value, to: value });

export const Change = z.discriminatedUnion("field", [
  changeOf("tenant", TenantId.optional()),
  changeOf("requester", Requester),
  changeOf("state", InquiryState),
  changeOf("category", CategoryName),
  changeOf("priority", Priority),
  changeOf("assignee", Contact.nullable()),
  changeOf("watchers", z.array(Contact)),
  changeOf("links", z.array(Link)),
  changeOf("mergedInto", idOf("inquiry").nullable()),
  changeOf("isConfidential", z.boolean()),
  changeOf("satisfaction", Satisfaction.nullable()),
  changeOf("calledBackAt", z.iso.datetime().nullable()),
  changeOf("breach", Breach.optional()),
]);
export type Change = z.infer<typeof Change>;
export type ChangedField = Change["field"];

/** One thing that happened to an inquiry, never changed again; the nth entry made the nth version. */
export const Entry = z.object({
  inquiry: idOf("inquiry"),
  version: z.int().positive(),
  at: z.iso.datetime(),
  by: Actor,
  /** The address of who did it, shown to nobody: by it nobody is told of what they have done themselves. */
  byMail: z.string().optional(),
  message: Message.optional(),
  changes: z.array(Change),
});
export type Entry = z.infer<typeof Entry>;

export const isReply = ({ message }: Entry): boolean => message?.visibility === "public" && message.side === "support";

export const changeIn = <Field extends ChangedField>({ changes }: Entry, field: Field) =>
  changes.find((change): change is Extract<Change, { field: Field }> => change.field === field);

/** Whether we have answered with it who asked: in writing, or by calling back. */
export const isAnswer = (entry: Entry): boolean => isReply(entry) || changeIn(entry, "calledBackAt") !== undefined;

/** Whether an entry ends an inquiry as solved; taking a merge back only brings an earlier end back. */
export const isResolving = (entry: Entry): boolean =>
  changeIn(entry, "state")?.to === "resolved" && changeIn(entry, "mergedInto") === undefined;

/** The inquiry as it stands after one more entry. */
export function afterEntry(inquiry: Inquiry, entry: Entry): Inquiry {
  const changed = entry.changes.reduce<Inquiry>((before, { field, to }) => ({ ...before, [field]: to }), inquiry);
  const state = changeIn(entry, "state");
  return {
    ...changed,
    version: entry.version,
    ...(state && { stateSince: entry.at }),
    ...(isResolving(entry) && { resolvedAt: entry.at }),
    ...(isAnswer(entry) && { firstReplyAt: inquiry.firstReplyAt ?? entry.at }),
  };
}
