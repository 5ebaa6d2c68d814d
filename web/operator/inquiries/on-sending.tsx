import { Button } from "@fluentui/react-components";
import { useWords } from "#web/words/language.ts";
import { composerWords } from "./composer-words.ts";
import type { Draft } from "./draft.ts";
import style from "./thread.module.css";
import { useNames } from "./use-names.ts";

/** What the chosen canned reply changes of the inquiry besides saying its words. */
export function OnSending({ changes, drop }: { changes: Draft["changes"]; drop: () => void }) {
  const words = useWords(composerWords);
  const { field, value } = useNames();
  const all = Object.entries(changes);
  if (all.length === 0) return undefined;
  return (
    <p className={style["changes"]}>
      {words.onSending(all.map(([name, to]) => `${field(name)} → ${value(name, to)}`).join("、"))}
      <Button size="small" appearance="subtle" onClick={drop}>
        {words.leaveOut}
      </Button>
    </p>
  );
}
