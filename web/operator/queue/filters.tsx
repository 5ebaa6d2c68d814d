import { Button } from "@fluentui/react-components";
import { AddRegular, DismissRegular } from "@fluentui/react-icons";
import { type FormEvent, useState } from "react";
import { useSearchParams } from "react-router";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { Choose, type Option } from "../desk/choose.tsx";
import { useCustomers } from "../desk/customers.ts";
import { categoryNames, priorityNames, stateNames } from "../inquiries/words.ts";
import style from "./queue.module.css";
import { type Condition, conditions, wantedIn } from "./views.ts";
import { queueWords } from "./words.ts";

const open = ["new", "inProgress", "waitingForRequester", "reopened"] as const;

/** By what each condition can be narrowed, in words. */
function useValues(): Record<Exclude<Condition, "q">, Option<string>[]> {
  const words = useWords(queueWords);
  const priorities = useWords(priorityNames);
  const categories = useWords(categoryNames);
  const states = useWords(stateNames);
  const customers = useCustomers();
  const all = (names: Record<string, string>) => Object.entries(names).map(([value, name]) => ({ value, name }));
  return {
    tenant: [
      ...customers.map(({ tenant, name }) => ({ value: tenant, name })),
      { value: "unknown", name: words.unknown },
    ],
    priority: all(priorities),
    category: all(categories),
    state: open.map((value) => ({ value, name: states[value] })),
  };
}

/** What the view is narrowed by, each to be taken off again, and the way to narrow it further. */
export function Filters({ isOpen, open: setOpen }: { isOpen: boolean; open: (isOpen: boolean) => void }) {
  const words = useWords(queueWords);
  const [search, setSearch] = useSearchParams();
  const [which, setWhich] = useState<Condition>();
  const values = useValues();
  const wanted = wantedIn(search);
  const close = () => {
    setWhich(undefined);
    setOpen(false);
  };
  const want = (name: Condition, value: string | undefined) => {
    const next = new URLSearchParams(search);
    if (value === undefined) next.delete(name);
    else next.set(name, value);
    setSearch(next);
    close();
  };
  const inWords = (name: Condition, value: string) =>
    name === "q" ? value : (values[name].find((one) => one.value === value)?.name ?? value);
  return (
    <>
      <ul className={style["chips"]}>
        {conditions.map((name) => {
          const value = wanted[name];
          if (value === undefined) return undefined;
          const said = words.condition(words.conditions[name], inWords(name, value));
          return (
            <li key={name}>
              {said}
              <button type="button" aria-label={words.remove(said)} onClick={() => want(name, undefined)}>
                <DismissRegular aria-hidden />
              </button>
            </li>
          );
        })}
      </ul>
      <Button size="small" icon={<AddRegular />} onClick={() => setOpen(true)}>
        {words.addCondition}　<kbd aria-hidden="true">F</kbd>
      </Button>
      {isOpen && which === undefined && (
        <Choose
          title={words.which}
          options={conditions.map((value) => ({ value, name: words.conditions[value] }))}
          choose={setWhich}
          close={close}
        />
      )}
      {isOpen && which !== undefined && (
        <Choose
          title={words.conditions[which]}
          options={which === "q" ? [] : values[which]}
          choose={(value) => want(which, value)}
          close={close}
          {...(which === "q" && { children: <TextCondition apply={(text) => want("q", text || undefined)} /> })}
        />
      )}
    </>
  );
}

function TextCondition({ apply }: { apply: (text: string) => void }) {
  const words = useWords(queueWords);
  const [text, setText] = useState("");
  const submit = (event: FormEvent) => {
    event.preventDefault();
    apply(text.trim());
  };
  return (
    <form onSubmit={submit}>
      <Field label={words.text}>
        {(control) => <input {...control} value={text} onChange={({ target }) => setText(target.value)} />}
      </Field>
      <Button type="submit" appearance="primary">
        {words.apply}
      </Button>
    </form>
  );
}
