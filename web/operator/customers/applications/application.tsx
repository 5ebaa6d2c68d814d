import { Link, useParams } from "react-router";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import type { Application, ApplicationEvent } from "#shared/contracts/applications/model.ts";
import { useRead } from "#web/api/queries.ts";
import { ApplicationContent } from "#web/mypage/contract/application-content.tsx";
import { applicationMarks } from "#web/mypage/contract/application-words.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import { day, dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Changes } from "./changes.tsx";
import { Deciding } from "./deciding.tsx";
import { decideWords } from "./words.ts";

type Detail = Application & { events: ApplicationEvent[] };

/** One application of a customer, and what we say to it. */
export function ApplicationToDecide() {
  const { tenantId = "", applicationId = "" } = useParams();
  const words = useWords(decideWords);
  const language = useLanguage();
  const path = `/tenants/${tenantId}/applications/${applicationId}`;
  const { value: application } = useRead<Detail>(path);
  const { content, state, dueOn, returned, events } = application;
  return (
    <Page
      title={applicationKinds[content.kind].title[language]}
      lead={
        <>
          <p className="small">
            <Link to="/operator/applications">{words.back}</Link>
          </p>
          <p className="row">
            <Status kind={state === "submitted" ? "decision" : applicationMarks[state]}>{words.states[state]}</Status>
            {state === "submitted" && <span>{words.dueBy(day(dueOn, language))}</span>}
          </p>
        </>
      }
    >
      <div className="stack">
        {state === "returned" && returned && (
          <Message kind="waiting">
            <b>{words.reasons}</b>
            <ul>
              {returned.reasons.map(({ detail }) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
          </Message>
        )}
        <ApplicationContent application={application} />
        {state === "submitted" && <Changes application={application} />}
        {state === "submitted" && <Deciding path={path} application={application} />}
        <section className="card pad stack" aria-labelledby="history">
          <h2 id="history">{words.history}</h2>
          <ol>
            {events.map(({ version, at, by, happening }) => (
              <li key={version} className="row">
                <Status kind={applicationMarks[happening]}>
                  {happening === "submitted" ? words.sent : words.states[happening]}
                </Status>
                <span className="small quiet">{`${dayAndTime(at, language)} ${by.name}`}</span>
              </li>
            ))}
          </ol>
        </section>
      </div>
    </Page>
  );
}
