import { useWords } from "#web/words/language.ts";
import { composerWords } from "./composer-words.ts";
import type { Tab } from "./draft.ts";
import style from "./thread.module.css";

const tabs = [
  ["reply", "R"],
  ["note", "N"],
] as const;

type TabsProps = { tab: Tab; choose: (tab: Tab) => void; openReplies: () => void };

/** Whether the customer reads it or nobody outside, and the replies that are often given. */
export function ComposerTabs({ tab, choose, openReplies }: TabsProps) {
  const words = useWords(composerWords);
  return (
    <div className={style["tabs"]}>
      {tabs.map(([one, key]) => (
        <button key={one} type="button" aria-pressed={one === tab} onClick={() => choose(one)}>
          {words[one]} <kbd aria-hidden="true">{key}</kbd>
        </button>
      ))}
      <button type="button" className={style["canned"]} onClick={openReplies}>
        {words.canned} <kbd aria-hidden="true">T</kbd>
      </button>
    </div>
  );
}
