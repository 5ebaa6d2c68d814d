import { useState } from "react";
import { type Answer, answerOf } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";

/** Settings as somebody chooses them, until they are saved. What was chosen stays when somebody else saved first. */
export function useChosen<Settings>(path: string, { value, version }: Pick<Answer<Settings>, "value" | "version">) {
  const [chosen, setChosen] = useState<Settings>();
  const { mutate, reset, error, isPending, isSuccess } = useAction(
    (body: Settings) => answerOf(path, { method: "PUT", body, ...(version !== undefined && { version }) }),
    [path],
  );
  const choose = (next: Settings | undefined) => {
    reset();
    setChosen(next);
  };
  const settings = chosen ?? value;
  return {
    settings,
    isChanged: chosen !== undefined,
    choose,
    errors: isRefused(error, "invalid-input") ? error.errors : [],
    saving: {
      error,
      isSuccess,
      isPossible: chosen !== undefined && !isPending,
      again: reset,
      useNewest: () => choose(undefined),
      save: () =>
        mutate(settings, {
          onSuccess: () => setChosen(undefined),
          onError: (refused) => void (isRefused(refused, "stale-version") && readAgain(path)),
        }),
    },
  };
}
