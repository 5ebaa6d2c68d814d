import { type Chrome, renderPage } from "#shared/look/page.tsx";
import { Need } from "./field.tsx";

const scores: readonly { score: number; word: string }[] = [
  { score: 5, word: "とても満足" },
  { score: 4, word: "満足" },
  { score: 3, word: "どちらでもない" },
  { score: 2, word: "不満" },
  { score: 1, word: "とても不満" },
];

type SatisfactionProps = Chrome & { inquiryId: string; chosen?: number };

/** Asks how an inquiry was handled; nothing is kept before the button is pressed, because mail programs open links. */
export const satisfactionPage = ({ inquiryId, chosen, ...chrome }: SatisfactionProps): string =>
  renderPage({
    chrome,
    title: "対応の評価",
    children: (
      <form
        className="narrow"
        method="post"
        action={`/api/inquiries/${inquiryId}/satisfaction`}
        acceptCharset="utf-8"
        aria-labelledby="title"
      >
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
          <label htmlFor="comment">
            コメント（1,000文字まで）
            <Need isRequired={false} />
          </label>
          <textarea className="input" id="comment" name="comment" maxLength={1000} rows={3} />
          <button className="button" type="submit">
            送信する
          </button>
        </div>
      </form>
    ),
  });

/** Says thank you, and that it was kept. */
export const ratedPage = (chrome: Chrome): string =>
  renderPage({
    chrome,
    title: "ありがとうございました",
    children: (
      <div className="narrow">
        <h1>ご回答ありがとうございました</h1>
        <div className="card">
          <p>いただいた評価を保存しました。今後の対応に役立てます。</p>
        </div>
      </div>
    ),
  });
