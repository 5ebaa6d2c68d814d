import type { ReplyForm } from "#shared/inquiries/replies/model.ts";
import { Field } from "#web/parts/field.tsx";
import { useWords } from "#web/words/language.ts";
import { categoryNames, fieldNames, priorityNames, stateNames } from "../inquiries/words.ts";
import style from "./replies.module.css";
import { replyWords } from "./words.ts";

type Changed = ReplyForm["changes"];

/** What sending a reply changes of the inquiry as well. */
export function Changes({ changes, change }: { changes: Changed; change: (changes: Changed) => void }) {
  const words = useWords(replyWords);
  const fields = useWords(fieldNames);
  const { new: _new, reopened: _reopened, ...states } = useWords(stateNames);
  const names: Record<string, Record<string, string>> = {
    state: states,
    priority: useWords(priorityNames),
    category: useWords(categoryNames),
    assignee: { me: words.takeOver },
  };
  const set = (name: string, value: string) => {
    const { [name]: _before, ...rest } = changes as Record<string, string>;
    change(value === "" ? rest : { ...rest, [name]: value });
  };
  return (
    <fieldset className={style["changes"]}>
      <legend>{words.changes}</legend>
      {Object.entries(names).map(([name, values]) => (
        <Field key={name} label={fields[name] ?? name}>
          {(control) => (
            <select
              {...control}
              value={(changes as Record<string, string>)[name] ?? ""}
              onChange={({ target }) => set(name, target.value)}
            >
              <option value="">{words.leave}</option>
              {Object.entries(values).map(([value, title]) => (
                <option key={value} value={value}>
                  {title}
                </option>
              ))}
            </select>
          )}
        </Field>
      ))}
    </fieldset>
  );
}
