import { Button } from "@fluentui/react-components";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { isRefused } from "#web/api/problem.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { time } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { actionWords } from "./action-words.ts";
import { canBeReopened } from "./standing.ts";
import style from "./thread.module.css";
import type { Change } from "./use-change.ts";

/** What who asked can do besides answering: end it, or take it up again. */
export function ThreadActions({ thread, change }: { thread: InquiryThread; change: Change }) {
  const words = useWords(actionWords);
  const isOver = thread.state === "resolved" || thread.state === "closed";
  return (
    <>
      {change.since !== undefined && <ChangedSince thread={thread} since={change.since} />}
      {change.error && !isRefused(change.error, "stale-version", "invalid-input") && <Refusal error={change.error} />}
      <div className={style["actions"]}>
        {canBeReopened(thread) && (
          <Button disabledFocusable={change.isPending} onClick={() => change.make({ state: "reopened" })}>
            {words.reopen}
          </Button>
        )}
        {!isOver && (
          <Button disabledFocusable={change.isPending} onClick={() => change.make({ state: "closed" })}>
            {words.close}
          </Button>
        )}
      </div>
    </>
  );
}

function ChangedSince({ thread: { history }, since }: { thread: InquiryThread; since: number }) {
  const words = useWords(actionWords);
  const latest = history.findLast(({ version }) => version > since);
  return <Message kind="caution">{latest ? words.changed(time(latest.at), latest.by.name) : words.changedNow}</Message>;
}
