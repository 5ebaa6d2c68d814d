import { Link, useParams } from "react-router";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import type { ApplicationEvent, Application as Applied } from "#shared/contracts/applications/model.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { day, dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { ApplicationContent } from "./application-content.tsx";
import { applicationMarks, applicationWords } from "./application-words.ts";
import style from "./contract.module.css";
import { Withdrawal } from "./withdrawal.tsx";

type Detail = Applied & { events: ApplicationEvent[] };

/** One application with all that has happened to it. */
export function Application() {
  const { applicationId } = useParams();
  const path = `/tenants/${useTenant()}/applications/${applicationId}`;
  const { value: application } = useRead<Detail>(path);
  const words = useWords(applicationWords);
  const language = useLanguage();
  const { content, state, dueOn, returned, events } = application;
  return (
    <Page
      title={applicationKinds[content.kind].title[language]}
      lead={
        <>
          <p className="small">
            <Link to="/mypage/contract">{words.back}</Link>
          </p>
          <Status kind={applicationMarks[state]}>{words.states[state]}</Status>
          {state === "submitted" && <p>{words.due(day(dueOn, language))}</p>}
        </>
      }
    >
      <div className="stack">
        {state === "returned" && returned && (
          <section className="card pad" aria-labelledby="reasons">
            <h2 id="reasons">{words.reasons}</h2>
            <ul className={style["reasons"]}>
              {returned.reasons.map(({ detail }) => (
                <li key={detail}>{detail}</li>
              ))}
            </ul>
            <LinkButton appearance="primary" to={`/mypage/contract/apply/${content.kind}?revises=${application.id}`}>
              {words.again}
            </LinkButton>
          </section>
        )}
        <ApplicationContent application={application} />
        <section className="card" aria-labelledby="history">
          <h2 id="history" className="pad">
            {words.history}
          </h2>
          <ol className={style["rows"]}>
            {events.map(({ version, at, by, happening }) => (
              <li key={version}>
                <Status kind={applicationMarks[happening]}>{words.states[happening]}</Status>
                <span className="small quiet">
                  {dayAndTime(at, language)} {by.name}
                </span>
              </li>
            ))}
          </ol>
        </section>
        {state === "submitted" && <Withdrawal path={path} version={application.version} />}
      </div>
    </Page>
  );
}
