import { Fragment } from "react";
import { Link, useParams } from "react-router";
import type { Findings } from "#shared/alerts/facts.ts";
import { categoryName, sourceName } from "#shared/alerts/names.ts";
import type { AlertView } from "#shared/alerts/read-alert.ts";
import { useRead } from "#web/api/queries.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useCustomerName } from "../desk/customers.ts";
import style from "../reports/report.module.css";
import { findingNames, NextStep } from "./next-step.tsx";
import { alertStates, alertWords, severityMarks, severityNames, stateMarks } from "./words.ts";

/** One alert as a case: its facts, what was done about it, and what its reader does next. */
export function AlertCase() {
  const { tenantId = "", alertId = "" } = useParams();
  const words = useWords(alertWords);
  const severities = useWords(severityNames);
  const states = useWords(alertStates);
  const path = `/operator/alerts/${tenantId}/${encodeURIComponent(alertId)}`;
  const { value: view, version } = useRead<AlertView>(path);
  const { alert, state, findings } = view;
  return (
    <Page
      title={alert.title}
      lead={
        <p className="row">
          <Status kind={severityMarks[alert.severity] ?? "info"}>{severities[alert.severity] ?? ""}</Status>
          <Status kind={stateMarks[state] ?? "info"}>{states[state] ?? state}</Status>
          <Link to="/operator/alerts">{words.back}</Link>
        </p>
      }
    >
      <div className={style["sides"]}>
        <section className="card pad stack">
          {alert.description && <p>{alert.description}</p>}
          <Facts view={view} />
          {alert.recommendedActions && (
            <div>
              <h2>{words.recommended}</h2>
              <p style={{ whiteSpace: "pre-wrap" }}>{alert.recommendedActions}</p>
            </div>
          )}
          {findings && <Found findings={findings} />}
          <History view={view} />
        </section>
        <NextStep path={path} version={version} state={state} findings={findings} />
      </div>
    </Page>
  );
}

function Facts({ view: { alert, inquiry, incident, suppressedUntil, detectedAt } }: { view: AlertView }) {
  const words = useWords(alertWords);
  const language = useLanguage();
  const company = useCustomerName();
  return (
    <>
      <dl className="facts">
        <dt>{words.customer}</dt>
        <dd>
          <Link to={`/operator/tenants/${alert.tenant}`}>{company(alert.tenant)}</Link>
        </dd>
        <dt>{words.detected}</dt>
        <dd>{dayAndTime(detectedAt, language)}</dd>
        <dt>{words.from}</dt>
        <dd>{sourceName(alert.source, language)}</dd>
        <dt>{words.category}</dt>
        <dd>{alert.categories.map((one) => categoryName(one, language)).join(words.comma) || "—"}</dd>
        <dt>{words.devices}</dt>
        <dd>{alert.devices.join(words.comma) || "—"}</dd>
        <dt>{words.people}</dt>
        <dd>{alert.people.join(words.comma) || "—"}</dd>
        {suppressedUntil !== undefined && (
          <>
            <dt>{words.suppressed}</dt>
            <dd>{words.until(dayAndTime(suppressedUntil, language))}</dd>
          </>
        )}
        {incident && (
          <>
            <dt>{words.incident}</dt>
            <dd>{words.group(incident.title, incident.alerts.length)}</dd>
          </>
        )}
      </dl>
      <p className="row">
        {inquiry && <Link to={`/operator/inquiries/${inquiry}`}>{words.inquiry}</Link>}
        {alert.link && (
          <a href={alert.link} target="_blank" rel="noreferrer">
            {words.source}
          </a>
        )}
      </p>
    </>
  );
}

/** What the case was closed with. */
function Found({ findings }: { findings: Findings }) {
  const words = useWords(alertWords);
  return (
    <dl className="facts">
      {findingNames.map((name) => (
        <Fragment key={name}>
          <dt>{words[name]}</dt>
          <dd style={{ whiteSpace: "pre-wrap" }}>{findings[name]}</dd>
        </Fragment>
      ))}
    </dl>
  );
}

function History({ view: { history } }: { view: AlertView }) {
  const words = useWords(alertWords);
  const states = useWords(alertStates);
  return (
    <div>
      <h2>{words.history}</h2>
      <ol className={style["history"]}>
        {history.map((step) => (
          <li key={`${step.at} ${step.kind}`}>
            <span className="row">
              <span className="small quiet">{shortMoment(step.at)}</span>
              <span>{states[step.kind] ?? step.kind}</span>
              <span className="quiet">{step.by}</span>
            </span>
            {step.note && <p>{step.note}</p>}
          </li>
        ))}
      </ol>
    </div>
  );
}
