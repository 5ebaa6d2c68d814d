import { randomBytes } from "node:crypto";
import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import type { OwnMessageRule } from "../world/personal-things.ts";
import { bodyAs } from "./body.ts";
import { mailboxOf, settingsRights } from "./mailbox.ts";

const reading = { ...settingsRights.read, allow: ["MailboxSettings.Read"] };
const root = "/users/{mailbox}/mailFolders/inbox/messageRules";

export const messageRuleRoutes: readonly Route[] = [
  {
    on: `GET ${root}`,
    ...reading,
    run: (call) => collection(call, nameIn(call), rulesOf(call).map(shown), { page: 100, most: 1000, paging: "none" }),
  },
  {
    on: `POST ${root}`,
    ...settingsRights.write,
    run(call) {
      const { world, person } = mailboxOf(call);
      const rule = { ...bodyAs(NewRule, call.body), hasError: false, isReadOnly: false };
      const id = randomBytes(9).toString("base64url");
      const fields = { ...rule, personId: person.id };
      call.simulation.change({ tenant: world.tenant.id, family: "messageRules", id, fields });
      return entity(call, nameIn(call), { id, ...rule }, { status: 201 });
    },
  },
  { on: `GET ${root}/{rule}`, ...reading, run: (call) => entity(call, nameIn(call), shown(ruleOf(call))) },
  {
    on: `DELETE ${root}/{rule}`,
    ...settingsRights.write,
    run(call) {
      call.simulation.change({ tenant: call.world.tenant.id, family: "messageRules", id: ruleOf(call).id });
      return nothing(204);
    },
  },
];

const Recipients = z.array(
  z.strictObject({ emailAddress: z.strictObject({ name: z.string().exactOptional(), address: z.string() }) }),
);
const Actions = z.strictObject({
  assignCategories: z.array(z.string()).exactOptional(),
  copyToFolder: z.string().exactOptional(),
  delete: z.boolean().exactOptional(),
  forwardAsAttachmentTo: Recipients.exactOptional(),
  forwardTo: Recipients.exactOptional(),
  markAsRead: z.boolean().exactOptional(),
  moveToFolder: z.string().exactOptional(),
  redirectTo: Recipients.exactOptional(),
  stopProcessingRules: z.boolean().exactOptional(),
});
const Conditions = z.strictObject({
  bodyContains: z.array(z.string()).exactOptional(),
  fromAddresses: Recipients.exactOptional(),
  hasAttachments: z.boolean().exactOptional(),
  senderContains: z.array(z.string()).exactOptional(),
  sentToMe: z.boolean().exactOptional(),
  subjectContains: z.array(z.string()).exactOptional(),
});
const NewRule = z.strictObject({
  displayName: z.string().min(1),
  sequence: z.int().positive(),
  isEnabled: z.boolean().default(true),
  actions: Actions.refine((actions) => Object.keys(actions).length > 0, "A rule does something."),
  conditions: Conditions.nullable().default(null),
  exceptions: Conditions.nullable().default(null),
});

const nameIn = (call: Call) => `users('${mailboxOf(call).person.id}')/mailFolders('inbox')/messageRules`;

const shown = ({ personId: _personId, ...rule }: OwnMessageRule) => rule;

function rulesOf(call: Call): OwnMessageRule[] {
  const { world, person } = mailboxOf(call);
  const own = world.messageRules.filter(({ personId }) => personId === person.id);
  return own.toSorted((one, other) => (one.sequence ?? 0) - (other.sequence ?? 0));
}

function ruleOf(call: Call): OwnMessageRule {
  const rule = rulesOf(call).find(({ id }) => id === call.params.rule);
  if (rule) return rule;
  throw new GraphError("ErrorItemNotFound", "The specified object was not found in the store.");
}
