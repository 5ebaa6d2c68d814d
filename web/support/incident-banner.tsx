import { Link } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { useReading } from "#web/api/queries.ts";
import { Mark } from "#web/parts/mark.tsx";
import { Settled } from "#web/parts/settled.tsx";
import { dayAndTime, time } from "#web/words/dates.ts";
import { both, useLanguage, useWords } from "#web/words/language.ts";
import style from "./incident-banner.module.css";

const bannerWords = both(
  {
    name: "発生中の障害",
    since: (from: string, updated: string) => `${from}〜　更新 ${updated}`,
    open: "状況を見る",
  },
  {
    name: "Ongoing incidents",
    since: (from: string, updated: string) => `since ${from}, updated ${updated}`,
    open: "See what is known",
  },
);

/** What is broken right now, above everything else. */
export function IncidentBanner() {
  const words = useWords(bannerWords);
  const language = useLanguage();
  const notices = useReading<{ items: ArticleItem[] }>("/notices").data?.value.items ?? [];
  const ongoing = notices.filter(({ category, isClosed }) => category === "incident" && isClosed === false);
  if (ongoing.length === 0) return undefined;
  return (
    <section className={style["banner"]} aria-label={words.name}>
      {ongoing.map(({ slug, title, startsAt, publishedAt, updatedAt }) => (
        <div key={slug} className={style["notice"]}>
          <Mark kind="caution" size={17} />
          <p>
            <b>{title}</b>{" "}
            <span className={style["when"]}>
              <Settled>
                {words.since(dayAndTime(startsAt ?? publishedAt ?? updatedAt, language), time(updatedAt))}
              </Settled>
            </span>
          </p>
          <Link to={`/notices/${slug}`}>{words.open}</Link>
        </div>
      ))}
    </section>
  );
}
