import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { isForStaff } from "#shared/requests/decision-rules.ts";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { deskWords } from "./words.ts";

type DecisionsProps = { path: string; request: RequestDetail; version: number };

/** What our staff can say to an order as it stands; what cannot be taken back asks for its name to be typed. */
export function DeskDecisions({ path, request, version }: DecisionsProps) {
  const words = useWords(deskWords);
  const [typed, setTyped] = useState("");
  const [refused, setRefused] = useState<{ error: unknown }>();
  const { state, plan, headline, steps, missingApprovals } = request;
  const decide = async (body: object) => {
    try {
      await ask(`${path}/decisions`, { method: "POST", body, version });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain(path, "/operator/requests", "/operator/work");
    }
  };
  const decideNow = (body: object) => void decide(body).catch(() => undefined);
  const canBe = (decision: Parameters<typeof isForStaff>[0]) => isForStaff(decision, state);
  const isFinal = steps.some(({ canBeTakenBack }) => !canBeTakenBack);
  const stopped = steps.findIndex(({ progress }) => progress?.state === "failed");
  const isOurs = missingApprovals.includes("operator");
  return (
    <section className="card pad stack">
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {state === "planned" && plan && isOurs && (
        <>
          <p className="small">{words.approveHelp}</p>
          {isFinal && (
            <>
              <Message kind="critical">{words.final}</Message>
              <Field label={words.typeName(headline)}>
                {(control) => <input {...control} value={typed} onChange={({ target }) => setTyped(target.value)} />}
              </Field>
            </>
          )}
          <div>
            <Button
              appearance="primary"
              disabled={isFinal && typed.trim() !== headline}
              onClick={() => decideNow({ decision: "approve", plan: plan.hash })}
            >
              {words.approve}
            </Button>
          </div>
        </>
      )}
      {state === "planned" && !isOurs && <Message kind="waiting">{words.waiting}</Message>}
      <div className="row">
        {canBe("reject") && (
          <AskWhy
            trigger={<Button>{words.reject}</Button>}
            title={words.reject}
            text={words.rejectText}
            action={words.reject}
            run={(reason) => decide({ decision: "reject", reason })}
          />
        )}
        {canBe("cancel") && (
          <AskWhy
            trigger={<Button>{words.cancel}</Button>}
            title={words.cancel}
            text={words.cancelText}
            action={words.cancel}
            run={(reason) => decide({ decision: "cancel", reason })}
          />
        )}
        {canBe("plan-again") && (
          <Button onClick={() => decideNow({ decision: "plan-again" })}>{words.planAgain}</Button>
        )}
        {canBe("try-again") && (
          <>
            <Button onClick={() => decideNow({ decision: "try-again" })}>{words.tryAgain}</Button>
            {stopped >= 0 && (
              <AskWhy
                trigger={<Button>{words.leaveOut(stopped + 1)}</Button>}
                title={words.leaveOut(stopped + 1)}
                text={words.leaveOutText}
                action={words.leaveOut(stopped + 1)}
                run={(reason) => decide({ decision: "skip", step: stopped, reason })}
              />
            )}
            <AskWhy
              trigger={<Button>{words.takeBack}</Button>}
              title={words.takeBack}
              text={words.takeBackText}
              action={words.takeBack}
              run={(reason) => decide({ decision: "take-back", reason })}
            />
          </>
        )}
      </div>
    </section>
  );
}
