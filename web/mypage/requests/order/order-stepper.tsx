import { Stepper } from "#web/parts/stepper.tsx";
import { both, useWords } from "#web/words/language.ts";
import { type OrderStep, orderSteps } from "./order-steps.ts";

export const stepWords = both(
  {
    label: "お申し込みの手順",
    steps: { type: "種類", target: "対象", content: "内容", when: "日時", confirm: "確認" } satisfies Record<
      OrderStep,
      string
    >,
  },
  {
    label: "Steps of the order",
    steps: { type: "Kind", target: "Whom or what", content: "Details", when: "When", confirm: "Confirm" },
  },
);

/** At which step of an order one is; those before lead back. */
export function OrderStepper({ at, open }: { at: OrderStep; open?: (step: OrderStep) => void }) {
  const words = useWords(stepWords);
  return (
    <Stepper
      label={words.label}
      at={orderSteps.indexOf(at)}
      steps={orderSteps.map((step) => ({ name: words.steps[step], ...(open && { open: () => open(step) }) }))}
    />
  );
}
