import type { ShownType } from "#shared/requests/read-catalogue.ts";
import type { Schema } from "#web/parts/schema-form-model.ts";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime, fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { dayOf } from "./day-of.ts";
import { wordsOfFields } from "./fields-in-words.ts";
import style from "./order.module.css";
import type { Parts } from "./order-steps.ts";
import { orderWords } from "./order-words.ts";
import { usePromised } from "./promise-box.tsx";
import type { Draft } from "./use-draft.ts";

type ConfirmProps = { type: ShownType; schema: Schema; parts: Parts; draft: Draft };

/** Reads the order back, a sentence each: what will be done, when, who approves it, and what cannot be undone. */
export function Confirm({ type, schema, parts, draft }: ConfirmProps) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const { orders, names, note } = draft;
  const wished = usePromised(type, draft)?.wished;
  const runsOn = dayOf(type, draft);
  return (
    <dl className={style["confirm"]}>
      <dt>{words.what}</dt>
      {orders.map((order, index) => (
        // An order has no name of its own: it is the one at its place.
        <dd key={index}>
          {words.sentence(
            type.title[language],
            wordsOfFields(schema, order, parts.target, names, language),
            wordsOfFields(schema, order, parts.content, names, language, true),
          )}
        </dd>
      ))}
      <dt>{words.when}</dt>
      <dd>
        {wished && "refused" in wished && wished.refused[language]}
        {wished && "dueBy" in wished
          ? runsOn === undefined
            ? words.whenDone(dayAndTime(wished.dueBy, language))
            : words.whenRun(fullDay(runsOn, language), dayAndTime(wished.dueBy, language))
          : undefined}
        {wished && "isBestEffort" in wished && wished.isBestEffort && words.bestEffort}
      </dd>
      <dt>{words.who}</dt>
      <dd>{words.approvals(type.approvals)}</dd>
      <dt>{words.undo}</dt>
      <dd>{type.isFinal ? <Message kind="critical">{words.isFinal}</Message> : words.canGoBack}</dd>
      {note.trim() !== "" && (
        <>
          <dt>{words.note}</dt>
          <dd className={style["lines"]}>{note}</dd>
        </>
      )}
    </dl>
  );
}
