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
import { useCustomerName } from "../desk/customers.ts";
import { runsAt } from "./approving.tsx";
import { DeskDecisions } from "./desk-decisions.tsx";
import { DeskTasks } from "./desk-tasks.tsx";
import { Facts } from "./facts.tsx";
import style from "./plan.module.css";
import { Plan } from "./plan.tsx";
import { Replanned } from "./replanned.tsx";
import { Checks, Numbers } from "./weighing.tsx";
import { deskWords } from "./words.ts";

/** An order as our staff decide on it: what is there, what will be there instead, and what they say to it. */
export function Request() {
  const { tenantId = "", requestId = "" } = useParams();
  const path = `/tenants/${tenantId}/requests/${requestId}`;
  const { value: request, version = 0 } = useRead<RequestDetail>(path);
  const language = useLanguage();
  const words = useWords(deskWords);
  const { desk, state, reason } = request;
  const isAhead = ["planned", "approved", "scheduled"].includes(state);
  return (
    <Page
      title={words.about(request.title[language], request.headline)}
      lead={<Lead tenant={tenantId} request={request} />}
      actions={<Times request={request} />}
    >
      <Progress request={request} />
      {reason && <Message kind={state === "failed" ? "critical" : "info"}>{reason[language]}</Message>}
      <Replanned request={request} />
      <div className={style["columns"]}>
        <div className="stack">
          <Plan steps={request.steps} plan={request.plan} state={state} />
          <DeskTasks path={path} request={request} version={version} />
        </div>
        <div className="stack">
          {desk && isAhead && <Numbers tenant={tenantId} request={request} desk={desk} />}
          {desk && isAhead && <Checks desk={desk} />}
          <DeskDecisions key={version} path={path} request={request} version={version} />
          <Facts request={request} isAhead={isAhead} />
        </div>
      </div>
    </Page>
  );
}

type Shown = { request: RequestDetail };

function Lead({ tenant, request }: Shown & { tenant: string }) {
  const words = useWords(deskWords);
  const said = useWords(requestWords);
  const language = useLanguage();
  const customer = useCustomerName()(tenant);
  return (
    <>
      <p className={style["path"]}>
        <Link to="/operator/requests">{words.back}</Link>
        <Status kind={stateMarks[request.state]}>{said.states[request.state]}</Status>
      </p>
      <p className={style["path"]}>
        <Link to={`/operator/tenants/${tenant}`}>{customer ?? tenant}</Link>
        <span>{words.orderedByAt(request.orderedBy.name, dayAndTime(request.receivedAt, language))}</span>
      </p>
    </>
  );
}

/** The two days on which everything turns. */
function Times({ request }: Shown) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const { dueBy } = request;
  const runAt = request.runAt ?? runsAt(request);
  return (
    <dl className={style["times"]}>
      {runAt !== undefined && (
        <div>
          <dt>{words.runAt}</dt>
          <dd>{dayAndTime(runAt, language)}</dd>
        </div>
      )}
      <div>
        <dt>{words.promised}</dt>
        <dd>{dayAndTime(dueBy, language)}</dd>
      </div>
    </dl>
  );
}
