import type { NotificationOf } from "../model.ts";
import type { MailContent } from "./mail.ts";
import { longMoment, shortMoment } from "./phrases.ts";

type Held = NotificationOf<"intake-held">;

const reasons: Record<Held["reason"], string> = {
  "unknown-sender": "差出人の会社が分かりません",
  "not-authenticated": "なりすましが疑われます",
  "not-for-sender": "見られない方からの返信です",
  "former-customer": "ご契約が終了したお客様からのメールです",
  "own-staff": "当社の社員からのメールです",
  flood: "同じ差出人から続いています",
};

/** To our own support: something waits for a decision. Who sent it and what it says stays out of the mail. */
export const intakeHeld = ({ heldAt, reason }: Held): MailContent => ({
  subject: `【要確認】受付を保留しました（${shortMoment(heldAt)}）`,
  preheader: `${reasons[reason]}。確認するまで、差出人には何も送りません。`,
  heading: "受付を保留しました",
  lead: ["内容を確認し、問い合わせとして受け付けるか、既存の問い合わせに加えるか、破棄するかを選んでください。"],
  highlight: { label: "保留の理由", value: reasons[reason], tone: "decision" },
  facts: [{ label: "保留日時", value: longMoment(heldAt) }],
  sections: [
    {
      title: "この後の保留について",
      lines: ["保留が続いても、このお知らせは1時間に1通までです。保留の一覧ですべて確認してください。"],
    },
  ],
  reason: "受付を保留したときに、サポートのメールボックスに自動で送っています。",
});
