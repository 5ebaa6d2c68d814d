import { Button } from "@fluentui/react-components";
import type { DraftDecision } from "#shared/billing/month/decide-draft.ts";
import type { ShownRow } from "#shared/billing/month/show-month.ts";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { LinkButton } from "#web/parts/link-button.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./billing.module.css";
import { billingWords } from "./words.ts";

type RowActsProps = { row: ShownRow; onRefused: (error: unknown) => void };

/** What can be decided of a row without opening it. */
export function RowActs({ row: { month, tenant, state, version, isStale }, onRefused }: RowActsProps) {
  const words = useWords(billingWords);
  const decide = async (body: DraftDecision) => {
    try {
      await ask(`/operator/billing/months/${month}/drafts/${tenant}/decisions`, { method: "POST", body, version });
    } finally {
      await readAgain("/operator/billing", "/operator/work");
    }
  };
  const dare = (body: DraftDecision) => void decide(body).catch(onRefused);
  return (
    <div className={style["acts"]}>
      {state === "check" && !isStale && (
        <Button size="small" onClick={() => dare({ decision: "confirm" })}>
          {words.confirm}
        </Button>
      )}
      {state === "blocked" && (
        <Button size="small" onClick={() => dare({ decision: "draft-anew" })}>
          {words.anew}
        </Button>
      )}
      {(state === "check" || state === "blocked") && (
        <AskWhy
          trigger={<Button size="small">{words.hold}</Button>}
          title={words.holdTitle}
          text={words.reasonFor}
          action={words.hold}
          run={(reason) => decide({ decision: "hold", reason })}
        />
      )}
      {state === "held" && (
        <AskWhy
          trigger={<Button size="small">{words.release}</Button>}
          title={words.release}
          text={words.reasonFor}
          action={words.release}
          run={(reason) => decide({ decision: "release", reason })}
        />
      )}
      {(state === "ready" || state === "none" || state === "issued") && (
        <LinkButton size="small" to={`/operator/billing/${month}/${tenant}`}>
          {words.breakdown}
        </LinkButton>
      )}
    </div>
  );
}
