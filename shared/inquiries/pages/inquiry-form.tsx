import { dateAndTime } from "#shared/base/japanese-dates.ts";
import type { FieldFault } from "#shared/base/problems.ts";
import type { Instant } from "#shared/base/time.ts";
import { closureSentences } from "#shared/calendar/closure-words.ts";
import type { Closure } from "#shared/calendar/model.ts";
import { type Chrome, renderPage } from "#shared/look/page.tsx";
import { Settled } from "#shared/look/settled.tsx";
import { ErrorSummary } from "./error-summary.tsx";
import { faqScriptAddress } from "./faq-script.ts";
import { type FormErrors, formErrors } from "./form-errors.ts";
import { InquiryFields } from "./form-fields.tsx";
import type { InquiryFormValues } from "./form-values.ts";
import { HoursPanel, PhonePanel } from "./panels.tsx";

export type InquiryFormProps = Chrome & {
  phone: string;
  language: "ja";
  /** By when the first reply comes if the form is sent now, and the closed days until then. */
  firstReplyBy: Instant;
  closedDays: readonly Closure[];
  /** One key for each form shown, so that sending it twice makes one ticket. */
  idempotencyKey: string;
  values?: InquiryFormValues;
  errors?: readonly FieldFault[];
};

/**
 * The inquiry form as a page that works without script, and with it offers FAQ entries; with `errors` it keeps what was typed
 * and says what to mend.
 */
export function inquiryFormPage({ errors = [], values = {}, ...props }: InquiryFormProps): string {
  const wrong = formErrors(errors);
  const wasRefused = errors.length > 0;
  return renderPage({
    chrome: props,
    script: faqScriptAddress,
    title: wasRefused ? `${refusal(wrong)}：お問い合わせ` : "お問い合わせ",
    children: (
      <div className="desk">
        <form
          method="post"
          action="/api/inquiries"
          encType="multipart/form-data"
          acceptCharset="utf-8"
          aria-labelledby="title"
        >
          <input type="hidden" name="idempotencyKey" value={props.idempotencyKey} />
          <div className="ask">
            <h1 id="title">お問い合わせ</h1>
            <p className="lead">
              <span>内容を確認し、担当がメールでご回答します。サインインしなくても送信できます。</span>
              <span>パスワードや個人番号は書かないでください。</span>
            </p>
            {wasRefused && <ErrorSummary wrong={wrong} />}
            <div className="card">
              <InquiryFields values={values} wrong={wrong} wasRefused={wasRefused} />
            </div>
          </div>
          <NextSteps {...props} />
          <div className="card send">
            <button className="button" type="submit">
              送信する
            </button>
            <p className="quiet">送信した内容は、お問い合わせへの対応に使います</p>
          </div>
        </form>
        <div className="panels">
          <PhonePanel phone={props.phone} />
          <HoursPanel />
        </div>
      </div>
    ),
  });
}

const refusal = ({ fields }: FormErrors) =>
  fields.length > 0 ? `${fields.length}か所を直してください` : "送信できませんでした";

const NextSteps = ({ firstReplyBy, closedDays }: Pick<InquiryFormProps, "firstReplyBy" | "closedDays">) => (
  <section className="card panel next" aria-labelledby="next-title">
    <h2 id="next-title">送信したあとの流れ</h2>
    <ol className="steps">
      <li>
        <b>すぐに</b>
        <p>受付番号をメールでお送りします</p>
      </li>
      <li className="key">
        <b>
          <Settled>{`${dateAndTime(firstReplyBy)}まで`}</Settled>
        </b>
        <p>
          <Settled>{["担当から最初のご回答をお送りします。", ...closureSentences(closedDays, "ja")].join("")}</Settled>
        </p>
      </li>
      <li>
        <b>解決まで</b>
        <p>メールでやり取りできます。状況は受付メールのリンクから確認できます</p>
      </li>
    </ol>
  </section>
);
