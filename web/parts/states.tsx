import { Button } from "@fluentui/react-components";
import { type ReactNode, useState } from "react";
import { codeOf, isRefused, Refused } from "#web/api/problem.ts";
import { stopReading } from "#web/api/queries.ts";
import { signIn } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import { Mark, type MarkKind } from "./mark.tsx";
import style from "./states.module.css";
import { refusals, stateWords } from "./states-words.ts";
import { useSecondsWaited } from "./use-seconds-waited.ts";

/**
 * Nothing for a second, then bones in the shape of what comes; after ten seconds how long it has taken, and a way to stop,
 * which leaves what is said of a refusal in this place.
 */
export function Loading({ rows = 4 }: { rows?: number }) {
  const words = useWords(stateWords);
  const waited = useSecondsWaited();
  const [isStopped, setIsStopped] = useState(false);
  if (isStopped) throw new Refused("stopped", 0, "");
  const stop = () => {
    stopReading();
    setIsStopped(true);
  };
  if (waited < 1) return <div className={style["bones"]} aria-busy="true" />;
  return (
    <div className={style["bones"]} aria-busy="true">
      <p className="hidden" role="status">
        {waited < 10 ? words.loading : words.still}
      </p>
      {Array.from({ length: rows }, (_, row) => (
        <i key={row} className={style["bone"]} />
      ))}
      {waited >= 10 && (
        <div className="row">
          <p className="quiet" aria-hidden="true">
            {words.still} {words.waited(waited)}
          </p>
          <Button onClick={stop}>{words.stop}</Button>
        </div>
      )}
    </div>
  );
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

export type RefusalProps = { error: unknown; retry?: () => void };

/** A refusal in words, with what can be done about it. */
export function Refusal({ error, retry }: RefusalProps) {
  const words = useWords(stateWords);
  const said = useWords(refusals);
  const code = codeOf(error);
  const detail = isRefused(error) && code !== "unexpected" && code !== "not-found" ? error.message : "";
  return (
    <div className={style["empty"]} role="alert">
      <p className={style["title"]}>{said[code].title}</p>
      <p>{detail || said[code].toDo}</p>
      <div className={style["action"]}>
        {code === "not-signed-in" ? (
          <Button appearance="primary" onClick={() => void signIn().then(retry)}>
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
