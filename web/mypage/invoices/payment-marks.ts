import type { PaymentState } from "#shared/billing/payments/payment-state.ts";
import type { MarkKind } from "#web/parts/mark.tsx";

export const paymentMarks: Readonly<Record<PaymentState, MarkKind>> = {
  open: "waiting",
  partly: "running",
  late: "decision",
  paid: "good",
  "given-back": "done",
};
