import { Button } from "@fluentui/react-components";
import { Link, useSearchParams } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { usePages } from "#web/api/pages.ts";
import { useRead } from "#web/api/queries.ts";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { More } from "../article/article-list.tsx";
import { SearchField } from "../article/search-field.tsx";
import style from "./faqs.module.css";
import { faqWords } from "./words.ts";

/** What is asked often: by topic, or what fits a few words. */
export function Faqs() {
  const words = useWords(faqWords);
  const [query, setQuery] = useSearchParams();
  const q = query.get("q") ?? "";
  const look = (text: string) => setQuery(text === "" ? {} : { q: text }, { replace: true });
  return (
    <Page title={words.title}>
      <div className="stack">
        <SearchField key={q} label={words.search} value={q} onSearch={look} />
        <Guarded>{q === "" ? <Topics /> : <Found q={q} clear={() => look("")} />}</Guarded>
      </div>
    </Page>
  );
}

function Topics() {
  const words = useWords(faqWords);
  const { pages, ...rest } = usePages<{ items: ArticleItem[]; cursor?: string }>("/faqs", { take: 100 });
  const topics = Map.groupBy(
    pages.flatMap(({ items }) => items),
    ({ topic }) => topic ?? words.others,
  );
  if (topics.size === 0) return <Empty title={words.none} action={<Link to="/">{words.ask}</Link>} />;
  return (
    <>
      <div className={style["topics"]}>
        {[...topics].map(([topic, items]) => (
          <section key={topic} className="card pad">
            <h2>{topic}</h2>
            <ul className={style["titles"]}>
              {items.map(({ slug, title, language: written }) => (
                <li key={slug}>
                  <Link to={`/faqs/${slug}`} lang={written}>
                    {title}
                  </Link>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
      <More {...rest} />
    </>
  );
}

function Found({ q, clear }: { q: string; clear: () => void }) {
  const words = useWords(faqWords);
  const { suggestions } = useRead<{ suggestions: { slug: string; title: string }[] }>("/faqs", { q }).value;
  if (suggestions.length === 0) return <NoMatch title={words.noMatch(q)} clear={clear} />;
  return (
    <section className="card pad">
      <p role="status" className="quiet">
        {words.found(q, suggestions.length)}
      </p>
      <ul className={style["titles"]}>
        {suggestions.map(({ slug, title }) => (
          <li key={slug}>
            <Link to={`/faqs/${slug}`}>{title}</Link>
          </li>
        ))}
      </ul>
      <Button onClick={clear}>{words.all}</Button>
    </section>
  );
}
