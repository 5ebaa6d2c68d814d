import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import { categories } from "#shared/inquiries/categories.ts";
import { ask } from "#web/api/client.ts";
import { useReading } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { stateMarks, stateNames } from "#web/support/inquiries/words.ts";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./ticket.module.css";
import type { Change, SupportThread } from "./ticket.tsx";
import { ticketWords } from "./words.ts";

/** Whose it is and by when, and what can be changed of it without writing to anybody. */
export function TicketFacts({ thread, change }: { thread: SupportThread; change: Change }) {
  const words = useWords(ticketWords);
  const states = useWords(stateNames);
  const language = useLanguage();
  const { number, subject, state, tenant, requester, clocks, assignee, priority, category } = thread;
  const customer = useReading<{ name: string }>(tenant && `/operator/tenants/${tenant}`).data?.value;
  const due = (clock: { dueBy?: string | undefined } | undefined) =>
    clock?.dueBy ? dayAndTime(clock.dueBy, language) : "—";
  return (
    <header className={style["facts"]}>
      <p className="small quiet">{number}</p>
      <h2>{subject}</h2>
      <Status kind={stateMarks[state]}>{states[state]}</Status>
      <dl className="facts">
        <dt>{words.customer}</dt>
        <dd>{tenant ? <Link to={`/operator/tenants/${tenant}`}>{customer?.name ?? tenant}</Link> : words.unknown}</dd>
        <dt>{words.requester}</dt>
        <dd>
          {requester.name} {requester.mail}
        </dd>
        <dt>{words.firstReply}</dt>
        <dd>{due(clocks.firstReply)}</dd>
        <dt>{words.completion}</dt>
        <dd>{due(clocks.completion)}</dd>
        <dt>{words.assignee}</dt>
        <dd>{assignee?.name ?? words.nobody}</dd>
      </dl>
      <div className={style["changes"]}>
        <Field label={words.priority}>
          {(control) => (
            <select {...control} value={priority} onChange={({ target }) => void change({ priority: target.value })}>
              {Object.entries(words.priorities).map(([value, name]) => (
                <option key={value} value={value}>
                  {name}
                </option>
              ))}
            </select>
          )}
        </Field>
        <Field label={words.category}>
          {(control) => (
            <select {...control} value={category} onChange={({ target }) => void change({ category: target.value })}>
              {Object.entries(categories).map(([value, { label }]) => (
                <option key={value} value={value}>
                  {label[language]}
                </option>
              ))}
            </select>
          )}
        </Field>
      </div>
      <div className="row">
        <Button size="small" onClick={() => void change({ assignee: "me" })}>
          {words.take}
        </Button>
        {clocks.callBack?.state === "running" && (
          <Button size="small" onClick={() => void change({ calledBack: true })}>
            {words.callBack}
          </Button>
        )}
        <DraftFaq id={thread.id} />
      </div>
      <Merge change={change} />
    </header>
  );
}

function Merge({ change }: { change: Change }) {
  const words = useWords(ticketWords);
  const [into, setInto] = useState("");
  return (
    <details>
      <summary className="small">{words.merge}</summary>
      <Field label={words.mergeInto} help={words.mergeHelp}>
        {(control) => <input {...control} value={into} onChange={({ target }) => setInto(target.value.trim())} />}
      </Field>
      <Button size="small" disabled={!into.startsWith("inq_")} onClick={() => void change({ mergeInto: into })}>
        {words.merge}
      </Button>
    </details>
  );
}

function DraftFaq({ id }: { id: string }) {
  const words = useWords(ticketWords);
  const [isMade, setIsMade] = useState(false);
  const draft = async () => {
    await ask(`/inquiries/${id}/faq-draft`, { method: "POST" });
    setIsMade(true);
  };
  return isMade ? (
    <span className="small">{words.faqMade}</span>
  ) : (
    <Button size="small" onClick={() => void draft()}>
      {words.faq}
    </Button>
  );
}
