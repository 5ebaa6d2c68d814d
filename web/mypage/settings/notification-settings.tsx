import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type * as z from "zod";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import type { PersonalSettings } from "#shared/notifications/telling/settings.ts";
import { answerOf } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { type Choice, ChoiceTable } from "./choice-table.tsx";
import { QuietField } from "./quiet-field.tsx";
import style from "./settings.module.css";
import { settingWords } from "./words.ts";

type Kept = { settings: PersonalSettings; choices: Choice[] };
const path = "/me/notification-settings";

/** What one is told of, by mail or on My Page, and when not. What was chosen stays when somebody else saved first. */
export function NotificationSettings() {
  const words = useWords(settingWords);
  const { value, version } = useRead<Kept>(path);
  const [chosen, setChosen] = useState<PersonalSettings>();
  const settings = chosen ?? value.settings;
  const { mutate, isPending, isSuccess, error, reset } = useAction(
    (body: PersonalSettings) => answerOf(path, { method: "PUT", body, ...(version !== undefined && { version }) }),
    [path],
  );
  const change = (next: PersonalSettings) => {
    reset();
    setChosen(next);
  };
  const choose = (kind: z.infer<typeof Kind>, channel: "mail" | "bell", is: boolean) =>
    change({ ...settings, kinds: { ...settings.kinds, [kind]: { ...settings.kinds[kind], [channel]: is } } });
  const isStale = isRefused(error, "stale-version");
  return (
    <section className="card pad stack">
      <div>
        <h2>{words.notices}</h2>
        <p className="quiet">{words.noticesLead}</p>
      </div>
      <ChoiceTable choices={value.choices} settings={settings} choose={choose} />
      <QuietField
        value={settings.quietHours}
        change={(quietHours) => change({ ...settings, quietHours })}
        errors={isRefused(error, "invalid-input") ? error.errors : []}
      />
      {isStale && (
        <Message
          kind="caution"
          action={
            <Button
              onClick={() => {
                reset();
                setChosen(undefined);
              }}
            >
              {words.useNewest}
            </Button>
          }
        >
          {words.changed}
        </Message>
      )}
      {error && !isStale && !isRefused(error, "invalid-input") && <Refusal error={error} retry={reset} />}
      <div className={style["acts"]}>
        <Button
          appearance="primary"
          disabledFocusable={isPending || chosen === undefined}
          onClick={() =>
            mutate(settings, {
              onSuccess: () => setChosen(undefined),
              onError: (refused) => void (isRefused(refused, "stale-version") && readAgain(path)),
            })
          }
        >
          {words.save}
        </Button>
        <p role="status">{isSuccess && words.saved}</p>
      </div>
    </section>
  );
}
