import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Wrong } from "#web/parts/field.tsx";
import { Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { OrderForm, type OrderProps } from "./order-form.tsx";
import { documentWords } from "./words.ts";

/** Gives an invoice back, line by line or all of it, by a credit note (BIL-06). */
export function CreditNote({ issued: { number, document, next, leftYen }, onOrdered }: OrderProps) {
  const words = useWords(documentWords);
  const [typed, setTyped] = useState<Record<number, string>>({});
  const [isEmpty, setIsEmpty] = useState(false);
  const given = document.lines.flatMap(({ amountYen }, line) => {
    const back = Number(typed[line] ?? "");
    return back === 0 ? [] : [{ line, ...(back !== amountYen && { amountYen: back }) }];
  });
  const order = () => {
    setIsEmpty(given.length === 0);
    return given.length > 0 ? { revision: next.creditNote, lines: given } : undefined;
  };
  const giveAll = () => setTyped(Object.fromEntries(leftYen.map((left, at) => [at, String(left)])));
  return (
    <OrderForm
      path={`/operator/billing/documents/${number}/credit-notes`}
      title={words.credit}
      text={words.creditText}
      action={words.creditDo}
      order={order}
      onOrdered={onOrdered}
    >
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
    </OrderForm>
  );
}
