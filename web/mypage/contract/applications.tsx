import { Link } from "react-router";
import { applicationKinds } from "#shared/contracts/applications/kinds.ts";
import type { Application } from "#shared/contracts/applications/model.ts";
import { useRead } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Empty } from "#web/parts/states.tsx";
import { day, shortDay } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useBase } from "../inventory/area-tabs.tsx";
import { type ApplicationListWords, applicationMarks, applicationWords } from "./application-words.ts";
import style from "./contract.module.css";

/** What the company has applied for, the newest first; in the company's own words unless others are given. */
export function Applications({ said = applicationWords }: { said?: ApplicationListWords }) {
  const words = useWords(said);
  const language = useLanguage();
  const base = useBase();
  const path = `/tenants/${useTenant()}/applications`;
  const { applications } = useRead<{ applications: Application[] }>(path, { take: 100 }).value;
  return (
    <section className="card" aria-labelledby="applications">
      <h2 id="applications" className="pad">
        {words.title}
      </h2>
      {applications.length === 0 ? (
        <div className="pad">
          <Empty title={words.empty} action={<Link to={`${base}/contract/apply`}>{words.apply}</Link>}>
            {words.emptyText}
          </Empty>
        </div>
      ) : (
        <ul className={style["rows"]}>
          {applications.map(({ id, content, receivedAt, appliedBy, state, dueOn }) => (
            <li key={id}>
              <span>
                <Link to={`${base}/contract/applications/${id}`}>{applicationKinds[content.kind].title[language]}</Link>
                <span className="small quiet">
                  {" "}
                  {shortDay(receivedAt)} {appliedBy.name}
                </span>
              </span>
              <span className="row">
                <Status kind={applicationMarks[state]}>{words.states[state]}</Status>
                {state === "submitted" && <span className="small quiet">{words.due(day(dueOn, language))}</span>}
              </span>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
