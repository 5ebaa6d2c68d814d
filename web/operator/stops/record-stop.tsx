import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { Entry, errorsOf } from "#web/parts/form-dialog.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { CustomerPick, type Picked } from "../money/customer-pick.tsx";
import style from "../money/money.module.css";
import { moneyWords } from "../money/words.ts";
import { StopFields } from "./stop-fields.tsx";
import { nothing, stopOf, type TypedStop } from "./stop-form.ts";
import { hintOf } from "./stop-hint.ts";
import { stopWords } from "./words.ts";

/** Records a stop, which is never changed; what it gives back is said as soon as its reason is known. */
export function RecordStop() {
  const words = useWords(stopWords);
  const money = useWords(moneyWords);
  const [customer, setCustomer] = useState<Picked>();
  const [typed, setTyped] = useState(nothing);
  const [key, setKey] = useState(() => crypto.randomUUID());
  const [outcome, setOutcome] = useState<"recorded" | "no-customer" | { error: unknown }>();
  const errors = errorsOf(typeof outcome === "object" ? outcome.error : undefined);
  const change = (name: keyof TypedStop) => (value: string) => setTyped({ ...typed, [name]: value });
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (!customer) return setOutcome("no-customer");
    try {
      await ask(`/operator/tenants/${customer.tenant}/stops`, { method: "POST", key, body: stopOf(typed) });
      setCustomer(undefined);
      setTyped(nothing);
      setKey(crypto.randomUUID());
      setOutcome("recorded");
      return await readAgain("/operator/billing/stops");
    } catch (error) {
      return setOutcome({ error });
    }
  };
  const hint = hintOf(typed);
  return (
    <form className={`stack ${style["unfolded"]}`} noValidate onSubmit={(event) => void submit(event)}>
      <div className={`${style["fields"]} ${style["roomy"]}`}>
        <CustomerPick
          key={key}
          onPick={setCustomer}
          error={outcome === "no-customer" ? money.wrongCustomer : undefined}
        />
        <StopFields typed={typed} errors={errors} change={change} />
      </div>
      <Entry
        field={{ name: "note", label: words.note, type: "textarea" }}
        value={typed.note}
        error={errors["note"]}
        onChange={change("note")}
      />
      {hint && <Message kind="info">{words.hint[hint]}</Message>}
      <div className="row">
        <Button type="submit" appearance="primary">
          {words.send}
        </Button>
      </div>
      {outcome === "recorded" && <Message kind="good">{words.recorded}</Message>}
      {typeof outcome === "object" && Object.keys(errors).length === 0 && <Refusal error={outcome.error} />}
    </form>
  );
}
