import type { ReactNode } from "react";
import { Link } from "react-router";
import type { Article } from "#shared/content/article.ts";
import { Page } from "#web/parts/page.tsx";
import { Settled } from "#web/parts/settled.tsx";
import { fullDay } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./article.module.css";
import { ArticleText } from "./article-text.tsx";

const articleWords = both(
  {
    updated: (day: string) => `${day}更新`,
    effective: (day: string) => `${day}から適用`,
    onlyJapanese: "この内容は日本語だけです。",
  },
  {
    updated: (day: string) => `Updated on ${day}`,
    effective: (day: string) => `In force since ${day}`,
    onlyJapanese: "This is available in Japanese only.",
  },
);

type ArticlePageProps = {
  article: Article;
  /** Beside its date. */
  about?: ReactNode;
  /** Above its text. */
  facts?: ReactNode;
  /** Below its text. */
  children?: ReactNode;
  back: { to: string; text: string };
};

/** One entry to read. */
export function ArticlePage({ article, about, facts, children, back }: ArticlePageProps) {
  const words = useWords(articleWords);
  const language = useLanguage();
  const { title, html, updatedAt, effectiveOn, topic } = article;
  return (
    <Page title={title}>
      <article className={`card ${style["sheet"]}`}>
        <div className={style["about"]}>
          {about}
          {topic !== undefined && <span>{topic}</span>}
          <span>
            <Settled>
              {effectiveOn === undefined
                ? words.updated(fullDay(updatedAt, language))
                : words.effective(fullDay(effectiveOn, language))}
            </Settled>
          </span>
          {article.language !== language && <span>{words.onlyJapanese}</span>}
        </div>
        {facts}
        <ArticleText html={html} language={article.language} />
        {children}
      </article>
      <p className={style["back"]}>
        <Link to={back.to}>{back.text}</Link>
      </p>
    </Page>
  );
}
