import { Button } from "@fluentui/react-components";
import { useWords } from "#web/words/language.ts";
import style from "./order.module.css";
import { type OrderStep, orderSteps } from "./order-steps.ts";
import { orderWords } from "./order-words.ts";

type OrderButtonsProps = {
  step: OrderStep;
  isBusy: boolean;
  open: (step: OrderStep) => void;
  startAnew: () => void;
};

export function OrderButtons({ step, isBusy, open, startAnew }: OrderButtonsProps) {
  const words = useWords(orderWords);
  const go =
    step === "confirm" ? (isBusy ? words.sending : words.send) : step === "when" ? words.toConfirm : words.next;
  return (
    <div className={style["buttons"]}>
      <Button onClick={() => open(orderSteps[orderSteps.indexOf(step) - 1] ?? "type")}>{words.back}</Button>
      <Button type="submit" appearance="primary" disabledFocusable={isBusy}>
        {go}
      </Button>
      <Button appearance="subtle" className={style["anew"] ?? ""} onClick={startAnew}>
        {words.startAnew}
      </Button>
    </div>
  );
}
