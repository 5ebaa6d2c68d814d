import { Button } from "@fluentui/react-components";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { isRefused } from "#web/api/problem.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { time } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import { actionWords } from "./action-words.ts";
import { ChangeLines } from "./change-lines.tsx";
import { canBeReopened } from "./standing.ts";
import style from "./thread.module.css";
import type { Change, Overtaken } from "./use-change.ts";

/** What who asked can do besides answering: end it, or take it up again. */
export function ThreadActions({ thread, change }: { thread: InquiryThread; change: Change }) {
  const words = useWords(actionWords);
  const isOver = thread.state === "resolved" || thread.state === "closed";
  return (
    <>
      {change.overtaken && <BothSides thread={thread} {...change.overtaken} />}
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

/** Both sides of it: what became of the inquiry meanwhile, and what was wanted of it as it was seen. */
function BothSides({ thread: { history }, since, wanted }: Overtaken & { thread: InquiryThread }) {
  const words = useWords(actionWords);
  const meanwhile = history.filter(({ version }) => version > since);
  const latest = meanwhile.at(-1);
  return (
    <Message kind="caution">
      <p>
        <b>{latest ? words.changed(time(latest.at), latest.by.name) : words.changedNow}</b>
      </p>
      <dl className="facts">
        <dt>{words.theirs}</dt>
        <dd>
          {meanwhile.map(({ version, at, changes, message }) => (
            <div key={version}>
              {message && <p>{words.wrote}</p>}
              <ChangeLines at={at} changes={changes} />
            </div>
          ))}
        </dd>
        <dt>{words.yours}</dt>
        <dd>{wanted.state === "closed" ? words.close : wanted.state === "reopened" ? words.reopen : words.watchers}</dd>
      </dl>
      <p>{words.choose}</p>
    </Message>
  );
}
