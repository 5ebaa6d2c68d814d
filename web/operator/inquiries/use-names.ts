import { useMe } from "#web/app/for-role.tsx";
import { useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { type Named, valueOf } from "./thread.ts";
import { categoryNames, fieldNames, priorityNames, stateNames, threadWords } from "./words.ts";

/** Says what a field is called, and a value of it. */
export function useNames() {
  const words = useWords(threadWords);
  const fields = useWords(fieldNames);
  const names: Named = {
    state: useWords(stateNames),
    priority: useWords(priorityNames),
    category: useWords(categoryNames),
  };
  const company = useCustomerName();
  const { name: me } = useMe();
  return {
    field: (field: string): string => fields[field] ?? field,
    value: (field: string, value: unknown): string => {
      if (field === "tenant" && typeof value === "string") return company(value) ?? value;
      if (field === "assignee") return value === "me" ? me : valueOf({ field }, value, names, words.unassigned);
      return valueOf({ field: field as "state" }, value, names, words.nothing);
    },
  };
}
