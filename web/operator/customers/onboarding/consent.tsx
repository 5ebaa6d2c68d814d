import { Button } from "@fluentui/react-components";
import type { Onboarding } from "#shared/contracts/onboarding/model.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Status } from "#web/parts/mark.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { Table } from "#web/parts/table.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import type { Shown } from "./onboarding.tsx";
import { onboardingWords } from "./words.ts";

type AppName = keyof Onboarding["consents"];
type Link = { url: string; expiresAt: string };
type ConsentProps = { app: AppName; path: string; shown: Shown };

/** What a customer has granted to one of our apps, what stops working without the rest, and asking for it. */
export function AppConsent({ app, path, shown }: ConsentProps) {
  const words = useWords(onboardingWords);
  const language = useLanguage();
  const send = useAction(
    () => ask<Link>(`${path}/consent-link`, { method: "POST", body: { app } }),
    [path, "/operator/tenants"],
  );
  const check = useAction(() => ask(`${path}/checks`, { method: "POST", body: { app } }), [path]);
  const { askedAt, expiresAt, givenAt, verified } = shown.consents[app];
  const missing = shown.missingPermissions[app];
  const isUnderway = shown.steps.some(({ state }) => state === "due");
  const isWhole = verified?.isConsented === true && missing.length === 0;
  const at = (moment: string) => dayAndTime(moment, language);
  const said = [
    askedAt && expiresAt ? words.asked(at(askedAt), at(expiresAt)) : isUnderway ? words.unasked : words.neverAsked,
    givenAt && words.given(at(givenAt)),
    verified && words.verified(at(verified.at)),
  ].filter((line) => line !== undefined);
  return (
    <section className="card pad stack" aria-labelledby={app}>
      <div className="spread">
        <h2 id={app}>{words.apps[app]}</h2>
        {verified && (
          <Status kind={isWhole ? "good" : "caution"}>
            {isWhole ? words.all : verified.isConsented ? words.lacking(missing.length) : words.notConsented}
          </Status>
        )}
      </div>
      <div>
        <p className="small quiet">{words.appHelp[app]}</p>
        <p>{said.join(words.and)}</p>
      </div>
      {missing.length > 0 && (
        <Table
          caption={words.stops}
          rows={missing}
          keyOf={({ permission }) => permission}
          isStacked="titled"
          columns={[
            { title: words.permissionName, isHead: true, cell: ({ permission }) => <code>{permission}</code> },
            { title: words.withoutIt, cell: ({ withoutIt }) => withoutIt[language] },
          ]}
        />
      )}
      {send.data && (
        <Message kind="done">
          <p>{words.sent(at(send.data.expiresAt))}</p>
          <p className="small">
            {words.link} <a href={send.data.url}>{send.data.url}</a>
          </p>
        </Message>
      )}
      {check.isSuccess && <Message kind="running">{words.checking}</Message>}
      {(send.error ?? check.error) && <Refusal error={send.error ?? check.error} />}
      <div className="row">
        <Button
          appearance={askedAt === undefined && app === "watching" && isUnderway && !isWhole ? "primary" : "secondary"}
          disabledFocusable={send.isPending}
          onClick={() => send.mutate(undefined)}
        >
          {askedAt === undefined ? words.ask : words.askAgain}
        </Button>
        <Button disabledFocusable={check.isPending} onClick={() => check.mutate(undefined)}>
          {words.check}
        </Button>
      </div>
    </section>
  );
}
