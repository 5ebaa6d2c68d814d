import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { fullDay, shortMoment, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { MoneyPage } from "../money/money-page.tsx";
import { useWhile } from "../money/use-while.ts";
import { moneyWords } from "../money/words.ts";
import { decide } from "./decide.ts";
import { DepositActs } from "./deposit-acts.tsx";
import { DepositStatus } from "./deposit-status.tsx";
import { Meant, Suggested } from "./meant.tsx";
import style from "./payments.module.css";
import { Split } from "./split.tsx";
import { decidedNames, paymentWords } from "./words.ts";

/** One deposit: where it comes from, what it may be meant for, how it is split, and what was decided of it. */
export function DepositAlone() {
  const { depositId = "" } = useParams();
  const words = useWords(paymentWords);
  return (
    <MoneyPage title={words.one}>
      <Alone path={`/operator/billing/deposits/${depositId}`} />
    </MoneyPage>
  );
}

function Alone({ path }: { path: string }) {
  const money = useWords(moneyWords);
  const { value: deposit } = useRead<DepositDetail>(path);
  const [refused, setRefused] = useState<{ error: unknown }>();
  useWhile(deposit.state === "assigned" || deposit.state === "undoing", () => readAgain(path));
  const onRefused = (error?: unknown) => setRefused(error === undefined ? undefined : { error });
  return (
    <div className={style["sides"]}>
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
            <Meant deposit={deposit} />
          </section>
        )}
      </div>
      <div className="stack">
        <Facts deposit={deposit} onRefused={onRefused} />
        <Decisions deposit={deposit} />
      </div>
    </div>
  );
}

type Shown = { deposit: DepositDetail; onRefused: (error?: unknown) => void };

function Suggestions({ deposit, onRefused }: Shown) {
  const words = useWords(paymentWords);
  return (
    <section className="card pad">
      <h2>{words.suggestion}</h2>
      <ul className={style["suggestions"]}>
        {deposit.suggestions.map((one) => (
          <li key={one.suggestion} className="spread">
            <Suggested suggestion={one} />
            <Button
              onClick={() =>
                void decide(deposit, { decision: "confirm", suggestion: one.suggestion }).then(
                  () => onRefused(),
                  onRefused,
                )
              }
            >
              {words.confirm}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Facts({ deposit, onRefused }: Shown) {
  const words = useWords(paymentWords);
  const language = useLanguage();
  const { on, payer, bank, branch, edi, amountYen, takenFrom, takenBy, takenAt } = deposit;
  const facts: [string, string | undefined][] = [
    [words.on, fullDay(on, language)],
    [words.payer, payer.normalize("NFKC")],
    [words.bank, [bank, branch].filter(Boolean).join(" ").normalize("NFKC") || undefined],
    [words.edi, edi],
    [words.file, words.lineOf(takenFrom.fileName, takenFrom.line)],
    [words.takenBy, `${takenBy.name} ${shortMoment(takenAt)}`],
  ];
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>{yen(amountYen)}</h2>
        <DepositStatus deposit={deposit} />
      </div>
      <dl className="facts">
        {facts.map(([name, value]) =>
          value === undefined ? undefined : (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
        )}
      </dl>
      <DepositActs deposit={deposit} isAlone onRefused={onRefused} />
    </section>
  );
}

function Decisions({ deposit: { decisions } }: { deposit: DepositDetail }) {
  const words = useWords(paymentWords);
  const names = useWords(decidedNames);
  if (decisions.length === 0) return undefined;
  return (
    <section className="card pad">
      <h2>{words.history}</h2>
      <ol>
        {decisions.toReversed().map(({ version, what, by, at, reason }) => (
          <li key={version}>
            <span className="small quiet">{shortMoment(at)}</span> {by.name}｜{names[what]}
            {reason && <p className="small quiet">{reason}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
