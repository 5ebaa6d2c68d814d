import * as z from "zod";
import { GraphError } from "../errors.ts";
import { type Call, collection, entity, nothing, type Route } from "../route.ts";
import { personOf } from "../simulation.ts";
import { driveIdOf, driveOf, permissionId, personWithDrive, userIdentity } from "../world/drives.ts";
import type { Person } from "../world/people.ts";
import type { DrivePermission } from "../world/personal-things.ts";
import { hasDrive } from "../world/services.ts";
import { bodyAs } from "./body.ts";
import { userOf } from "./directory-objects.ts";

const reading = {
  app: "changing",
  allow: ["Files.Read.All", "Files.ReadWrite.All", "Sites.Read.All", "Sites.ReadWrite.All"],
  denied: "accessDenied",
} as const;
const writing = {
  app: "changing",
  allow: ["Files.ReadWrite.All", "Sites.ReadWrite.All"],
  denied: "accessDenied",
} as const;

export const driveRoutes: readonly Route[] = [
  {
    on: "GET /users/{user}/drive",
    ...reading,
    run(call) {
      const person = userOf(call);
      if (!hasDrive(person)) throw new GraphError("ResourceNotFound", "User's mysite not found.");
      return entity(call, "drives", driveOf(call.world, person));
    },
  },
  {
    on: "GET /drives/{drive}/root/permissions",
    ...reading,
    run(call) {
      const rows = permissionsOf(call).map(shown);
      return collection(call, nameIn(call), rows, { page: 200, most: 200, paging: "none" });
    },
  },
  { on: "POST /drives/{drive}/root/invite", ...writing, run: invite },
  {
    on: "DELETE /drives/{drive}/items/root/permissions/{permission}",
    ...writing,
    run(call) {
      const permission = permissionsOf(call).find((one) => shown(one).id === call.params.permission);
      if (!permission) throw new GraphError("itemNotFound", "The resource could not be found.");
      if (permission.roles?.includes("owner")) {
        throw new GraphError("invalidRequest", "The permission of the owner cannot be removed.");
      }
      call.simulation.change({ tenant: call.world.tenant.id, family: "drivePermissions", id: permission.id });
      return nothing(204);
    },
  },
];

const Recipient = z.strictObject({
  email: z.email().exactOptional(),
  alias: z.string().exactOptional(),
  objectId: z.string().exactOptional(),
});
const Invitation = z.strictObject({
  recipients: z.array(Recipient).min(1),
  roles: z.array(z.enum(["read", "write"])).min(1),
  requireSignIn: z.boolean().default(true),
  sendInvitation: z.boolean().default(false),
  message: z.string().max(2000).nullable().exactOptional(),
  expirationDateTime: z.iso.datetime({ offset: true }).exactOptional(),
});
type Invitation = z.infer<typeof Invitation>;

function invite(call: Call) {
  const owner = ownerOf(call);
  const invitation = bodyAs(Invitation, call.body, "invalidRequest");
  if (!invitation.requireSignIn && !invitation.sendInvitation) {
    throw new GraphError("invalidRequest", "requireSignIn and sendInvitation cannot both be false.");
  }
  const given = invitation.recipients.map((recipient) => permissionFor(call, owner, recipient, invitation));
  for (const { id, ...fields } of given) {
    call.simulation.change({ tenant: call.world.tenant.id, family: "drivePermissions", id, fields });
  }
  return { status: 200, body: { value: given.map(shown) } };
}

/** Somebody of the same company is shown as such; whoever is outside is shown as invited by mail. */
function permissionFor(
  { world }: Call,
  owner: Person,
  { email, alias, objectId }: Invitation["recipients"][number],
  { roles, requireSignIn, expirationDateTime }: Invitation,
): DrivePermission {
  const name = email ?? alias ?? objectId ?? "";
  const person = personOf(world, name);
  const isOurs = world.organization.verifiedDomains?.some((domain) => name.endsWith(`@${domain.name}`));
  if (!person && (isOurs || !email)) throw new GraphError("invalidRequest", `The recipient '${name}' was not found.`);
  const address = person?.userPrincipalName ?? name;
  return {
    id: `${owner.id}/${permissionId(address)}`,
    personId: owner.id,
    roles: [...roles],
    ...(expirationDateTime !== undefined && { expirationDateTime }),
    ...(person ? userIdentity(person) : { invitation: { email: address, signInRequired: requireSignIn } }),
  };
}

const nameIn = (call: Call) => `drives('${driveIdOf(ownerOf(call))}')/root/permissions`;

const shown = ({ personId: _personId, ...permission }: DrivePermission) => ({
  ...permission,
  id: permission.id.split("/")[1] ?? "",
});

function ownerOf(call: Call): Person {
  const owner = personWithDrive(call.world, call.params.drive ?? "");
  if (owner) return owner;
  throw new GraphError("itemNotFound", "The resource could not be found.");
}

function permissionsOf(call: Call): DrivePermission[] {
  const owner = ownerOf(call);
  const own: DrivePermission = {
    id: `${owner.id}/${permissionId(owner.userPrincipalName)}`,
    personId: owner.id,
    roles: ["owner"],
    ...userIdentity(owner),
  };
  return [own, ...call.world.drivePermissions.filter(({ personId }) => personId === owner.id)];
}
