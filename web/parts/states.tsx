import { Button } from "@fluentui/react-components";
import { type ReactNode, useEffect, useState } from "react";
import { isRefused } from "#web/api/problem.ts";
import { signIn } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import { Mark, type MarkKind } from "./mark.tsx";
import style from "./states.module.css";
import { refusals, stateWords } from "./states-words.ts";

/** Nothing for a second, then bones in the shape of what comes, after ten seconds a word about it. */
export function Loading({ rows = 4 }: { rows?: number }) {
  const words = useWords(stateWords);
  const waited = useSecondsWaited();
  if (waited < 1) return <div className={style["bones"]} aria-busy="true" />;
  return (
    <div className={style["bones"]} aria-busy="true">
      <p className="hidden" role="status">
        {words.loading}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} className={style["bone"]} />
      ))}
      {waited >= 10 && <p className="quiet">{words.still}</p>}
    </div>
  );
}

function useSecondsWaited(): number {
  const [seconds, setSeconds] = useState(0);
  useEffect(() => {
    const timers = [1, 10].map((after) => setTimeout(() => setSeconds(after), after * 1000));
    return () => timers.forEach(clearTimeout);
  }, []);
  return seconds;
}

/** Why a list is empty, and the one thing to do next. */
export const Empty = ({ title, children, action }: { title: string; children?: ReactNode; action?: ReactNode }) => (
  <div className={style["empty"]}>
    <p className={style["title"]}>{title}</p>
    {children !== undefined && <div>{children}</div>}
    {action !== undefined && <div className={style["action"]}>{action}</div>}
  </div>
);

/** Nothing fits the filters: says so, and takes them away. */
export function NoMatch({ title, clear }: { title: string; clear: () => void }) {
  const words = useWords(stateWords);
  return <Empty title={title} action={<Button onClick={clear}>{words.clear}</Button>} />;
}

/** A refusal in words, with what can be done about it. */
export function Refusal({ error, retry }: { error: unknown; retry?: () => void }) {
  const words = useWords(stateWords);
  const said = useWords(refusals);
  const code = isRefused(error) ? error.code : "unexpected";
  const detail = isRefused(error) && code !== "unexpected" && code !== "not-found" ? error.message : "";
  return (
    <div className={style["empty"]} role="alert">
      <p className={style["title"]}>{said[code].title}</p>
      <p>{detail || said[code].toDo}</p>
      <div className={style["action"]}>
        {code === "not-signed-in" ? (
          <Button appearance="primary" onClick={() => void signIn()}>
            {words.signIn}
          </Button>
        ) : code === "not-found" || code === "not-allowed" ? (
          <a href="/">{words.home}</a>
        ) : (
          retry && <Button onClick={retry}>{words.retry}</Button>
        )}
      </div>
    </div>
  );
}

/** A line that tells of a state across the page: mark, words, and what to do. */
export const Message = ({ kind, children, action }: { kind: MarkKind; children: ReactNode; action?: ReactNode }) => (
  <div className={`${style["message"]} ${style[kind] ?? ""}`} role={kind === "critical" ? "alert" : "status"}>
    <Mark kind={kind} />
    <div className={style["said"]}>{children}</div>
    {action}
  </div>
);

export type UnreadProps = { cause: string; lastValue?: string | undefined; toDo?: ReactNode };

/** What could not be read: why, what was known last, and what the reader can do. Never a zero. */
export function Unread({ cause, lastValue, toDo }: UnreadProps) {
  const words = useWords(stateWords);
  return (
    <dl className={style["unread"]}>
      <dt>{words.cause}</dt>
      <dd>{cause}</dd>
      {lastValue !== undefined && (
        <>
          <dt>{words.lastValue}</dt>
          <dd>{lastValue}</dd>
        </>
      )}
      {toDo !== undefined && (
        <>
          <dt>{words.toDo}</dt>
          <dd>{toDo}</dd>
        </>
      )}
    </dl>
  );
}
