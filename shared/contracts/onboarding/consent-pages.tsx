import type { Language } from "#shared/base/japanese-dates.ts";
import { type Chrome, renderPage } from "#shared/look/page.tsx";
import type { ConsentOutcome } from "./take-consent.ts";

type Said = { title: string; texts: readonly string[] };
type Outcome = ConsentOutcome["is"];

const said: Readonly<Record<Outcome, Record<Language, Said>>> = {
  given: {
    ja: {
      title: "許可をいただきました",
      texts: [
        "ありがとうございます。これから、許可の内容と貴社のテナントを確認し、アカウントやライセンスの最初の読み取りを行います。",
        "準備が整いましたら、サービスの開始日をメールでお知らせいたします。この画面は閉じていただいて問題ありません。",
      ],
    },
    en: {
      title: "Thank you for your consent",
      texts: [
        "We now check what was granted and that the tenant is yours, and read your accounts and licences for the first time.",
        "When everything is ready we tell you by mail from which day the service runs. You can close this page.",
      ],
    },
  },
  "not-granted": {
    ja: {
      title: "許可をいただけませんでした",
      texts: [
        "Microsoftの画面で、許可が完了しませんでした。貴社のグローバル管理者の方がサインインし、「承諾」をお選びください。",
        "同じリンクから、もう一度お試しいただけます。ご不明な点は、担当者までお問い合わせください。",
      ],
    },
    en: {
      title: "There is no consent yet",
      texts: [
        "On Microsoft's page consent was not given. A global administrator has to sign in there and accept.",
        "The same link can be tried again. Our staff is glad to help.",
      ],
    },
  },
  "other-tenant": {
    ja: {
      title: "別の組織のアカウントです",
      texts: [
        "お申し込みいただいた組織とは別の組織のアカウントで、許可が行われました。",
        "この許可は使用いたしません。お申し込みいただいた組織のグローバル管理者のアカウントで、もう一度同じリンクをお開きください。",
      ],
    },
    en: {
      title: "This is another organisation",
      texts: [
        "Consent came from an organisation other than the one that has applied.",
        "We make no use of it. Open the same link again with an account of the organisation that has applied.",
      ],
    },
  },
  expired: {
    ja: {
      title: "リンクの期限が過ぎています",
      texts: ["安全のため、リンクには期限があります。担当者にご連絡ください。新しいリンクをお送りいたします。"],
    },
    en: { title: "This link has expired", texts: ["For safety links live for a week. Ask us for a new one."] },
  },
  used: {
    ja: {
      title: "このリンクは使用済みです",
      texts: ["許可はすでにいただいております。あらためての操作は必要ありません。"],
    },
    en: { title: "This link was used already", texts: ["We have your consent; there is nothing more to do."] },
  },
  "unknown-link": {
    ja: {
      title: "リンクが正しくありません",
      texts: ["メールのリンクを、途中で切れないようにそのままお開きください。"],
    },
    en: { title: "This link is not right", texts: ["Open the link in our mail as it is, in one piece."] },
  },
};

/** What becomes of an admin's consent, in words of both languages: nobody has signed in here whose language we would know. */
export const consentOutcomePage = ({ outcome, ...chrome }: Chrome & { outcome: Outcome }): string => {
  const { ja, en } = said[outcome];
  return renderPage({
    chrome,
    title: ja.title,
    children: (
      <div className="narrow">
        <h1>{ja.title}</h1>
        <div className="card">
          <Texts texts={ja.texts} />
          <section lang="en" aria-labelledby="en">
            <h2 id="en">{en.title}</h2>
            <Texts texts={en.texts} />
          </section>
        </div>
      </div>
    ),
  });
};

const Texts = ({ texts }: { texts: readonly string[] }) => texts.map((text) => <p key={text}>{text}</p>);
