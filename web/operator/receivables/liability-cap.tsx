import { useState } from "react";
import type { LiabilityCap as Cap } from "#shared/billing/payments/liability-cap.ts";
import { useReading } from "#web/api/queries.ts";
import { shortDay, yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { today } from "../money/months.ts";
import style from "./receivables.module.css";
import { receivableWords } from "./words.ts";

/** The most that we are liable for after damage on a day, from what was paid in the year before it (TERM-16). */
export function LiabilityCap({ tenant }: { tenant: string }) {
  const words = useWords(receivableWords);
  const [on, setOn] = useState(today());
  const cap = useReading<Cap>(`/operator/tenants/${tenant}/liability-cap`, { on }).data?.value;
  return (
    <section className={`card pad ${style["cap"]}`}>
      <h2>{words.cap}</h2>
      <label className="row">
        <span className="small quiet">{words.capOn}</span>
        <input type="date" value={on} onChange={({ target }) => target.value !== "" && setOn(target.value)} />
      </label>
      {cap && (
        <p>
          <b>{yen(cap.capYen)}</b>
          <span className="small quiet">
            {words.capText(shortDay(cap.from), shortDay(cap.to), shortDay(cap.claimBy))}
          </span>
        </p>
      )}
    </section>
  );
}
