import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./terms.module.css";
import type { TermName } from "./typed-terms.ts";
import { termsWords } from "./words.ts";
import type { Writing, WritingName } from "./wrong-terms.ts";

type FieldsProps = {
  writing: Writing;
  wrong: ReadonlyMap<WritingName, string>;
  onChange: (name: WritingName, text: string) => void;
};

/** Under which id the field of a term stands in the page. */
export const fieldId = (name: WritingName) => `term-${name}`;

const optional: ReadonlySet<WritingName> = new Set<WritingName>([
  "basicPrice",
  "optionPrice",
  "department",
  "phone",
  "corporateNumber",
  "payerNames",
]);
const lines: Readonly<Partial<Record<WritingName, number>>> = { reason: 2, address: 3, payerNames: 2 };
const numbers: ReadonlySet<WritingName> = new Set<WritingName>([
  "basic",
  "option",
  "basicPrice",
  "optionPrice",
  "dueDay",
]);

const company: readonly TermName[] = [
  "customerNumber",
  "name",
  "department",
  "postalCode",
  "address",
  "phone",
  "corporateNumber",
  "payerNames",
];

/** Everything that a version of a contract can say anew, in the groups in which it is agreed. */
export function TermFields({ writing, wrong, onChange }: FieldsProps) {
  const words = useWords(termsWords);
  const { dueKind } = writing.terms;
  const entry = (name: WritingName) => <Entry key={name} name={name} {...{ writing, wrong, onChange }} />;
  const choice = (name: "dueKind" | "dayCount", options: Readonly<Record<string, string>>) => (
    <Choice name={name} options={options} value={writing.terms[name]} {...{ wrong, onChange }} />
  );
  return (
    <>
      <section className="card pad" aria-labelledby="when">
        <h2 id="when">{words.when}</h2>
        <div className={style["fields"]}>{(["effectiveOn", "reason"] as const).map(entry)}</div>
      </section>
      <section className="card pad" aria-labelledby="counts">
        <h2 id="counts">{words.counts}</h2>
        <div className={style["fields"]}>{(["basic", "option", "basicPrice", "optionPrice"] as const).map(entry)}</div>
      </section>
      <section className="card pad" aria-labelledby="payment">
        <h2 id="payment">{words.payment}</h2>
        <div className={style["fields"]}>
          {choice("dueKind", words.dueKinds)}
          {dueKind === "day-of-next-month" && entry("dueDay")}
          {choice("dayCount", words.dayCounts)}
        </div>
      </section>
      <section className="card pad" aria-labelledby="company">
        <h2 id="company">{words.company}</h2>
        <div className={style["fields"]}>{company.map(entry)}</div>
      </section>
    </>
  );
}

function Entry({ name, writing, wrong, onChange }: FieldsProps & { name: WritingName }) {
  const words = useWords(termsWords);
  const text = name === "effectiveOn" || name === "reason" ? writing[name] : writing.terms[name];
  const help = words.help[name];
  const rows = lines[name];
  return (
    <Field
      id={fieldId(name)}
      label={words.fields[name]}
      need={optional.has(name) ? "may" : "need"}
      error={wrong.get(name)}
      {...(help !== undefined && { help })}
    >
      {(control) =>
        rows === undefined ? (
          <input
            {...control}
            type={name === "effectiveOn" ? "date" : "text"}
            inputMode={numbers.has(name) ? "numeric" : undefined}
            maxLength={name === "phone" ? 20 : 100}
            autoComplete="off"
            value={text}
            onChange={({ target }) => onChange(name, target.value)}
          />
        ) : (
          <textarea
            {...control}
            rows={rows}
            maxLength={1000}
            value={text}
            onChange={({ target }) => onChange(name, target.value)}
          />
        )
      }
    </Field>
  );
}

type ChoiceProps = Omit<FieldsProps, "writing"> & {
  name: TermName;
  options: Readonly<Record<string, string>>;
  value: string;
};

function Choice({ name, options, value, wrong, onChange }: ChoiceProps) {
  const words = useWords(termsWords);
  return (
    <Field id={fieldId(name)} label={words.fields[name]} need="need" error={wrong.get(name)}>
      {(control) => (
        <select {...control} value={value} onChange={({ target }) => onChange(name, target.value)}>
          {Object.entries(options).map(([one, title]) => (
            <option key={one} value={one}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
