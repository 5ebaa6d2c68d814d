import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { SectionName } from "#shared/reports/monthly/model.ts";
import type { ReportDetail } from "#shared/reports/monthly/run/report-detail.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./report.module.css";
import { reportWords, sectionNames } from "./words.ts";

/** The comment on each section, to be written, changed or left out. */
export function Comments({ path, report }: { path: string; report: ReportDetail }) {
  const words = useWords(reportWords);
  const names = useWords(sectionNames);
  return (
    <section className="card pad">
      <h2>{words.commentsTitle}</h2>
      <p className={`small quiet ${style["help"]}`}>{words.commentHelp}</p>
      {(Object.keys(names) as SectionName[]).map((section) => (
        <CommentBox key={section} path={path} section={section} name={names[section]} report={report} />
      ))}
    </section>
  );
}

type BoxProps = { path: string; section: SectionName; name: string; report: ReportDetail };

function CommentBox({ path, section, name, report }: BoxProps) {
  const words = useWords(reportWords);
  const kept = report.comments.find((comment) => comment.section === section);
  const [typed, setTyped] = useState<string>();
  const [refused, setRefused] = useState<{ error: unknown }>();
  const text = typed ?? kept?.text ?? "";
  const save = async () => {
    try {
      await ask(`${path}/comments/${section}`, { method: "PUT", body: { text }, version: report.revision });
      setTyped(undefined);
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain(path);
  };
  const by = kept && (kept.version === 0 ? words.draftedByRule : kept.by);
  return (
    <div>
      <Field label={name} help={by}>
        {(control) => (
          <textarea
            {...control}
            rows={3}
            maxLength={1000}
            value={text}
            onChange={({ target }) => setTyped(target.value)}
          />
        )}
      </Field>
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {typed !== undefined && typed !== (kept?.text ?? "") && <Button onClick={() => void save()}>{words.save}</Button>}
    </div>
  );
}
