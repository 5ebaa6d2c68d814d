import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { Wrong } from "#web/parts/field.tsx";
import { Entry, errorsOf } from "#web/parts/form-dialog.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "./documents.module.css";
import { type OrderProps, useOrder } from "./use-order.ts";
import { documentWords } from "./words.ts";

type Typed = { quantity: string; unitYen: string };

const amountOf = (line: Typed | undefined) => Number(line?.quantity) * Number(line?.unitYen);

/** Issues what an invoice should have said, in the place of one that was wholly given back. */
export function Correction({ issued: { number, document, next }, onOrdered }: OrderProps) {
  const words = useWords(documentWords);
  const [lines, setLines] = useState<Typed[]>(
    document.lines.map(({ quantity, unitYen }) => ({ quantity: String(quantity), unitYen: String(unitYen) })),
  );
  const [reason, setReason] = useState("");
  const [refused, order] = useOrder(`/operator/billing/documents/${number}/corrections`, onOrdered);
  const errors = errorsOf(refused?.error);
  const change = (at: number, part: Partial<Typed>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const wanted = document.lines.flatMap(({ item, title, detail, unit }, at) => {
      const quantity = Number(lines[at]?.quantity ?? "");
      const unitYen = Number(lines[at]?.unitYen ?? "");
      return quantity === 0 ? [] : [{ item, title, ...(detail && { detail }), unit, quantity, unitYen }];
    });
    void order({ revision: next.invoice, reason, lines: wanted });
  };
  const input = (at: number, part: keyof Typed, label: string) => (
    <input
      type="number"
      aria-label={`${words.lineNo(at + 1)} ${label}`}
      value={lines[at]?.[part] ?? ""}
      onChange={({ target }) => change(at, { [part]: target.value })}
    />
  );
  return (
    <details className="card pad">
      <summary>{words.correct}</summary>
      <form className={`stack ${style["form"]}`} noValidate onSubmit={submit}>
        <p>{words.correctText}</p>
        <Table
          caption={words.correct}
          rows={document.lines.map((line, at) => ({ ...line, at }))}
          keyOf={({ at }) => String(at)}
          isStacked="titled"
          columns={[
            { title: words.item, isHead: true, cell: ({ title }) => title, foot: words.together },
            {
              title: words.quantity,
              isNumber: true,
              cell: ({ at }) => input(at, "quantity", words.quantity),
            },
            {
              title: words.unitPrice,
              isNumber: true,
              cell: ({ at }) => input(at, "unitYen", words.unitPrice),
            },
            {
              title: words.amount,
              isNumber: true,
              cell: ({ at }) => yen(amountOf(lines[at])),
              foot: yen(lines.reduce((sum, line) => sum + amountOf(line), 0)),
            },
          ]}
        />
        {Object.entries(errors).map(([at, detail]) => at !== "reason" && <Wrong key={at}>{detail}</Wrong>)}
        <Entry
          field={{ name: "reason", label: words.reason, type: "textarea" }}
          value={reason}
          error={errors["reason"]}
          onChange={setReason}
        />
        {refused && Object.keys(errors).length === 0 && <Refusal error={refused.error} />}
        <div className="row">
          <Button type="submit" appearance="primary">
            {words.correctDo}
          </Button>
        </div>
      </form>
    </details>
  );
}
