import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { type StopReason, stopReasons } from "#shared/billing/stop-reasons.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { FieldGroup } from "#web/parts/field.tsx";
import { Entry, errorsOf } from "#web/parts/form-dialog.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { CustomerPick, type Picked } from "../money/customer-pick.tsx";
import style from "../money/money.module.css";
import { moneyWords } from "../money/words.ts";
import { stopReasonNames, stopWords } from "./words.ts";

const nothing = { reason: "", stoppedOn: "", resume: "", scope: "all", basic: "", option: "", note: "" };

/** Records a stop, which is never changed; what it gives back is said as soon as its reason is known. */
export function RecordStop() {
  const words = useWords(stopWords);
  const money = useWords(moneyWords);
  const reasons = useWords(stopReasonNames);
  const [customer, setCustomer] = useState<Picked>();
  const [typed, setTyped] = useState(nothing);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<"recorded" | "no-customer" | { error: unknown }>();
  const errors = errorsOf(typeof outcome === "object" ? outcome.error : undefined);
  const change = (name: keyof typeof nothing) => (value: string) => setTyped({ ...typed, [name]: value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return setOutcome("no-customer");
    const { basic, option, scope, resume, reason, stoppedOn, note } = typed;
    const counts = { basic: Number(basic), option: Number(option) };
    const body = {
      reason: reason || undefined,
      stoppedOn: stoppedOn || undefined,
      canResume: resume === "" ? undefined : resume === "yes",
      note,
      ...(scope === "some" && { counts }),
    };
    try {
      await ask(`/operator/tenants/${customer.tenant}/stops`, { method: "POST", key, body });
      setTyped(nothing);
      setKey(crypto.randomUUID());
      setOutcome("recorded");
      return await readAgain("/operator/billing/stops");
    } catch (error) {
      return setOutcome({ error });
    }
  };
  const isReason = (text: string): text is StopReason => text in stopReasons;
  const hint = !isReason(typed.reason)
    ? undefined
    : !stopReasons[typed.reason].isRefunded
      ? words.hint.breach
      : typed.resume === "yes"
        ? words.hint.resumes
        : typed.resume === "no"
          ? words.hint.refund
          : undefined;
  const choices = Object.entries(reasons).map(([value, name]) => ({ value, name }));
  return (
    <details className="card pad">
      <summary>{words.record}</summary>
      <form className="stack" noValidate onSubmit={(event) => void submit(event)}>
        <div className={style["fields"]}>
          <CustomerPick onPick={setCustomer} error={outcome === "no-customer" ? money.wrongCustomer : undefined} />
          <Entry
            field={{ name: "reason", label: words.reason, options: choices }}
            value={typed.reason}
            error={errors["reason"]}
            onChange={change("reason")}
          />
          <Entry
            field={{ name: "stoppedOn", label: words.stoppedOn, type: "date" }}
            value={typed.stoppedOn}
            error={errors["stoppedOn"]}
            onChange={change("stoppedOn")}
          />
          <Radios
            label={words.canResume}
            name="resume"
            value={typed.resume}
            error={errors["canResume"]}
            choices={[
              ["yes", words.resumes],
              ["no", words.ends],
            ]}
            onChange={change("resume")}
          />
          <Radios
            label={words.scope}
            name="scope"
            value={typed.scope}
            error={errors["counts"]}
            choices={[
              ["all", words.everybody],
              ["some", words.some],
            ]}
            onChange={change("scope")}
          />
          {typed.scope === "some" &&
            (["basic", "option"] as const).map((name) => (
              <Entry
                key={name}
                field={{ name, label: words[name], type: "number" }}
                value={typed[name]}
                error={errors[`counts/${name}`]}
                onChange={change(name)}
              />
            ))}
        </div>
        <Entry
          field={{ name: "note", label: words.note, type: "textarea" }}
          value={typed.note}
          error={errors["note"]}
          onChange={change("note")}
        />
        {hint && <Message kind="info">{hint}</Message>}
        <div className="row">
          <Button type="submit" appearance="primary">
            {words.send}
          </Button>
        </div>
        {outcome === "recorded" && <Message kind="good">{words.recorded}</Message>}
        {typeof outcome === "object" && Object.keys(errors).length === 0 && <Refusal error={outcome.error} />}
      </form>
    </details>
  );
}

type RadiosProps = {
  label: string;
  name: string;
  value: string;
  error: string | undefined;
  choices: readonly (readonly [string, string])[];
  onChange: (value: string) => void;
};

const Radios = ({ label, name, value, error, choices, onChange }: RadiosProps) => (
  <FieldGroup label={label} need="need" error={error}>
    {choices.map(([choice, title]) => (
      <label key={choice} className={`row ${style["choice"]}`}>
        <input type="radio" name={name} checked={value === choice} onChange={() => onChange(choice)} />
        {title}
      </label>
    ))}
  </FieldGroup>
);
