import { useEffect, useState } from "react";
import { useRead } from "#web/api/queries.ts";
import { Refusal } from "#web/parts/states.tsx";
import { useKeys } from "../desk/keys.ts";
import { Asking, type Question } from "./asking.tsx";
import { Composer } from "./composer.tsx";
import { ConflictDialog } from "./conflict.tsx";
import type { Tab } from "./draft.ts";
import { Entries } from "./entries.tsx";
import { Facts } from "./facts.tsx";
import { Further } from "./further.tsx";
import style from "./thread.module.css";
import { rememberThread, type Thread } from "./thread.ts";
import { useChange } from "./use-change.ts";

type ThreadViewProps = {
  id: string;
  isFull?: boolean;
  /** Rows are selected elsewhere: the keys for changes are theirs. */
  isAside?: boolean;
};

/** An inquiry as our staff work on it: facts, what was said, and what they answer or change. */
export function ThreadView({ id, isFull = false, isAside = false }: ThreadViewProps) {
  const { value: thread } = useRead<Thread>(`/inquiries/${id}`, { follow: "false" });
  const changing = useChange(thread);
  const [tab, setTab] = useState<Tab>("reply");
  const [wanted, setWanted] = useState(0);
  const [question, setQuestion] = useState<Question>();
  useEffect(() => rememberThread(thread), [thread]);
  useEffect(() => {
    if (isFull) document.title = `${thread.number} ${thread.subject}`;
  }, [isFull, thread]);

  const write = (which: Tab) => {
    setTab(which);
    setWanted((before) => before + 1);
  };
  useKeys({
    r: () => write("reply"),
    n: () => write("note"),
    t: () => setQuestion("reply"),
    ...(!isAside && {
      a: () => setQuestion("assignee"),
      s: () => setQuestion("state"),
      p: () => setQuestion("priority"),
      c: () => setQuestion("category"),
      m: () => setQuestion("merge"),
    }),
  });
  const { conflict, refused, drop, change } = changing;
  return (
    <article className={style["thread"]} data-full={isFull} aria-label={thread.number}>
      <Facts thread={thread} changing={changing} isFull={isFull} />
      <div className={style["middle"]} tabIndex={0}>
        {refused && <Refusal error={refused.error} />}
        <Entries thread={thread} />
        <Further thread={thread} ask={setQuestion} change={change} />
      </div>
      <Composer thread={thread} tab={tab} choose={write} openReplies={() => setQuestion("reply")} wanted={wanted} />
      {question && (
        <Asking
          question={question}
          thread={thread}
          change={change}
          close={() => setQuestion(undefined)}
          insert={() => write("reply")}
        />
      )}
      {conflict && (
        <ConflictDialog conflict={conflict} keepMine={() => void change(conflict.wanted)} keepTheirs={drop} />
      )}
    </article>
  );
}
