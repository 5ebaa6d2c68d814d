import type { UserRegistrationDetails } from "@microsoft/microsoft-graph-types";
import type { GraphTenant } from "../model.ts";
import type { Person } from "./people.ts";
import { randomFor } from "./random.ts";
import type { RoleAssignment } from "./roles.ts";
import { daysBefore } from "./times.ts";

export type Registration = UserRegistrationDetails & { id: string };

/** Those who never registered a second factor, by place among the users: an admin among them. */
const unregistered = new Set([2, 8]);

/** How each user can prove who they are. */
export function registrations(
  tenant: GraphTenant,
  people: readonly Person[],
  assignments: readonly RoleAssignment[],
  at: number,
): Registration[] {
  const admins = new Set(assignments.map(({ principalId }) => principalId));
  return people.map((person, place) => {
    const random = randomFor(tenant.id, tenant.seed, "registration", person.id);
    const isMember = person.userType === "Member";
    const methods = random.chance(0.8) ? ["microsoftAuthenticatorPush", "softwareOneTimePasscode"] : ["mobilePhone"];
    const isAdmin = admins.has(person.id);
    const isLikely = isMember && person.accountEnabled === true && (isAdmin || random.chance(0.95));
    const isRegistered = isLikely && !unregistered.has(place);
    return {
      id: person.id,
      userPrincipalName: person.userPrincipalName,
      userDisplayName: person.displayName,
      userType: isMember ? "member" : "guest",
      isAdmin,
      isSsprRegistered: isRegistered,
      isSsprEnabled: isMember,
      isSsprCapable: isRegistered,
      isMfaRegistered: isRegistered,
      isMfaCapable: isRegistered,
      isPasswordlessCapable: false,
      methodsRegistered: isRegistered ? methods : [],
      isSystemPreferredAuthenticationMethodEnabled: isMember,
      systemPreferredAuthenticationMethods: isRegistered ? methods.slice(0, 1) : [],
      userPreferredMethodForSecondaryAuthentication: isRegistered ? (methods.length > 1 ? "push" : "sms") : "none",
      lastUpdatedDateTime: daysBefore(at, random.next()),
    };
  });
}
