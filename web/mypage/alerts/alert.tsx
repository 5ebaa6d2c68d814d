import { Link, useParams } from "react-router";
import { categoryName, sourceName } from "#shared/alerts/names.ts";
import type { AlertView } from "#shared/alerts/read-alert.ts";
import { useReading } from "#web/api/queries.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Loading, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useBase } from "../inventory/area-tabs.tsx";
import { alertWords, capital, severityMarks, severityWords, stateMarks, stateWords } from "./words.ts";

/** One alert: what it is, whom it concerns, and what was done about it. */
export function AlertPage() {
  const words = useWords(alertWords);
  const base = useBase();
  const { alertId = "" } = useParams();
  const path = `/tenants/${useTenant()}/alerts/${encodeURIComponent(alertId)}`;
  const { data, error, refetch } = useReading<AlertView>(path);
  return (
    <Page title={data?.value.alert.title ?? words.title} lead={<Link to={`${base}/alerts`}>{words.back}</Link>}>
      {data ? <One view={data.value} /> : error ? <Refusal error={error} retry={() => void refetch()} /> : <Loading />}
    </Page>
  );
}

function One({
  view: { alert, state, suppressedUntil, detectedAt, history, inquiry, incident, findings },
}: {
  view: AlertView;
}) {
  const words = useWords(alertWords);
  const language = useLanguage();
  const base = useBase();
  const said = (word: string, japanese: Record<string, string>) =>
    language === "ja" ? (japanese[capital(word)] ?? word) : capital(word);
  const lists = [
    [words.devices, alert.devices],
    [words.people, alert.people],
    [words.categories, alert.categories.map((one) => categoryName(one, language))],
    [words.incident, incident ? [incident.title] : []],
    [words.suppressed, suppressedUntil === undefined ? [] : [words.until(dayAndTime(suppressedUntil, language))]],
  ] as const;
  return (
    <div className="stack">
      <section className="card pad stack">
        <p className="row">
          <Status kind={severityMarks[alert.severity] ?? "unknown"}>
            {`${words.severity} ${said(alert.severity, severityWords)}`}
          </Status>
          <Status kind={stateMarks[state] ?? "unknown"}>{said(state, stateWords)}</Status>
        </p>
        <dl className="facts">
          <dt>{words.detected}</dt>
          <dd>{dayAndTime(detectedAt, language)}</dd>
          <dt>{words.source}</dt>
          <dd>{sourceName(alert.source, language)}</dd>
          {lists
            .filter(([, values]) => values.length > 0)
            .map(([name, values]) => [
              <dt key={`${name}.`}>{name}</dt>,
              <dd key={name}>{values.join(words.comma)}</dd>,
            ])}
        </dl>
        {inquiry !== undefined ? (
          <p>
            <LinkButton to={`${base.replace(/\/tenants\/.*/, "")}/inquiries/${inquiry}`}>{words.inquiry}</LinkButton>
          </p>
        ) : (
          base === "/mypage" && (
            <p>
              <LinkButton to="/">{words.ask}</LinkButton>
            </p>
          )
        )}
        {alert.link !== undefined && (
          <p>
            <a href={alert.link} target="_blank" rel="noreferrer">
              {words.link}
            </a>
          </p>
        )}
      </section>
      {[
        [words.cause, findings?.cause],
        [words.countermeasure, findings?.countermeasure],
        [words.prevention, findings?.prevention],
        [words.description, alert.description],
        [words.recommended, alert.recommendedActions],
      ]
        .filter(([, text]) => text)
        .map(([name, text]) => (
          <section key={name} className="card pad">
            <h2>{name}</h2>
            <p style={{ whiteSpace: "pre-line" }}>{text}</p>
          </section>
        ))}
      <section className="card pad stack">
        <h2>{words.history}</h2>
        <ol className="stack">
          {history.map(({ at, kind, by, note }) => (
            <li key={`${at} ${kind}`}>
              <b>{(words.steps as Record<string, string>)[kind] ?? kind}</b>
              <p className="small quiet">
                {dayAndTime(at, language)}
                {by !== undefined && ` ${words.by(by)}`}
              </p>
              {note !== undefined && <p>{note}</p>}
            </li>
          ))}
        </ol>
      </section>
    </div>
  );
}
