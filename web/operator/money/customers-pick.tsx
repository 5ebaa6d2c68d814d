import { useRef } from "react";
import type { TenantId } from "#shared/base/ids.ts";
import { Chosen } from "#web/parts/chosen.tsx";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { CustomerSearch } from "./customer-pick.tsx";
import style from "./money.module.css";
import { moneyWords } from "./words.ts";

type CustomersPickProps = {
  id?: string | undefined;
  label: string;
  picked: readonly TenantId[];
  onChange: (picked: TenantId[]) => void;
  error?: string | undefined;
};

/** Finds any number of customers, one after the other. */
export function CustomersPick({ id, label, picked, onChange, error }: CustomersPickProps) {
  const words = useWords(moneyWords);
  const company = useCustomerName();
  const place = useRef<HTMLDivElement>(null);
  return (
    <Field id={id} label={label} help={words.customerHelp} error={error}>
      {(control) => (
        <div ref={place} className={style["several"]}>
          <Chosen
            ids={picked}
            nameOf={(tenant) => company(tenant) ?? tenant}
            remove={(tenant) => {
              onChange(picked.filter((one) => one !== tenant));
              place.current?.querySelector("input")?.focus();
            }}
          />
          <CustomerSearch
            control={control}
            picked={picked}
            onPick={(customer) => customer && onChange([...picked, customer.tenant])}
          />
        </div>
      )}
    </Field>
  );
}
