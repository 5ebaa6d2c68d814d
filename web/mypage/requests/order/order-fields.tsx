import { Button } from "@fluentui/react-components";
import { Link } from "react-router";
import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { SchemaForm } from "#web/parts/schema-form.tsx";
import { fieldId, type Schema, startOf } from "#web/parts/schema-form-model.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { wordsOfFields } from "./fields-in-words.ts";
import style from "./order.module.css";
import type { Parts } from "./order-steps.ts";
import { orderWords } from "./order-words.ts";
import type { Draft } from "./use-draft.ts";

type OrderFieldsProps = {
  type: ShownType;
  schema: Schema;
  step: "target" | "content";
  parts: Parts;
  draft: Draft;
  change: (part: Partial<Draft>) => void;
};

/** The fields of a step, for each object that is ordered. */
export function OrderFields({ type, schema, step, parts, draft, change }: OrderFieldsProps) {
  const words = useWords(orderWords);
  const language = useLanguage();
  const { orders } = draft;
  const isOne = orders.length === 1;
  if (parts[step].length === 0) return <p className="quiet">{words.nothingMore}</p>;
  const add = () => {
    const last = orders.at(-1) ?? startOf(schema);
    const same = parts.content.map((name): [string, unknown] => [name, last[name]]);
    change({ orders: [...orders, { ...startOf(schema), ...Object.fromEntries(same) }] });
  };
  return (
    <>
      {orders.map((order, index) => {
        const form = (
          <SchemaForm
            schema={schema}
            value={order}
            at={`#/orders/${index}`}
            only={parts[step]}
            onChange={(next) => change({ orders: orders.with(index, next) })}
          />
        );
        const whom = step === "content" ? wordsOfFields(schema, order, parts.target, draft.names, language) : "";
        const title = whom === "" ? words.one(index + 1) : whom;
        return isOne ? (
          <div key="only" id={fieldId("#/orders/0")} tabIndex={-1}>
            {step === "content" && <p className={style["whom"]}>{whom}</p>}
            {form}
          </div>
        ) : (
          // An order has no name of its own: it is the one at its place.
          <fieldset key={index} id={fieldId(`#/orders/${index}`)} tabIndex={-1} className={style["one"]}>
            <legend>{title}</legend>
            {form}
            {step === "target" && (
              <Button appearance="subtle" onClick={() => change({ orders: orders.toSpliced(index, 1) })}>
                {words.drop(index + 1)}
              </Button>
            )}
          </fieldset>
        );
      })}
      {step === "target" && type.inBulk && (
        <div className={style["more"]}>
          <Button onClick={add}>{words.more}</Button>
          <p className="small quiet">
            {words.bulkHelp} <Link to={`/mypage/requests/new/${type.name}/workbook`}>{words.bulk}</Link>
          </p>
        </div>
      )}
    </>
  );
}
