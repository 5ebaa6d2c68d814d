import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import { useNavigate } from "react-router";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Field, Wrong } from "#web/parts/field.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useKept } from "#web/parts/use-kept.ts";
import { useWords } from "#web/words/language.ts";
import { Attachments } from "../attachments/attachments.tsx";
import type { ReadyFile } from "../attachments/uploads.ts";
import { useUploads } from "../attachments/use-uploads.ts";
import { actionWords } from "./action-words.ts";
import { isLongClosed } from "./standing.ts";
import style from "./thread.module.css";

type Draft = { key: string; text: string; files: readonly ReadyFile[] };
const blank = (): Draft => ({ key: crypto.randomUUID(), text: "", files: [] });

/** What goes on: says who gets it and what sending does; what is typed stays until it has been sent. */
export function ReplyBox({ thread, at }: { thread: InquiryThread; at: string }) {
  const words = useWords(actionWords);
  const navigate = useNavigate();
  const [draft, change, drop] = useKept(`reply:${thread.id}`, blank);
  const { uploads, onPaste } = useUploads(draft.files, (files) => change({ files }));
  const [wrong, setWrong] = useState<"missing" | "removeFile">();

  const sending = useAction(async () => {
    const files = await uploads.settled();
    const found = draft.text.trim() === "" ? "missing" : files.some(isRefused) ? "removeFile" : undefined;
    setWrong(found);
    if (found !== undefined) return;
    const attachments = files.flatMap((file) => (file.state === "ready" ? [{ upload: file.token }] : []));
    const path = `/inquiries/${thread.id}/messages`;
    const body = { text: draft.text, attachments };
    const { inquiry } = await ask<{ inquiry: string }>(path, { method: "POST", body, key: draft.key });
    uploads.clear();
    drop();
    if (inquiry !== thread.id) await navigate(`${at}/${inquiry}`);
  }, ["/inquiries"]);

  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!sending.isPending) sending.mutate(undefined);
  };
  const isOver = thread.state === "resolved" || thread.state === "closed";
  return (
    <form className={`card pad ${style["reply"]}`} noValidate onSubmit={send} onPaste={onPaste}>
      <h2>{words.reply}</h2>
      <p className="quiet small">
        {words.goesTo(thread.watchers.map(({ name }) => name).join("、"))}{" "}
        {isLongClosed(thread) ? words.begins : isOver && words.reopens}
      </p>
      <Field label={words.text} error={wrong === "missing" ? words.missing : undefined}>
        {(control) => (
          <textarea
            {...control}
            rows={4}
            maxLength={8000}
            value={draft.text}
            onChange={({ target }) => change({ text: target.value })}
          />
        )}
      </Field>
      <Attachments uploads={uploads} id="reply-files" />
      {wrong === "removeFile" && <Wrong>{words.removeFile}</Wrong>}
      {sending.isError && <Refusal error={sending.error} />}
      <div className={style["actions"]}>
        <Button appearance="primary" type="submit" disabledFocusable={sending.isPending}>
          {sending.isPending ? words.sending : words.send}
        </Button>
      </div>
    </form>
  );
}

const isRefused = ({ state }: { state: string }) => state === "refused";
