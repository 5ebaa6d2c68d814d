import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { CannedReply } from "#shared/inquiries/replies/model.ts";
import { ask } from "#web/api/client.ts";
import { readAgain, useReading } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useKept } from "#web/parts/use-kept.ts";
import { useWords } from "#web/words/language.ts";
import { filled } from "./canned.ts";
import style from "./ticket.module.css";
import type { SupportThread, TicketTab } from "./ticket.tsx";
import { useDelayed } from "./use-delayed.ts";
import { ticketWords } from "./words.ts";

type ReplyProps = { thread: SupportThread; tab: TicketTab; setTab: (tab: TicketTab) => void };

/** What our staff answer or note; an answer goes out ten seconds later, until when it can be taken back. */
export function TicketReply({ thread, tab, setTab }: ReplyProps) {
  const words = useWords(ticketWords);
  const [draft, write] = useKept(`ticket ${thread.id}`, () => ({ text: "", key: crypto.randomUUID() }));
  const [outcome, setOutcome] = useState<"sent" | "kept" | { error: unknown }>();
  const { left, begin, undo } = useDelayed();
  const isNote = tab === "note";
  const post = async (body: object, done: "sent" | "kept") => {
    try {
      await ask(`/inquiries/${thread.id}/messages`, { method: "POST", body, key: draft.key });
      write({ text: "", key: crypto.randomUUID() });
      setOutcome(done);
    } catch (error) {
      setOutcome({ error });
    }
    await readAgain(`/inquiries/${thread.id}`, "/operator/queue", "/operator/work");
  };
  const send = (state?: "resolved") => begin(() => void post({ text: draft.text, ...(state && { state }) }, "sent"));
  const keep = () => void post({ text: draft.text, visibility: "internal" }, "kept");
  const isEmpty = draft.text.trim() === "";
  const receivers = [thread.requester.name, ...thread.watchers.map(({ name }) => name)].join("、");
  return (
    <section className={style["reply"]}>
      <div className={style["tabs"]}>
        {(["reply", "note"] as const).map((one) => (
          <button key={one} type="button" aria-pressed={one === tab} onClick={() => setTab(one)}>
            {words[one]}
          </button>
        ))}
      </div>
      {!isNote && <Canned thread={thread} insert={(text) => write({ text })} />}
      <Field label={words.text} id="ticket-text" help={isNote ? words.noteHelp : words.to(receivers)}>
        {(control) => (
          <textarea
            {...control}
            rows={5}
            maxLength={8000}
            value={draft.text}
            disabled={left !== undefined}
            onChange={({ target }) => write({ text: target.value })}
            onKeyDown={(event) => {
              if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey) || isEmpty) return;
              if (isNote) keep();
              else send("resolved");
            }}
          />
        )}
      </Field>
      {left !== undefined && (
        <Message kind="running" action={<Button onClick={undo}>{words.undo}</Button>}>
          {words.sending(left)}
        </Message>
      )}
      {outcome === "sent" && <Message kind="good">{words.sent}</Message>}
      {outcome === "kept" && <Message kind="good">{words.kept}</Message>}
      {typeof outcome === "object" && <Refusal error={outcome.error} />}
      <div className="row">
        {isNote ? (
          <Button appearance="primary" disabled={isEmpty} onClick={keep}>
            {words.keep}
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabled={isEmpty || left !== undefined} onClick={() => send("resolved")}>
              {words.sendAndResolve}
            </Button>
            <Button disabled={isEmpty || left !== undefined} onClick={() => send()}>
              {words.send}
            </Button>
          </>
        )}
      </div>
    </section>
  );
}

function Canned({ thread, insert }: { thread: SupportThread; insert: (text: string) => void }) {
  const words = useWords(ticketWords);
  const replies = useReading<{ replies: CannedReply[] }>("/operator/replies").data?.value.replies ?? [];
  const customer = useReading<{ name: string }>(thread.tenant && `/operator/tenants/${thread.tenant}`).data?.value;
  if (replies.length === 0) return undefined;
  const choose = (slug: string) => {
    const reply = replies.find((one) => one.slug === slug);
    if (reply)
      insert(
        filled(reply.text, {
          name: thread.requester.name,
          number: thread.number,
          company: customer?.name ?? "",
        }),
      );
  };
  return (
    <Field label={words.macro} id="ticket-macro">
      {(control) => (
        <select {...control} value="" onChange={({ target }) => choose(target.value)}>
          <option value="">{words.chooseMacro}</option>
          {replies.map(({ slug, title }) => (
            <option key={slug} value={slug}>
              {title}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}
