import { Button } from "@fluentui/react-components";
import { type FormEvent, useState, useSyncExternalStore } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useKept } from "#web/parts/use-kept.ts";
import { useWords } from "#web/words/language.ts";
import { Attachments } from "../attachments/attachments.tsx";
import { useUploads } from "../attachments/use-uploads.ts";
import style from "./thread.module.css";
import { inquiryWords } from "./words.ts";

type ReplyProps = {
  thread: InquiryThread;
  /** To which inquiry it was added: another one where this was closed too long ago. */
  onSent: (inquiry: string) => void;
  change: (body: object) => Promise<void>;
};

/** What its reader adds to an inquiry; what is typed outlives a reload, and is sent once however often it is tried. */
export function ReplyForm({ thread, onSent, change }: ReplyProps) {
  const words = useWords(inquiryWords);
  const [draft, write] = useKept(`reply ${thread.id}`, () => ({ text: "", key: crypto.randomUUID() }));
  const { uploads, onPaste } = useUploads([], () => undefined);
  const files = useSyncExternalStore(uploads.listen, uploads.list);
  const [state, setState] = useState<"idle" | "sending" | "sent" | { error: unknown }>("idle");
  const send = async (event: FormEvent) => {
    event.preventDefault();
    setState("sending");
    try {
      const attachments = files.flatMap((file) => (file.state === "ready" ? [{ upload: file.token }] : []));
      const { inquiry } = await ask<{ inquiry: string }>(`/inquiries/${thread.id}/messages`, {
        method: "POST",
        body: { text: draft.text, attachments },
        key: draft.key,
      });
      for (const file of files) uploads.remove(file.id);
      write({ text: "", key: crypto.randomUUID() });
      setState("sent");
      await readAgain("/inquiries");
      onSent(inquiry);
    } catch (error) {
      setState({ error });
    }
  };
  const wrong = typeof state === "object" && isRefused(state.error) ? state.error.errors[0]?.detail : undefined;
  const receivers = [words.support, ...thread.watchers.map(({ name }) => name)].join("、");
  const isDone = thread.state === "resolved" || thread.state === "closed";
  return (
    <form className="card pad" onSubmit={(event) => void send(event)} onPaste={onPaste}>
      <Field label={words.reply} help={words.replyTo(receivers)} error={wrong}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={8000}
            value={draft.text}
            onChange={({ target }) => write({ text: target.value })}
          />
        )}
      </Field>
      <Attachments uploads={uploads} id="reply-files" />
      {state === "sent" && <Message kind="good">{words.sent}</Message>}
      {typeof state === "object" && wrong === undefined && <Refusal error={state.error} />}
      <div className={style["buttons"]}>
        <Button
          type="submit"
          appearance="primary"
          disabled={draft.text.trim() === "" || state === "sending" || files.some((file) => file.state === "sending")}
        >
          {words.send}
        </Button>
        {isDone ? (
          <Button onClick={() => void change({ state: "reopened" })}>{words.reopen}</Button>
        ) : (
          <Button onClick={() => void change({ state: "closed" })}>{words.resolve}</Button>
        )}
      </div>
    </form>
  );
}
