import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { ErrorList } from "#web/parts/error-list.tsx";
import { Field } from "#web/parts/field.tsx";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../reports/report.module.css";
import { type EntryText, formOf, textOf } from "./entry-text.ts";
import { Preview } from "./preview.tsx";
import { contentWords, paths } from "./words.ts";

type EntryFormProps = { kind: Kind; slug: string; source: Source | undefined; readNewest: () => void };

/** The words of an entry in both languages, kept as a draft, published now or at a time. */
export function EntryForm({ kind, slug, source, readNewest }: EntryFormProps) {
  const words = useWords(contentWords);
  const [text, setText] = useState<EntryText>(() => textOf(source));
  const [outcome, setOutcome] = useState<"saved" | { error: unknown }>();
  const path = `/${paths[kind]}/${slug}`;
  const write = (part: Partial<EntryText>) => setText({ ...text, ...part });
  const save = async (publishAt?: string) => {
    try {
      const body = formOf(kind, text, publishAt, source);
      await ask(path, { method: "PUT", body, ...(source && { version: source.version }) });
      setOutcome("saved");
      await readAgain(path, "/operator/content");
    } catch (error) {
      setOutcome({ error });
    }
  };
  const withdraw = async () => {
    await ask(path, { method: "DELETE", ...(source && { version: source.version }) });
    await readAgain(path, "/operator/content");
  };
  const errors = typeof outcome === "object" && isRefused(outcome.error) ? outcome.error.errors : [];
  const errorOf = (field: string) => errors.find(({ pointer }) => pointer === `#/${field}`)?.detail;
  const line = (field: keyof EntryText, label: string, pointer: string, need: "need" | "may") => (
    <Field id={field} label={label} need={need} error={errorOf(pointer)}>
      {(control) => (
        <input {...control} value={text[field]} onChange={({ target }) => write({ [field]: target.value })} />
      )}
    </Field>
  );
  const lines = (field: keyof EntryText, label: string, pointer: string, need: "need" | "may") => (
    <Field id={field} label={label} need={need} error={errorOf(pointer)}>
      {(control) => (
        <textarea
          {...control}
          rows={14}
          value={text[field]}
          onChange={({ target }) => write({ [field]: target.value })}
        />
      )}
    </Field>
  );
  return (
    <div className={style["sides"]}>
      <div className="card pad">
        <ErrorList
          mistakes={errors.map(({ pointer, detail }) => ({ field: pointer, label: pointer.slice(2), error: detail }))}
        />
        {outcome === "saved" && <Message kind="good">{words.saved}</Message>}
        {typeof outcome === "object" && errors.length === 0 && <Stale error={outcome.error} readNewest={readNewest} />}
        {line("titleJa", words.titleJa, "title/ja", "need")}
        {lines("bodyJa", words.bodyJa, "body/ja", "need")}
        {line("titleEn", words.titleEn, "title/en", "may")}
        {lines("bodyEn", words.bodyEn, "body/en", "may")}
        {kind === "notice" && (
          <Field label={words.category} need="need" error={errorOf("category")}>
            {(control) => (
              <select {...control} value={text.category} onChange={({ target }) => write({ category: target.value })}>
                {Object.entries(words.categories).map(([value, name]) => (
                  <option key={value} value={value}>
                    {name}
                  </option>
                ))}
              </select>
            )}
          </Field>
        )}
        {(kind === "faq" || kind === "manual") && line("topic", words.topic, "topic", "may")}
        {line("note", words.note, "note/ja", "may")}
        <div className="row">
          <Button onClick={() => void save()}>{words.draft}</Button>
          <Button appearance="primary" onClick={() => void save("now")}>
            {words.publish}
          </Button>
          {source?.state === "published" && (
            <AskWhy
              trigger={<Button>{words.withdraw}</Button>}
              title={words.withdraw}
              text={words.withdrawText}
              action={words.withdraw}
              run={withdraw}
            />
          )}
        </div>
        <Field label={words.at}>
          {(control) => (
            <input
              {...control}
              type="datetime-local"
              value={text.at}
              onChange={({ target }) => write({ at: target.value })}
            />
          )}
        </Field>
        <Button disabled={text.at === ""} onClick={() => void save(`${text.at}:00+09:00`)}>
          {words.schedule}
        </Button>
      </div>
      <Preview text={text} />
    </div>
  );
}

function Stale({ error, readNewest }: { error: unknown; readNewest: () => void }) {
  const words = useWords(contentWords);
  if (!isRefused(error, "stale-version")) return <Refusal error={error} />;
  return (
    <Message kind="caution" action={<Button onClick={readNewest}>{words.reload}</Button>}>
      {words.changed}
    </Message>
  );
}
