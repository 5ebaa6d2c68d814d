import { both } from "#web/words/language.ts";

export const levelWords: Record<string, string> = {
  "Getting short": "残りわずか",
  "Nearly full": "まもなく上限",
  Full: "上限に到達",
};
export const kindWords: Record<string, string> = {
  Site: "サイト",
  Mailbox: "メールボックス",
  "Deleted items": "削除済みアイテム",
};

export const storageWords = both(
  {
    title: "容量の見通し",
    lead: "いまの増え方が続いた場合に、いつ上限に達するかを示します。",
    neverTitle: "まだ取得していません",
    never: "容量を毎日2:00ごろにMicrosoft 365から取得します。最初の取得が終わると、ここに表示されます。",
    sharePoint: "SharePoint全体",
    rate: "使用率",
    used: "使用量",
    limit: "上限",
    reckoned: "上限はMicrosoft 365から取得できないため、お持ちのライセンスから計算しています。追加購入分は含みません。",
    largest: "大きいサイトを見る",
    orderQuota: "サイトの上限の変更を依頼する",
    askForMore: "容量の追加を問い合わせる",
    tooFewDays: "推移を描くには、2日分以上の取得が必要です。",
    trend: (from: string, start: string, until: string, end: string) =>
      `SharePointの使用量は${from}の${start}から${until}の${end}になりました。`,
    key: (critical: number, limit: string) => `実線は上限${limit}、破線は${critical}%。縦軸は0から`,
    outlook: "上限に達する見込み",
    reaches: "使用率",
    early: "早い場合",
    expected: "見込み",
    late: "遅い場合",
    neverReached: "いまの増え方では、10年以内に上限に達しません。",
    tooLittle: (days: number) => `見通しには90日分以上の取得が必要です（現在${days}日分）。`,
    short: "残りが少ないもの",
    unit: "件",
    noneShort: (warning: number) => `使用率が${warning}%以上のサイト・OneDrive・メールボックスはありません`,
  },
  {
    title: "Storage outlook",
    lead: "When each limit is reached if use goes on as it did.",
    neverTitle: "Not read yet",
    never: "Storage is read from Microsoft 365 every night at about 2:00. After the first time it stands here.",
    sharePoint: "SharePoint in total",
    rate: "Share used",
    used: "Used",
    limit: "Limit",
    reckoned:
      "Microsoft 365 does not tell the limit: it is reckoned from the licences. Space that was bought besides is not in it.",
    largest: "See the largest sites",
    orderQuota: "Order a change of a site's limit",
    askForMore: "Ask for more space",
    tooFewDays: "A trend needs readings of two days or more.",
    trend: (from: string, start: string, until: string, end: string) =>
      `Use of SharePoint went from ${start} on ${from} to ${end} on ${until}.`,
    key: (critical: number, limit: string) =>
      `Solid line: limit of ${limit}; dashed: ${critical}%. The scale begins at 0`,
    outlook: "When the limit is reached",
    reaches: "Share used",
    early: "Early",
    expected: "Expected",
    late: "Late",
    neverReached: "As use grows now, the limit is not reached within ten years.",
    tooLittle: (days: number) => `An outlook needs readings of 90 days; there are ${days} so far.`,
    short: "What is getting short",
    unit: "items",
    noneShort: (warning: number) => `No site, OneDrive or mailbox uses ${warning}% or more of its space`,
  },
);
