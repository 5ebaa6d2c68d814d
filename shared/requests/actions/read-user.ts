import * as z from "zod";
import { isGraphError } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";

const Text = z
  .string()
  .nullish()
  .transform((text) => text ?? undefined);

const Guid = z.guid().toLowerCase();

/** What the actions look at of an account; nothing of it where there is none. */
export const User = z.looseObject({
  id: Guid,
  userPrincipalName: z.string(),
  displayName: Text,
  givenName: Text,
  surname: Text,
  department: Text,
  jobTitle: Text,
  officeLocation: Text,
  mobilePhone: Text,
  usageLocation: Text,
  accountEnabled: z.boolean().nullish(),
  assignedLicenses: z.array(z.looseObject({ skuId: Guid, disabledPlans: z.array(Guid).default([]) })).default([]),
  /** Which licences come from a group, and so cannot be taken back from the account. */
  licenseAssignmentStates: z.array(z.looseObject({ skuId: Guid, assignedByGroup: z.string().nullish() })).nullish(),
  signInSessionsValidFromDateTime: Text,
  lastPasswordChangeDateTime: Text,
  onPremisesSyncEnabled: z.boolean().nullish(),
});
export type User = z.infer<typeof User>;

const $select = Object.keys(User.shape).join(",");

/** An account by its object id or user name. */
export const readUser = (graph: Changes, user: string): Promise<User | undefined> =>
  unlessMissing(graph.get(at("/users/{user}", { user }), User, { query: { $select } }));

/** Nothing where Graph says that there is nothing. */
export async function unlessMissing<T>(reading: Promise<T>): Promise<T | undefined> {
  try {
    return await reading;
  } catch (error) {
    if (isGraphError(error) && error.status === 404) return undefined;
    throw error;
  }
}
