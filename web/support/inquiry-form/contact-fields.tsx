import { Field } from "#web/parts/field.tsx";
import { Message } from "#web/parts/states.tsx";
import type { Me } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import { limits } from "./draft.ts";
import style from "./inquiry-form.module.css";
import type { FieldsProps } from "./matter-fields.tsx";
import { formWords } from "./words.ts";

/** Who asks and where the answer goes; of who has signed in both are known. */
export function ContactFields({ draft, change, errorOf, me }: FieldsProps & { me: Me | undefined }) {
  const words = useWords(formWords);
  if (me)
    return (
      <div className={style["known"]}>
        <Message kind="info">{words.signedInAs(me.name, me.mail)}</Message>
      </div>
    );
  return (
    <div className={style["pair"]}>
      <Field id="name" label={words.name} need="need" error={errorOf("name")}>
        {(control) => (
          <input
            {...control}
            aria-required
            autoComplete="name"
            maxLength={limits.name}
            value={draft.name}
            onChange={({ target }) => change({ name: target.value })}
          />
        )}
      </Field>
      <Field id="replyTo" label={words.replyTo} need="need" error={errorOf("replyTo")}>
        {(control) => (
          <input
            {...control}
            aria-required
            type="email"
            autoComplete="email"
            maxLength={limits.replyTo}
            value={draft.replyTo}
            onChange={({ target }) => change({ replyTo: target.value })}
          />
        )}
      </Field>
    </div>
  );
}

export function ConfidentialCheck({ draft, change }: Pick<FieldsProps, "draft" | "change">) {
  const words = useWords(formWords);
  return (
    <label className={style["check"]}>
      <input
        type="checkbox"
        checked={draft.isConfidential}
        onChange={({ target }) => change({ isConfidential: target.checked })}
      />
      <span>
        <b>{words.isConfidential}</b>
        <small>{words.isConfidentialHelp}</small>
      </span>
    </label>
  );
}
