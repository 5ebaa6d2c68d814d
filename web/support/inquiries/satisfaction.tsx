import { Button } from "@fluentui/react-components";
import { type FormEvent, useState } from "react";
import type { InquiryThread } from "#shared/inquiries/thread.ts";
import { ask } from "#web/api/client.ts";
import { useAction } from "#web/api/use-action.ts";
import { Field } from "#web/parts/field.tsx";
import { Status } from "#web/parts/mark.tsx";
import { Refusal } from "#web/parts/states.tsx";
import { useWords } from "#web/words/language.ts";
import { actionWords } from "./action-words.ts";
import { isToBeRated } from "./standing.ts";
import style from "./thread.module.css";

const scores = [1, 2, 3, 4, 5] as const;

/** Asks once how it went, as soon as it is resolved. */
export function Satisfaction({ thread }: { thread: InquiryThread }) {
  const words = useWords(actionWords);
  const [score, setScore] = useState<number>();
  const [comment, setComment] = useState("");
  const rating = useAction(
    () => ask(`/inquiries/${thread.id}/satisfaction`, { method: "POST", body: { score, comment } }),
    ["/inquiries"],
  );
  const rate = (event: FormEvent) => {
    event.preventDefault();
    rating.mutate(undefined);
  };
  if (rating.isSuccess)
    return (
      <p role="status">
        <Status kind="good">{words.rated}</Status>
      </p>
    );
  if (!isToBeRated(thread)) return undefined;
  return (
    <form className={`card pad ${style["rating"]}`} onSubmit={rate}>
      <fieldset>
        <legend>{words.question}</legend>
        <div className={style["scores"]}>
          {scores.map((one) => (
            <label key={one}>
              <input type="radio" name="score" required checked={score === one} onChange={() => setScore(one)} />
              <span>{words.scores[one - 1]}</span>
            </label>
          ))}
        </div>
      </fieldset>
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
      {rating.isError && <Refusal error={rating.error} />}
      <Button type="submit" disabledFocusable={rating.isPending}>
        {words.rate}
      </Button>
    </form>
  );
}
