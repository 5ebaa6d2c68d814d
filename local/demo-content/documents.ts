import type { DemoEntry } from "./model.ts";

export const demoTips: readonly DemoEntry[] = [
  {
    slug: "search-mail-by-sender",
    writtenDaysAgo: 21,
    title: { ja: "探しているメールを、差出人と期間ですぐに見つける", en: "Find a mail by its sender and date" },
    body: {
      ja: "Outlookの検索欄に `from:山田 received:先週` と入力すると、先週届いた山田さんのメールだけが並びます。\n\n添付のあるメールだけを見たいときは `hasattachment:yes` を加えます。",
      en: "Type `from:yamada received:last week` into the search box of Outlook to see only what Yamada sent last week.\n\nAdd `hasattachment:yes` for mails with attachments.",
    },
    details: { kind: "tip" },
  },
  {
    slug: "status-quiet-time",
    writtenDaysAgo: 14,
    title: { ja: "集中したい時間は、Teamsの通知を止める" },
    body: {
      ja: "自分のアイコンを選び、状態を「**応答不可**」にすると、通知が届かなくなります。「**期間**」を決めておけば、自動で元に戻ります。",
    },
    details: { kind: "tip" },
  },
  {
    slug: "lock-your-screen",
    writtenDaysAgo: 7,
    title: { ja: "席を離れるときは、Windowsキー＋L", en: "Leaving your desk? Windows key + L" },
    body: {
      ja: "**Windowsキー**を押しながら**L**を押すと、すぐに画面がロックされます。のぞき見と、うっかりの操作を防げます。",
      en: "Hold the **Windows key** and press **L** to lock your screen at once.",
    },
    details: { kind: "tip" },
  },
  {
    slug: "paste-without-format",
    writtenDaysAgo: 1,
    publishInDays: 6,
    title: { ja: "書式なしで貼り付ける：Ctrl＋Shift＋V", en: "Paste without formatting: Ctrl + Shift + V" },
    body: {
      ja: "Webページの文字をWordやメールに貼るとき、**Ctrl＋Shift＋V**を使うと、色や大きさを引き継がずに文字だけを貼り付けられます。",
      en: "**Ctrl + Shift + V** pastes the words alone, without the colours and sizes of where they came from.",
    },
    details: { kind: "tip" },
  },
];

export const demoManuals: readonly DemoEntry[] = [
  {
    slug: "add-account",
    writtenDaysAgo: 180,
    title: { ja: "対象アカウントを追加する", en: "Add an account to the service" },
    body: {
      ja: "# 準備するもの\n\n- 氏名、メールアドレス、所属\n- 割り当てるライセンス\n\n# 手順\n\n1. マイページの「**各種依頼**」から「アカウントの追加」を選びます。\n2. 必要な項目を入力し、「**依頼する**」を押します。\n3. 5営業日以内に、受け入れの結果をお知らせします。",
      en: "# What you need\n\n- name, mail address, department\n- the licence to assign\n\n# Steps\n\n1. On My Page choose **Requests → Add an account**.\n2. Fill in the form and send it.\n3. You hear from us within five business days.",
    },
    details: { kind: "manual", topic: "アカウント", topicEn: "Accounts" },
  },
  {
    slug: "mail-alias",
    writtenDaysAgo: 120,
    title: { ja: "メールの別名（エイリアス）の対応表を見る" },
    body: {
      ja: "マイページの「**手順書**」にある対応表で、別名と受け取る方を確かめられます。\n\n| 別名 | 受け取る方 |\n|---|---|\n| info@ | 総務部 |\n| recruit@ | 人事部 |\n\n変更は「**各種依頼**」からお送りください。2営業日で反映します。",
    },
    details: { kind: "manual", topic: "メール", topicEn: "Mail" },
  },
  {
    slug: "room-mailbox-stocktake",
    writtenDaysAgo: 40,
    title: { ja: "会議室と備品のメールボックスを棚卸しする" },
    body: {
      ja: "半年に一度、使われていない会議室と備品がないか確かめます。\n\n1. マイページから一覧をダウンロードします。\n2. 「最後の予約」が6か月より前のものに印を付けます。\n3. 不要なものを「**各種依頼**」からお知らせください。",
    },
    details: { kind: "manual", topic: "Exchange" },
  },
];

export const demoPages: readonly DemoEntry[] = [
  {
    slug: "recommended-pc",
    writtenDaysAgo: 200,
    title: { ja: "推奨PC要件", en: "Recommended PC requirements" },
    body: {
      ja: "| 項目 | 推奨 |\n|---|---|\n| OS | Windows 11 Pro（64ビット） |\n| プロセッサ | 第12世代 Intel Core i5 相当以上 |\n| メモリ | 16GB以上 |\n| ストレージ | SSD 256GB以上 |\n| セキュリティ | TPM 2.0 |\n\n機種の選定と購入は、本サービスの対象外です。",
      en: "| Item | Recommended |\n|---|---|\n| OS | Windows 11 Pro (64-bit) |\n| Processor | 12th generation Intel Core i5 or better |\n| Memory | 16 GB or more |\n| Storage | SSD of 256 GB or more |\n| Security | TPM 2.0 |\n\nChoosing and buying PCs is not part of this service.",
    },
    details: { kind: "page", effectiveOn: "2026-04-01" },
  },
  {
    slug: "privacy",
    writtenDaysAgo: 220,
    title: { ja: "個人情報の取り扱い", en: "Handling of personal data" },
    body: {
      ja: "お問い合わせでお預かりするお名前、メールアドレス、内容、添付ファイルは、回答と対応のためだけに使います。\n\n# 見られる方\n\n当社の担当者と、同じ会社の方です。「社内の問い合わせ履歴に表示しない」を選んだお問い合わせは、ご本人と管理者の方だけが見られます。\n\n# 保管\n\nご契約の間、保管します。ご契約の終了後は、お渡しのうえ消去します。\n\n# お問い合わせ先\n\n開示、訂正、消去のご依頼は、このサイトのお問い合わせフォームからお送りください。",
      en: "Your name, your mail address, what you write and the files you attach are used only to answer you.\n\n# Who sees it\n\nOur support staff and people of your company. An inquiry that is not to be shown among your company's is open only to you and your admins.\n\n# How long it is kept\n\nAs long as the contract runs. After its end it is handed over and erased.\n\n# Whom to ask\n\nTo see, correct or erase your data, send us an inquiry on this site.",
    },
    details: { kind: "page", effectiveOn: "2026-04-01" },
  },
  {
    slug: "terms",
    writtenDaysAgo: 220,
    title: { ja: "利用規約", en: "Terms of use" },
    body: {
      ja: "# このサイトについて\n\n運用サービスをご契約の会社の方が、お問い合わせと各種のお手続きに使うサイトです。\n\n# お願い\n\n- パスワードや個人番号は書かないでください。\n- 添付できるファイルは10個まで、1個25 MBまでです。\n\n# 対応時間\n\n営業日の9:30〜12:00、13:00〜17:30です。フォームとメールは24時間受け付けます。",
      en: "# About this site\n\nPeople of companies that have a contract with us use it to ask for help and to place requests.\n\n# Please\n\n- do not write passwords or personal numbers.\n- attach up to 10 files of 25 MB each.\n\n# Hours\n\n9:30–12:00 and 13:00–17:30 on business days. Form and mail take inquiries in around the clock.",
    },
    details: { kind: "page", effectiveOn: "2026-04-01" },
  },
  {
    slug: "accessibility",
    writtenDaysAgo: 40,
    title: { ja: "アクセシビリティについて", en: "Accessibility" },
    body: {
      ja: "このサイトは、WCAG 2.2のレベルAA（JIS X 8341-3:2016のレベルAAを含みます）に沿って作っています。\n\n# 使い方\n\n- マウスを使わずに、キーボードだけですべての操作ができます。\n- 文字を400%まで拡大しても、横に動かさずに読めます。\n- 画面の明るさは、お使いの端末の設定（ダークモード、ハイコントラスト、動きを減らす設定）に合わせます。\n- スクリプトを使えない場合も、お問い合わせを送信できます。\n\n# 確かめ方\n\n公開のたびに、自動の検査とキーボード操作で確かめています。\n\n# 限りのあるところ\n\n- 添付された資料やレポートのPDFには、読み上げに向かないものがあります。必要な方には、同じ内容の表（Excel）をお渡しします。\n- 英語のページの一部には、日本語だけの記事があります。\n\n# お困りのとき\n\n使いにくいところがありましたら、お問い合わせフォームかお電話でお知らせください。2営業日以内にご回答します。",
      en: "This site is made to meet WCAG 2.2 at level AA (which includes JIS X 8341-3:2016 at level AA).\n\n# How to use it\n\n- Everything can be done by keyboard alone.\n- Text can be enlarged to 400% without scrolling sideways.\n- It follows your device: dark mode, high contrast, less motion.\n- An inquiry can be sent without scripts as well.\n\n# How it is checked\n\nBefore each release, by automatic checks and by keyboard.\n\n# Where it has limits\n\n- Some attached documents and PDF reports are not made for being read aloud. You get the same content as a table (Excel) when you need it.\n- Some articles are in Japanese only.\n\n# If something is in your way\n\nTell us by the form or by phone. You get an answer within two business days.",
    },
    details: { kind: "page", effectiveOn: "2026-10-01" },
  },
];
