import { Link } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { useRead } from "#web/api/queries.ts";
import { Empty } from "#web/parts/states.tsx";
import { shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./home.module.css";
import { homeWords } from "./words.ts";

/** The newest notices. */
export function News() {
  const words = useWords(homeWords);
  const { items } = useRead<{ items: ArticleItem[] }>("/notices", { take: 5, lang: useLanguage() }).value;
  return (
    <section className={`card ${style["list"]}`}>
      <h2 className="spread">
        {words.notices} <Link to="/notices">{words.all}</Link>
      </h2>
      {items.length === 0 ? (
        <Empty title={words.noNotices} />
      ) : (
        <ul className={style["news"]}>
          {items.map(({ slug, title, publishedAt, updatedAt }) => (
            <li key={slug}>
              <span className="small quiet">{shortDay(publishedAt ?? updatedAt)}</span>
              <Link to={`/notices/${slug}`}>{title}</Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
