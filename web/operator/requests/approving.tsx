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

/** Whether this person's consent is among those that are missing: four eyes are those of two people. */
export function useIsAsked({ orderedBy, approvals, missingApprovals }: RequestDetail): boolean {
  const me = useMe();
  const isOwn = orderedBy.mail.toLowerCase() === me.mail.toLowerCase();
  const hasGiven = approvals.some(({ by }) => by.role === "operator" && by.name === me.name);
  return !isOwn && !hasGiven && missingApprovals.includes("operator");
}

/** When it will be carried out, unless that is at once. */
export const runsAt = ({ runAt, desk }: RequestDetail): string | undefined =>
  [runAt ?? desk?.wantedAt].find((at) => at !== undefined && Date.parse(at) > Date.now());

/** Who has consented to this plan, who is missing, and one's own consent; what ends for good is typed by name. */
export function Approving({ request, approve }: ApprovingProps) {
  const words = useWords(deskWords);
  const language = useLanguage();
  const me = useMe();
  const isAsked = useIsAsked(request);
  const [typed, setTyped] = useState<Readonly<Record<string, string>>>({});
  const { plan, steps, approvals, missingApprovals, orderedBy } = request;
  const runAt = runsAt(request);
  if (!plan) return <Message kind="running">{words.planning}</Message>;
  const endings = steps.flatMap(({ desk, progress }, place) =>
    desk?.ends !== undefined && progress?.state !== "left-out" ? [{ number: place + 1, name: desk.ends }] : [],
  );
  const isNamed = endings.every(({ name }) => typed[name]?.trim() === name);
  const mine = isAsked ? missingApprovals.indexOf("operator") : -1;
  return (
    <>
      <ul className="stack">
        {approvals.map(({ by, at }) => (
          <li key={at}>
            <Status kind="done">{by.name}</Status>
            <p className="small quiet">{words.approvedAt(shortMoment(at), plan.edition ?? 1)}</p>
          </li>
        ))}
        {missingApprovals.map((who, place) => (
          // The same approver may be missing twice.
          <li key={place}>
            <Status kind="waiting">{place === mine ? words.you(me.name) : words.approvers[who]}</Status>
          </li>
        ))}
      </ul>
      {orderedBy.mail.toLowerCase() === me.mail.toLowerCase() && <p className="small">{words.ownOrder}</p>}
      {isAsked &&
        endings.map(({ number, name }) => (
          <Field key={name} label={words.typeName(number)} help={words.typeHelp(name)}>
            {(control) => (
              <input
                {...control}
                value={typed[name] ?? ""}
                autoComplete="off"
                spellCheck={false}
                onChange={({ target }) => setTyped({ ...typed, [name]: target.value })}
              />
            )}
          </Field>
        ))}
      {isAsked ? (
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
