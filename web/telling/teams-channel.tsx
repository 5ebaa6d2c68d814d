import { Button } from "@fluentui/react-components";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import type { Side } from "#shared/notifications/telling/kinds.ts";
import type { TeamsChannel as KeptChannel } from "#shared/notifications/telling/teams-channel.ts";
import { answerOf, ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, reading, useRead } from "#web/api/queries.ts";
import { useAction } from "#web/api/use-action.ts";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useLanguage, useWords } from "#web/words/language.ts";
import { LastPost } from "./last-post.tsx";
import style from "./settings.module.css";
import { TeamsChoices } from "./teams-choices.tsx";
import { teamsWords } from "./teams-words.ts";
import { useChosen } from "./use-chosen.ts";

/** What does not go into a channel, and when nothing does. */
export type TeamsWishes = Pick<KeptChannel, "mutedKinds" | "quietHours">;

/** What `GET …/teams-channel` answers. */
export type Channel = TeamsWishes & {
  host: string | null;
  last?: { state: "waiting" | "sent" | "accepted" | "failed"; at: string; reason?: { ja: string; en: string } };
};

/** The channel of Teams into which news go: set by its address, tried, narrowed to what is wanted there, or removed. */
export function TeamsChannel({ path, side }: { path: string; side: Side }) {
  const words = useWords(teamsWords);
  const { value, version } = useRead<Channel>(path);
  const { host, mutedKinds, quietHours, last } = value;
  const wishes = useChosen<TeamsWishes>(path, { value: { mutedKinds, quietHours }, version });
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
  const [before, setBefore] = useState<string>();
  // A try is written down before it is made; one that is made again later has a reason by then.
  const isTold = last?.at !== before && (last?.state !== "waiting" || last.reason !== undefined);
  const isOnItsWay = tried.isPending || (tried.isSuccess && !isTold);
  useReadWhile(isOnItsWay || last?.state === "waiting", path);
  const wrong = isRefused(put.error, "invalid-input") ? put.error.errors[0]?.detail : undefined;
  const isStale = isRefused(put.error, "stale-version");
  const set = (to: string | null) => {
    tried.reset();
    put.mutate(to, {
      onSuccess: () => setAddress(""),
      onError: (error) => void (isRefused(error, "stale-version") && readAgain(path)),
    });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    set(address);
  };
  const test = () => {
    put.reset();
    setBefore(last?.at);
    tried.mutate(undefined);
  };
  return (
    <section className="card pad stack" aria-labelledby="teams">
      <div>
        <h2 id="teams">{words.teams}</h2>
        <p className="quiet">{words[side]}</p>
      </div>
      <p className="row">
        {host === null ? (
          <Status kind="info">{words.noChannel}</Status>
        ) : (
          <Status kind="good">{words.goesTo(host)}</Status>
        )}
      </p>
      <LastPost last={last} isOnItsWay={isOnItsWay} />
      <form noValidate onSubmit={submit}>
        <Field label={words.address} help={words.addressHelp} error={wrong}>
          {(control) => (
            <input
              {...control}
              type="url"
              autoComplete="off"
              value={address}
              onChange={({ target }) => setAddress(target.value)}
            />
          )}
        </Field>
        {isStale && <Message kind="caution">{words.changed}</Message>}
        <div className={style["acts"]}>
          <Button type="submit" disabledFocusable={address.trim() === "" || put.isPending}>
            {words.setChannel}
          </Button>
          {host !== null && (
            <>
              <Button disabledFocusable={isOnItsWay} onClick={test}>
                {words.test}
              </Button>
              <Button appearance="subtle" disabledFocusable={put.isPending} onClick={() => set(null)}>
                {words.removeChannel}
              </Button>
            </>
          )}
          <p role="status">{put.isSuccess && (host === null ? words.removed : words.saved)}</p>
        </div>
      </form>
      {put.error && wrong === undefined && !isStale && <Refusal error={put.error} retry={put.reset} />}
      {tried.error && <Refusal error={tried.error} retry={tried.reset} />}
      {(host !== null || wishes.isChanged) && <TeamsChoices side={side} {...wishes} />}
    </section>
  );
}

const everyMs = 2000;

/** Reads again every other second until what is waited for has come. */
function useReadWhile(isWaiting: boolean, path: string): void {
  useQuery({ ...reading<Channel>(path, {}, useLanguage()), enabled: isWaiting, refetchInterval: everyMs });
}
