import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { HeldIntake, HeldSummary } from "#shared/inquiries/held.ts";
import { ask } from "#web/api/client.ts";
import { usePages } from "#web/api/pages.ts";
import { readAgain, useReading } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { More } from "#web/parts/more.tsx";
import { Page } from "#web/parts/page.tsx";
import { Empty, Loading, Message, Refusal } from "#web/parts/states.tsx";
import { dayAndTime } from "#web/words/dates.ts";
import { useLanguage, useWords } from "#web/words/language.ts";
import { heldWords } from "./words.ts";

/** What came in and is not an inquiry yet, because nobody knows whether it should be one. */
export function Held() {
  const words = useWords(heldWords);
  return (
    <Page title={words.title} lead={words.lead}>
      <List />
    </Page>
  );
}

function List() {
  const words = useWords(heldWords);
  const list = usePages<{ held: HeldSummary[]; cursor?: string }>("/operator/held");
  const held = list.pages.flatMap((page) => page.held);
  const [isDecided, setIsDecided] = useState(false);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const decide = async (id: string, body: object) => {
    try {
      await ask(`/operator/held/${id}/decision`, { method: "POST", body });
      setRefused(undefined);
      setIsDecided(true);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain("/operator/held", "/operator/work", "/operator/queue");
  };
  return (
    <div className="stack">
      {isDecided && <Message kind="good">{words.decided}</Message>}
      {refused && <Refusal error={refused.error} />}
      {held.length === 0 && (
        <div className="card">
          <Empty title={words.empty} />
        </div>
      )}
      {held.map((one) => (
        <One key={one.id} held={one} decide={(body) => decide(one.id, body)} />
      ))}
      <More {...list} />
    </div>
  );
}

function One({ held, decide }: { held: HeldSummary; decide: (body: object) => Promise<void> }) {
  const words = useWords(heldWords);
  const language = useLanguage();
  const [isOpen, setIsOpen] = useState(false);
  const { id, subject, from, reason, heldAt, suggestedTenant } = held;
  const customer = useReading<{ name: string }>(suggestedTenant && `/operator/tenants/${suggestedTenant}`).data?.value;
  const whole = useReading<HeldIntake>(isOpen ? `/operator/held/${id}` : undefined).data?.value;
  return (
    <section className="card pad stack">
      <div className="spread">
        <h2>{subject}</h2>
        <span className="small quiet">{dayAndTime(heldAt, language)}</span>
      </div>
      <p>
        {from.name} {from.mail}　<b>{words.reasons[reason]}</b>
      </p>
      <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
        <summary>{words.read}</summary>
        {whole ? (
          <p style={{ whiteSpace: "pre-wrap" }}>{whole.accepted.description}</p>
        ) : (
          isOpen && <Loading rows={2} />
        )}
      </details>
      <div className="row">
        {suggestedTenant && (
          <Button appearance="primary" onClick={() => void decide({ kind: "open", tenant: suggestedTenant })}>
            {words.openFor(customer?.name ?? "")}
          </Button>
        )}
        <Button onClick={() => void decide({ kind: "open", tenant: null })}>{words.open}</Button>
        <AskWhy
          trigger={<Button>{words.discard}</Button>}
          title={words.discard}
          action={words.discard}
          run={(why) => decide({ kind: "discard", reason: why })}
        />
      </div>
    </section>
  );
}
