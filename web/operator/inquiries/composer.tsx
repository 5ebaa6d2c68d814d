import { Button } from "@fluentui/react-components";
import { AttachRegular } from "@fluentui/react-icons";
import { type KeyboardEvent, useEffect, useRef, useState, useSyncExternalStore } from "react";
import { ask } from "#web/api/client.ts";
import { readAgain } from "#web/api/queries.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { Attachments } from "#web/support/attachments/attachments.tsx";
import { useUploads } from "#web/support/attachments/use-uploads.ts";
import { useWords } from "#web/words/language.ts";
import { ComposerTabs } from "./composer-tabs.tsx";
import { composerWords } from "./composer-words.ts";
import { beginReply, type Tab, useDraft } from "./draft.ts";
import { OnSending } from "./on-sending.tsx";
import { sendReply } from "./send-reply.ts";
import style from "./thread.module.css";
import type { Thread } from "./thread.ts";

type ComposerProps = {
  thread: Thread;
  tab: Tab;
  choose: (tab: Tab) => void;
  openReplies: () => void;
  /** Rises each time the field is to get the focus. */
  wanted: number;
};

type State = "idle" | "handing-over" | "kept" | { error: unknown };

/** What is answered to whoever asks, or noted for ourselves; each is begun anew, and again when it was taken back. */
export function Composer(props: ComposerProps) {
  const [{ key }] = useDraft(props.thread.id);
  const [state, setState] = useState<State>("idle");
  return <Writing key={key} {...props} state={state} setState={setState} />;
}

type WritingProps = ComposerProps & { state: State; setState: (state: State) => void };

function Writing({ thread, tab, choose, openReplies, wanted, state, setState }: WritingProps) {
  const words = useWords(composerWords);
  const { id, requester, watchers } = thread;
  const [draft, write] = useDraft(id);
  const [hasFiles, setHasFiles] = useState(false);
  const { uploads, onPaste } = useUploads(draft.files, (files) => write({ files }));
  const files = useSyncExternalStore(uploads.listen, uploads.list);
  const field = useRef<HTMLTextAreaElement>(null);
  const answered = useRef(wanted);
  useEffect(() => {
    if (wanted !== answered.current) field.current?.focus();
    answered.current = wanted;
  }, [wanted]);

  const text = draft[tab].trim();
  const isReady = text !== "" && state !== "handing-over" && !files.some((file) => file.state === "sending");
  const attachments = files.flatMap((file) => (file.state === "ready" ? [{ upload: file.token }] : []));
  const send = async (isResolving: boolean) => {
    if (!isReady) return;
    setState("handing-over");
    try {
      await sendReply(thread, { text, attachments, isResolving, draft });
      beginReply(id);
      setState("idle");
    } catch (error) {
      setState({ error });
    }
  };
  const keep = async () => {
    if (!isReady) return;
    try {
      const body = { text, visibility: "internal", attachments };
      await ask(`/inquiries/${id}/messages`, { method: "POST", body, key: draft.key });
      write({ note: "", files: [], key: crypto.randomUUID() });
      setState("kept");
    } catch (error) {
      setState({ error });
    }
    await readAgain(`/inquiries/${id}`);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "Escape") field.current?.blur();
    if (event.key !== "Enter" || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    if (tab === "note") void keep();
    else void send(event.shiftKey);
  };
  const receivers = [requester.mail, ...watchers.map(({ mail }) => mail)].filter(Boolean).join("、");
  return (
    <section className={style["composer"]} data-note={tab === "note"} onPaste={onPaste}>
      <ComposerTabs tab={tab} choose={choose} openReplies={openReplies} />
      <textarea
        ref={field}
        aria-label={words.text[tab]}
        rows={4}
        maxLength={8000}
        readOnly={state === "handing-over"}
        value={draft[tab]}
        onChange={({ target }) => write({ [tab]: target.value })}
        onKeyDown={onKeyDown}
      />
      <p className="small">
        {tab === "note" ? words.noteHelp : receivers === "" ? words.toNobody : words.to(receivers)}
      </p>
      {tab === "reply" && <OnSending changes={draft.changes} drop={() => write({ changes: {} })} />}
      {(hasFiles || files.length > 0) && <Attachments uploads={uploads} id="desk-files" />}
      {state === "kept" && <Message kind="good">{words.kept}</Message>}
      {typeof state === "object" && <Refusal error={state.error} />}
      <div className="row">
        {tab === "note" ? (
          <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void keep()}>
            {words.keep}　<kbd>Ctrl Enter</kbd>
          </Button>
        ) : (
          <>
            <Button appearance="primary" disabledFocusable={!isReady} onClick={() => void send(false)}>
              {words.send}　<kbd>Ctrl Enter</kbd>
            </Button>
            <Button disabledFocusable={!isReady} onClick={() => void send(true)}>
              {words.sendAndResolve}
            </Button>
          </>
        )}
        {!hasFiles && (
          <Button
            appearance="subtle"
            icon={<AttachRegular />}
            aria-label={words.files}
            title={words.files}
            onClick={() => setHasFiles(true)}
          />
        )}
      </div>
    </section>
  );
}
