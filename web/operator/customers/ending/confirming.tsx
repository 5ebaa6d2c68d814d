import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { Shown } from "./ending.tsx";
import { endingWords } from "./words.ts";

/** Confirms what was seen to be open; what has come up since is shown first. */
export function Confirming({ path, shown: { confirmed, exported, seen } }: { path: string; shown: Shown }) {
  const words = useWords(endingWords);
  const language = useLanguage();
  const [note, setNote] = useState("");
  const confirm = useAction(async () => {
    try {
      await ask(`${path}/confirmation`, { method: "POST", body: { seen, note: note.trim() } });
    } catch (error) {
      if (isRefused(error, "stale-version")) await readAgain(path);
      throw error;
    }
  }, [path]);
  return (
    <section className="card pad stack" aria-labelledby="confirm">
      <h2 id="confirm">{words.confirm}</h2>
      {confirmed ? (
        <Message kind="done">
          <p>{words.confirmed(confirmed.by.name, dayAndTime(confirmed.at, language))}</p>
          <p>{confirmed.note}</p>
        </Message>
      ) : exported ? (
        <>
          <p>{words.confirmHelp}</p>
          <Field label={words.note} need="need" help={words.noteHelp}>
            {(control) => (
              <textarea
                {...control}
                rows={3}
                maxLength={1000}
                value={note}
                onChange={({ target }) => setNote(target.value)}
              />
            )}
          </Field>
          {isRefused(confirm.error, "stale-version") ? (
            <Message kind="caution">{words.changed}</Message>
          ) : (
            confirm.isError && <Refusal error={confirm.error} />
          )}
          <div>
            <Button
              appearance="primary"
              disabledFocusable={confirm.isPending || note.trim() === ""}
              onClick={() => note.trim() !== "" && confirm.mutate(undefined)}
            >
              {words.yes}
            </Button>
          </div>
        </>
      ) : (
        <p className="quiet">{words.notYet}</p>
      )}
    </section>
  );
}
