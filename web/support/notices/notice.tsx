import { useParams } from "react-router";
import type { Article } from "#shared/content/article.ts";
import { useRead } from "#web/api/queries.ts";
import { dayAndTime, fullDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { ArticlePage } from "../article/article-page.tsx";
import { NoticeState } from "./notice-state.tsx";
import style from "./notices.module.css";
import { noticeWords } from "./words.ts";

/** A notice: what it is about and when, what became of it, and its words. */
export function Notice() {
  const words = useWords(noticeWords);
  const { slug = "" } = useParams();
  const notice = useRead<Article>(`/notices/${slug}`).value;
  return (
    <ArticlePage
      article={notice}
      about={<NoticeState notice={notice} />}
      facts={<Facts notice={notice} />}
      back={{ to: "/notices", text: words.all }}
    >
      <Timeline steps={notice.timeline ?? []} />
    </ArticlePage>
  );
}

function Facts({ notice: { services = [], startsAt, endsAt, effectiveOn, emergencyReason } }: { notice: Article }) {
  const words = useWords(noticeWords);
  const language = useLanguage();
  const at = (moment: string) => dayAndTime(moment, language);
  const facts: [string, string | undefined][] = [
    [words.services, services.join("、") || undefined],
    [words.period, startsAt && (endsAt ? words.between(at(startsAt), at(endsAt)) : words.from(at(startsAt)))],
    [words.effective, effectiveOn && fullDay(effectiveOn, language)],
    [words.emergency, emergencyReason],
  ];
  return (
    <dl className={`facts ${style["facts"]}`}>
      {facts.map(
        ([name, value]) =>
          value !== undefined && (
            <div key={name} style={{ display: "contents" }}>
              <dt>{name}</dt>
              <dd>{value}</dd>
            </div>
          ),
      )}
    </dl>
  );
}

const isStep = (status: string): status is keyof (typeof noticeWords)["ja"]["steps"] => status in noticeWords.ja.steps;

function Timeline({ steps }: { steps: NonNullable<Article["timeline"]> }) {
  const words = useWords(noticeWords);
  const language = useLanguage();
  if (steps.length === 0) return undefined;
  return (
    <section className={style["timeline"]}>
      <h2>{words.timeline}</h2>
      <ol>
        {steps.map(({ at, status, note }) => (
          <li key={at}>
            <time dateTime={at}>{dayAndTime(at, language)}</time>
            <span>
              <b>{isStep(status) ? words.steps[status] : status}</b> {note}
            </span>
          </li>
        ))}
      </ol>
    </section>
  );
}
