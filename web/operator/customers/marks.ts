import type { ConsentFacts, CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import type { MarkKind } from "#web/parts/mark.tsx";

/** Where a customer stands, at a glance. */
export const statusMarks: Record<CustomerFacts["status"], MarkKind> = {
  onboarding: "running",
  starting: "waiting",
  active: "good",
  ending: "caution",
  ended: "waiting",
};

/** How a consent stands, at a glance. */
export const consentMarks: Record<ConsentFacts["state"], MarkKind> = {
  unasked: "waiting",
  asked: "waiting",
  lapsed: "caution",
  given: "waiting",
  refused: "caution",
  partial: "caution",
  granted: "good",
};
