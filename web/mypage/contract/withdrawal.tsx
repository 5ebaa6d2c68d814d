import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { applicationWords } from "./application-words.ts";

/** Takes back what nobody has decided on yet; asks once more before it does. */
export function Withdrawal({ path, version }: { path: string; version: number }) {
  const words = useWords(applicationWords);
  const [isAsked, setIsAsked] = useState(false);
  const list = path.slice(0, path.lastIndexOf("/"));
  const withdraw = useAction(() => ask(`${path}/withdrawal`, { method: "POST", version }), [list]);
  const isStale = isRefused(withdraw.error, "stale-version");
  return (
    <div className="stack">
      {isStale && (
        <Message kind="caution" action={<Button onClick={() => void readAgain(list)}>{words.readAgain}</Button>}>
          {words.stale}
        </Message>
      )}
      {withdraw.isError && !isStale && <Refusal error={withdraw.error} />}
      {isAsked ? (
        <div className="card pad row" role="group" aria-label={words.withdraw}>
          <p>{words.withdrawn}</p>
          <Button
            appearance="primary"
            disabledFocusable={withdraw.isPending}
            onClick={() => withdraw.mutate(undefined)}
          >
            {words.yes}
          </Button>
          <Button onClick={() => setIsAsked(false)}>{words.no}</Button>
        </div>
      ) : (
        <div>
          <Button onClick={() => setIsAsked(true)}>{words.withdraw}</Button>
        </div>
      )}
    </div>
  );
}
