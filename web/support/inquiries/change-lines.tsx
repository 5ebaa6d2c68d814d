import { categories } from "#shared/inquiries/categories.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import type { Entry } from "./thread-entries.tsx";
import { changeWords } from "./thread-words.ts";
import { stateNames } from "./words.ts";

type One = Entry["changes"][number];

/** What became of an inquiry, each as a thin line. */
export function ChangeLines({ at, changes }: Pick<Entry, "at" | "changes">) {
  const said = useChangeSaid();
  const language = useLanguage();
  return [...new Set(changes.map(said))].map((text) => (
    <p key={text} className={style["line"]}>
      <span>{text}</span> <time dateTime={at}>{dayAndTime(at, language)}</time>
    </p>
  ));
}

/** A change in words. */
function useChangeSaid(): (change: One) => string {
  const words = useWords(changeWords);
  const language = useLanguage();
  const names = useWords(stateNames);
  return (change) => {
    switch (change.field) {
      case "state":
        return words.state(names[change.to]);
      case "category":
        return words.category(categories[change.to].label[language]);
      case "mergedInto":
        return change.to === null ? words.unmerged : words.merged;
      case "links":
        return words.links;
      case "isConfidential":
        return change.to ? words.hidden : words.shown;
      case "satisfaction":
        return change.to ? words.rated(change.to.score) : words.other;
      case "calledBackAt":
        return words.calledBack;
      case "watchers":
        return change.to.length > 0 ? words.watchers(change.to.map(({ name }) => name).join("、")) : words.noWatchers;
      default:
        return words.other;
    }
  };
}
