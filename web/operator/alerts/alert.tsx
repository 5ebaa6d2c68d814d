import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import { type CaseState, transitions } from "#shared/alerts/case-states.ts";
import type { AlertView } from "#shared/alerts/read-alert.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { shortMoment } from "#web/words/dates.ts";
import { useWords } from "#web/words/language.ts";
import style from "../reports/report.module.css";
import { severityMark } from "./alerts.tsx";
import { alertStates, alertWords, severityNames } from "./words.ts";

/** One alert as a case: its facts, what was done about it, and what its reader does next. */
export function AlertCase() {
  const { tenantId = "", alertId = "" } = useParams();
  const words = useWords(alertWords);
  const severities = useWords(severityNames);
  const states = useWords(alertStates);
  const path = `/operator/alerts/${tenantId}/${encodeURIComponent(alertId)}`;
  const { value: view, version } = useRead<AlertView>(path);
  const { alert, state, history } = view;
  return (
    <Page title={alert.title}>
      <div className={style["sides"]}>
        <section className="card pad stack">
          <div className="row">
            <Status kind={severityMark(alert.severity)}>{severities[alert.severity] ?? alert.severity}</Status>
            <b>{states[state] ?? state}</b>
          </div>
          {alert.description && <p>{alert.description}</p>}
          <dl className="facts">
            <dt>{words.devices}</dt>
            <dd>{alert.devices.join("、") || "—"}</dd>
            <dt>{words.people}</dt>
            <dd>{alert.people.join("、") || "—"}</dd>
          </dl>
          {alert.link && (
            <a href={alert.link} target="_blank" rel="noreferrer">
              {words.source}
            </a>
          )}
          <h2>{words.history}</h2>
          <ol className={style["history"]}>
            {history.map((step) => (
              <li key={`${step.at} ${step.kind}`}>
                <span className="small quiet">{shortMoment(step.at)}</span> {states[step.kind] ?? step.kind}
                {"note" in step && step.note && <p>{step.note}</p>}
              </li>
            ))}
          </ol>
        </section>
        <Next key={`${state} ${version}`} path={path} version={version} state={state} />
      </div>
    </Page>
  );
}

const nothing = { note: "", cause: "", countermeasure: "", prevention: "" };

type NextProps = { path: string; version: number | undefined; state: CaseState };

function Next({ path, version, state }: NextProps) {
  const words = useWords(alertWords);
  const [typed, setTyped] = useState(nothing);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const change = async (body: object) => {
    try {
      await ask(path, { method: "PATCH", body, ...(version !== undefined && { version }) });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/alerts", "/operator/work");
  };
  const written = Object.fromEntries(Object.entries(typed).filter(([, value]) => value.trim() !== ""));
  const note = typed.note.trim() === "" ? {} : { note: typed.note };
  const moves = transitions[state];
  const errorOf = (name: string) =>
    refused && isRefused(refused.error)
      ? refused.error.errors.find(({ pointer }) => pointer === `#/${name}`)?.detail
      : undefined;
  const labels = { note: words.note, cause: words.cause, countermeasure: words.done, prevention: words.prevention };
  return (
    <section className="card pad">
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {(Object.keys(nothing) as (keyof typeof nothing)[]).map((name) => (
        <Field key={name} label={labels[name]} need={name === "note" ? "may" : "need"} error={errorOf(name)}>
          {(control) => (
            <textarea
              {...control}
              rows={2}
              maxLength={1000}
              value={typed[name]}
              onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
            />
          )}
        </Field>
      ))}
      <div className="row">
        {moves.acknowledged && (
          <Button onClick={() => void change({ state: "acknowledged", ...note })}>{words.acknowledge}</Button>
        )}
        {moves.reopened && <Button onClick={() => void change({ state: "reopened", ...note })}>{words.reopen}</Button>}
        <Button appearance="primary" onClick={() => void change({ state: "resolved", ...written })}>
          {words.resolve}
        </Button>
      </div>
    </section>
  );
}
