import * as z from "zod";
import { GraphError } from "../errors.ts";
import type { Call } from "../route.ts";
import { personOf } from "../simulation.ts";
import type { Person } from "../world/people.ts";
import { bodyAs } from "./body.ts";

const text = z.string().nullable().exactOptional();
const optional = {
  givenName: text,
  surname: text,
  jobTitle: text,
  department: text,
  employeeId: text,
  officeLocation: text,
  companyName: text,
  mobilePhone: text,
  businessPhones: z.array(z.string()).max(1).exactOptional(),
  otherMails: z.array(z.email()).exactOptional(),
  preferredLanguage: text,
  usageLocation: text,
};
const Password = z.strictObject({
  password: z.string(),
  forceChangePasswordNextSignIn: z.boolean().default(true),
  forceChangePasswordNextSignInWithMfa: z.boolean().default(false),
});
export type Password = z.infer<typeof Password>;
const required = {
  accountEnabled: z.boolean(),
  displayName: z.string().min(1).max(256),
  mailNickname: z.string().min(1),
  passwordProfile: Password,
  userPrincipalName: z.string().min(1),
};
const NewUser = z.strictObject({ ...required, ...optional });
const UserChange = z.strictObject({
  accountEnabled: required.accountEnabled.exactOptional(),
  displayName: required.displayName.exactOptional(),
  mailNickname: required.mailNickname.exactOptional(),
  passwordProfile: required.passwordProfile.exactOptional(),
  userPrincipalName: required.userPrincipalName.exactOptional(),
  ...optional,
});
type UserChange = z.infer<typeof UserChange>;

const refuse = (message: string) => new GraphError("Request_BadRequest", message);

/** What a new user is to be, when the directory can take it. */
export function newUser(call: Call): z.infer<typeof NewUser> {
  const given = known(call.body, NewUser.shape);
  const missing = Object.keys(required).find((name) => (given[name] ?? null) === null);
  if (missing) throw refuse(`A value is required for property '${missing}' of resource 'User'.`);
  const user = bodyAs(NewUser, given, "Request_BadRequest");
  demandGoodValues(call, user);
  return user;
}

/** What is to become of a user, when the directory can take it. */
export function userChange(call: Call, person: Person): UserChange {
  const change = bodyAs(UserChange, known(call.body, UserChange.shape), "Request_BadRequest");
  demandGoodValues(call, change, person);
  return change;
}

function known(body: unknown, shape: object): Record<string, unknown> {
  const given = bodyAs(z.record(z.string(), z.unknown()), body, "Request_BadRequest");
  const unknown = Object.keys(given).find((name) => !(name in shape));
  if (unknown) throw refuse(`Invalid property '${unknown}'.`);
  return given;
}

const patterns = { mailNickname: /^[!#-'*-+\-./0-9=?A-Z^-~]{1,64}$/, usageLocation: /^[A-Z]{2}$/ } as const;

function demandGoodValues(call: Call, given: UserChange, person?: Person): void {
  for (const name of ["mailNickname", "usageLocation"] as const) {
    if (patterns[name].test(given[name] ?? "JP")) continue;
    throw refuse(`Invalid value specified for property '${name}' of resource 'User'.`);
  }
  if (given.userPrincipalName !== undefined) demandFreeName(call, given.userPrincipalName, person);
  if (given.passwordProfile) demandStrong(given.passwordProfile.password);
}

/** A name to sign in with is of one of the tenant's own domains, and nobody else's. */
export function demandFreeName({ world }: Call, name: string, person?: Person): void {
  const [, domain = ""] = /^[\w.'!#^~-]+@([^@]+)$/.exec(name) ?? [];
  const isOwn = world.organization.verifiedDomains?.some((own) => own.name?.toLowerCase() === domain.toLowerCase());
  if (!isOwn) {
    const message = "The domain portion of the userPrincipalName property is invalid.";
    throw refuse(`${message} You must use one of the verified domain names in your organization.`);
  }
  const holder = personOf(world, name);
  if (!holder || holder.id === person?.id) return;
  const message = "Another object with the same value for property userPrincipalName already exists.";
  const details = [{ code: "ObjectConflict", message, target: "userPrincipalName" }];
  throw new GraphError("Request_BadRequest", message, { details });
}

const kinds = [/[a-z]/, /[A-Z]/, /[0-9]/, /[^A-Za-z0-9]/];

function demandStrong(password: string): void {
  const isLong = password.length >= 8 && password.length <= 256;
  if (isLong && kinds.filter((kind) => kind.test(password)).length >= 3) return;
  const message = "The specified password does not comply with password complexity requirements.";
  throw refuse(`${message} Please provide a different password.`);
}
