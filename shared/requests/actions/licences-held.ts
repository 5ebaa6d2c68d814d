import * as z from "zod";
import type { User } from "./read-user.ts";

const Guid = z.guid().toLowerCase();

/** A licence that an account holds by itself; one that comes from a group cannot be taken back from the account. */
export const Held = z.object({ skuId: Guid, disabledPlans: z.array(Guid), isInherited: z.boolean() });
export type Held = z.infer<typeof Held>;

export function licencesOf(user: User | undefined): Held[] {
  const states = user?.licenseAssignmentStates ?? [];
  return (user?.assignedLicenses ?? []).map(({ skuId, disabledPlans }) => {
    const ways = states.filter((state) => state.skuId === skuId);
    return {
      skuId,
      disabledPlans,
      isInherited: ways.length > 0 && ways.every(({ assignedByGroup }) => assignedByGroup),
    };
  });
}
