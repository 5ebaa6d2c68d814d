import { useId, useState } from "react";
import type { CustomerFacts } from "#shared/contracts/customers/customer-facts.ts";
import { useReading } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { moneyWords } from "./words.ts";

export type Picked = { tenant: string; name: string };

type CustomerPickProps = {
  /** What it is for, where a customer is known already. */
  label?: string;
  onPick: (customer: Picked | undefined) => void;
  error?: string | undefined;
};

/** Finds a customer by its number or a part of its name. */
export function CustomerPick({ label, onPick, error }: CustomerPickProps) {
  const words = useWords(moneyWords);
  const list = useId();
  const [typed, setTyped] = useState("");
  const { data } = useReading<{ customers: CustomerFacts[] }>("/operator/tenants", { take: 100 });
  const customers = data?.value.customers ?? [];
  const choose = (text: string) => {
    setTyped(text);
    const found = customers.find((one) => nameOf(one) === text);
    onPick(found && { tenant: found.tenant, name: found.name });
  };
  return (
    <Field
      label={label ?? words.customer}
      {...(label === undefined && { need: "need" })}
      help={words.customerHelp}
      error={error}
    >
      {(control) => (
        <>
          <input
            {...control}
            list={list}
            autoComplete="off"
            value={typed}
            onChange={({ target }) => choose(target.value)}
          />
          <datalist id={list}>
            {customers.map((one) => (
              <option key={one.tenant} value={nameOf(one)} />
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}

const nameOf = ({ customerNumber, name }: CustomerFacts) => [customerNumber, name].filter(Boolean).join(" ");
