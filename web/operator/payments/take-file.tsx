import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../money/money.module.css";
import { thisMonth } from "../money/months.ts";
import { paymentWords } from "./words.ts";

/** Takes a bank's file in as a whole, or says line by line what is wrong with it. */
export function TakeFile() {
  const words = useWords(paymentWords);
  const [outcome, setOutcome] = useState<"taken" | { error: unknown }>();
  const send = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = event.currentTarget;
    try {
      await ask("/operator/billing/deposit-files", { method: "POST", body: new FormData(form) });
      form.reset();
      setOutcome("taken");
      await readAgain("/operator/billing/deposits");
    } catch (error) {
      setOutcome({ error });
    }
  };
  return (
    <details className="card pad">
      <summary>{words.upload}</summary>
      <form className={`stack ${style["unfolded"]}`} onSubmit={(event) => void send(event)}>
        <div className={style["fields"]}>
          <Field label={words.file} help={words.fileHelp}>
            {(control) => <input {...control} type="file" name="file" required accept=".txt,.csv,.dat" />}
          </Field>
          <Field label={words.month} help={words.monthHelp}>
            {(control) => <input {...control} type="month" name="month" required defaultValue={thisMonth()} />}
          </Field>
        </div>
        <div className="row">
          <Button type="submit" appearance="primary">
            {words.take}
          </Button>
        </div>
        {outcome === "taken" && <Message kind="good">{words.taken}</Message>}
        {typeof outcome === "object" && <Faults error={outcome.error} />}
      </form>
    </details>
  );
}

function Faults({ error }: { error: unknown }) {
  if (!isRefused(error) || error.errors.length === 0) return <Refusal error={error} />;
  return (
    <Message kind="critical">
      <ul>
        {error.errors.map(({ pointer, detail }) => (
          <li key={`${pointer} ${detail}`}>
            <code>{pointer}</code> {detail}
          </li>
        ))}
      </ul>
    </Message>
  );
}
