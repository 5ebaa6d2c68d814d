import { categories } from "#shared/inquiries/categories.ts";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { Status } from "#web/parts/mark.tsx";
import { Settled } from "#web/parts/settled.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { threadWords } from "./thread-words.ts";
import type { Change } from "./use-change.ts";
import { Watchers } from "./watchers.tsx";
import { nextSteps, stateMarks, stateNames } from "./words.ts";

/** Beside a thread: how it stands, what was promised, and who reads along. */
export function ThreadFacts({ thread, change }: { thread: InquiryThread; change?: Change }) {
  const words = useWords(threadWords);
  const language = useLanguage();
  const names = useWords(stateNames);
  const next = useWords(nextSteps);
  const { state, number, receivedAt, firstReplyBy, firstReplyAt, category, impact, isConfidential, closesAt } = thread;
  const at = (moment: string) => dayAndTime(moment, language);
  const isForFew = isConfidential || categories[category].seenBy === "admins";
  return (
    <aside className={`card ${style["facts"]}`}>
      <Status kind={stateMarks[state]}>{names[state]}</Status>
      <p className={style["next"]}>
        <Settled>{[next[state], ...(closesAt === undefined ? [] : [words.closes(at(closesAt))])].join(" ")}</Settled>
      </p>
      <dl className="facts">
        <dt>{words.number}</dt>
        <dd className="u">{number}</dd>
        <dt>{words.received}</dt>
        <dd>
          <span className="u">{at(receivedAt)}</span>
        </dd>
        <dt>{words.promise}</dt>
        <dd>
          <Settled>
            {firstReplyAt === undefined ? words.promised(at(firstReplyBy)) : words.answered(at(firstReplyAt))}
          </Settled>
        </dd>
        <dt>{words.category}</dt>
        <dd>{categories[category].label[language]}</dd>
        <dt>{words.impact}</dt>
        <dd>{words.impacts[impact]}</dd>
        <dt>{words.sees}</dt>
        <dd>{isForFew ? words.few : words.company}</dd>
      </dl>
      <Watchers watchers={thread.watchers} {...(change && { change })} />
    </aside>
  );
}
