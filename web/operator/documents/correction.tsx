import { useState } from "react";
import { Table } from "#web/parts/table.tsx";
import { yen } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { OrderForm, type OrderProps } from "./order-form.tsx";
import { documentWords } from "./words.ts";

type Typed = { quantity: string; unitYen: string };

const amountOf = (line: Typed | undefined) => Number(line?.quantity) * Number(line?.unitYen);

/** Issues what an invoice should have said, in the place of one that was wholly given back. */
export function Correction({ issued: { number, document, next }, onOrdered }: OrderProps) {
  const words = useWords(documentWords);
  const [lines, setLines] = useState<Typed[]>(
    document.lines.map(({ quantity, unitYen }) => ({ quantity: String(quantity), unitYen: String(unitYen) })),
  );
  const change = (at: number, part: Partial<Typed>) =>
    setLines(lines.map((line, index) => (index === at ? { ...line, ...part } : line)));
  const wanted = document.lines.flatMap(({ item, title, detail, unit }, at) => {
    const quantity = Number(lines[at]?.quantity ?? "");
    const unitYen = Number(lines[at]?.unitYen ?? "");
    return quantity === 0 ? [] : [{ item, title, ...(detail && { detail }), unit, quantity, unitYen }];
  });
  const input = (at: number, part: keyof Typed, label: string) => (
    <input
      type="number"
      aria-label={`${words.lineNo(at + 1)} ${label}`}
      value={lines[at]?.[part] ?? ""}
      onChange={({ target }) => change(at, { [part]: target.value })}
    />
  );
  return (
    <OrderForm
      path={`/operator/billing/documents/${number}/corrections`}
      title={words.correct}
      text={words.correctText}
      action={words.correctDo}
      order={() => ({ revision: next.invoice, lines: wanted })}
      onOrdered={onOrdered}
    >
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
    </OrderForm>
  );
}
