import { Button } from "@fluentui/react-components";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FormDialog } from "#web/parts/form-dialog.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { useWords } from "#web/words/language.ts";
import { moneyWords } from "../money/words.ts";
import { decide } from "./decide.ts";
import style from "./payments.module.css";
import type { Deposit } from "./payments.tsx";
import { paymentWords } from "./words.ts";

type DepositActsProps = { deposit: Deposit; isAlone?: boolean; onRefused: (error?: unknown) => void };

/** What can be decided of a deposit as it stands: as suggested, otherwise, no payment at all, or taken back. */
export function DepositActs({ deposit, isAlone = false, onRefused }: DepositActsProps) {
  const words = useWords(paymentWords);
  const money = useWords(moneyWords);
  const { id, state, suggestions, isCancellation } = deposit;
  const [first] = suggestions;
  if (state === "settled" || state === "set-aside")
    return (
      <div className={style["acts"]}>
        <AskWhy
          trigger={<Button size="small">{words.undo}</Button>}
          title={words.undo}
          text={state === "settled" ? words.undoText : words.takeUpText}
          action={words.undo}
          run={(reason) => decide(deposit, { decision: "undo", reason })}
        />
      </div>
    );
  if (state !== "open" || isCancellation) return undefined;
  return (
    <div className={style["acts"]}>
      {!isAlone && first && (
        <Button
          size="small"
          onClick={() =>
            void decide(deposit, { decision: "confirm", suggestion: first.suggestion }).then(
              () => onRefused(),
              onRefused,
            )
          }
        >
          {words.confirm}
        </Button>
      )}
      {!isAlone && (
        <LinkButton size="small" to={`/operator/billing/payments/${id}`}>
          {first ? words.otherwise : words.assign}
        </LinkButton>
      )}
      <AskWhy
        trigger={<Button size="small">{words.setAside}</Button>}
        title={words.setAside}
        text={words.setAsideText}
        action={words.setAside}
        run={(reason) => decide(deposit, { decision: "set-aside", reason })}
      />
      {isAlone && (
        <FormDialog
          trigger={<Button size="small">{words.sentBack}</Button>}
          title={words.sentBack}
          text={words.sentBackText}
          action={words.sentBackDo}
          fields={[
            { name: "on", label: words.sentBackOn, type: "date" },
            { name: "reason", label: money.reason, type: "textarea" },
          ]}
          run={(typed) => decide(deposit, { decision: "return", ...typed })}
        />
      )}
    </div>
  );
}
