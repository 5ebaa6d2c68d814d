import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import { both, useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import type { Thread } from "./thread.ts";
import { type Category, categoryNames, fieldNames, type Priority, priorityNames } from "./words.ts";

const changeWords = both(
  { of: (field: string, value: string) => `${field}：${value}`, nobody: "未割り当て" },
  { of: (field: string, value: string) => `${field}: ${value}`, nobody: "nobody" },
);

type ChangeProps = { thread: Thread; change: (wanted: WantedChange) => Promise<void> };

/** What is changed in place: how urgent it is and what it is about. */
export function Change({ thread: { priority, category, assignee }, change }: ChangeProps) {
  const fields = useWords(fieldNames);
  const priorities = useWords(priorityNames);
  const categories = useWords(categoryNames);
  const words = useWords(changeWords);
  return (
    <>
      <select
        className={style["pick"]}
        aria-label={fields["priority"]}
        value={priority}
        onChange={({ target }) => void change({ priority: target.value as Priority })}
      >
        {Object.entries(priorities).map(([value, name]) => (
          <option key={value} value={value}>
            {words.of(fields["priority"] ?? "", name)}
          </option>
        ))}
      </select>
      <select
        className={style["pick"]}
        aria-label={fields["category"]}
        value={category}
        onChange={({ target }) => void change({ category: target.value as Category })}
      >
        {Object.entries(categories).map(([value, name]) => (
          <option key={value} value={value}>
            {name}
          </option>
        ))}
      </select>
      <span className={assignee ? "" : style["nobody"]}>
        {words.of(fields["assignee"] ?? "", assignee?.name ?? words.nobody)}
      </span>
    </>
  );
}
