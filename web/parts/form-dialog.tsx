import { Button } from "@fluentui/react-components";
import { type FormEvent, type ReactElement, type ReactNode, useId, useState } from "react";
import { isRefused } from "#web/api/problem.ts";
import { ActionDialog } from "./action-dialog.tsx";
import { Field } from "./field.tsx";
import { Refusal } from "./states.tsx";

export type FormField = {
  name: string;
  label: string;
  type?: "text" | "number" | "date" | "textarea";
  /** Makes it a choice of these. */
  options?: readonly { value: string; name: string }[];
  help?: string;
  isOptional?: boolean;
  /** Says nothing of whether it is needed, as in a search. */
  isPlain?: boolean;
};

export type Typed = Record<string, string>;

type FormDialogProps = {
  trigger: ReactElement;
  title: string;
  text?: ReactNode;
  /** What the button does. */
  action: string;
  fields: readonly FormField[];
  start?: Typed;
  run: (typed: Typed) => Promise<unknown>;
};

/** Asks for a few things before something is done; what is refused is said at its field, and nothing typed is lost. */
export function FormDialog({ trigger, title, text, action, fields, start = {}, run }: FormDialogProps) {
  const form = useId();
  const [isOpen, setIsOpen] = useState(false);
  const [typed, setTyped] = useState<Typed>(start);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const errors = errorsOf(refused?.error);
  const isElsewhere = refused && !fields.some(({ name }) => errors[name] !== undefined);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    try {
      await run(typed);
      setTyped(start);
      setRefused(undefined);
      setIsOpen(false);
    } catch (error) {
      setRefused({ error });
    }
  };
  return (
    <ActionDialog
      trigger={trigger}
      title={title}
      isOpen={isOpen}
      setIsOpen={setIsOpen}
      action={
        <Button
          type="submit"
          form={form}
          appearance="primary"
          disabled={fields.some(({ name, isOptional }) => !isOptional && !typed[name]?.trim())}
        >
          {action}
        </Button>
      }
    >
      <form id={form} className="stack" noValidate onSubmit={(event) => void submit(event)}>
        {text !== undefined && <div>{text}</div>}
        <div>
          {fields.map((field) => (
            <Entry
              key={field.name}
              field={field}
              value={typed[field.name] ?? ""}
              error={errors[field.name]}
              onChange={(value) => setTyped({ ...typed, [field.name]: value })}
            />
          ))}
        </div>
        {isElsewhere && <Refusal error={refused.error} />}
      </form>
    </ActionDialog>
  );
}

type EntryProps = { field: FormField; value: string; error: string | undefined; onChange: (value: string) => void };

export const Entry = ({
  field: { label, type = "text", options, help, isOptional = false, isPlain = false },
  value,
  error,
  onChange,
}: EntryProps) => (
  <Field
    label={label}
    {...(!isPlain && { need: isOptional ? "may" : "need" })}
    {...(help !== undefined && { help })}
    error={error}
  >
    {(control) =>
      options ? (
        <select {...control} value={value} onChange={({ target }) => onChange(target.value)}>
          <option value="" />
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.name}
            </option>
          ))}
        </select>
      ) : type === "textarea" ? (
        <textarea
          {...control}
          rows={2}
          maxLength={1000}
          value={value}
          onChange={({ target }) => onChange(target.value)}
        />
      ) : (
        <input {...control} type={type} value={value} onChange={({ target }) => onChange(target.value)} />
      )
    }
  </Field>
);

/** What is wrong with each field of what was sent, by its name. */
export const errorsOf = (error: unknown): Record<string, string> =>
  isRefused(error)
    ? Object.fromEntries(error.errors.map(({ pointer, detail }) => [pointer.replace(/^#\//, ""), detail]))
    : {};
