import { Button } from "@fluentui/react-components";
import { type FormEvent, type ReactNode, useState } from "react";
import type { DocumentContent } from "#shared/billing/show-documents.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { Wrong } from "#web/parts/field.tsx";
import { Entry, errorsOf } from "#web/parts/form-dialog.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./documents.module.css";
import { documentWords } from "./words.ts";

export type OrderProps = { issued: DocumentContent; onOrdered: () => void };

type OrderFormProps = {
  path: string;
  title: string;
  text: string;
  /** What its button says. */
  action: string;
  /** What is ordered, without its reason; nothing when there is nothing to order. */
  order: () => object | undefined;
  onOrdered: () => void;
  children: ReactNode;
};

/** Orders a document about another one, whose number follows a moment later; what was refused is kept. */
export function OrderForm({ path, title, text, action, order, onOrdered, children }: OrderFormProps) {
  const words = useWords(documentWords);
  const [reason, setReason] = useState("");
  const [refused, setRefused] = useState<{ error: unknown }>();
  const { reason: wrongReason, ...errors } = errorsOf(refused?.error);
  const isToldAtFields = wrongReason !== undefined || Object.keys(errors).length > 0;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const wanted = order();
    if (!wanted) return;
    try {
      await ask(path, { method: "POST", body: { reason, ...wanted } });
      onOrdered();
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/billing", "/operator/tenants");
  };
  return (
    <details className="card pad">
      <summary>{title}</summary>
      <form className={`stack ${style["form"]}`} noValidate onSubmit={(event) => void submit(event)}>
        <p>{text}</p>
        {children}
        {Object.entries(errors).map(([at, detail]) => (
          <Wrong key={at}>{detail}</Wrong>
        ))}
        <Entry
          field={{ name: "reason", label: words.reason, type: "textarea" }}
          value={reason}
          error={wrongReason}
          onChange={setReason}
        />
        {refused && !isToldAtFields && <Refusal error={refused.error} />}
        <div className="row">
          <Button type="submit" appearance="primary">
            {action}
          </Button>
        </div>
      </form>
    </details>
  );
}
