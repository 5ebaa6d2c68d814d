import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { PersonalSettings } from "#shared/notifications/telling/settings.ts";
import { answerOf, ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { useTenant } from "#web/app/for-role.tsx";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import style from "./settings.module.css";
import { settingWords } from "./words.ts";

/** What `GET …/teams-channel` answers. */
type Channel = {
  host: string | null;
  mutedKinds: string[];
  quietHours: PersonalSettings["quietHours"];
  last?: { state: string; at: string; reason?: { ja: string; en: string } };
};

/** The channel of Teams into which the company's news go: set by its address, tried, or removed. */
export function TeamsChannel() {
  const words = useWords(settingWords);
  const language = useLanguage();
  const path = `/tenants/${useTenant()}/teams-channel`;
  const { value, version } = useRead<Channel>(path);
  const { host, mutedKinds, quietHours, last } = value;
  const [address, setAddress] = useState("");
  const put = useAction(
    (to: string | null) =>
      answerOf(path, {
        method: "PUT",
        body: { address: to, mutedKinds, quietHours },
        ...(version !== undefined && { version }),
      }),
    [path],
  );
  const tried = useAction(() => ask(`${path}/test`, { method: "POST" }), [path]);
  const wrong = isRefused(put.error, "invalid-input") ? put.error.errors[0]?.detail : undefined;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    put.mutate(address, { onSuccess: () => setAddress("") });
  };
  return (
    <section className="card pad stack">
      <div>
        <h2>{words.teams}</h2>
        <p className="quiet">{words.teamsLead}</p>
      </div>
      <p className="row">
        {host === null ? (
          <Status kind="info">{words.noChannel}</Status>
        ) : (
          <Status kind="good">{words.goesTo(host)}</Status>
        )}
        {last && (
          <span className="small quiet">
            {words.last(dayAndTime(last.at, language))} {last.reason?.[language]}
          </span>
        )}
      </p>
      <form onSubmit={submit}>
        <Field label={words.address} help={words.addressHelp} error={wrong}>
          {(control) => (
            <input {...control} type="url" value={address} onChange={({ target }) => setAddress(target.value)} />
          )}
        </Field>
        <div className={style["acts"]}>
          <Button type="submit" disabledFocusable={address === "" || put.isPending}>
            {words.setChannel}
          </Button>
          {host !== null && (
            <>
              <Button disabledFocusable={tried.isPending} onClick={() => tried.mutate(undefined)}>
                {words.test}
              </Button>
              <Button appearance="subtle" disabledFocusable={put.isPending} onClick={() => put.mutate(null)}>
                {words.removeChannel}
              </Button>
            </>
          )}
          <p role="status">{tried.isSuccess && words.tested}</p>
        </div>
      </form>
      {put.error && wrong === undefined && <Refusal error={put.error} retry={put.reset} />}
      {tried.error && <Refusal error={tried.error} retry={tried.reset} />}
    </section>
  );
}
