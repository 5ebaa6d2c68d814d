import { ChevronDownRegular, ChevronRightRegular, LightbulbRegular } from "@fluentui/react-icons";
import { useId, useState } from "react";
import type { Article } from "#shared/content/article.ts";
import { useReading } from "#web/api/queries.ts";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { both, useWords } from "#web/words/language.ts";
import { ArticleText } from "../article/article-text.tsx";
import { FaqVote } from "../article/faq-vote.tsx";
import style from "./faq-suggestions.module.css";
import type { Suggestion } from "./use-suggestions.ts";

const suggestionWords = both(
  {
    found: (count: number) => `近い質問が${count}件あります`,
    goOn: "解決しないときは、このまま入力を続けてください",
  },
  {
    found: (count: number) => (count === 1 ? "There is a similar question" : `There are ${count} similar questions`),
    goOn: "If none of them helps, just go on typing",
  },
);

/** What others have asked, below the field: its answer opens in place, so that nothing typed is left behind. */
export function FaqSuggestions({ suggestions }: { suggestions: readonly Suggestion[] }) {
  const words = useWords(suggestionWords);
  const said = suggestions.length > 0 ? words.found(suggestions.length) : "";
  return (
    <>
      <p className="hidden" role="status">
        {said}
      </p>
      {suggestions.length > 0 && (
        <section className={style["box"]} aria-label={said}>
          <p className={style["cap"]}>
            <LightbulbRegular fontSize={20} aria-hidden />
            <span>{said}</span>
          </p>
          <ul>
            {suggestions.map((suggestion) => (
              <Entry key={suggestion.slug} {...suggestion} />
            ))}
          </ul>
          <p className={style["foot"]}>{words.goOn}</p>
        </section>
      )}
    </>
  );
}

function Entry({ slug, title, topic }: Suggestion) {
  const [isOpen, setIsOpen] = useState(false);
  const id = useId();
  const Chevron = isOpen ? ChevronDownRegular : ChevronRightRegular;
  return (
    <li>
      <button
        type="button"
        className={style["entry"]}
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setIsOpen(!isOpen)}
      >
        <span>
          {title}
          {topic !== undefined && <small>{topic}</small>}
        </span>
        <Chevron fontSize={20} aria-hidden />
      </button>
      <div id={id} className={style["answer"]} hidden={!isOpen}>
        {isOpen && <Answer slug={slug} />}
      </div>
    </li>
  );
}

function Answer({ slug }: { slug: string }) {
  const { data, error } = useReading<Article>(`/faqs/${slug}`);
  if (error) return <Refusal error={error} />;
  if (!data) return <Loading rows={2} />;
  return (
    <>
      <ArticleText html={data.value.html} language={data.value.language} opensApart />
      <FaqVote slug={slug} />
    </>
  );
}
