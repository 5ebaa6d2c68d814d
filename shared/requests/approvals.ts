import { refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
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
  if (who.objectId === orderedBy.objectId) throw refusal("not-allowed", ownOrder);
  if (approvals.some(({ objectId }) => objectId === who.objectId)) throw refusal("not-allowed", approvedBefore);
  if (!missing.some((approver) => fits(who.role, approver))) throw refusal("not-allowed", waitsFor(missing));
}

const ownOrder: Words = {
  ja: "お申し込みになった方ご自身は承認できません。ほかの方にご依頼ください。",
  en: "Whoever has ordered it cannot approve it. Ask somebody else.",
};

const approvedBefore: Words = {
  ja: "すでに承認済みです。もうお一方の承認が必要です。",
  en: "You have approved it already. Somebody else has to approve it too.",
};

const approvers: Readonly<Record<Approver, Words>> = {
  operator: { ja: "当社の担当者", en: "our support staff" },
  "other-admin": { ja: "貴社の別の管理者の方", en: "another admin of the company" },
};

const waitsFor = (missing: readonly Approver[]): Words => ({
  ja: `ほかの方の承認待ちです（${missing.map((one) => approvers[one].ja).join("、")}）。`,
  en: `It waits for the approval of another person: ${missing.map((one) => approvers[one].en).join(", ")}.`,
});
