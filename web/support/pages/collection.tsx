import { useParams } from "react-router";
import type { Article, ArticleItem } from "#shared/content/article.ts";
import { usePages } from "#web/api/pages.ts";
import { useRead } from "#web/api/queries.ts";
import { ForRole } from "#web/app/for-role.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty } from "#web/parts/states.tsx";
import { both, useWords } from "#web/words/language.ts";
import { ArticleList, More } from "../article/article-list.tsx";
import { ArticlePage } from "../article/article-page.tsx";

const words = {
  tips: both(
    { title: "TIPS", none: "TIPSはまだありません", all: "TIPSの一覧へ" },
    { title: "Tips", none: "There are no tips yet", all: "All tips" },
  ),
  manuals: both(
    { title: "手順書", none: "手順書はまだありません", all: "手順書の一覧へ" },
    { title: "Manuals", none: "There are no manuals yet", all: "All manuals" },
  ),
  pages: both(
    { title: "ご案内", none: "ご案内はまだありません", all: "ご案内の一覧へ" },
    { title: "About this service", none: "There is nothing here yet", all: "All of it" },
  ),
};
type Collection = keyof typeof words;

const listOf = (collection: Collection) =>
  function List() {
    const { title } = useWords(words[collection]);
    return (
      <Page title={title}>
        <Items collection={collection} />
      </Page>
    );
  };

function Items({ collection }: { collection: Collection }) {
  const { none } = useWords(words[collection]);
  const { pages, ...rest } = usePages<{ items: ArticleItem[]; cursor?: string }>(`/${collection}`);
  const items = pages.flatMap(({ items }) => items);
  if (items.length === 0) return <Empty title={none} />;
  return (
    <>
      <ArticleList
        items={items}
        path={`/${collection}`}
        about={({ topic }) => topic !== undefined && <span>{topic}</span>}
      />
      <More {...rest} />
    </>
  );
}

const oneOf = (collection: Collection) =>
  function One() {
    const { all } = useWords(words[collection]);
    const { slug = "" } = useParams();
    const article = useRead<Article>(`/${collection}/${slug}`).value;
    return <ArticlePage article={article} back={{ to: `/${collection}`, text: all }} />;
  };

const forAdmins = (Part: () => React.ReactNode) =>
  function ForAdmins() {
    return (
      <ForRole roles={["admin", "operator"]}>
        <Part />
      </ForRole>
    );
  };

export const Tips = listOf("tips");
export const Tip = oneOf("tips");
export const Manuals = forAdmins(listOf("manuals"));
export const Manual = forAdmins(oneOf("manuals"));
export const Pages = listOf("pages");
export const AboutPage = oneOf("pages");
