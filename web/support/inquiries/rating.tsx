import { Button } from "@fluentui/react-components";
import { useState } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { Field, FieldGroup } from "#web/parts/field.tsx";
import type { Me } from "#web/session/session.ts";
import { useWords } from "#web/words/language.ts";
import style from "./thread.module.css";
import { inquiryWords } from "./words.ts";

type RatingProps = {
  thread: InquiryThread;
  me: Me;
  rate: (satisfaction: { score: number; comment?: string }) => Promise<void>;
};

/** Asks once whoever sent a solved inquiry how it went, and shows what they said. */
export function Rating({ thread: { history, satisfaction, requester }, me, rate }: RatingProps) {
  const words = useWords(inquiryWords);
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState("");
  if (satisfaction)
    return (
      <p className="card pad">
        {words.rated(satisfaction.score)}
        {satisfaction.comment && `　${satisfaction.comment}`}
      </p>
    );
  const isTheirs = requester.mail?.toLowerCase() === me.mail.toLowerCase();
  const wasSolved = history.some(({ changes }) =>
    changes.some(({ field, to }) => field === "state" && to === "resolved"),
  );
  if (!isTheirs || !wasSolved) return undefined;
  return (
    <section className="card pad">
      <FieldGroup label={words.rate} help={words.rateHelp}>
        <div className={style["scores"]}>
          {words.scores.map((name, index) => (
            <label key={name}>
              <input type="radio" name="score" checked={score === index + 1} onChange={() => setScore(index + 1)} />
              {name}
            </label>
          ))}
        </div>
      </FieldGroup>
      <Field label={words.comment} need="may">
        {(control) => (
          <textarea
            {...control}
            rows={2}
            maxLength={1000}
            value={comment}
            onChange={({ target }) => setComment(target.value)}
          />
        )}
      </Field>
      <Button
        disabled={score === undefined}
        onClick={() => score !== undefined && void rate({ score, ...(comment.trim() !== "" && { comment }) })}
      >
        {words.rateSend}
      </Button>
    </section>
  );
}
