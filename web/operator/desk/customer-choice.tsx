import { Field } from "#web/parts/field.tsx";
import { both, useWords } from "#web/words/language.ts";
import { useCustomers } from "./customers.ts";

const choiceWords = both(
  { customer: "お客様", choose: "お客様を選んでください" },
  { customer: "Customer", choose: "Choose a customer" },
);

/** Chooses the customer of whom a page tells. */
export function CustomerChoice({ tenant, choose }: { tenant: string; choose: (tenant: string) => void }) {
  const words = useWords(choiceWords);
  const customers = useCustomers();
  return (
    <Field label={words.customer}>
      {(control) => (
        <select {...control} value={tenant} onChange={({ target }) => choose(target.value)}>
          <option value="">{words.choose}</option>
          {customers.map(({ tenant: id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
