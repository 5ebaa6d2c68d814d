import { Button } from "@fluentui/react-components";
import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import { useWords } from "#web/words/language.ts";
import { decide } from "./decide.ts";
import { Suggested } from "./meant.tsx";
import style from "./payments.module.css";
import { paymentWords } from "./words.ts";

type SuggestionsProps = { deposit: DepositDetail; onRefused: (error?: unknown) => void };

/** All that a deposit may be meant for, each to be matched at once. */
export function Suggestions({ deposit, onRefused }: SuggestionsProps) {
  const words = useWords(paymentWords);
  const confirm = (suggestion: string) =>
    void decide(deposit, { decision: "confirm", suggestion }).then(() => onRefused(), onRefused);
  return (
    <section className="card pad">
      <h2>{words.suggestion}</h2>
      <ul className={style["suggestions"]}>
        {deposit.suggestions.map((one) => (
          <li key={one.suggestion} className="spread">
            <Suggested suggestion={one} />
            <Button onClick={() => confirm(one.suggestion)}>{words.confirm}</Button>
          </li>
        ))}
      </ul>
    </section>
  );
}
