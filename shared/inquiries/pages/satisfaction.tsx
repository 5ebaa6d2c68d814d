import { type Chrome, renderPage } from "#shared/look/page.tsx";
import { PhonePanel } from "./panels.tsx";

const scores: readonly { score: number; word: string }[] = [
  { score: 5, word: "とても満足" },
  { score: 4, word: "満足" },
  { score: 3, word: "どちらでもない" },
  { score: 2, word: "不満" },
  { score: 1, word: "とても不満" },
];

type SatisfactionProps = Chrome & { phone: string; inquiryId: string; chosen?: number };

/** Asks how an inquiry was handled; nothing is kept before the button is pressed, because mail programs open links. */
export const satisfactionPage = ({ phone, inquiryId, chosen, ...chrome }: SatisfactionProps): string =>
  renderPage({
    chrome,
    title: "対応の評価",
    children: (
      <div className="desk">
        <form method="post" action={`/api/inquiries/${inquiryId}/satisfaction`} acceptCharset="utf-8">
          <div className="card">
            <h1>対応はいかがでしたか</h1>
            <fieldset className="field" role="radiogroup">
              <legend>ご満足の度合い</legend>
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
            <div className="field">
              <label htmlFor="comment">コメント（任意、1,000文字まで）</label>
              <textarea className="input" id="comment" name="comment" maxLength={1000} rows={3} />
            </div>
          </div>
          <div className="card send">
            <button className="button" type="submit">
              送信する
            </button>
          </div>
        </form>
        <div className="panels">
          <PhonePanel phone={phone} />
        </div>
      </div>
    ),
  });

/** Says thank you, and that it was kept. */
export const ratedPage = ({ phone, ...chrome }: Chrome & { phone: string }): string =>
  renderPage({
    chrome,
    title: "ありがとうございました",
    children: (
      <div className="desk">
        <div className="card ticket">
          <h1>ご回答ありがとうございました</h1>
          <p className="lead">いただいた評価を保存しました。今後の対応に役立てます。</p>
        </div>
        <div className="panels">
          <PhonePanel phone={phone} />
        </div>
      </div>
    ),
  });
