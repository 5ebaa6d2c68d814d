import { useWords } from "#web/words/language.ts";
import { Field, FieldGroup } from "./field.tsx";
import style from "./schema-form.module.css";
import { ChoicePicker } from "./schema-form-choice.tsx";
import { useSchemaForm } from "./schema-form-context.ts";
import { Control } from "./schema-form-control.tsx";
import { ListField } from "./schema-form-list.tsx";
import { asLabel, type Fields, fieldId, isRequired, kindOf, type Schema } from "./schema-form-model.ts";
import { schemaFormWords } from "./schema-form-words.ts";

type SchemaFormProps = {
  schema: Schema;
  value: Fields;
  /** The pointer of this object within what is sent, such as `#/orders/0`. */
  at: string;
  /** Only these of its fields; all of them when left out. */
  only?: readonly string[];
  onChange: (value: Fields) => void;
};

/** The fields of an object as its schema has them, each with its own words; errors come by pointer. */
export function SchemaForm({ schema, value, at, only, onChange }: SchemaFormProps) {
  const names = only ?? Object.keys(schema.properties ?? {});
  return names.map((name) => {
    const field = schema.properties?.[name];
    return (
      field && (
        <SchemaField
          key={name}
          schema={field}
          name={name}
          value={value[name]}
          at={`${at}/${name}`}
          isNeeded={isRequired(schema, name)}
          onChange={(next) => onChange({ ...value, [name]: next })}
        />
      )
    );
  });
}

export type SchemaFieldProps = {
  schema: Schema;
  name: string;
  value: unknown;
  at: string;
  isNeeded: boolean;
  onChange: (value: unknown) => void;
};

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

function SchemaField({ schema, name, value, at, isNeeded, onChange }: SchemaFieldProps) {
  const words = useWords(schemaFormWords);
  const { errors } = useSchemaForm();
  const kind = kindOf(schema);
  if (kind === "fixed") return undefined;
  const label = asLabel(schema.title ?? name);
  const shared = { id: fieldId(at), label, error: errorWithin(errors, at, kind === "choices" || kind === "texts") };
  const need = isNeeded ? ("need" as const) : ("may" as const);
  const help = [schema.description, kind === "texts" && words.oneALine, kind === "moment" && words.inJapan]
    .filter(Boolean)
    .join(" ");
  const told = { ...shared, need, ...(help !== "" && { help }) };

  if (kind === "yes")
    return (
      <FieldGroup {...shared} {...(help !== "" && { help })}>
        <label className={style["check"]}>
          <input type="checkbox" checked={value === true} onChange={({ target }) => onChange(target.checked)} />
          {words.yes}
        </label>
      </FieldGroup>
    );
  if (kind === "one-of" && (schema.enum ?? []).length <= 5)
    return (
      <FieldGroup {...told}>
        {schema.enum?.map((one) => (
          <label key={one} className={style["check"]}>
            <input type="radio" name={at} checked={value === one} onChange={() => onChange(one)} />
            {schema["x-labels"]?.[one] ?? one}
          </label>
        ))}
      </FieldGroup>
    );
  if (kind === "group")
    return (
      <FieldGroup id={shared.id} label={label} error={shared.error}>
        <div className={style["inner"]}>
          <SchemaForm schema={schema} value={(value ?? {}) as Fields} at={at} onChange={onChange} />
        </div>
      </FieldGroup>
    );
  if (kind === "list")
    return (
      <FieldGroup {...told}>
        <ListField
          schema={schema}
          value={(value ?? []) as Fields[]}
          onChange={onChange}
          fieldsOf={(one, place, change) => (
            <SchemaForm schema={schema.items ?? {}} value={one} at={`${at}/${place}`} onChange={change} />
          )}
        />
      </FieldGroup>
    );
  return (
    <Field {...told}>
      {(control) =>
        kind === "choice" || kind === "choices" ? (
          <ChoicePicker
            control={control}
            source={schema["x-choices"] ?? schema.items?.["x-choices"] ?? ""}
            most={kind === "choice" ? 1 : (schema.maxItems ?? 50)}
            chosen={kind === "choice" ? textsOf(value === undefined ? [] : [value]) : textsOf(value)}
            onChange={(chosen) => onChange(kind === "choice" ? chosen[0] : chosen)}
          />
        ) : (
          <Control control={control} kind={kind} schema={schema} value={value} onChange={onChange} />
        )
      }
    </Field>
  );
}

/** What is wrong with a field; what is wrong with one of its items stands there too, where items have no field of their own. */
function errorWithin(errors: ReadonlyMap<string, string>, at: string, ofItems: boolean): string | undefined {
  const own = errors.get(at);
  if (own !== undefined || !ofItems) return own;
  return [...errors].find(([pointer]) => pointer.startsWith(`${at}/`))?.[1];
}
