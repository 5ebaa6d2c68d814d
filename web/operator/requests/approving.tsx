import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { useMe } from "#web/app/for-role.tsx";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Message } from "#web/parts/states.tsx";
import { dayAndTime, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { deskWords } from "./words.ts";

type ApprovingProps = { request: RequestDetail; approve: (plan: string) => Promise<void> };

/** Who has consented to this plan, who is missing, and one's own consent; a last step asks for the name of what it hits. */
export function Approving({ request, approve }: ApprovingProps) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const me = useMe();
  const [typed, setTyped] = useState("");
  const { plan, headline, steps, approvals, missingApprovals, runAt, orderedBy } = request;
  if (!plan) return <Message kind="running">{words.planning}</Message>;
  const final = steps.findIndex(({ canBeTakenBack }) => !canBeTakenBack);
  const isNamed = final < 0 || typed.trim() === headline;
  const isOwn = orderedBy.mail.toLowerCase() === me.mail.toLowerCase();
  const isOurs = missingApprovals.includes("operator") && !isOwn;
  const isAskedOfMe = isOurs && !approvals.some(({ by }) => by.role === "operator" && by.name === me.name);
  const mine = isAskedOfMe ? missingApprovals.indexOf("operator") : -1;
  return (
    <>
      <ul className="stack">
        {approvals.map(({ by, at }) => (
          <li key={at}>
            <Status kind="good">{by.name}</Status>
            <p className="small quiet">{words.approvedAt(shortMoment(at))}</p>
          </li>
        ))}
        {missingApprovals.map((who, place) => (
          // The same approver may be missing twice.
          <li key={place}>
            <Status kind="waiting">{place === mine ? words.you(me.name) : words.approvers[who]}</Status>
          </li>
        ))}
      </ul>
      {isOwn && <p className="small">{words.ownOrder}</p>}
      {isOurs && final >= 0 && (
        <Field label={words.typeName} help={words.typeHelp(final + 1, headline)}>
          {(control) => (
            <input
              {...control}
              value={typed}
              autoComplete="off"
              spellCheck={false}
              onChange={({ target }) => setTyped(target.value)}
            />
          )}
        </Field>
      )}
      {isOurs ? (
        <Button
          appearance="primary"
          disabledFocusable={!isNamed}
          onClick={() => isNamed && void approve(plan.hash).catch(() => undefined)}
        >
          {runAt === undefined ? words.approve : words.approveFor(dayAndTime(runAt, language))}
        </Button>
      ) : (
        <Message kind="waiting">{words.waiting}</Message>
      )}
    </>
  );
}
