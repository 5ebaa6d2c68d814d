import type { DepositDetail } from "#shared/billing/payments/list-deposits.ts";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { decidedNames, paymentWords } from "./words.ts";

/** Who decided what of a deposit, and why, the last first. */
export function DepositHistory({ decisions }: Pick<DepositDetail, "decisions">) {
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
