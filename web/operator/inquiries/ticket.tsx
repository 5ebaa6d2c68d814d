import { useState } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain, useRead } from "#web/api/queries.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { ThreadEntries } from "#web/support/inquiries/thread-entries.tsx";
import { useWords } from "#web/words/language.ts";
import { TicketFacts } from "./ticket-facts.tsx";
import { TicketReply } from "./ticket-reply.tsx";
import { ticketWords } from "./words.ts";

export type TicketTab = "reply" | "note";
export type SupportThread = Extract<InquiryThread, { clocks: object }>;
export type Change = (body: object) => Promise<void>;

type TicketProps = { id: string; tab: TicketTab; setTab: (tab: TicketTab) => void };

/** An inquiry as our staff work on it: the facts, what was said, and what they answer. */
export function Ticket({ id, tab, setTab }: TicketProps) {
  const words = useWords(ticketWords);
  const path = `/inquiries/${id}`;
  const thread = useRead<SupportThread>(path).value;
  const [refused, setRefused] = useState<{ error: unknown }>();
  const change: Change = async (body) => {
    try {
      await ask(path, { method: "PATCH", body, version: thread.version });
      setRefused(undefined);
    } catch (error) {
      setRefused({ error });
    }
    await readAgain(path, "/operator/queue", "/operator/work");
  };
  return (
    <article>
      <TicketFacts thread={thread} change={change} />
      <div className="pad stack">
        {refused &&
          (isRefused(refused.error, "stale-version") ? (
            <Message kind="caution">{words.changed}</Message>
          ) : (
            <Refusal error={refused.error} />
          ))}
        <ThreadEntries thread={thread} />
      </div>
      <TicketReply thread={thread} tab={tab} setTab={setTab} />
    </article>
  );
}
