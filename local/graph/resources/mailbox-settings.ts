import type { MailboxSettings } from "@microsoft/microsoft-graph-types";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, contextOf, type Route } from "../route.ts";
import { isShared } from "../world/services.ts";
import { bodyAs } from "./body.ts";
import { mailboxOf, settingsRights } from "./mailbox.ts";

export const mailboxSettingsRoutes: readonly Route[] = [
  { on: "GET /users/{mailbox}/mailboxSettings", ...settingsRights.read, run: answer },
  {
    on: "PATCH /users/{mailbox}/mailboxSettings",
    ...settingsRights.write,
    run(call) {
      const { world, person } = mailboxOf(call);
      const { automaticRepliesSetting: replies, ...fields } = bodyAs(SettingsChange, call.body);
      if (fields.timeZone !== undefined) demandZone(fields.timeZone);
      const before = settingsOf(call);
      const automaticRepliesSetting = { ...before.automaticRepliesSetting, ...replies };
      const change = { ...fields, ...(replies && { automaticRepliesSetting }) };
      call.simulation.change({ tenant: world.tenant.id, family: "mailboxSettings", id: person.id, fields: change });
      return answer({ ...call, world: call.simulation.world(world.tenant) });
    },
  },
];

const At = z.strictObject({ dateTime: z.string(), timeZone: z.string() });
const SettingsChange = z.strictObject({
  "@odata.context": z.string().exactOptional(),
  timeZone: z.string().exactOptional(),
  language: z.strictObject({ locale: z.string(), displayName: z.string().exactOptional() }).exactOptional(),
  dateFormat: z.string().exactOptional(),
  timeFormat: z.string().exactOptional(),
  automaticRepliesSetting: z
    .strictObject({
      status: z.enum(["disabled", "alwaysEnabled", "scheduled"]).exactOptional(),
      externalAudience: z.enum(["none", "contactsOnly", "all"]).exactOptional(),
      internalReplyMessage: z.string().nullable().exactOptional(),
      externalReplyMessage: z.string().nullable().exactOptional(),
      scheduledStartDateTime: At.exactOptional(),
      scheduledEndDateTime: At.exactOptional(),
    })
    .exactOptional(),
});

function answer(call: Call) {
  const { person } = mailboxOf(call);
  const context = contextOf(call, `users('${person.id}')/mailboxSettings`);
  return { status: 200, body: { "@odata.context": context, ...settingsOf(call) } };
}

/** Mailboxes that were always there are Japanese; a new one is as Exchange makes it, until somebody sets it. */
function settingsOf(call: Call): MailboxSettings {
  const { world, person } = mailboxOf(call);
  const isNew = Date.parse(person.createdDateTime ?? "") > world.since;
  const { id: _id, ...own } = world.mailboxSettings.find(({ id }) => id === person.id) ?? { id: person.id };
  return { ...usual, ...(isNew ? unset : japanese), ...own, userPurpose: isShared(person) ? "shared" : "user" };
}

const usual: MailboxSettings = {
  archiveFolder: "archive",
  delegateMeetingMessageDeliveryOptions: "sendToDelegateOnly",
  automaticRepliesSetting: {
    status: "disabled",
    externalAudience: "all",
    internalReplyMessage: "",
    externalReplyMessage: "",
  },
};
const japanese: MailboxSettings = {
  timeZone: "Tokyo Standard Time",
  language: { locale: "ja-JP", displayName: "日本語 (日本)" },
  dateFormat: "yyyy/MM/dd",
  timeFormat: "H:mm",
};
const unset: MailboxSettings = {
  timeZone: "UTC",
  language: { locale: "en-US", displayName: "English (United States)" },
  dateFormat: "M/d/yyyy",
  timeFormat: "h:mm tt",
};

/** Exchange takes the names of Windows and those of the zone database. */
function demandZone(name: string): void {
  if (/^[\w .()+-]+ Standard Time$/.test(name) || isKnown(name)) return;
  const message = `A valid TimeZone value must be specified. The following TimeZone value is not supported: '${name}'.`;
  throw new GraphError("TimeZoneNotSupportedException", message);
}

function isKnown(timeZone: string): boolean {
  try {
    return Boolean(new Intl.DateTimeFormat("en", { timeZone }));
  } catch {
    return false;
  }
}
