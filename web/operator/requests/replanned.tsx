import type { RequestDetail } from "#shared/requests/show-request.ts";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { planWords } from "./plan-words.ts";

/** That a plan was made anew, and where it is otherwise than the one before. */
export function Replanned({ request: { plan, desk, steps, state } }: { request: RequestDetail }) {
  const words = useWords(planWords);
  const language = useLanguage();
  const edition = plan?.edition ?? 1;
  if (state !== "planned" || edition < 2 || !desk) return undefined;
  const changed = steps.flatMap(({ desk: of, title }, place) => (of?.change ? [{ number: place + 1, title }] : []));
  const changes = changed.length + desk.gone.length;
  return (
    <Message kind="decision">
      <b>{(changes === 0 ? words.plannedAgain : words.replanned)(edition, dayAndTime(desk.plannedAt, language))}</b>
      <p>{changes === 0 ? words.sameAgain : words.changedAt(changes)}</p>
      <ul>
        {changed.map(({ number, title }) => (
          <li key={number}>
            <a href={`#step-${number}`}>{words.changedStep(number, title[language])}</a>
          </li>
        ))}
        {desk.gone.map((title) => (
          <li key={title.ja}>{words.gone(title[language])}</li>
        ))}
      </ul>
    </Message>
  );
}
