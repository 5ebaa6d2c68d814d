import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { useWords } from "#web/words/language.ts";
import style from "./schema-form.module.css";
import { type Fields, type Schema, startOf } from "./schema-form-model.ts";
import { schemaFormWords } from "./schema-form-words.ts";

type ListFieldProps = {
  schema: Schema;
  value: readonly Fields[];
  onChange: (value: Fields[]) => void;
  /** The fields of one of them. */
  fieldsOf: (value: Fields, place: number, onChange: (value: Fields) => void) => ReactNode;
};

/** Several of the same, each with fields of its own. */
export function ListField({ schema, value, onChange, fieldsOf }: ListFieldProps) {
  const words = useWords(schemaFormWords);
  const item = schema.items ?? {};
  return (
    <>
      {value.map((one, index) => (
        // A row has no name of its own: it is the one at its place.
        // oxlint-disable-next-line react/no-array-index-key
        <fieldset key={index} className={style["inner"]}>
          <legend>{words.row(index + 1)}</legend>
          {fieldsOf(one, index, (next) => onChange(value.with(index, next)))}
          <Button
            appearance="subtle"
            aria-label={words.removeRow(index + 1)}
            onClick={() => onChange(value.toSpliced(index, 1))}
          >
            {words.removeRow(index + 1)}
          </Button>
        </fieldset>
      ))}
      {value.length < (schema.maxItems ?? 50) && (
        <Button onClick={() => onChange([...value, startOf(item)])}>{words.add}</Button>
      )}
    </>
  );
}
