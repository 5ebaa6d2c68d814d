import { useWords } from "#web/words/language.ts";
import type { ControlProps } from "./field.tsx";
import type { FieldKind, Schema } from "./schema-form-model.ts";
import { schemaFormWords } from "./schema-form-words.ts";

type ControlledProps = {
  control: ControlProps;
  kind: FieldKind;
  schema: Schema;
  value: unknown;
  onChange: (value: unknown) => void;
};

const japanesePart = /^(\d{4}-\d\d-\d\dT\d\d:\d\d)/;
/** What a field for date and time shows of a moment, and the moment of what it holds: Japan's time, whatever the device's. */
const localOf = (value: unknown) => (typeof value === "string" ? (japanesePart.exec(value)?.[1] ?? "") : "");
const momentOf = (local: string) => (local === "" ? undefined : `${local}:00+09:00`);

const types = { mail: "email", password: "password", day: "date", text: "text" } as const;

/** The control of a field that is typed. */
export function Control({ control, kind, schema, value, onChange }: ControlledProps) {
  const words = useWords(schemaFormWords);
  const text = typeof value === "string" ? value : "";
  if (kind === "lines")
    return (
      <textarea
        {...control}
        rows={4}
        maxLength={schema.maxLength}
        value={text}
        onChange={({ target }) => onChange(target.value)}
      />
    );
  if (kind === "texts")
    return (
      <textarea
        {...control}
        rows={4}
        value={Array.isArray(value) ? value.join("\n") : ""}
        onChange={({ target }) => onChange(target.value === "" ? [] : target.value.split("\n"))}
      />
    );
  if (kind === "one-of")
    return (
      <select {...control} value={text} onChange={({ target }) => onChange(target.value || undefined)}>
        <option value="">{words.choose}</option>
        {schema.enum?.map((one) => (
          <option key={one} value={one}>
            {schema["x-labels"]?.[one] ?? one}
          </option>
        ))}
      </select>
    );
  if (kind === "moment")
    return (
      <input
        {...control}
        type="datetime-local"
        value={localOf(value)}
        onChange={({ target }) => onChange(momentOf(target.value))}
      />
    );
  if (kind === "number")
    return (
      <input
        {...control}
        type="number"
        inputMode="numeric"
        min={schema.minimum}
        max={schema.maximum}
        value={typeof value === "number" ? value : ""}
        onChange={({ target }) => onChange(target.value === "" ? undefined : target.valueAsNumber)}
      />
    );
  return (
    <input
      {...control}
      type={types[kind as keyof typeof types]}
      maxLength={kind === "day" ? undefined : schema.maxLength}
      autoComplete="off"
      value={text}
      onChange={({ target }) => onChange(target.value || undefined)}
    />
  );
}
