import { randomUUID } from "node:crypto";
import { type Call, contextOf, entity, nothing, type Route } from "../route.ts";
import type { Person } from "../world/people.ts";
import { timestamp } from "../world/times.ts";
import { demandOwn, demandUnprotected, userOf } from "./directory-objects.ts";
import { newUser, type Password, userChange } from "./user-fields.ts";
import { userShows as shows } from "./users.ts";

const writing = { app: "changing", allow: ["User.ReadWrite.All", "Directory.ReadWrite.All"] } as const;

export const userChangeRoutes: readonly Route[] = [
  { on: "POST /users", ...writing, run: createUser },
  { on: "PATCH /users/{user}", ...writing, run: changeUser },
  {
    on: "DELETE /users/{user}",
    app: "changing",
    allow: ["User.DeleteRestore.All", "User.ReadWrite.All"],
    run: deleteUser,
  },
  {
    on: "POST /users/{user}/revokeSignInSessions",
    app: "changing",
    allow: ["User.RevokeSessions.All", "User.ReadWrite.All", "Directory.ReadWrite.All"],
    run(call) {
      const signInSessionsValidFromDateTime = timestamp(call.simulation.now());
      changePerson(call, userOf(call).id, { signInSessionsValidFromDateTime });
      return { status: 200, body: { "@odata.context": contextOf(call, "Edm.Boolean"), value: true } };
    },
  },
];

export function changePerson({ simulation, world }: Call, id: string, fields: Partial<Person>): void {
  simulation.change({ tenant: world.tenant.id, family: "people", id, fields });
}

function createUser(call: Call) {
  const { passwordProfile, ...given } = newUser(call);
  const at = timestamp(call.simulation.now());
  const person: Person = {
    ...nobody,
    ...given,
    ...passwordFields(passwordProfile, at),
    id: randomUUID(),
    createdDateTime: at,
    signInSessionsValidFromDateTime: at,
  };
  changePerson(call, person.id, person);
  return entity(call, "users", person, { shows, status: 201 });
}

/** Everything that a new user has not. */
const nobody = {
  businessPhones: [],
  companyName: null,
  deletedDateTime: null,
  department: null,
  employeeId: null,
  givenName: null,
  jobTitle: null,
  mail: null,
  mobilePhone: null,
  officeLocation: null,
  onPremisesSyncEnabled: null,
  otherMails: [],
  preferredLanguage: null,
  proxyAddresses: [],
  surname: null,
  usageLocation: null,
  userType: "Member",
  assignedLicenses: [],
} satisfies Partial<Person>;

/** A password is never shown, only when it was set and what it asks of its holder. */
const passwordFields = (profile: Password, at: string): Partial<Person> => ({
  lastPasswordChangeDateTime: at,
  passwordProfile: { ...profile, password: null },
});

const protectedFields = [
  "accountEnabled",
  "businessPhones",
  "mobilePhone",
  "otherMails",
  "passwordProfile",
  "userPrincipalName",
] as const;

function changeUser(call: Call) {
  const person = userOf(call);
  const { passwordProfile, ...fields } = userChange(call, person);
  if (Object.keys(fields).some((name) => name !== "usageLocation")) demandOwn(person);
  if (passwordProfile || protectedFields.some((name) => name in fields)) demandUnprotected(call, person);
  const at = timestamp(call.simulation.now());
  changePerson(call, person.id, {
    ...fields,
    ...(passwordProfile && { ...passwordFields(passwordProfile, at), signInSessionsValidFromDateTime: at }),
    ...(fields.userPrincipalName !== undefined && mailOf(person, fields.userPrincipalName)),
  });
  return nothing(204);
}

/** Who has a mailbox gets a new address with the new name, and keeps the old one. */
function mailOf({ mail, proxyAddresses }: Person, name: string): Partial<Person> {
  if (!mail) return {};
  const others = (proxyAddresses ?? []).filter((address) => address.toLowerCase() !== `smtp:${name.toLowerCase()}`);
  return { mail: name, proxyAddresses: [`SMTP:${name}`, ...others.map((one) => one.replace(/^SMTP:/, "smtp:"))] };
}

/** Who is deleted can be brought back for thirty days; until then the name is free for others. */
function deleteUser(call: Call) {
  const { simulation, world } = call;
  const person = userOf(call);
  demandUnprotected(call, person);
  const { id } = person;
  const userPrincipalName = `${id.replaceAll("-", "")}${person.userPrincipalName}`;
  const fields = { ...person, userPrincipalName, deletedDateTime: timestamp(simulation.now()) };
  simulation.change({ tenant: world.tenant.id, family: "deletedPeople", id, fields });
  simulation.change({ tenant: world.tenant.id, family: "people", id });
  return nothing(204);
}
