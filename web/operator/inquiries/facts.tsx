import { Link } from "react-router";
import { Status } from "#web/parts/mark.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import { Deadline } from "../queue/deadline.tsx";
import { Change } from "./change.tsx";
import { Surroundings } from "./surroundings.tsx";
import style from "./thread.module.css";
import type { Thread } from "./thread.ts";
import type { Changing } from "./use-change.ts";
import { channelNames, impactNames, stateMarks, stateNames, threadWords } from "./words.ts";

const targets = ["callBack", "firstReply", "completion"] as const;

type FactsProps = { thread: Thread; changing: Changing; isFull: boolean };

/** Whose it is, by when, and what is known around it. */
export function Facts({ thread, changing, isFull }: FactsProps) {
  const words = useWords(threadWords);
  const states = useWords(stateNames);
  const impacts = useWords(impactNames);
  const channels = useWords(channelNames);
  const company = useCustomerName();
  const { number, subject, state, impact, receivedAt, channel, tenant, suggestedTenant, requester, watchers } = thread;
  const Title = isFull ? "h1" : "h2";
  return (
    <header className={style["facts"]}>
      <div className="spread small">
        <span className="quiet">
          <span className="u">{number}</span>　{words.received(shortMoment(receivedAt), channels[channel])}
        </span>
        {!isFull && <Link to={`/operator/inquiries/${thread.id}`}>{words.open}</Link>}
      </div>
      <Title>{subject || words.noSubject}</Title>
      <div className="row">
        <Status kind={stateMarks[state]}>{states[state]}</Status>
        <span className={style["tag"]}>{impacts[impact]}</span>
        <Change thread={thread} change={changing.change} />
      </div>
      <dl className="facts">
        {targets.map((target) => (
          <Target key={target} thread={thread} target={target} />
        ))}
        <dt>{words.customer}</dt>
        <dd>
          <span className="row">
            {tenant === undefined ? words.unknown : <Link to={`/operator/tenants/${tenant}`}>{company(tenant)}</Link>}
            <span>{channel === "monitoring" ? requester.name : words.person(requester.name)}</span>
            {requester.mail !== requester.name && (
              <span className="quiet">{requester.mail ?? phoneOf(thread, words)}</span>
            )}
          </span>
          {suggestedTenant !== undefined && tenant === undefined && (
            <button type="button" onClick={() => void changing.change({ tenant: suggestedTenant })}>
              {company(suggestedTenant)}：{words.isCustomers}
            </button>
          )}
        </dd>
        {watchers.length > 0 && (
          <>
            <dt>{words.copies}</dt>
            <dd>{watchers.map(({ name }) => name).join("、")}</dd>
          </>
        )}
        <Surroundings thread={thread} change={changing.change} />
      </dl>
    </header>
  );
}

const phoneOf = ({ call }: Thread, words: { phone: (from: string) => string; withheld: string }) =>
  call && words.phone(call.from ?? words.withheld);

function Target({ thread, target }: { thread: Thread; target: (typeof targets)[number] }) {
  const words = useWords(threadWords);
  const language = useLanguage();
  const clock = thread.clocks[target];
  if (clock === undefined) return undefined;
  const { state, dueBy, remainingMinutes, isLate } = clock;
  const { receivedAt, callBackBy } = thread;
  return (
    <>
      <dt>{words[target]}</dt>
      <dd className={style["target"]}>
        {state === "stopped" ? (
          <span>{isLate ? `${words.done}（${words.late}）` : words.done}</span>
        ) : (
          <>
            {dueBy !== undefined && <b>{words.until(dayAndTime(dueBy, language))}</b>}
            <Deadline
              of={{ receivedAt, callBackBy, dueBy: state === "paused" ? undefined : dueBy }}
              paused={remainingMinutes}
              isBare
            />
          </>
        )}
      </dd>
    </>
  );
}
