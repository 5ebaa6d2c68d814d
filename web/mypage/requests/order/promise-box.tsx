import { useQuery } from "@tanstack/react-query";
import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime, fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { typeWords } from "../new/type-words.ts";
import { dayOf } from "./day-of.ts";
import style from "./order.module.css";
import { orderWords } from "./order-words.ts";
import type { Draft } from "./use-draft.ts";

/** By when it is done for the day that was chosen; the rules are loaded only by those who order. */
export function usePromised(type: ShownType, draft: Draft) {
  const day = dayOf(type, draft);
  return useQuery({
    queryKey: ["promised", type.name, day, draft.isUrgent],
    queryFn: async () => {
      const { promised } = await import("./promised.ts");
      return {
        earliest: promised(type, { day: undefined, isUrgent: false }),
        wished: promised(type, { day, isUrgent: draft.isUrgent }),
      };
    },
  }).data;
}

/** Beside the form: the earliest day and why, by when it is done, who approves it, and whether it can be undone. */
export function PromiseBox({ type, draft }: { type: ShownType; draft: Draft }) {
  const words = useWords(orderWords);
  const said = useWords(typeWords);
  const language = useLanguage();
  const found = usePromised(type, draft);
  const earliest = found && "earliestOn" in found.earliest ? found.earliest : undefined;
  return (
    <aside className={`card pad ${style["promise"]}`} aria-live="polite">
      {earliest && type.lead.kind !== "after-date" && (
        <>
          <p className="small quiet">{words.earliest}</p>
          <p className={style["date"]}>{fullDay(earliest.earliestOn, language)}</p>
        </>
      )}
      <p className="small">{words.why(type.lead)}</p>
      {found && "refused" in found.wished && <Message kind="caution">{found.wished.refused[language]}</Message>}
      {found && "dueBy" in found.wished && (
        <>
          <p className="small quiet">{words.due}</p>
          <p className={style["date"]}>{dayAndTime(found.wished.dueBy, language)}</p>
          {found.wished.isBestEffort && <p className="small">{words.bestEffort}</p>}
        </>
      )}
      <p className="small quiet">{words.who}</p>
      <p className="small">{said.approvals(type.approvals)}</p>
      {type.isFinal && <Message kind="critical">{words.isFinal}</Message>}
      <p className="small quiet">{words.kept}</p>
    </aside>
  );
}
