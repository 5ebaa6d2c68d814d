import { categories } from "#shared/inquiries/categories.ts";
import { ChoiceTabs } from "#web/parts/choice-tabs.tsx";
import { Download } from "#web/parts/download.tsx";
import { Field } from "#web/parts/field.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./inquiry-list.module.css";
import { inquiryWords, type State, stateNames } from "./words.ts";

export type Filter = Record<"q" | "state" | "category" | "from" | "to", string | undefined>;
export type FilterProps = { filter: Filter; change: (name: keyof Filter, value: string) => void };

/** What narrows a company's inquiries, and the file of what is left. */
export function ListFilters({ filter, change }: FilterProps) {
  const words = useWords(inquiryWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  return (
    <>
      <ChoiceTabs
        label={words.state}
        name="state"
        choices={[
          { value: undefined, name: words.all },
          ...(Object.keys(names) as State[]).map((value) => ({ value, name: names[value] })),
        ]}
      />
      <div className={style["filters"]}>
        <Field label={words.category}>
          {(control) => (
            <select
              {...control}
              value={filter.category ?? ""}
              onChange={({ target }) => change("category", target.value)}
            >
              <option value="">{words.anyCategory}</option>
              {Object.entries(categories).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
        {(["from", "to"] as const).map((end) => (
          <Field key={end} label={words[end]}>
            {(control) => (
              <input
                {...control}
                type="date"
                value={filter[end] ?? ""}
                onChange={({ target }) => change(end, target.value)}
              />
            )}
          </Field>
        ))}
        <Download path="/inquiries" query={{ ...filter, format: "xlsx" }}>
          {words.excel}
        </Download>
      </div>
    </>
  );
}
