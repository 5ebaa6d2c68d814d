import { useSearchParams } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { usePages } from "#web/api/pages.ts";
import { Page } from "#web/parts/page.tsx";
import { Empty, NoMatch } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { ArticleList, More } from "../article/article-list.tsx";
import { NoticeState } from "./notice-state.tsx";
import style from "./notices.module.css";
import { noticeWords } from "./words.ts";

const categories = ["incident", "maintenance", "price-change", "general"] as const;

export function Notices() {
  const words = useWords(noticeWords);
  return (
    <Page title={words.title} actions={<a href="/api/notices.atom">{words.feed}</a>}>
      <NoticeList />
    </Page>
  );
}

function NoticeList() {
  const words = useWords(noticeWords);
  const [query, setQuery] = useSearchParams();
  const { pages, ...rest } = usePages<{ items: ArticleItem[]; cursor?: string }>("/notices", { take: 100 });
  const notices = pages.flatMap(({ items }) => items);
  const chosen = categories.find((category) => category === query.get("category"));
  const shown = notices.filter(({ category }) => chosen === undefined || category === chosen);
  const choose = (category: string | undefined) => setQuery(category ? { category } : {}, { replace: true });
  if (notices.length === 0) return <Empty title={words.none} />;
  return (
    <>
      <fieldset className={style["kinds"]}>
        <legend className="hidden">{words.kind}</legend>
        {[undefined, ...categories].map((category) => (
          <label key={category ?? ""} className={style["kind"]}>
            <input type="radio" name="category" checked={chosen === category} onChange={() => choose(category)} />
            {category === undefined ? words.every : words.categories[category]}
          </label>
        ))}
      </fieldset>
      {shown.length === 0 ? (
        <NoMatch title={words.noMatch} clear={() => choose(undefined)} />
      ) : (
        <ArticleList items={shown} path="/notices" about={(item) => <NoticeState notice={item} />} />
      )}
      <More {...rest} />
    </>
  );
}
