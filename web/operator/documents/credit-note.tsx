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

/** Gives an invoice back, line by line or all of it, by a credit note (BIL-06). */
export function CreditNote({ issued: { number, document, next, leftYen }, onOrdered }: OrderProps) {
  const words = useWords(documentWords);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [reason, setReason] = useState("");
  const [isEmpty, setIsEmpty] = useState(false);
  const [refused, order] = useOrder(`/operator/billing/documents/${number}/credit-notes`, onOrdered);
  const errors = errorsOf(refused?.error);
  const given = document.lines.flatMap(({ amountYen }, line) => {
    const back = Number(typed[line] ?? "");
    return back === 0 ? [] : [{ line, ...(back !== amountYen && { amountYen: back }) }];
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setIsEmpty(given.length === 0);
    if (given.length > 0) void order({ revision: next.creditNote, reason, lines: given });
  };
  const giveAll = () => setTyped(Object.fromEntries(leftYen.map((left, at) => [at, String(left)])));
  return (
    <details className="card pad">
      <summary>{words.credit}</summary>
      <form className={`stack ${style["form"]}`} noValidate onSubmit={submit}>
        <p>{words.creditText}</p>
        <Table
          caption={words.credit}
          rows={document.lines.map((line, at) => ({ ...line, at }))}
          keyOf={({ at }) => String(at)}
          isStacked="titled"
          columns={[
            { title: words.item, isHead: true, cell: ({ title }) => title, foot: words.together },
            {
              title: words.amount,
              isNumber: true,
              cell: ({ amountYen, at }) => (
                <>
                  {yen(amountYen)}
                  {leftYen[at] !== amountYen && <div className="small quiet">{words.left(yen(leftYen[at] ?? 0))}</div>}
                </>
              ),
              foot: yen(document.netYen),
            },
            {
              title: words.back,
              isNumber: true,
              cell: ({ at }) => (
                <input
                  type="number"
                  min={0}
                  aria-label={`${words.lineNo(at + 1)} ${words.back}`}
                  value={typed[at] ?? ""}
                  onChange={({ target }) => setTyped({ ...typed, [at]: target.value })}
                />
              ),
              foot: yen(given.reduce((sum, { line }) => sum + Number(typed[line]), 0)),
            },
          ]}
        />
        <div className="row">
          <Button size="small" onClick={giveAll}>
            {words.all}
          </Button>
        </div>
        {isEmpty && <Wrong>{words.nothingBack}</Wrong>}
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
            {words.creditDo}
          </Button>
        </div>
      </form>
    </details>
  );
}
