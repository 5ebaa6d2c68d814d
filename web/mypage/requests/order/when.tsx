import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import { SchemaForm } from "#web/parts/schema-form.tsx";
import { useSchemaForm } from "#web/parts/schema-form-context.ts";
import { fieldId, type Schema } from "#web/parts/schema-form-model.ts";
import { useWords } from "#web/words/language.ts";
import style from "./order.module.css";
import { orderWords } from "./order-words.ts";
import type { Draft } from "./use-draft.ts";

type WhenProps = { type: ShownType; schema: Schema; draft: Draft; change: (part: Partial<Draft>) => void };

/** When it is to be so: the day that the type asks for, or a wish; and whether it is urgent. */
export function When({ type: { dayField }, schema, draft, change }: WhenProps) {
  const words = useWords(orderWords);
  const { errors } = useSchemaForm();
  const { orders, desiredOn, isUrgent, note } = draft;
  return (
    <>
      {dayField === undefined ? (
        <Field
          id={fieldId("#/desiredOn")}
          label={words.day}
          need="may"
          help={words.dayHelp}
          error={errors.get("#/desiredOn")}
        >
          {(control) => (
            <input
              {...control}
              type="date"
              value={desiredOn}
              onChange={({ target }) => change({ desiredOn: target.value })}
            />
          )}
        </Field>
      ) : (
        <SchemaForm
          schema={schema}
          value={orders[0] ?? {}}
          at="#/orders/0"
          only={[dayField]}
          onChange={(next) => change({ orders: orders.with(0, next) })}
        />
      )}
      <FieldGroup label={words.urgent} help={words.urgentHelp}>
        <label className={style["check"]}>
          <input type="checkbox" checked={isUrgent} onChange={({ target }) => change({ isUrgent: target.checked })} />
          {words.isUrgent}
        </label>
      </FieldGroup>
      <Field id={fieldId("#/note")} label={words.note} need="may" error={errors.get("#/note")}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={2000}
            value={note}
            onChange={({ target }) => change({ note: target.value })}
          />
        )}
      </Field>
    </>
  );
}
