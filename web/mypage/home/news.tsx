import { Link } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { day, dayAndTime } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./home.module.css";

const newsWords = both(
  {
    title: "お知らせ",
    all: "すべて見る",
    none: "お知らせはありません",
    open: "発生中",
    from: (at: string) => `${at}から`,
  },
  {
    title: "Notices",
    all: "See all",
    none: "There are no notices",
    open: "Going on",
    from: (at: string) => `From ${at}`,
  },
);

/** The newest notices, trouble that goes on first. */
export function News() {
  const words = useWords(newsWords);
  const language = useLanguage();
  const { items } = useRead<{ items: ArticleItem[] }>("/notices", { take: 10, lang: language }).value;
  const isOpen = ({ category, isClosed }: ArticleItem) => category === "incident" && isClosed !== true;
  const shown = [...items.filter(isOpen), ...items.filter((one) => !isOpen(one))].slice(0, 4);
  return (
    <section className={`card ${style["news"]}`}>
      <h2 className="spread">
        <span>{words.title}</span>
        <Link className="small" to="/notices">
          {words.all}
        </Link>
      </h2>
      <ul>
        {shown.length === 0 && <li>{words.none}</li>}
        {shown.map((one) => (
          <li key={one.slug}>
            <p className="row small quiet">
              {isOpen(one) && <Status kind="caution">{words.open}</Status>}
              <span>
                {one.startsAt === undefined
                  ? day(one.publishedAt ?? one.updatedAt, language)
                  : words.from(dayAndTime(one.startsAt, language))}
              </span>
            </p>
            <Link to={`/notices/${one.slug}`}>{one.title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
