import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { CannedReply, ReplyForm } from "#shared/inquiries/replies/model.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { Field } from "#web/parts/field.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { Changes } from "./changes.tsx";
import { NewerReply } from "./newer-reply.tsx";
import { RemoveReply } from "./remove-reply.tsx";
import style from "./replies.module.css";
import { replyWords } from "./words.ts";

type EditorProps = { reply: CannedReply | undefined; close: () => void };
type Typed = ReplyForm & { slug: string };

const empty: Typed = { slug: "", title: "", language: "ja", text: "", changes: {} };

/** Writes one reply, new or as it was read. */
export function ReplyEditor({ reply, close }: EditorProps) {
  const words = useWords(replyWords);
  const [typed, setTyped] = useState<Typed>(reply ?? empty);
  const [refused, setRefused] = useState<{ error: unknown }>();
  const path = `/operator/replies/${typed.slug}`;
  const [version, setVersion] = useState(reply?.version ?? 0);
  const [theirs, setTheirs] = useState<CannedReply>();
  const finish = async (change: Promise<unknown>) => {
    try {
      await change;
      await readAgain("/operator/replies");
      close();
    } catch (error) {
      setRefused({ error });
      if (!isRefused(error, "stale-version")) return;
      const { replies } = await ask<{ replies: CannedReply[] }>("/operator/replies");
      const newest = replies.find(({ slug }) => slug === typed.slug);
      setTheirs(newest);
      setVersion(newest?.version ?? 0);
    }
  };
  const save = (event: FormEvent) => {
    event.preventDefault();
    const { title, language, text, changes } = typed;
    void finish(ask(path, { method: "PUT", body: { title, language, text, changes }, version }));
  };
  const errorAt = (field: string) =>
    isRefused(refused?.error)
      ? refused.error.errors.find(({ pointer }) => pointer === `#/${field}`)?.detail
      : undefined;
  const isTold = isRefused(refused?.error) && refused.error.errors.length > 0;
  const set = (part: Partial<Typed>) => setTyped({ ...typed, ...part });
  return (
    <form className={`card pad ${style["editor"]}`} onSubmit={save}>
      <Field label={words.name} error={errorAt("title")}>
        {(control) => (
          <input {...control} required value={typed.title} onChange={({ target }) => set({ title: target.value })} />
        )}
      </Field>
      {reply === undefined && (
        <Field label={words.slug} help={words.slugHelp} error={errorAt("slug")}>
          {(control) => (
            <input
              {...control}
              required
              pattern="[a-z0-9]+(-[a-z0-9]+)*"
              value={typed.slug}
              onChange={({ target }) => set({ slug: target.value })}
            />
          )}
        </Field>
      )}
      <Field label={words.language} error={errorAt("language")}>
        {(control) => (
          <select
            {...control}
            value={typed.language}
            onChange={({ target }) => set({ language: target.value === "en" ? "en" : "ja" })}
          >
            <option value="ja">{words.languages.ja}</option>
            <option value="en">{words.languages.en}</option>
          </select>
        )}
      </Field>
      <Field label={words.text} help={words.textHelp} error={errorAt("text")}>
        {(control) => (
          <textarea
            {...control}
            required
            rows={8}
            value={typed.text}
            onChange={({ target }) => set({ text: target.value })}
          />
        )}
      </Field>
      <Changes changes={typed.changes} change={(changes) => set({ changes })} />
      {refused &&
        !isTold &&
        (isRefused(refused.error, "stale-version") ? (
          <NewerReply reply={theirs} take={setTyped} />
        ) : (
          <Refusal error={refused.error} />
        ))}
      <div className="row">
        <Button type="submit" appearance="primary">
          {words.save}
        </Button>
        <Button onClick={close}>{words.cancel}</Button>
        {reply && (
          <RemoveReply title={reply.title} remove={() => void finish(ask(path, { method: "DELETE", version }))} />
        )}
      </div>
    </form>
  );
}
