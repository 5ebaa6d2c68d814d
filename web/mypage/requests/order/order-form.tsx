import { useMemo, useState } from "react";
import { useNavigate, useSearchParams } from "react-router";
import type { ShownType } from "#shared/requests/read-catalogue.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { ErrorList } from "#web/parts/error-list.tsx";
import { SchemaFormContext } from "#web/parts/schema-form-context.ts";
import { missingIn, type Schema } from "#web/parts/schema-form-model.ts";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Confirm } from "./confirm.tsx";
import { labelOf, mistakesAt, stepOf, typedAt } from "./mistakes.ts";
import style from "./order.module.css";
import { OrderButtons } from "./order-buttons.tsx";
import { OrderFields } from "./order-fields.tsx";
import { OrderStepper, stepWords } from "./order-stepper.tsx";
import { askedSteps, type OrderStep, orderSteps, partsOf } from "./order-steps.ts";
import { orderWords } from "./order-words.ts";
import { PromiseBox } from "./promise-box.tsx";
import { useDraft } from "./use-draft.ts";
import { useSendOrder } from "./use-send-order.ts";
import { When } from "./when.tsx";

type OrderFormProps = { type: ShownType; schema: Schema };

/** Asks for an order step by step, reads it back, and sends it once. */
export function OrderForm({ type, schema }: OrderFormProps) {
  const words = useWords(orderWords);
  const { steps: names } = useWords(stepWords);
  const tenant = useTenant();
  const navigate = useNavigate();
  const [search, setSearch] = useSearchParams();
  const step = askedSteps.find((one) => one === search.get("step")) ?? "target";
  const { draft, change, named, forget, startAnew } = useDraft(`${tenant} ${type.name}`, schema);
  const [errors, setErrors] = useState<ReadonlyMap<string, string>>(new Map());
  const [refused, setRefused] = useState(draft);
  // What was typed since then may be right: only the list above the form stays as it is.
  const unmended = [...errors].filter(([pointer]) => typedAt(refused, pointer) === typedAt(draft, pointer));
  const parts = partsOf(schema, type);

  const open = (next: OrderStep) => {
    if (next === "type") void navigate("/mypage/requests/new");
    else setSearch({ step: next });
  };
  const send = useSendOrder(type, schema, {
    sent: async (id) => {
      forget();
      await navigate(`/mypage/requests/${id}`, { replace: true });
    },
    refused: (found) => {
      setErrors(found);
      setRefused(draft);
      const [first] = found.keys();
      if (first !== undefined) open(stepOf(first, parts));
    },
  });

  // It takes the focus whenever it is another list, and must not while somebody types.
  const mistakes = useMemo(
    () => mistakesAt(step, errors, { schema, parts: partsOf(schema, type), words }),
    [step, errors, schema, type, words],
  );
  const goOn = () => {
    if (step === "confirm") return send.mutate(draft);
    const missing = draft.orders.flatMap((order, index) => missingIn(schema, order, `#/orders/${index}`, parts[step]));
    setErrors(new Map(missing.map((pointer) => [pointer, words.needed(labelOf(pointer, schema, words))])));
    setRefused(draft);
    if (missing.length === 0) open(orderSteps[orderSteps.indexOf(step) + 1] ?? "confirm");
  };

  const setting = {
    errors: new Map(unmended),
    names: draft.names,
    named,
    choicesAt: (of: string) => `/tenants/${tenant}/request-choices/${of}`,
  };
  return (
    <SchemaFormContext value={setting}>
      <OrderStepper at={step} open={open} />
      <div className={style["columns"]}>
        <form
          className="card pad"
          data-at={`${type.name} ${step}`}
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            goOn();
          }}
        >
          <ErrorList mistakes={mistakes} />
          <h2 ref={focusWhenNew} key={`heading ${step}`} tabIndex={-1} className={style["step"]}>
            {names[step]}
          </h2>
          {send.isError && errors.size === 0 && <Refusal error={send.error} />}
          {step === "when" ? (
            <When type={type} schema={schema} draft={draft} change={change} />
          ) : step === "confirm" ? (
            <Confirm type={type} schema={schema} parts={parts} draft={draft} />
          ) : (
            <OrderFields key={step} {...{ type, schema, step, parts, draft, change }} />
          )}
          <OrderButtons step={step} isBusy={send.isPending} open={open} startAnew={startAnew} />
        </form>
        <PromiseBox type={type} draft={draft} />
      </div>
    </SchemaFormContext>
  );
}

/** The heading of a step takes the focus as one comes to it, but not as the page opens. */
function focusWhenNew(heading: HTMLHeadingElement | null): void {
  if (document.activeElement !== document.body && document.activeElement?.closest("main")) heading?.focus();
}
