import { Button } from "@fluentui/react-components";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { day } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./article-list.module.css";

const listWords = both(
  { more: "さらに表示", reading: "読み込んでいます…" },
  { more: "Show more", reading: "Loading…" },
);

type ArticleListProps = {
  items: readonly ArticleItem[];
  /** The address that their last part goes after. */
  path: string;
  about?: (item: ArticleItem) => ReactNode;
};

/** Entries by title, date and beginning. */
export function ArticleList({ items, path, about }: ArticleListProps) {
  const language = useLanguage();
  return (
    <ul className={`card ${style["list"]}`}>
      {items.map((item) => (
        <li key={item.slug}>
          <Link to={`${path}/${item.slug}`} {...(item.language !== language && { lang: item.language })}>
            {item.title}
          </Link>
          {item.summary !== undefined && <p className={style["summary"]}>{item.summary}</p>}
          <p className={style["about"]}>
            {about?.(item)}
            <span>{day(item.publishedAt ?? item.updatedAt, language)}</span>
          </p>
        </li>
      ))}
    </ul>
  );
}

type MoreProps = { hasMore: boolean; isReading: boolean; more: () => void };

export function More({ hasMore, isReading, more }: MoreProps) {
  const words = useWords(listWords);
  if (!hasMore) return undefined;
  return (
    <div className={style["more"]}>
      <Button onClick={more} disabledFocusable={isReading}>
        {isReading ? words.reading : words.more}
      </Button>
    </div>
  );
}
