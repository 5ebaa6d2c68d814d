import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { environmentWords } from "./environment-words.ts";
import style from "./home.module.css";
import type { Standing } from "./use-overview.ts";

/** Everything that could not be read, or only in part: why, the last value's age, and when it is tried again. */
export function Gaps({ standings }: { standings: readonly Standing[] }) {
  const words = useWords(environmentWords);
  const language = useLanguage();
  const gaps = standings.filter(({ attempt }) => attempt.coverage !== "complete");
  if (gaps.length === 0) return undefined;
  const alike = new Map<string, Standing[]>();
  for (const gap of gaps) {
    const key = `${gap.attempt.coverage} ${gap.attempt.cause ?? ""}`;
    alike.set(key, [...(alike.get(key) ?? []), gap]);
  }
  return (
    <div className={style["gap"]}>
      <Message kind="unknown">
        {[...alike].flatMap(([key, of]) => {
          const [first] = of;
          if (!first) return [];
          const names = of.map(({ title }) => title[language]).join(language === "ja" ? "・" : ", ");
          const { attempt, shown } = first;
          const isNone = attempt.coverage === "none";
          return [
            <p key={key} className="small">
              <b>{isNone ? words.gap(names) : words.gapPart(names)}</b>{" "}
              {words.why(dayAndTime(attempt.readAt, language), attempt.reason?.[language] ?? "")}
              {isNone && (shown ? words.last(dayAndTime(shown.asOf ?? shown.readAt, language)) : words.noLast)}
            </p>,
          ];
        })}
        <p className="small">{words.next}</p>
      </Message>
    </div>
  );
}
