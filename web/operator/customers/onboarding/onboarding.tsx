import { Link, useParams } from "react-router";
import type * as z from "zod";
import type { OnboardingPage as OnboardingView } from "#shared/contracts/onboarding/show-onboarding.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { useRead } from "#web/api/queries.ts";
import { kinds } from "#web/mypage/inventory/kinds.ts";
import { Status } from "#web/parts/mark.tsx";
import { Page } from "#web/parts/page.tsx";
import { Message } from "#web/parts/states.tsx";
import { Stepper } from "#web/parts/stepper.tsx";
import { fullDay, shortMoment } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { AzureMonitor } from "./azure-monitor.tsx";
import { AppConsent } from "./consent.tsx";
import { Start } from "./start.tsx";
import { onboardingWords } from "./words.ts";

/** Here the customer or the system is next, not we. */
const waits: ReadonlySet<string> = new Set<Shown["steps"][number]["step"]>(["consented", "inventory-read"]);

export type Shown = z.infer<typeof OnboardingView>;

/** How far a customer is from its application to its service, what is missing, and what to do for it. */
export function OnboardingPage() {
  const words = useWords(onboardingWords);
  return (
    <Page title={words.title}>
      <Standing />
    </Page>
  );
}

function Standing() {
  const { tenantId = "" } = useParams();
  const words = useWords(onboardingWords);
  const language = useLanguage();
  const path = `/operator/tenants/${tenantId}/onboarding`;
  const { value: shown } = useRead<Shown>(path);
  const { steps, notice, events } = shown;
  const due = steps.find(({ state }) => state === "due");
  const at = due ? steps.indexOf(due) : steps.length;
  return (
    <>
      <Stepper label={words.steps} steps={steps.map(({ title }) => ({ name: title[language] }))} at={at} />
      <div className="stack">
        {due?.toDo && (
          <Message
            kind={waits.has(due.step) ? "waiting" : "decision"}
            action={
              due.step === "accepted" && <Link to={`/operator/tenants/${tenantId}/contract/apply`}>{words.apply}</Link>
            }
          >
            {due.toDo[language]}
          </Message>
        )}
        {notice && <Message kind="done">{words.startedAt(fullDay(notice.startedOn, language))}</Message>}
        {due && <Missing missing={shown.missing} />}
        <AppConsent app="watching" path={path} shown={shown} />
        <AppConsent app="changing" path={path} shown={shown} />
        {due?.step === "started" && <Start path={path} version={shown.version} />}
        <AzureMonitor tenant={tenantId} />
        <section className="card pad stack" aria-labelledby="events">
          <h2 id="events">{words.events}</h2>
          {events.length === 0 && <p className="quiet">{words.none}</p>}
          <ol>
            {events.map((event) => (
              <Happened key={event.version} event={event} />
            ))}
          </ol>
        </section>
      </div>
    </>
  );
}

function Happened({ event: { at, by, happening, app, found, detail } }: { event: Shown["events"][number] }) {
  const words = useWords(onboardingWords);
  const language = useLanguage();
  const said = found
    ? !found.isConsented
      ? words.notConsented
      : found.missing === 0
        ? words.all
        : words.lacking(found.missing)
    : detail && happening === "start-noticed"
      ? fullDay(detail, language)
      : detail;
  return (
    <li className="row">
      <span className="u quiet">{shortMoment(at)}</span>
      <span>{words.happenings[happening]}</span>
      <span className="quiet">
        {[app && words.apps[app], said, by.role === "service" ? words.service : by.name]
          .filter(Boolean)
          .join(words.and)}
      </span>
    </li>
  );
}

/** What the start still waits for; the API names it by where it is missing. */
function Missing({ missing }: Pick<Shown, "missing">) {
  const words = useWords(onboardingWords);
  const language = useLanguage();
  if (missing.length === 0) return undefined;
  const said = ({ pointer, detail }: Shown["missing"][number]) => {
    const [, part, name = ""] = pointer.split("/");
    if (part === "permissions") return words.permission(name);
    if (part === "inventory") return words.unread(kinds[name as SnapshotKind].title[language]);
    return Object.entries(words.missingAt).find(([place]) => place === pointer)?.[1] ?? detail;
  };
  return (
    <section className="card pad stack" aria-labelledby="missing">
      <h2 id="missing">{words.missing}</h2>
      <ul>
        {missing.map((one) => (
          <li key={one.pointer}>
            <Status kind="caution">{said(one)}</Status>
          </li>
        ))}
      </ul>
    </section>
  );
}
