import { Combobox, Option } from "@fluentui/react-components";
import { useState } from "react";
import type { TenantId } from "#shared/base/ids.ts";
import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { useReading } from "#web/api/queries.ts";
import { type ControlProps, Field } from "#web/parts/field.tsx";
import { typeSpaces } from "#web/parts/type-spaces.ts";
import { useSettled } from "#web/parts/use-settled.ts";
import { useWords } from "#web/words/language.ts";
import style from "./money.module.css";
import { moneyWords } from "./words.ts";

export type Picked = { tenant: TenantId; name: string };

type CustomerPickProps = {
  /** What it is for, where a customer is known already. */
  label?: string;
  /** Nobody is picked any more as soon as something else is typed. */
  onPick: (customer: Picked | undefined) => void;
  error?: string | undefined;
};

/** Finds a customer among all of them by its number or a part of its name. */
export function CustomerPick({ label, onPick, error }: CustomerPickProps) {
  const words = useWords(moneyWords);
  return (
    <Field
      label={label ?? words.customer}
      {...(label === undefined && { need: "need" })}
      help={words.customerHelp}
      error={error}
    >
      {(control) => <CustomerSearch control={control} onPick={onPick} />}
    </Field>
  );
}

type Found = { customers: CustomerFacts[]; total: number };
const most = 20;

type CustomerSearchProps = Pick<CustomerPickProps, "onPick"> & {
  control: ControlProps;
  /** Where several are picked: who is among them already. The field is empty again for the next. */
  picked?: readonly string[];
};

/** The field with the list of who fits what is typed. */
export function CustomerSearch({ control, onPick, picked }: CustomerSearchProps) {
  const words = useWords(moneyWords);
  const [text, setText] = useState("");
  const [isOpen, setIsOpen] = useState(false);
  const q = useSettled(text);
  const reading = useReading<Found>(isOpen ? "/operator/tenants" : undefined, { ...(q !== "" && { q }), take: most });
  const { customers: found = [], total = 0 } = reading.data?.value ?? {};
  const customers = found.filter(({ tenant }) => !picked?.includes(tenant));
  const said = reading.isError ? words.unread : reading.isPending ? words.searching : words.found(total);
  const choose = (id: string | undefined) => {
    const one = customers.find(({ tenant }) => tenant === id);
    if (!one) return;
    setText(picked ? "" : nameOf(one));
    onPick({ tenant: one.tenant, name: one.name });
  };
  return (
    <div className={style["picker"]} onKeyDownCapture={typeSpaces}>
      <Combobox
        {...control}
        input={{ className: style["pickerInput"] ?? "" }}
        className={style["combobox"] ?? ""}
        expandIcon={{ "aria-label": words.open, tabIndex: -1 }}
        freeform
        inlinePopup
        autoComplete="off"
        value={text}
        selectedOptions={[]}
        open={isOpen}
        onOpenChange={(_event, { open }) => {
          setIsOpen(open);
          if (picked && !open) setText("");
        }}
        onChange={({ target }) => {
          setText(target.value);
          onPick(undefined);
          // What an input method types comes without the keys by which the list would open by itself.
          setIsOpen(true);
        }}
        onOptionSelect={(_event, { optionValue }) => choose(optionValue)}
      >
        {customers.map((one) => (
          <Option key={one.tenant} value={one.tenant} text={nameOf(one)}>
            {nameOf(one)}
          </Option>
        ))}
        {customers.length === 0 && (
          <Option key="none" value="" text="" disabled>
            {reading.isSuccess ? words.nobody : said}
          </Option>
        )}
        {total > found.length && (
          <Option key="more" value="" text="" disabled>
            {words.many(total - found.length)}
          </Option>
        )}
      </Combobox>
      <span className="hidden" role="status">
        {isOpen ? said : ""}
      </span>
    </div>
  );
}

const nameOf = ({ customerNumber, name }: CustomerFacts) => [customerNumber, name].filter(Boolean).join(" ");
