import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import { fullDay, shortMoment, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { DepositActs } from "./deposit-acts.tsx";
import { DepositStatus } from "./deposit-status.tsx";
import { paymentWords } from "./words.ts";

type FactsProps = { deposit: DepositDetail; onRefused: (error?: unknown) => void };

/** What the bank wrote of a deposit, how it stands, and what can be decided of it as a whole. */
export function DepositFacts({ deposit, onRefused }: FactsProps) {
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
