import type { Person } from "#shared/base/caller.ts";
import { refusal } from "#shared/base/problems.ts";
import type { Words } from "#shared/calendar/model.ts";
import { actorOf } from "#shared/inquiries/history.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { checkApprover, missingApprovals } from "./approvals.ts";
import { typeOf } from "./catalogue.ts";
import type { Of } from "./decision.ts";
import { checkLeaveOut } from "./leave-out.ts";
import type { Approval, ServiceRequest, StepProgress } from "./model.ts";
import { hashOfPlan } from "./order-documents.ts";
import { record } from "./record.ts";
import { stepsOf } from "./steps-of.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "tables">;
type Current = Stored<ServiceRequest>;

/** Consents to a plan as it was seen. */
export async function approve(needs: Needs, current: Current, person: Person, seen: string): Promise<Current> {
  const { value } = current;
  await checkConsent(needs, value, person, seen);
  const approvals = [...value.approvals, consentOf(needs, person, seen)];
  return record(needs, current, { approvals }, { by: actorOf(person), happening: "approved", plan: seen });
}

/**
 * Consents to a plan without some of its steps. What is carried out is then another plan than the one that others have
 * seen: their consent is asked for anew.
 */
export async function approveWithout(
  needs: Needs,
  current: Current,
  person: Person,
  { plan: seen, steps: named, reason }: Of<"approve-without">,
): Promise<Current> {
  await checkConsent(needs, { ...current.value, approvals: [] }, person, seen);
  const { name, plan } = await stepsOf(needs, current);
  const numbers = new Set(named);
  const without = [...new Set([...(current.value.plan?.without ?? []), ...numbers])].toSorted((a, b) => a - b);
  checkLeaveOut(plan, new Set(without), typeOf(current.value.type)?.seats !== undefined);
  const hash = hashOfPlan(plan, without);
  const consent = consentOf(needs, person, hash);
  const { by, at } = consent;
  const steps = [...numbers].map(
    (step): StepProgress => ({ request: plan.request, plan: name, step, state: "left-out", at, tries: 0, by, reason }),
  );
  return record(
    needs,
    current,
    { approvals: [consent], plan: { name, steps: plan.steps.length, ...current.value.plan, hash, without } },
    {
      by,
      happening: "approved-without",
      plan: hash,
      detail: `${without.map((step) => step + 1).join("、")}：${reason}`,
    },
    { steps },
  );
}

async function checkConsent(needs: Needs, request: ServiceRequest, person: Person, seen: string): Promise<void> {
  const approvers = typeOf(request.type)?.approvals ?? [];
  const company = await findCustomer(needs, request.tenant);
  checkApprover(person, request, missingApprovals(approvers, request.approvals, company));
  if (seen !== request.plan?.hash) throw refusal("stale-version", planChanged);
}

const consentOf = ({ clock }: Pick<Needs, "clock">, person: Person, plan: string): Approval => ({
  by: actorOf(person),
  objectId: person.objectId,
  at: clock.now().toString(),
  plan,
});

const planChanged: Words = {
  ja: "ご覧になったあとに実施する内容が変わりました。もう一度開いて確認してください。",
  en: "The plan has changed since you saw it. Read it again.",
};
