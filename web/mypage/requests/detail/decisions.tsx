import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Decision } from "#shared/requests/decision.ts";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useMe } from "#web/app/for-role.tsx";
import { Field } from "#web/parts/field.tsx";
import { Mark } from "#web/parts/mark.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { day } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { decisionWords } from "./decision-words.ts";
import style from "./request-detail.module.css";

type DecisionsProps = { path: string; request: RequestDetail; version: number };

const canBeCancelled = ({ state, fulfilment }: RequestDetail) =>
  ["submitted", "checked", "planned", "approved", "scheduled", "failed"].includes(state) ||
  (state === "running" && fulfilment === "by-hand");

/** What an admin decides of an order: another's they approve or decline, their own they withdraw. */
export function Decisions({ path, request, version }: DecisionsProps) {
  const words = useWords(decisionWords);
  const language = useLanguage();
  const { mail, role } = useMe();
  const [typedName, setTypedName] = useState("");
  const [reason, setReason] = useState<string>();
  const decide = useAction(
    (decision: Decision) => ask(`${path}/decisions`, { method: "POST", body: decision, version }),
    [path.slice(0, path.lastIndexOf("/"))],
  );
  const isOwn = request.orderedBy.mail.toLowerCase() === mail.toLowerCase();
  const isAsked = role === "admin" && !isOwn && request.missingApprovals.includes("other-admin");
  const isFinal = request.steps.some(({ canBeTakenBack }) => !canBeTakenBack);
  const isNamed = !isFinal || typedName.trim() === request.headline;
  if (!isAsked && !canBeCancelled(request)) return undefined;

  const isStale = isRefused(decide.error, "stale-version");
  const plan = request.plan?.hash ?? "";
  return (
    <section className={`card pad stack ${isAsked ? style["asked"] : ""}`} aria-labelledby="decision">
      <h2 id="decision" className="row">
        {isAsked && <Mark kind="decision" size={18} />}
        {isAsked ? words.asked : words.own}
      </h2>
      {isAsked && <p>{words.until(day(request.dueBy, language))}</p>}
      {isAsked && isFinal && (
        <Field label={words.typeName(request.headline)} help={words.whyName}>
          {(control) => (
            <input
              {...control}
              value={typedName}
              autoComplete="off"
              onChange={({ target }) => setTypedName(target.value)}
            />
          )}
        </Field>
      )}
      {isStale && (
        <Message kind="caution" action={<Button onClick={() => void readAgain(path)}>{words.readAgain}</Button>}>
          {words.stale}
        </Message>
      )}
      {decide.isError && !isStale && <Refusal error={decide.error} />}
      {reason === undefined ? (
        <div className="row">
          {isAsked && (
            <Button
              appearance="primary"
              disabledFocusable={!isNamed || decide.isPending}
              onClick={() => isNamed && decide.mutate({ decision: "approve", plan })}
            >
              {words.approve}
            </Button>
          )}
          {canBeCancelled(request) && (
            <Button onClick={() => setReason("")}>{isAsked ? words.decline : words.withdraw}</Button>
          )}
        </div>
      ) : (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (reason.trim() !== "") decide.mutate({ decision: "cancel", reason: reason.trim() });
          }}
        >
          <Field label={words.reason} need="need" help={words.reasonHelp}>
            {(control) => (
              <textarea
                {...control}
                rows={2}
                required
                maxLength={1000}
                value={reason}
                onChange={({ target }) => setReason(target.value)}
              />
            )}
          </Field>
          <div className="row">
            <Button type="submit" appearance="primary" disabledFocusable={decide.isPending}>
              {isAsked ? words.declineNow : words.withdrawNow}
            </Button>
            <Button onClick={() => setReason(undefined)}>{words.leave}</Button>
          </div>
        </form>
      )}
    </section>
  );
}
