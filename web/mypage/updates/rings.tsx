import type { UpdatesView } from "#shared/insights/read-updates.ts";
import { Status } from "#web/parts/mark.tsx";
import { useWords } from "#web/words/language.ts";
import { updateWords } from "./words.ts";

/** By which rules PCs get their updates, and whether they wait as long as was promised. */
export function Rings({ rings }: { rings: UpdatesView["rings"] }) {
  const words = useWords(updateWords);
  if (rings.length === 0) return undefined;
  return (
    <section className="card pad stack">
      <h2>{words.rings}</h2>
      <ul className="stack">
        {rings.map(({ name, deferralDays, isPaused, waitsLongEnough }) => (
          <li key={name}>
            <b>{name}</b>
            <p className="row">
              <Status kind={isPaused ? "caution" : waitsLongEnough ? "good" : "decision"}>
                {isPaused ? words.paused : waitsLongEnough ? words.waits : words.tooSoon}
              </Status>
              <span className="small quiet">{words.deferral(deferralDays)}</span>
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
