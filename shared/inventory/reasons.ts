import type { Words } from "#shared/calendar/model.ts";

/** Why a kind could not be read, or only in part, and what an operator can do about it. */
const reasons: Readonly<Record<string, Words>> = {
  "no-consent": {
    ja: "読み取りの権限がありません。お客様の管理者に、管理者の同意をもう一度お願いしてください。",
    en: "The permission to read this is missing. Ask the customer's admin to consent again.",
  },
  "not-licensed": {
    ja: "この情報を読み取るために必要な契約が、お客様のMicrosoft 365にありません。",
    en: "The customer's Microsoft 365 has no subscription that lets this be read.",
  },
  throttled: {
    ja: "Microsoft 365の呼び出し回数の上限に達しました。自動でもう一度取得します。",
    en: "Microsoft 365 takes no more calls for now. It is read again by itself.",
  },
  unavailable: {
    ja: "Microsoft 365の応答がありませんでした。自動でもう一度取得します。",
    en: "Microsoft 365 did not answer. It is read again by itself.",
  },
  unreadable: {
    ja: "Microsoft 365の応答を読み取れませんでした。続くときは開発担当に連絡してください。",
    en: "The answer of Microsoft 365 could not be understood. Tell the developers if it goes on.",
  },
  concealed: {
    ja: "利用者名が伏せ字に設定されているため、個人別に表示できません。Microsoft 365管理センターの［設定］→［組織設定］→［レポート］で、名前の非表示を解除できます。反映には1日ほどかかります。",
    en: "Names are concealed in reports. Microsoft 365 admin centre, Settings, Org settings, Reports can show them; it takes about a day.",
  },
  "not-found": {
    ja: "お客様のMicrosoft 365に見つかりませんでした。テナントの登録を確認してください。",
    en: "It was not found in the customer's Microsoft 365. Check the tenant's registration.",
  },
  unexpected: {
    ja: "取得できませんでした。続くときは開発担当に連絡してください。",
    en: "It could not be read. Tell the developers if it goes on.",
  },
};

export const reasonOf = (cause: string | undefined): Words | undefined =>
  cause === undefined ? undefined : (reasons[cause] ?? reasons["unexpected"]);
