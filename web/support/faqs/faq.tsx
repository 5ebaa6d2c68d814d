import { Link, useParams } from "react-router";
import type { Article } from "#shared/content/article.ts";
import { useRead } from "#web/api/queries.ts";
import { useWords } from "#web/words/language.ts";
import { ArticlePage } from "../article/article-page.tsx";
import { FaqVote } from "../article/faq-vote.tsx";
import { faqWords } from "./words.ts";

export function Faq() {
  const words = useWords(faqWords);
  const { slug = "" } = useParams();
  const article = useRead<Article>(`/faqs/${slug}`).value;
  return (
    <ArticlePage article={article} back={{ to: "/faqs", text: words.all }}>
      <FaqVote slug={slug} />
      <p>
        {words.unsolved}
        <Link to="/">{words.unsolvedLink}</Link>
      </p>
    </ArticlePage>
  );
}
