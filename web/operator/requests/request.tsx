import { Link, useParams } from "react-router";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { useRead } from "#web/api/queries.ts";
import { PlannedSteps } from "#web/mypage/requests/detail/planned-steps.tsx";
import { Progress } from "#web/mypage/requests/detail/progress.tsx";
import { Tasks } from "#web/mypage/requests/detail/tasks.tsx";
import { requestWords, stateMarks } from "#web/mypage/requests/request-words.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "../reports/report.module.css";
import { DeskDecisions } from "./desk-decisions.tsx";
import { deskWords } from "./words.ts";

/** An order as our staff decide on it: what is there, what will be there instead, and what they say to it. */
export function Request() {
  const { tenantId = "", requestId = "" } = useParams();
  const path = `/tenants/${tenantId}/requests/${requestId}`;
  const words = useWords(deskWords);
  const said = useWords(requestWords);
  const language = useLanguage();
  const { value: request, version = 0 } = useRead<RequestDetail>(path);
  const customer = useRead<{ name: string }>(`/operator/tenants/${tenantId}`).value;
  return (
    <Page
      title={`${request.title[language]}：${request.headline}`}
      lead={<Status kind={stateMarks[request.state]}>{said.states[request.state]}</Status>}
    >
      <Progress request={request} />
      <div className={style["sides"]}>
        <div className="stack">
          <PlannedSteps steps={request.steps} isFinished={request.state === "done"} />
          <Tasks path={path} tasks={request.tasks} />
        </div>
        <div className="stack">
          <DeskDecisions path={path} request={request} version={version} />
          <section className="card pad">
            <dl className="facts">
              <dt>{words.customer}</dt>
              <dd>
                <Link to={`/operator/tenants/${tenantId}`}>{customer.name}</Link>
              </dd>
              <dt>{words.orderedBy}</dt>
              <dd>{request.orderedBy.name}</dd>
            </dl>
            <h2>{words.ordered}</h2>
            <ul>
              {request.ordered.flat().map((line) => (
                <li key={line}>{line}</li>
              ))}
            </ul>
          </section>
        </div>
      </div>
    </Page>
  );
}
