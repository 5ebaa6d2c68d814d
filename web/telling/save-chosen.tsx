import { Button } from "@fluentui/react-components";
import { isRefused } from "#web/api/problem.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "./settings.module.css";
import type { useChosen } from "./use-chosen.ts";
import { tellingWords } from "./words.ts";

type Saving = ReturnType<typeof useChosen>["saving"];

/** Saves what was chosen; when somebody else has saved first, by a second press or not at all. */
export function SaveChosen({ error, isSuccess, isPossible, again, useNewest, save }: Saving) {
  const words = useWords(tellingWords);
  const isStale = isRefused(error, "stale-version");
  return (
    <>
      {isStale && (
        <Message kind="caution" action={<Button onClick={useNewest}>{words.useNewest}</Button>}>
          {words.changed}
        </Message>
      )}
      {error && !isStale && !isRefused(error, "invalid-input") && <Refusal error={error} retry={again} />}
      <div className={style["acts"]}>
        <Button appearance="primary" disabledFocusable={!isPossible} onClick={save}>
          {words.save}
        </Button>
        <p role="status">{isSuccess && words.saved}</p>
      </div>
    </>
  );
}
