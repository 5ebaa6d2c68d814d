import type { RequestDetail } from "#shared/requests/show-request.ts";
import { useReading } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { count, monthOf, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./plan.module.css";
import { planWords } from "./plan-words.ts";

type Desk = NonNullable<RequestDetail["desk"]>;
type Customer = { managed: { basic: number } };

/** What will be more or fewer once the plan is carried out. */
export function Numbers({ tenant, request, desk }: { tenant: string; request: RequestDetail; desk: Desk }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const { billing } = request;
  const managed = useReading<Customer>(billing && `/operator/tenants/${tenant}`).data?.value.managed.basic;
  const month = billing?.firstMonth ?? billing?.lastMonth;
  if (desk.numbers.length === 0 && !billing) return undefined;
  return (
    <section className="card pad" aria-labelledby="numbers">
      <div className="spread">
        <h2 id="numbers">{words.numbers}</h2>
        {desk.numbersAsOf && <span className="small quiet">{words.asOf(shortMoment(desk.numbersAsOf))}</span>}
      </div>
      <dl className={style["numbers"]}>
        {desk.numbers.map(({ of, before, after }) => (
          <div key={of.ja}>
            <dt>{of[language]}</dt>
            <dd>
              {count(before)} → <b>{count(after)}</b>
            </dd>
          </div>
        ))}
        {billing && month && managed !== undefined && (
          <div>
            <dt>
              {billing.accounts > 0
                ? words.billedFrom(monthOf(month, language))
                : words.billedUntil(monthOf(month, language))}
            </dt>
            <dd>
              {count(managed)} → <b>{count(managed + billing.accounts)}</b>
            </dd>
          </div>
        )}
      </dl>
    </section>
  );
}

/** What was looked at before the plan was laid before us, and when. */
export function Checks({ desk: { checks, plannedAt } }: { desk: Desk }) {
  const words = useWords(planWords);
  const language = useLanguage();
  return (
    <section className="card pad" aria-labelledby="checks">
      <div className="spread">
        <h2 id="checks">{words.checks}</h2>
        <span className="small quiet">{words.asOf(shortMoment(plannedAt))}</span>
      </div>
      <ul className={style["checks"]}>
        {checks.map(({ is, words: said, at }) => (
          <li key={said.ja}>
            <Status kind={is}>{said[language]}</Status>
            {at !== plannedAt && <span className="small quiet">{words.onReceipt(shortMoment(at))}</span>}
          </li>
        ))}
      </ul>
    </section>
  );
}
