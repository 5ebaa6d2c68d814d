import { useState } from "react";
import { useParams } from "react-router";
import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Back } from "../money/back.tsx";
import { MoneyPage } from "../money/money-page.tsx";
import { useWhile } from "../money/use-while.ts";
import { moneyWords } from "../money/words.ts";
import { DepositFacts } from "./deposit-facts.tsx";
import { DepositHistory } from "./deposit-history.tsx";
import { Meant } from "./meant.tsx";
import style from "./payments.module.css";
import { Split } from "./split.tsx";
import { Suggestions } from "./suggestions.tsx";
import { paymentWords } from "./words.ts";

/** One deposit: where it comes from, what it may be meant for, how it is split, and what was decided of it. */
export function DepositAlone() {
  const { depositId = "" } = useParams();
  const words = useWords(paymentWords);
  return (
    <MoneyPage title={words.one} lead={<Back to="/operator/billing/payments" name={words.title} />}>
      <Alone path={`/operator/billing/deposits/${depositId}`} />
    </MoneyPage>
  );
}

function Alone({ path }: { path: string }) {
  const words = useWords(paymentWords);
  const money = useWords(moneyWords);
  const { value: deposit } = useRead<DepositDetail>(path);
  const [refused, setRefused] = useState<{ error: unknown }>();
  useWhile(deposit.state === "assigned" || deposit.state === "undoing", () => readAgain(path));
  const onRefused = (error?: unknown) => setRefused(error === undefined ? undefined : { error });
  return (
    <div className={style["sides"]}>
      <DepositFacts deposit={deposit} onRefused={onRefused} />
      <div className="stack">
        {refused &&
          (isRefused(refused.error, "stale-version") ? (
            <Message kind="caution">{money.changed}</Message>
          ) : (
            <Refusal error={refused.error} />
          ))}
        {deposit.state === "open" ? (
          <>
            {deposit.suggestions.length > 0 && <Suggestions deposit={deposit} onRefused={onRefused} />}
            {!deposit.isCancellation && <Split key={deposit.version} deposit={deposit} />}
          </>
        ) : (
          <section className="card pad">
            <h2>{words.meant}</h2>
            <Meant deposit={deposit} />
          </section>
        )}
      </div>
      <DepositHistory decisions={deposit.decisions} />
    </div>
  );
}
