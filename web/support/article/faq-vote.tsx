import { Button } from "@fluentui/react-components";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Status } from "#web/parts/mark.tsx";
import { both, useWords } from "#web/words/language.ts";
import style from "./article.module.css";

const voteWords = both(
  {
    question: "この回答で解決しましたか。",
    yes: "解決した",
    no: "解決しなかった",
    thanks: "ありがとうございます。回答の見直しに使います。",
    failed: "送信できませんでした。もう一度押してください。",
  },
  {
    question: "Did this solve it?",
    yes: "Yes, it did",
    no: "No",
    thanks: "Thank you. It helps us to write better answers.",
    failed: "It was not sent. Please press again.",
  },
);

/** A name of this browser that means nothing, so that nobody's vote counts twice. */
function voter(): string {
  const kept = localStorage.getItem("voter") ?? crypto.randomUUID();
  localStorage.setItem("voter", kept);
  return kept;
}

/** Asks whether an answer has helped. */
export function FaqVote({ slug }: { slug: string }) {
  const words = useWords(voteWords);
  const voting = useAction(
    (isHelpful: boolean) => ask(`/faqs/${slug}/votes`, { method: "POST", body: { isHelpful, voter: voter() } }),
    [],
  );
  return (
    <div className={style["vote"]}>
      <div role="status">{voting.isSuccess && <Status kind="good">{words.thanks}</Status>}</div>
      {!voting.isSuccess && (
        <>
          <span>{words.question}</span>
          <Button onClick={() => voting.mutate(true)}>{words.yes}</Button>
          <Button onClick={() => voting.mutate(false)}>{words.no}</Button>
        </>
      )}
      {voting.isError && <p role="alert">{words.failed}</p>}
    </div>
  );
}
