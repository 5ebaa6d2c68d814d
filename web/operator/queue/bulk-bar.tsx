import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Download } from "#web/parts/download.tsx";
import { Message } from "#web/parts/states.tsx";
import { refusals } from "#web/parts/states-words.ts";
import { useWords } from "#web/words/language.ts";
import { useKeys } from "../desk/keys.ts";
import { statesAfter } from "../inquiries/states-after.ts";
import { rememberThread } from "../inquiries/thread.ts";
import { patchInquiry } from "../inquiries/use-change.ts";
import { BulkQuestion, mergeTarget, type Question } from "./bulk-question.tsx";
import style from "./queue.module.css";
import { queueWords } from "./words.ts";

type Outcome = { done: number; all: number; refused: readonly { number: string; why: string }[] };
const questions = [
  ["assignee", "assign", "A"],
  ["state", "change", "S"],
  ["merge", "merge", "M"],
] as const satisfies readonly (readonly [Question, string, string])[];

/** As many as one workbook is asked for. */
const mostExported = 200;

/** What is done to all selected rows at once: each by itself, and those that could not be done are named. */
export function BulkBar({ rows, clear }: { rows: readonly ListedInquiry[]; clear: () => void }) {
  const words = useWords(queueWords);
  const said = useWords(refusals);
  const [question, setQuestion] = useState<Question>();
  const [outcome, setOutcome] = useState<Outcome>();
  const may = {
    assignee: true,
    state: statesAfter(rows.map(({ state }) => state)).length > 0,
    merge: mergeTarget(rows)?.tenant !== undefined,
  };
  const isTooLarge = rows.length > mostExported;
  const reasons = [
    !may.state && words.noState,
    !may.merge && words.mergeSame,
    isTooLarge && words.tooMany(mostExported),
  ].filter((reason) => reason !== false);
  const ask = (what: Question) => may[what] && setQuestion(what);
  useKeys({ a: () => ask("assignee"), s: () => ask("state"), m: () => ask("merge") });

  const changeAll = async (those: readonly ListedInquiry[], wanted: WantedChange) => {
    setQuestion(undefined);
    const refused: Outcome["refused"][number][] = [];
    for (const { id, number, version } of those) {
      try {
        rememberThread(await patchInquiry(id, wanted, version));
      } catch (error) {
        refused.push({ number, why: said[isRefused(error) ? error.code : "unexpected"].title });
      }
    }
    setOutcome({ done: those.length - refused.length, all: those.length, refused });
    await readAgain("/inquiries/", "/operator/work");
  };

  const close = () => setQuestion(undefined);
  return (
    <div className={style["bulk"]}>
      {outcome && (
        <Message kind={outcome.refused.length > 0 ? "caution" : "good"}>
          {words.changed(outcome.done, outcome.all)}
          {outcome.refused.map(({ number, why }) => (
            <p key={number}>{words.notChanged(number, why)}</p>
          ))}
        </Message>
      )}
      <div className="row">
        <b>{words.selected(rows.length)}</b>
        {questions.map(([what, name, key]) => (
          <Button key={what} size="small" disabledFocusable={!may[what]} onClick={() => ask(what)}>
            {words[name]}　<kbd aria-hidden="true">{key}</kbd>
          </Button>
        ))}
        <Download
          path="/operator/queue"
          query={{ format: "xlsx", ids: rows.map(({ id }) => id).join(",") }}
          size="small"
          isImpossible={isTooLarge}
        >
          {words.export}
        </Download>
        <Button size="small" appearance="subtle" onClick={clear}>
          {words.clear}
        </Button>
      </div>
      {reasons.map((reason) => (
        <p key={reason} className="small quiet">
          {reason}
        </p>
      ))}
      {question && <BulkQuestion question={question} rows={rows} change={changeAll} close={close} />}
    </div>
  );
}
