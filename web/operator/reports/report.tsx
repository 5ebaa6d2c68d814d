import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { useParams } from "react-router";
import type { ReportDetail } from "#shared/reports/monthly/run/report-detail.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FileFrame } from "#web/parts/file-frame.tsx";
import { Guarded, Page } from "#web/parts/page.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { fullDay, monthOf, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { Comments } from "./comments.tsx";
import style from "./report.module.css";
import { ToComplete } from "./to-complete.tsx";
import { reportWords } from "./words.ts";

/** A customer's report of a month: what will be published beside what can still be said about it. */
export function Report() {
  const { tenantId = "", month = "" } = useParams();
  const words = useWords(reportWords);
  const language = useLanguage();
  return (
    <Page title={`${words.title} ${monthOf(month, language)}`}>
      <Detail path={`/operator/tenants/${tenantId}/reports/monthly/${month}`} />
    </Page>
  );
}

function Detail({ path }: { path: string }) {
  const words = useWords(reportWords);
  const { value: report } = useRead<ReportDetail>(path);
  return (
    <div className={style["sides"]}>
      <section className={style["pages"]} aria-label={words.preview}>
        <Guarded>
          <FileFrame
            path={`${path}/preview`}
            query={{ format: "pdf" }}
            title={words.preview}
            edition={report.revision}
          />
        </Guarded>
      </section>
      <div className="stack">
        <Standing path={path} report={report} />
        {report.published === undefined && <Comments path={path} report={report} />}
        <History report={report} />
      </div>
    </div>
  );
}

function Standing({ path, report }: { path: string; report: ReportDetail }) {
  const words = useWords(reportWords);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const act = async (door: string, body?: unknown) => {
    await ask(`${path}/${door}`, { method: "POST", ...(body !== undefined && { body }) });
    setRefused(undefined);
    await readAgain("/operator");
  };
  const tell = (error: unknown) => {
    setRefused({ error });
    void readAgain(path);
  };
  const { onHold, approved, published } = report;
  return (
    <section className="card pad stack">
      <h2>{report.name}</h2>
      {onHold && <Message kind="decision">{words.onHold(onHold.by.name, onHold.reason)}</Message>}
      {approved && !published && <Message kind="good">{words.approved(approved.by.name)}</Message>}
      {published && <Message kind="done">{words.publishedBy(published.by.name)}</Message>}
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {!published && <ToComplete report={report} />}
      <div className="row">
        {!published && !approved && (
          <Button appearance="primary" onClick={() => void act("approve", { hash: report.hash }).catch(tell)}>
            {words.approve}
          </Button>
        )}
        {approved && !published && (
          <Button appearance="primary" onClick={() => void act("publish").catch(tell)}>
            {words.publish}
          </Button>
        )}
        {!published && !onHold && (
          <AskWhy
            trigger={<Button>{words.hold}</Button>}
            title={words.hold}
            text={words.holdText}
            action={words.hold}
            run={(reason) => act("hold", { reason })}
          />
        )}
        {!published && <Button onClick={() => void act("prepare").catch(tell)}>{words.anew}</Button>}
        {!published && (report.version ?? 1) > 1 && (
          <Button onClick={() => void act("withdraw").catch(tell)}>{words.withdraw}</Button>
        )}
        {published && (
          <AskWhy
            trigger={<Button>{words.correct}</Button>}
            title={words.correct}
            text={words.correctText}
            action={words.correct}
            run={(reason) => act("correct", { reason })}
          />
        )}
      </div>
    </section>
  );
}

function History({ report: { history, preparedOn = "" } }: { report: ReportDetail }) {
  const words = useWords(reportWords);
  const language = useLanguage();
  return (
    <section className="card pad">
      <h2>{words.history}</h2>
      <p className="small quiet">{preparedOn && fullDay(preparedOn, language)}</p>
      <ol className={style["history"]}>
        {history.toReversed().map(({ revision, happening, by, at, text, version }) => (
          <li key={revision}>
            <span className="small quiet">{shortMoment(at)}</span> {words.version(version)}｜
            {words.happenings[happening]}｜{by.name}
            {text && <p className="quiet">{text}</p>}
          </li>
        ))}
      </ol>
    </section>
  );
}
