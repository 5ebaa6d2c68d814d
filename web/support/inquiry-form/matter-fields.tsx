import { Field, FieldGroup } from "#web/parts/field.tsx";
import { count } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { type Draft, limits } from "./draft.ts";
import { FaqSuggestions } from "./faq-suggestions.tsx";
import style from "./inquiry-form.module.css";
import { useSuggestions } from "./use-suggestions.ts";
import { formWords } from "./words.ts";

const impacts = ["blocked", "degraded", "question"] as const;

export type FieldsProps = {
  draft: Draft;
  change: (part: Partial<Draft>) => void;
  errorOf: (field: string) => string | undefined;
};

/** What is the matter: in a few words with the questions that are near to it, at length, and how much it weighs. */
export function MatterFields({ draft, change, errorOf }: FieldsProps) {
  const words = useWords(formWords);
  const { suggestions, ...composing } = useSuggestions(draft.subject);
  return (
    <>
      <Field id="subject" label={words.subject} need="need" help={words.subjectHelp} error={errorOf("subject")}>
        {(control) => (
          <input
            {...control}
            {...composing}
            aria-required
            maxLength={limits.subject}
            value={draft.subject}
            onChange={({ target }) => change({ subject: target.value })}
          />
        )}
      </Field>
      <FaqSuggestions suggestions={suggestions} />
      <Field
        id="description"
        label={words.description}
        need="need"
        help={words.descriptionHelp}
        error={errorOf("description")}
      >
        {(control) => (
          <>
            <textarea
              {...control}
              aria-required
              rows={4}
              value={draft.description}
              onChange={({ target }) => change({ description: target.value })}
            />
            <span className={style["count"]} data-over={draft.description.length > limits.description}>
              {words.count(count(draft.description.length), count(limits.description))}
            </span>
          </>
        )}
      </Field>
      <FieldGroup id="impact" label={words.impact} need="need" error={errorOf("impact")}>
        <div className={style["choices"]}>
          {impacts.map((impact) => (
            <label key={impact} className={style["choice"]}>
              <input type="radio" name="impact" checked={draft.impact === impact} onChange={() => change({ impact })} />
              <span>
                <b>{words.impacts[impact][0]}</b>
                <small>{words.impacts[impact][1]}</small>
              </span>
            </label>
          ))}
        </div>
      </FieldGroup>
    </>
  );
}
