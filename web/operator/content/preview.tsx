import { useQuery } from "@tanstack/react-query";
import { useDeferredValue } from "react";
import { ask } from "#web/api/client.ts";
import { useWords } from "#web/words/language.ts";
import type { EntryText } from "./entry-text.ts";
import { contentWords } from "./words.ts";

/** What is being written as readers will see it, in both languages. */
export function Preview({ text }: { text: EntryText }) {
  const words = useWords(contentWords);
  return (
    <section className="stack" aria-label={words.preview}>
      <Shown language="ja" name={words.ja} title={text.titleJa} body={text.bodyJa} />
      {text.bodyEn !== "" && <Shown language="en" name={words.en} title={text.titleEn} body={text.bodyEn} />}
    </section>
  );
}

type ShownProps = { language: "ja" | "en"; name: string; title: string; body: string };

function Shown({ language, name, title, body: typed }: ShownProps) {
  const words = useWords(contentWords);
  const body = useDeferredValue(typed);
  const { data } = useQuery({
    queryKey: ["/operator/content-preview", body],
    queryFn: ({ signal }) =>
      ask<{ html: string }>("/operator/content-preview", { method: "POST", body: { body }, signal }),
    enabled: body.trim() !== "",
    placeholderData: (before) => before,
  });
  return (
    <div className="card pad article" lang={language}>
      <p className="small quiet">{words.previewIn(name)}</p>
      {title !== "" && <h2>{title}</h2>}
      {data ? <div dangerouslySetInnerHTML={{ __html: data.html }} /> : <p className="quiet">{words.nothing}</p>}
    </div>
  );
}
