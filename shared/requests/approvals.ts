import { Problem } from "#shared/base/problems.ts";
import type { Approval, ServiceRequest } from "./model.ts";
import type { Approver } from "./request-type.ts";

type Who = { role: "user" | "admin" | "operator"; objectId: string };
type Company = { admins: readonly { objectId: string }[] };

/** A company with a single admin has nobody else to ask: then an operator agrees in that place. */
const askedOf = (approvers: readonly Approver[], { admins }: Company): Approver[] =>
  approvers.map((approver) => (approver === "other-admin" && admins.length < 2 ? "operator" : approver));

const fits = (role: string, approver: Approver) => (approver === "operator") === (role === "operator");

/** Whose consent is still missing. */
export function missingApprovals(
  approvers: readonly Approver[],
  given: readonly Approval[],
  company: Company,
): Approver[] {
  const missing = askedOf(approvers, company);
  for (const { by } of given) {
    const place = missing.findIndex((approver) => fits(by.role, approver));
    if (place >= 0) missing.splice(place, 1);
  }
  return missing;
}

/** Refuses a consent that is not this person's to give: four eyes are those of two people. */
export function checkApprover(
  who: Who,
  { orderedBy, approvals }: Pick<ServiceRequest, "orderedBy" | "approvals">,
  missing: readonly Approver[],
): void {
  if (who.objectId === orderedBy.objectId)
    throw new Problem("not-allowed", "Whoever has ordered it cannot approve it. Ask somebody else.");
  if (approvals.some(({ objectId }) => objectId === who.objectId))
    throw new Problem("not-allowed", "You have approved it already. Somebody else has to approve it too.");
  if (!missing.some((approver) => fits(who.role, approver)))
    throw new Problem("not-allowed", `It waits for the approval of another person: ${missing.join(", ")}.`);
}
