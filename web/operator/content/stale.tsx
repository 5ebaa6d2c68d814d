import { Button } from "@fluentui/react-components";
import type { Source } from "#shared/content/source.ts";
import { isRefused } from "#web/api/problem.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { contentWords } from "./words.ts";

type StaleProps = { error: unknown; newest: Source | undefined; readNewest: () => void };

/** What was kept in the meantime stands above what was typed, so that both can be compared. */
export function Stale({ error, newest, readNewest }: StaleProps) {
  const words = useWords(contentWords);
  if (!isRefused(error, "stale-version")) return <Refusal error={error} />;
  return (
    <Message kind="caution" action={<Button onClick={readNewest}>{words.reload}</Button>}>
      {words.changed}
      {newest && (
        <details>
          <summary>{words.version(newest.version)}</summary>
          <p style={{ whiteSpace: "pre-wrap" }}>{[newest.title.ja, newest.body.ja, newest.body.en].join("\n\n")}</p>
        </details>
      )}
    </Message>
  );
}
