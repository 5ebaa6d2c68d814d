import { Button } from "@fluentui/react-components";
import { useState } from "react";
import { Link } from "react-router";
import type { Source } from "#shared/content/source.ts";
import type { WantedChange } from "#shared/inquiries/change-rules.ts";
import { ask as request } from "#web/api/client.ts";
import { Message, Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import type { Question } from "./asking.tsx";
import style from "./thread.module.css";
import type { Thread } from "./thread.ts";
import { threadWords } from "./words.ts";

type FurtherProps = {
  thread: Thread;
  ask: (question: Question) => void;
  change: (wanted: WantedChange) => Promise<void>;
};

const questions = [
  ["assignee", "A"],
  ["state", "S"],
  ["merge", "M"],
] as const;

/** The rest of what can be done, for the mouse as well as by key. */
export function Further({ thread, ask, change }: FurtherProps) {
  const words = useWords(threadWords);
  const { id, clocks, calledBackAt } = thread;
  return (
    <div className={style["further"]}>
      {questions.map(([question, key]) => (
        <Button key={question} size="small" onClick={() => ask(question)}>
          {words.asks[question]}　<kbd aria-hidden="true">{key}</kbd>
        </Button>
      ))}
      {clocks.callBack !== undefined && !calledBackAt && (
        <Button size="small" onClick={() => void change({ calledBack: true })}>
          {words.calledBack}
        </Button>
      )}
      <FaqDraft id={id} />
    </div>
  );
}

function FaqDraft({ id }: { id: string }) {
  const words = useWords(threadWords);
  const [made, setMade] = useState<{ slug: string } | { error: unknown }>();
  const draft = async () => {
    try {
      setMade(await request<Source>(`/inquiries/${id}/faq-draft`, { method: "POST" }));
    } catch (error) {
      setMade({ error });
    }
  };
  if (made && "slug" in made)
    return (
      <Message kind="good">
        {words.faqMade} <Link to={`/operator/content/faq/${made.slug}`}>{words.faqOpen}</Link>
      </Message>
    );
  return (
    <>
      <Button size="small" onClick={() => void draft()}>
        {words.faq}
      </Button>
      {made && <Refusal error={made.error} />}
    </>
  );
}
