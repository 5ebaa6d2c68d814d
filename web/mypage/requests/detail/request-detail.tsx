import { Link, useParams } from "react-router";
import type { RequestDetail as Detail } from "#shared/requests/show-request.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { asLabel } from "#web/parts/schema-form-model.ts";
import { day, dayAndTime, fullDay, monthOf } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { requestWords, stateMarks } from "../request-words.ts";
import { Decisions } from "./decisions.tsx";
import { detailWords } from "./detail-words.ts";
import { Handovers } from "./handovers.tsx";
import { PlannedSteps } from "./planned-steps.tsx";
import { Progress } from "./progress.tsx";
import style from "./request-detail.module.css";
import { Tasks } from "./tasks.tsx";

/** One order: how far it is, what is done of it, and what its reader has to decide. */
export function RequestDetail() {
  const { requestId } = useParams();
  const path = `/tenants/${useTenant()}/requests/${requestId}`;
  const { value: request, version = 0 } = useRead<Detail>(path);
  const words = useWords(detailWords);
  const said = useWords(requestWords);
  const language = useLanguage();
  return (
    <Page
      title={`${request.title[language]}${words.colon}${request.headline}`}
      lead={
        <>
          <p className="small">
            <Link to="/mypage/requests">{words.all}</Link>
          </p>
          <Status kind={stateMarks[request.state]}>{said.states[request.state]}</Status>
          {request.reason && <p>{request.reason[language]}</p>}
        </>
      }
    >
      <Progress request={request} />
      <div className={style["columns"]}>
        <div className="stack">
          <Decisions path={path} request={request} version={version} />
          <Handovers path={path} request={request} />
          <PlannedSteps steps={request.steps} isFinished={request.state === "done"} />
          <Tasks path={path} tasks={request.tasks} />
        </div>
        <aside className="card pad">
          <h2 className={style["facts"]}>{words.facts}</h2>
          <dl className="facts">
            <dt>{words.orderedBy}</dt>
            <dd>{request.orderedBy.name}</dd>
            <dt>{words.receivedAt}</dt>
            <dd>{dayAndTime(request.receivedAt, language)}</dd>
            {request.desiredOn !== undefined && (
              <>
                <dt>{words.desiredOn}</dt>
                <dd>{fullDay(request.desiredOn, language)}</dd>
              </>
            )}
            {request.runAt !== undefined && (
              <>
                <dt>{words.runAt}</dt>
                <dd>{dayAndTime(request.runAt, language)}</dd>
              </>
            )}
            <dt>{words.dueBy}</dt>
            <dd>
              {dayAndTime(request.dueBy, language)}
              {request.isBestEffort && <span className="small quiet"> {words.bestEffort}</span>}
            </dd>
            {request.billing?.firstMonth !== undefined && (
              <>
                <dt>{words.billing}</dt>
                <dd>{words.from(monthOf(request.billing.firstMonth, language))}</dd>
              </>
            )}
            {request.billing?.lastMonth !== undefined && (
              <>
                <dt>{words.billing}</dt>
                <dd>{words.until(monthOf(request.billing.lastMonth, language))}</dd>
              </>
            )}
            {request.approvals.map(({ by, at }) => (
              <Approved key={at} words={words.approvedBy} name={by.name} at={day(at, language)} />
            ))}
          </dl>
          <h3 className={style["ordered"]}>{words.ordered}</h3>
          {request.ordered.map((lines) => (
            <ul key={lines.join()} className={style["lines"]}>
              {lines.map((line) => (
                <li key={line}>{asLabel(line)}</li>
              ))}
            </ul>
          ))}
          {request.note !== undefined && <p className={style["note"]}>{request.note}</p>}
          {request.byHandReason && <p className="small quiet">{request.byHandReason[language]}</p>}
          {request.notJudged && <p className="small quiet">{request.notJudged[language]}</p>}
          <p className={style["thread"]}>
            <Link to={`/mypage/inquiries/${request.inquiry}`}>{words.thread}</Link>
          </p>
        </aside>
      </div>
    </Page>
  );
}

const Approved = ({ words, name, at }: { words: string; name: string; at: string }) => (
  <>
    <dt>{words}</dt>
    <dd>
      {name} <span className="small quiet">{at}</span>
    </dd>
  </>
);
