import * as z from "zod";
import { GraphError } from "../errors.ts";
import { demandPermission } from "../rights.ts";
import type { Call } from "../route.ts";
import type { MemberGroup } from "../world/groups.ts";
import { bodyAs } from "./body.ts";
import { demandOwn } from "./directory-objects.ts";

const text = z.string().nullable().exactOptional();
const people = z.array(z.string()).max(20).exactOptional();
const visibility = z.enum(["Public", "Private", "HiddenMembership"]).nullable().exactOptional();
const links = { "members@odata.bind": people, "owners@odata.bind": people };
const required = {
  displayName: z.string().min(1).max(256),
  mailEnabled: z.boolean(),
  mailNickname: z.string().regex(/^[!#-'*-+\-./0-9=?A-Z^-~]{1,64}$/),
  securityEnabled: z.boolean(),
};
const NewGroup = z.strictObject({
  ...required,
  ...links,
  description: text,
  groupTypes: z.array(z.enum(["Unified", "DynamicMembership"])).default([]),
  isAssignableToRole: z.boolean().nullable().exactOptional(),
  membershipRule: text,
  membershipRuleProcessingState: z.enum(["On", "Paused"]).nullable().exactOptional(),
  visibility,
});
export type NewGroup = z.infer<typeof NewGroup>;
const GroupChange = z.strictObject({
  ...links,
  description: text,
  displayName: required.displayName.exactOptional(),
  mailNickname: required.mailNickname.exactOptional(),
  visibility,
});

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

/** What a new group is to be, when the directory can take it. */
export function newGroup(call: Call): NewGroup {
  const given = bodyAs(z.record(z.string(), z.unknown()), call.body, "Request_BadRequest");
  const missing = Object.keys(required).find((name) => (given[name] ?? null) === null);
  if (missing) throw refuse(`A value is required for property '${missing}' of resource 'Group'.`);
  const group = bodyAs(NewGroup, given, "Request_BadRequest");
  demandKnownKind(group);
  if (group.isAssignableToRole) demandPermission(call.bearer, roleRights);
  demandFreeNickname(call, group.mailNickname);
  return group;
}

export function groupChange(call: Call, { id }: MemberGroup): z.infer<typeof GroupChange> {
  const change = bodyAs(GroupChange, call.body, "Request_BadRequest");
  if (change.mailNickname !== undefined) demandFreeNickname(call, change.mailNickname, id);
  return change;
}

function demandKnownKind({ groupTypes, mailEnabled, securityEnabled, membershipRule }: NewGroup): void {
  const isUnified = groupTypes.includes("Unified");
  if (mailEnabled !== isUnified || (!mailEnabled && !securityEnabled)) {
    const message = "The service does not currently support writes of mail-enabled groups.";
    throw refuse(
      `${message} Please ensure that the mail-enablement property is unset and the security-enablement property is set.`,
    );
  }
  if (groupTypes.includes("DynamicMembership") && !membershipRule) {
    throw refuse("A value is required for property 'membershipRule' of resource 'Group'.");
  }
}

function demandFreeNickname({ world }: Call, mailNickname: string, own?: string): void {
  const isOther = (group: MemberGroup) =>
    group.id !== own && group.mailEnabled && group.mailNickname?.toLowerCase() === mailNickname.toLowerCase();
  if (!world.groups.some(isOther)) return;
  const message = "Another object with the same value for property mailNickname already exists.";
  const details = [{ code: "ObjectConflict", message, target: "mailNickname" }];
  throw new GraphError("Request_BadRequest", message, { details });
}

const roleRights = ["RoleManagement.ReadWrite.Directory"];

/** A group that can hold roles is kept for who may give them. */
export function demandChangeable({ bearer }: Call, group: MemberGroup): void {
  demandOwn(group);
  if (group.isAssignableToRole) demandPermission(bearer, roleRights);
}
