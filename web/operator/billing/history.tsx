import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { shortMoment, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { billingWords, decisionNames } from "./words.ts";

type Told = { reason?: string; title?: string; unitYen?: number; quantity?: number; day?: string };

/** Who decided what of a draft, and why, the last one first. */
export function History({ decisions }: Pick<DraftDetail, "decisions">) {
  const words = useWords(billingWords);
  const names = useWords(decisionNames);
  if (decisions.length === 0) return undefined;
  return (
    <section className="card pad">
      <h2>{words.decisions}</h2>
      <ol className={style["history"]}>
        {decisions.toReversed().map(({ decision, by, at, detail }) => (
          <li key={`${at} ${decision}`}>
            <span className="small quiet">{shortMoment(at)}</span> {by.name}｜{names[decision] ?? decision}
            <p className="small quiet">{toldBy(JSON.parse(detail) as Told)}</p>
          </li>
        ))}
      </ol>
    </section>
  );
}

const toldBy = ({ reason, title, unitYen, quantity = 1, day }: Told): string =>
  [title, unitYen === undefined ? undefined : yen(unitYen * quantity), day, reason].filter(Boolean).join("　");
