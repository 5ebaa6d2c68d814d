import { Button } from "@fluentui/react-components";
import { Link } from "react-router";
import type { DraftDetail } from "#shared/billing/month/draft-detail.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { FormDialog } from "#web/parts/form-dialog.tsx";
import { type MarkKind, Status } from "#web/parts/mark.tsx";
import { Message } from "#web/parts/states.tsx";
import { day, yen } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { useWhile } from "../money/use-while.ts";
import { moneyWords } from "../money/words.ts";
import { signedYen } from "../money/yen.tsx";
import { findingMarks } from "./columns.tsx";
import type { Decide } from "./draft.tsx";
import { billingWords, stateNames } from "./words.ts";

const marks: Record<DraftDetail["state"], MarkKind> = {
  check: "decision",
  blocked: "unknown",
  none: "waiting",
  held: "waiting",
  ready: "good",
  issued: "done",
};

/** How a draft stands, why it changed, what is to be looked at, and what can be decided. */
export function Decisions({ draft, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  const money = useWords(moneyWords);
  const names = useWords(stateNames);
  const language = useLanguage();
  const { state, findings, name, customerNumber, tenant, onHold, changes, changeYen, totalYen, isStale } = draft;
  const isSettled = state === "ready" || state === "issued";
  useWhile(isStale && state !== "issued", () => readAgain("/operator/billing/months"));
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>
          {name} <span className="small quiet">{customerNumber}</span>
        </h2>
        <Status kind={marks[state]}>{names[state]}</Status>
      </div>
      <dl className="facts">
        <dt>{words.billed}</dt>
        <dd>
          <b>{yen(totalYen)}</b>
        </dd>
        <dt>{words.change}</dt>
        <dd>
          {signedYen(changeYen)}
          {changes.length > 0 && money.bracketed(changes.map((change) => change[language]).join(words.comma))}
        </dd>
        {draft.countedOn && (
          <>
            <dt>{words.countedOn}</dt>
            <dd>{day(draft.countedOn, language)} 0:00</dd>
          </>
        )}
        {draft.priceVersion && (
          <>
            <dt>{words.priceVersion}</dt>
            <dd>
              <Link to="/operator/billing/prices">{words.versionNo(draft.priceVersion)}</Link>
            </dd>
          </>
        )}
        {draft.issued?.number !== undefined && (
          <>
            <dt>{names.issued}</dt>
            <dd>
              <Link to={`/operator/billing/documents/${draft.issued.number}`}>{draft.issued.number}</Link>
            </dd>
          </>
        )}
        <dt>{money.receivables}</dt>
        <dd>
          <Link to={`/operator/tenants/${tenant}/receivables`}>{words.toReceivables}</Link>
        </dd>
      </dl>
      {isStale && state !== "issued" && <Message kind="running">{words.recounting}</Message>}
      {onHold && <Message kind="waiting">{words.heldFor(onHold.reason, onHold.by.name)}</Message>}
      {findings.map(({ code, gravity, words: told }) => (
        <div key={code}>
          <Status kind={isSettled && gravity === "check" ? "done" : findingMarks[gravity]}>{told[language]}</Status>
        </div>
      ))}
      {state !== "issued" && <Acts draft={draft} decide={decide} />}
    </section>
  );
}

function Acts({ draft: { state, onHold, isStale }, decide }: { draft: DraftDetail; decide: Decide }) {
  const words = useWords(billingWords);
  const money = useWords(moneyWords);
  const hold = onHold ? "release" : "hold";
  return (
    <div className="row">
      {state === "check" && !isStale && (
        <Button appearance="primary" onClick={() => void decide({ decision: "confirm" }).catch(() => undefined)}>
          {words.confirm}
        </Button>
      )}
      <AskWhy
        trigger={<Button>{words[hold]}</Button>}
        title={onHold ? words.release : words.holdTitle}
        text={words.reasonFor}
        action={words[hold]}
        run={(reason) => decide({ decision: hold, reason })}
      />
      <FormDialog
        trigger={<Button>{words.countBy}</Button>}
        title={words.countBy}
        text={words.countByText}
        action={words.countBy}
        fields={[
          { name: "day", label: words.countDay, type: "date" },
          { name: "reason", label: money.reason, type: "textarea" },
        ]}
        run={(typed) => decide({ decision: "count-by", ...typed })}
      />
      <Button onClick={() => void decide({ decision: "draft-anew" }).catch(() => undefined)}>{words.anew}</Button>
    </div>
  );
}
