import { Button } from "@fluentui/react-components";
import { useMemo, useState } from "react";
import { useSearchParams } from "react-router";
import type { FieldError } from "#shared/base/problems.ts";
import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";
import { ask } from "#web/api/client.ts";
import { isRefused } from "#web/api/problem.ts";
import { readAgain } from "#web/api/queries.ts";
import { AskWhy } from "#web/parts/ask-why.tsx";
import { ErrorList } from "#web/parts/error-list.tsx";
import { Field } from "#web/parts/field.tsx";
import { Message } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import style from "../reports/report.module.css";
import { type EntryText, fieldAt, formOf, hasTopic, textOf } from "./entry-text.ts";
import { Preview } from "./preview.tsx";
import { Stale } from "./stale.tsx";
import { contentWords, paths } from "./words.ts";

type EntryFormProps = { kind: Kind; slug: string; source: Source | undefined; readNewest: () => void };

/** The words of an entry in both languages, kept as a draft, published now or at a time. */
export function EntryForm({ kind, slug, source, readNewest }: EntryFormProps) {
  const words = useWords(contentWords);
  const [wanted] = useSearchParams();
  const [text, setText] = useState<EntryText>(() => ({ ...textOf(source), at: wanted.get("at") ?? "" }));
  const [outcome, setOutcome] = useState<"saved" | { error: unknown }>();
  const path = `/${paths[kind]}/${slug}`;
  const write = (part: Partial<EntryText>) => setText({ ...text, ...part });
  const save = async (publishAt?: string) => {
    try {
      const body = formOf(kind, text, publishAt, source);
      await ask(path, { method: "PUT", body, ...(source && { version: source.version }) });
      setOutcome("saved");
      await readAgain(path, ...lists);
    } catch (error) {
      setOutcome({ error });
    }
  };
  const withdraw = async () => {
    await ask(path, { method: "DELETE", ...(source && { version: source.version }) });
    await readAgain(path, ...lists);
  };
  const errors = typeof outcome === "object" && isRefused(outcome.error) ? outcome.error.errors : nothing;
  const mistakes = useMemo(() => errors.map((error) => mistakeOf(error, words)), [errors, words]);
  const errorOf = (field: keyof EntryText) => errors.find(({ pointer }) => fieldAt[pointer] === field)?.detail;
  const line = (field: keyof EntryText, need: "need" | "may") => (
    <Field id={field} label={words[field]} need={need} error={errorOf(field)}>
      {(control) => (
        <input {...control} value={text[field]} onChange={({ target }) => write({ [field]: target.value })} />
      )}
    </Field>
  );
  const lines = (field: keyof EntryText, need: "need" | "may") => (
    <Field id={field} label={words[field]} need={need} error={errorOf(field)}>
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
        <ErrorList mistakes={mistakes} />
        {outcome === "saved" && <Message kind="good">{words.saved}</Message>}
        {typeof outcome === "object" && errors.length === 0 && (
          <Stale error={outcome.error} newest={source} readNewest={readNewest} />
        )}
        {line("titleJa", "need")}
        {lines("bodyJa", "need")}
        {line("titleEn", "may")}
        {lines("bodyEn", "may")}
        {kind === "notice" && (
          <Field id="category" label={words.category} need="need" error={errorOf("category")}>
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
        {hasTopic(kind) && line("topic", "may")}
        {hasTopic(kind) && line("topicEn", "may")}
        {line("note", "may")}
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
        <Field id="at" label={words.at} error={errorOf("at")}>
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

const nothing: readonly FieldError[] = [];

/** Where it is told of besides. */
const lists = ["/operator/content", "/operator/tip-weeks"];

function mistakeOf({ pointer, detail }: FieldError, words: (typeof contentWords)["ja"]) {
  const field = fieldAt[pointer];
  return { field: field ?? pointer, label: field ? words[field] : pointer.slice(2), error: detail };
}
