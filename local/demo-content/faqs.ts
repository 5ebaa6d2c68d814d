import type { DemoEntry } from "./model.ts";

/** What the questions are about, by their Japanese names. */
const topics = {
  Teams: "Teams",
  OneDrive: "OneDrive",
  サインイン: "Signing in",
  印刷: "Printing",
  メール: "Mail",
  セキュリティ: "Security",
  パソコン: "PCs",
  ネットワーク: "Network",
} as const;

type Faq = [
  slug: string,
  topic: keyof typeof topics,
  ja: readonly [string, string],
  en?: readonly [string, string] | undefined,
  keywords?: string[],
];

const faqs: readonly Faq[] = [
  [
    "teams-screen-sharing",
    "Teams",
    [
      "Teams会議で画面を共有できません",
      "1. 主催者が「**共有できるユーザー**」を「全員」にしているか確かめます。\n2. 「…」から「**設定**」→「**アプリのアクセス許可**」を開き、画面の共有を許可します。\n3. 直らないときは、ブラウザーの[Teams](https://teams.microsoft.com)から会議に入り直してください。",
    ],
    [
      "I cannot share my screen in a Teams meeting",
      "1. Ask the organiser to set **Who can present** to everyone.\n2. Open **Settings → App permissions** and allow screen sharing.\n3. If that does not help, join from [Teams in the browser](https://teams.microsoft.com).",
    ],
    ["画面共有", "共有ボタン", "押せない"],
  ],
  [
    "forgot-password",
    "サインイン",
    [
      "パスワードを忘れました",
      "サインイン画面の「**アカウントにアクセスできない場合**」から再設定できます。登録した電話かAuthenticatorアプリが必要です。\n\nどちらも手元にないときは、社内の管理者の方へお伝えください。管理者の方からの依頼で再設定します。",
    ],
    [
      "I forgot my password",
      "Choose **Can't access your account?** on the sign-in page. You need the phone or the Authenticator app that you registered.\n\nIf you have neither, please tell your company's admin, who can ask us to reset it.",
    ],
    ["再設定", "ログインできない", "ロック"],
  ],
  [
    "new-phone-authenticator",
    "サインイン",
    [
      "スマートフォンを機種変更したら、2段階認証ができなくなりました",
      "古い端末が手元にあるうちに、[セキュリティ情報](https://aka.ms/mysecurityinfo)で新しい端末を追加してください。\n\n古い端末がないときは、登録し直しが必要です。お問い合わせフォームからご連絡ください。",
    ],
    [
      "I changed phones and cannot approve sign-ins any more",
      "While you still have the old phone, add the new one at [Security info](https://aka.ms/mysecurityinfo).\n\nWithout it, your registration has to be reset. Please send us an inquiry.",
    ],
    ["多要素認証", "MFA", "Authenticator"],
  ],
  [
    "cannot-print",
    "印刷",
    [
      "複合機で印刷できません",
      "1. 複合機の電源と、用紙の残りを確かめます。\n2. 「**設定**」→「**プリンターとスキャナー**」で、状態が「オフライン」でないか見ます。\n3. パソコンが社内のネットワークにつながっているか確かめます。\n\n同じ階の方も印刷できないときは、そのこともお知らせください。",
    ],
    [
      "I cannot print on the office printer",
      "1. Check its power and paper.\n2. Under **Settings → Printers & scanners**, see whether it is offline.\n3. Make sure your PC is on the office network.\n\nPlease also tell us whether your neighbours can print.",
    ],
    ["プリンター", "紙が出ない"],
  ],
  [
    "onedrive-sync-stopped",
    "OneDrive",
    [
      "OneDriveの同期が止まっています",
      'タスクバーの雲のアイコンを選び、表示された内容を確かめます。\n\n- **サインインが必要です** — サインインし直します。\n- **容量が不足しています** — 不要なファイルを削除し、ごみ箱も空にします。\n- **ファイル名に使えない文字があります** — `\\ / : * ? " < > |` を取り除きます。',
    ],
    [
      "OneDrive has stopped syncing",
      'Choose the cloud in the taskbar and see what it says.\n\n- **Sign in** — sign in again.\n- **Storage is full** — delete what you do not need and empty the recycle bin.\n- **A name is not allowed** — take out `\\ / : * ? " < > |`.',
    ],
    ["雲", "アップロード", "同期エラー"],
  ],
  [
    "restore-deleted-file",
    "OneDrive",
    [
      "削除したファイルを元に戻したい",
      "OneDriveとSharePointのファイルは、削除してから93日の間、ごみ箱から戻せます。ブラウザーでOneDriveを開き、「**ごみ箱**」で対象を選んで「**復元**」を押します。",
    ],
    undefined,
    ["復元", "消えた", "間違えて消した"],
  ],
  [
    "large-attachment",
    "メール",
    [
      "容量の大きいファイルをメールで送れません",
      "添付は合わせて20MBまでです。大きいファイルはOneDriveに置き、「**共有**」でリンクを送ってください。社外の方へは、期限とパスワードを付けることをお勧めします。",
    ],
    [
      "A file is too large to send by mail",
      "Attachments may have 20 MB in all. Put the file in OneDrive and send a link with **Share**. For people outside the company, set an expiry date and a password.",
    ],
    ["添付ファイル", "送信できない"],
  ],
  [
    "suspicious-mail",
    "セキュリティ",
    [
      "不審なメールが届きました",
      "リンクや添付は開かず、Outlookの「**レポート**」→「**フィッシングの報告**」を押してください。\n\n開いてしまったとき、パスワードを入力してしまったときは、**すぐに**お問い合わせフォームか緊急電話でご連絡ください。",
    ],
    [
      "I received a suspicious mail",
      "Do not open its links or attachments. Choose **Report → Report phishing** in Outlook.\n\nIf you have opened it or typed your password, tell us **at once**, by the form or the emergency phone.",
    ],
    ["フィッシング", "迷惑メール", "ウイルス", "詐欺"],
  ],
  [
    "pc-is-slow",
    "パソコン",
    [
      "パソコンの動作が遅い",
      "1. 一度、再起動します（シャットダウンではなく「**再起動**」です）。\n2. Windows Updateが進んでいないか確かめます。\n3. 使っていないアプリとブラウザーのタブを閉じます。\n\n直らないときは、遅くなった日と、そのとき使っていたアプリをお知らせください。",
    ],
    [
      "My PC is slow",
      "1. Restart it; shutting down is not enough.\n2. See whether Windows Update is at work.\n3. Close apps and tabs that you do not use.\n\nIf it stays slow, tell us since when, and with which apps.",
    ],
    ["重い", "固まる", "フリーズ"],
  ],
  [
    "lost-pc",
    "セキュリティ",
    [
      "パソコンをなくしました",
      "**すぐに**社内の管理者の方と、緊急電話へご連絡ください。管理者の方からの依頼で、遠隔での初期化やサインインの停止を行います。なくした場所と時刻、パソコンの名前が分かると早く進みます。",
    ],
    undefined,
    ["紛失", "盗難", "リモートワイプ"],
  ],
  [
    "shared-mailbox",
    "メール",
    [
      "共有メールボックスがOutlookに表示されません",
      "権限が付いてから表示されるまで、1時間ほどかかることがあります。Outlookを終了し、もう一度開いてください。翌日になっても表示されないときは、メールボックスの名前をお知らせください。",
    ],
    undefined,
    ["代表メール", "アドレスの追加"],
  ],
  [
    "wifi-not-connecting",
    "ネットワーク",
    [
      "会社のWi-Fiにつながりません",
      "1. 機内モードがオフになっているか確かめます。\n2. 会社のWi-Fiを選び、「**削除**」してからつなぎ直します。\n3. 近くの方もつながらないときは、場所と時刻をお知らせください。",
    ],
    [
      "I cannot connect to the office Wi-Fi",
      "1. Make sure that flight mode is off.\n2. Forget the office network and connect again.\n3. If nobody near you can connect, tell us where and since when.",
    ],
    ["無線", "ネットワーク", "インターネットにつながらない"],
  ],
];

/** Questions that people of the demo companies ask, the last one written yesterday. */
export const demoFaqs: readonly DemoEntry[] = faqs.map(([slug, topic, ja, en, keywords = []], index) => ({
  slug,
  writtenDaysAgo: 60 - 5 * index + 1,
  title: { ja: ja[0], ...(en && { en: en[0] }) },
  body: { ja: ja[1], ...(en && { en: en[1] }) },
  details: { kind: "faq", topic, topicEn: topics[topic], keywords },
}));
