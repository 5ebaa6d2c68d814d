import { Link, useParams } from "react-router";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { useRead } from "#web/api/queries.ts";
import { Progress } from "#web/mypage/requests/detail/progress.tsx";
import { requestWords, stateMarks } from "#web/mypage/requests/request-words.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomers } from "../desk/customers.ts";
import { DeskDecisions } from "./desk-decisions.tsx";
import { DeskTasks } from "./desk-tasks.tsx";
import style from "./plan.module.css";
import { Plan } from "./plan.tsx";
import { deskWords } from "./words.ts";

/** An order as our staff decide on it: what is there, what will be there instead, and what they say to it. */
export function Request() {
  const { tenantId = "", requestId = "" } = useParams();
  const path = `/tenants/${tenantId}/requests/${requestId}`;
  const words = useWords(deskWords);
  const said = useWords(requestWords);
  const language = useLanguage();
  const { value: request, version = 0 } = useRead<RequestDetail>(path);
  return (
    <Page
      title={`${request.title[language]}：${request.headline}`}
      lead={
        <>
          <p className="small">
            <Link to="/operator/requests">{words.back}</Link>
          </p>
          <Status kind={stateMarks[request.state]}>{said.states[request.state]}</Status>
        </>
      }
    >
      <Progress request={request} />
      {request.reason && (
        <Message kind={request.state === "failed" ? "critical" : "info"}>{request.reason[language]}</Message>
      )}
      <div className={style["columns"]}>
        <div className="stack">
          <Plan steps={request.steps} />
          <DeskTasks path={path} request={request} version={version} />
        </div>
        <div className="stack">
          <DeskDecisions key={version} path={path} request={request} version={version} />
          <Facts tenant={tenantId} request={request} />
        </div>
      </div>
    </Page>
  );
}

function Facts({ tenant, request }: { tenant: string; request: RequestDetail }) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const customer = useCustomers().find((one) => one.tenant === tenant);
  const facts = [
    [words.customer, <Link to={`/operator/tenants/${tenant}`}>{customer?.name ?? tenant}</Link>],
    [words.orderedBy, request.orderedBy.name],
    [words.received, dayAndTime(request.receivedAt, language)],
    [words.runAt, request.runAt && dayAndTime(request.runAt, language)],
    [words.due, dayAndTime(request.dueBy, language)],
    [words.note, request.note],
    [words.byHand, request.byHandReason?.[language]],
    [words.notJudged, request.notJudged?.[language]],
  ] as const;
  return (
    <section className="card pad stack" aria-labelledby="ordered">
      <h2 id="ordered">{words.ordered}</h2>
      <ul>
        {request.ordered.flat().map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <dl className="facts">
        {facts
          .filter(([, value]) => value)
          .map(([name, value]) => [<dt key={`${name}.`}>{name}</dt>, <dd key={name}>{value}</dd>])}
      </dl>
      <p>
        <Link to={`/operator/inquiries/${request.inquiry}`}>{words.thread}</Link>
      </p>
    </section>
  );
}
