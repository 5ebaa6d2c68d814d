import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { isRefused } from "#web/api/problem.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import type { Decide } from "./draft.tsx";
import { billingWords } from "./words.ts";

const nothing = { title: "", unitYen: "", reason: "" };

/** A line that the contract does not give: something once, or an adjustment, each with its reason. */
export function AddLine({ decide }: { decide: Decide }) {
  const words = useWords(billingWords);
  const [typed, setTyped] = useState(nothing);
  const [errors, setErrors] = useState<Record<string, string>>({});
  const send = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await decide({
        decision: "add-line",
        item: Number(typed.unitYen) < 0 ? "adjustment" : "one-off",
        title: typed.title,
        unitYen: Number(typed.unitYen),
        reason: typed.reason,
      });
      setTyped(nothing);
      setErrors({});
    } catch (error) {
      if (isRefused(error))
        setErrors(Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer.slice(2), detail])));
    }
  };
  const fields = [
    { name: "title", label: words.lineTitle, type: "text" },
    { name: "unitYen", label: words.lineAmount, type: "number" },
    { name: "reason", label: words.reason, type: "text" },
  ] as const;
  return (
    <details className="card pad">
      <summary>{words.addLine}</summary>
      <form onSubmit={(event) => void send(event)} noValidate>
        {fields.map(({ name, label, type }) => (
          <Field key={name} label={label} need="need" error={errors[name]}>
            {(control) => (
              <input
                {...control}
                type={type}
                value={typed[name]}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            )}
          </Field>
        ))}
        <Button type="submit">{words.add}</Button>
      </form>
    </details>
  );
}
