import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Decision } from "#shared/requests/decision.ts";
import { isForStaff } from "#shared/requests/decision-rules.ts";
import type { RequestDetail } from "#shared/requests/show-request.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Approving, useIsAsked } from "./approving.tsx";
import { LeaveOut } from "./leave-out.tsx";
import style from "./plan.module.css";
import { deskWords } from "./words.ts";

/** What needs no reason, and what does, in the order in which it is offered. */
const plain = ["try-again", "plan-again"] as const;
const reasoned = ["reject", "skip", "take-back", "cancel"] as const;

type DecisionsProps = { path: string; request: RequestDetail; version: number };

/** What our staff can say to an order as it stands; each decision names the version that was seen. */
export function DeskDecisions({ path, request, version }: DecisionsProps) {
  const words = useWords(deskWords);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const isAsked = useIsAsked(request);
  const { state, steps, plan } = request;
  const stopped = steps.findIndex(({ progress }) => progress?.state === "failed");
  const done = steps.filter(({ progress }) => progress?.state === "done").length;
  const atOnce = plain.filter((decision) => isForStaff(decision, request));
  const withWhy = reasoned.filter((decision) => isForStaff(decision, request) && (decision !== "skip" || stopped >= 0));
  if (state !== "planned" && atOnce.length + withWhy.length === 0) return undefined;

  const decide = async (decision: Decision) => {
    try {
      await ask(`${path}/decisions`, { method: "POST", body: decision, version });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
      throw error;
    } finally {
      await readAgain(path, "/operator/requests", "/operator/work");
    }
  };
  return (
    <section className={`card pad stack ${style["decision"]}`} aria-labelledby="decision">
      <h2 id="decision">{state === "planned" ? words.approval : words.next}</h2>
      {refused &&
        (isRefused(refused.error, "stale-version") ? (
          <Message kind="caution">{words.changed}</Message>
        ) : (
          <Refusal error={refused.error} />
        ))}
      {state === "planned" && <Approving request={request} approve={(plan) => decide({ decision: "approve", plan })} />}
      {state === "failed" && <p>{stopped < 0 ? words.notBack : words.stopped(stopped + 1, done, steps.length)}</p>}
      <div className={style["ways"]}>
        {state === "planned" && isAsked && plan && (
          <LeaveOut
            request={request}
            approve={(without, reason) =>
              decide({ decision: "approve-without", plan: plan.hash, steps: without, reason })
            }
          />
        )}
        {atOnce.map((decision) => (
          <Button
            key={decision}
            {...(decision === "try-again" && { appearance: "primary" })}
            onClick={() => void decide({ decision }).catch(() => undefined)}
          >
            {words.decisions[decision]}
          </Button>
        ))}
        {withWhy.map((decision) => (
          <AskWhy
            key={decision}
            trigger={<Button>{words.decisions[decision]}</Button>}
            title={words.decisions[decision]}
            text={words.why[decision]}
            action={words.decisions[decision]}
            run={(reason) => decide(decision === "skip" ? { decision, step: stopped, reason } : { decision, reason })}
          />
        ))}
      </div>
    </section>
  );
}
