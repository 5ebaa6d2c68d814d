import { Link, useSearchParams } from "react-router";
import type { ArticleItem } from "#shared/content/article.ts";
import { useRead } from "#web/api/queries.ts";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { both, useWords } from "#web/words/language.ts";
import { SearchField } from "../article/search-field.tsx";
import style from "../faqs/faqs.module.css";

const searchWords = both(
  {
    title: "検索",
    label: "よくある質問・お知らせ・TIPSを検索",
    faqs: "よくある質問",
    notices: "お知らせ",
    tips: "TIPS",
    none: (q: string) => `「${q}」を含むものは見つかりませんでした`,
    ask: "お問い合わせフォームで質問する",
  },
  {
    title: "Search",
    label: "Search FAQ, notices and tips",
    faqs: "FAQ",
    notices: "Notices",
    tips: "Tips",
    none: (q: string) => `Nothing was found for “${q}”`,
    ask: "Ask us with the form",
  },
);

/** One field over everything that anybody may read. */
export function Search() {
  const words = useWords(searchWords);
  const [query, setQuery] = useSearchParams();
  const q = query.get("q") ?? "";
  return (
    <Page title={words.title}>
      <div className="stack">
        <SearchField
          key={q}
          label={words.label}
          value={q}
          onSearch={(text) => setQuery(text === "" ? {} : { q: text }, { replace: true })}
        />
        <Guarded>{q !== "" && <Found q={q} />}</Guarded>
      </div>
    </Page>
  );
}

type Found = Pick<ArticleItem, "slug" | "title">;

function Found({ q }: { q: string }) {
  const words = useWords(searchWords);
  const { suggestions } = useRead<{ suggestions: Found[] }>("/faqs", { q }).value;
  const notices = useRead<{ items: ArticleItem[] }>("/notices", { take: 100 }).value.items;
  const tips = useRead<{ items: ArticleItem[] }>("/tips", { take: 100 }).value.items;
  const found: ["faqs" | "notices" | "tips", Found[]][] = [
    ["faqs", suggestions],
    ["notices", notices.filter(saying(q))],
    ["tips", tips.filter(saying(q))],
  ];
  if (found.every(([, items]) => items.length === 0))
    return <Empty title={words.none(q)} action={<Link to="/">{words.ask}</Link>} />;
  return found.map(
    ([path, items]) =>
      items.length > 0 && (
        <section key={path} className="card pad">
          <h2>{words[path]}</h2>
          <ul className={style["titles"]}>
            {items.map(({ slug, title }) => (
              <li key={slug}>
                <Link to={`/${path}/${slug}`}>{title}</Link>
              </li>
            ))}
          </ul>
        </section>
      ),
  );
}

const folded = (text: string) => text.normalize("NFKC").toLowerCase();

/** Whether every word that is sought stands in a title or a beginning. */
function saying(q: string) {
  const sought = folded(q).split(/\s+/).filter(Boolean);
  return ({ title, summary = "" }: ArticleItem) => {
    const said = folded(`${title} ${summary}`);
    return sought.every((word) => said.includes(word));
  };
}
