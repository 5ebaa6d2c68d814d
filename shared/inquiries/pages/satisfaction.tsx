import { type Chrome, renderPage } from "#shared/look/page.tsx";
import { described, Field, type FieldFrame, Need } from "./field.tsx";

const scores: readonly { score: number; word: string }[] = [
  { score: 5, word: "とても満足" },
  { score: 4, word: "満足" },
  { score: 3, word: "どちらでもない" },
  { score: 2, word: "不満" },
  { score: 1, word: "とても不満" },
];

const comment: FieldFrame = {
  id: "comment",
  label: "コメント",
  isRequired: false,
  help: "よかった点、足りなかった点をお聞かせください（1,000文字まで）",
  errors: [],
};

type SatisfactionProps = Chrome & { action: string; chosen?: number };

/** Asks how an inquiry was handled; nothing is kept before the button is pressed, because mail programs open links. */
export const satisfactionPage = ({ action, chosen, ...chrome }: SatisfactionProps): string =>
  renderPage({
    chrome,
    title: "対応の評価",
    children: (
      <form className="narrow" method="post" action={action} acceptCharset="utf-8" aria-labelledby="title">
        <h1 id="title">対応はいかがでしたか</h1>
        <div className="card">
          <fieldset className="field" role="radiogroup">
            <legend>
              ご満足の度合い
              <Need isRequired />
            </legend>
            <div className="choices">
              {scores.map(({ score, word }) => (
                <label className="choice" key={score}>
                  <input type="radio" name="score" value={score} required defaultChecked={score === chosen} />
                  <span>
                    <b>{word}</b>
                  </span>
                </label>
              ))}
            </div>
          </fieldset>
          <Field frame={comment}>
            <textarea
              className="input"
              id={comment.id}
              name={comment.id}
              maxLength={1000}
              rows={3}
              {...described(comment)}
            />
          </Field>
          <button className="button" type="submit">
            送信する
          </button>
        </div>
      </form>
    ),
  });

/** At most this score says that it did not go well. */
const low = 2;

/** Says thank you, that it was kept, and to who was not helped how it goes on. */
export const ratedPage = ({ score, ...chrome }: Chrome & { score: number }): string =>
  renderPage({
    chrome,
    title: "ありがとうございました",
    children: (
      <div className="narrow">
        <h1>ご回答ありがとうございました</h1>
        <div className="card">
          <p>いただいた評価を保存しました。今後の対応に役立てます。</p>
          {score <= low && (
            <p>
              ご期待に沿えず、申し訳ございません。まだ解決していないときは、対応の終了をお知らせしたメールにそのままご返信ください。対応を再開します。
            </p>
          )}
        </div>
      </div>
    ),
  });
