import type { ReplyForm } from "#shared/inquiries/replies/model.ts";

const opening = "{{company}}\n{{name}} 様\n\nいつもお世話になっております。";
const ending = "今後ともどうぞよろしくお願いいたします。";

const letter = (...paragraphs: string[]) => [opening, ...paragraphs, ending].join("\n\n");

/** Replies that the desk gives every day, by their slugs. */
export const demoReplies: Readonly<Record<string, ReplyForm>> = {
  "received-and-looking": {
    title: "受付と調査開始のご連絡",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）を承りました。ご不便をおかけしており、申し訳ございません。",
      "ただいま状況を調べております。進み具合は、あらためてこちらからご連絡いたします。お急ぎのご事情がございましたら、このメールへの返信でお知らせください。",
    ),
    changes: { state: "inProgress", assignee: "me" },
  },
  "ask-for-details": {
    title: "詳しい状況のお伺い",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）について、原因を調べるため、次の点をお聞かせいただけますでしょうか。",
      "1. いつごろから起きていますか。\n2. 画面に表示されたメッセージを、そのままお知らせください（画面の写真でも結構です）。\n3. ほかの方のパソコンでも、同じことが起きていますか。",
      "お手数をおかけいたしますが、お分かりになる範囲でご返信をお願いいたします。",
    ),
    changes: { state: "waitingForRequester", assignee: "me" },
  },
  "restart-and-try": {
    title: "再起動のお願い",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）の件で、一度パソコンの再起動をお試しいただけますでしょうか。",
      "作業中のファイルを保存してから、［スタート］→［電源］→［再起動］の順に選んでください。［シャットダウン］では設定が読み直されないことがあります。",
      "再起動しても変わらない場合は、その旨をご返信ください。遠隔での確認をご案内いたします。",
    ),
    changes: { state: "waitingForRequester", category: "device" },
  },
  "solved-please-check": {
    title: "対応完了とご確認のお願い",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）の対応が完了いたしました。お待たせいたしました。",
      "お手すきの際に、ご利用いただけることをご確認ください。まだ気になる点がございましたら、このメールにそのままご返信いただければ、続けて対応いたします。",
    ),
    changes: { state: "resolved" },
  },
  "microsoft-outage": {
    title: "Microsoft 365の障害のご案内",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）の現象は、Microsoft 365側で発生している障害によるものと確認いたしました。",
      "現在、Microsoft社が復旧作業を進めております。お客様のパソコンの設定を変えていただく必要はございません。復旧を確認しだい、こちらからご連絡いたします。",
      "ご不便をおかけいたしますが、いましばらくお待ちくださいますようお願いいたします。",
    ),
    changes: { state: "inProgress", priority: "high", category: "software" },
  },
  "ask-your-admin": {
    title: "管理者経由でのお申し込みのお願い",
    language: "ja",
    text: letter(
      "お問い合わせ（受付番号：{{number}}）の内容は、お客様の管理者の方からのお申し込みが必要な作業でございます。",
      "恐れ入りますが、貴社の管理者の方に、マイページの［作業の依頼］からお申し込みいただくようお伝えくださいますでしょうか。お申し込みをいただきしだい、速やかに手配いたします。",
    ),
    changes: { state: "waitingForRequester", category: "admin-rights" },
  },
};
