import type { ArticleItem } from "#shared/content/article.ts";
import { Status } from "#web/parts/mark.tsx";
import { useWords } from "#web/words/language.ts";
import { noticeWords } from "./words.ts";

/** Of what kind a notice is, and whether what it tells of goes on. */
export function NoticeState({ notice }: { notice: Pick<ArticleItem, "category" | "isClosed" | "startsAt"> }) {
  const words = useWords(noticeWords);
  const { category, isClosed, startsAt } = notice;
  const lasts = category === "incident" || category === "maintenance";
  const isAhead = startsAt !== undefined && startsAt > new Date().toISOString();
  return (
    <>
      {category && <span>{words.categories[category]}</span>}
      {lasts && isClosed === true && <Status kind="good">{words.closed}</Status>}
      {lasts && isClosed === false && isAhead && <Status kind="waiting">{words.planned}</Status>}
      {lasts && isClosed === false && !isAhead && <Status kind="caution">{words.ongoing}</Status>}
    </>
  );
}
