import { some } from "../../sentences-en.ts";
import { wordsIn } from "../../wording.ts";
import type { Rich } from "../../words.ts";
import { sized } from "../amounts.ts";
import type { Recommendation } from "../model.ts";
import { amount, dayOf, type Figures, shown } from "./figure-texts.ts";

type Sentence = (figures: Figures) => string;
/** What is suggested and why, what comes of it, and what it costs where that is known. */
export type Advice = { title: Sentence; why: Sentence; effect: Sentence; cost?: Sentence };

const [japanese, english] = [wordsIn("ja"), wordsIn("en")];
const dateJa = (figure: Figures[string] | undefined) => {
  const day = dayOf(figure);
  return day ? japanese.day(day) : "—";
};
const dateEn = (figure: Figures[string] | undefined) => {
  const day = dayOf(figure);
  return day ? english.day(day) : "—";
};

const ja: Record<Recommendation["kind"], Advice> = {
  "mfa-registration": {
    title: () => "多要素認証を全員に登録する",
    why: ({ accounts, without, admins }) =>
      `アカウント${shown(accounts)}件のうち${shown(without)}件が未登録です${amount(admins) > 0 ? `（うち管理者${shown(admins)}件）` : ""}。パスワードだけのアカウントは、漏れたときにそのままサインインされるおそれがあります。`,
    effect: () => "不正なサインインを防ぎやすくなります",
    cost: () => "追加のライセンスは不要です",
  },
  "disk-encryption": {
    title: () => "すべての端末でディスクを暗号化する",
    why: ({ devices, open }) =>
      `管理端末${shown(devices)}台のうち${shown(open)}台で、暗号化を確認できません。紛失や盗難のときに、中のファイルを読まれるおそれがあります。`,
    effect: () => "紛失したときの情報の漏えいを防げます",
  },
  "windows-ending": {
    title: ({ windows }) => `${shown(windows)}からの更新を計画する`,
    why: ({ windows, on, pcs }) =>
      `${shown(windows)}のサポートは${dateJa(on)}に終わります。対象は${shown(pcs)}台です。終了したあとは、セキュリティの更新が届きません。`,
    effect: () => "期限に追われずに更新や入れ替えができます",
    cost: () => "更新は無償です。入れ替えは別にお見積もりします",
  },
  "storage-ahead": {
    title: () => "SharePointの容量を来期の計画に入れる",
    why: ({ on, percent, usedPercent }) =>
      `使用量は上限の${shown(usedPercent)}%です。このまま増えると、${dateJa(on)}ごろ${shown(percent)}%に達します。`,
    effect: () => "追加か整理かを、余裕のあるうちに選べます",
  },
  "idle-accounts": {
    title: () => "休職・退職のご連絡を月に一度そろえる",
    why: ({ days, people, licences }) =>
      `${shown(days)}日以上サインインのない方が${shown(people)}人、そのライセンスが${shown(licences)}あります。ご連絡がそろうと、使われていないライセンスを早く外せます。`,
    effect: ({ yen }) =>
      amount(yen) > 0 ? `外せた場合、月${shown(yen)}円（税抜）` : "外したライセンスを入社の方に使えます",
    cost: () => "ご依頼の範囲で承ります",
  },
  "licence-reuse": {
    title: () => "余っているライセンスを入社の方に回す",
    why: ({ licences }) =>
      `割り当てのないライセンスが${shown(licences)}あります。新しく購入する前に、こちらからお使いください。`,
    effect: ({ yen }) =>
      amount(yen) > 0 ? `買い足さずに済む分、月${shown(yen)}円（税抜）まで` : "買い足さずに済みます",
  },
  "dormant-sites": {
    title: () => "使われていないサイトを整理する",
    why: ({ sites, usedBytes }) =>
      `1年以上使われていないサイトが${shown(sites)}あり、あわせて${sized(amount(usedBytes))}を占めています。`,
    effect: ({ usedBytes }) => `最大${sized(amount(usedBytes))}が空きます`,
  },
  "frequent-topic": {
    title: ({ topic }) => `「${shown(topic)}」のご案内を社内で共有する`,
    why: ({ of, inquiries, before }) =>
      `お問い合わせ${shown(inquiries)}件のうち${shown(of)}件が、この内容でした（前月${shown(before)}件）。使い方をまとめたご案内を、社内でお使いいただけます。`,
    effect: () => "お待ちいただく時間とお問い合わせの手間が減ります",
    cost: () => "ご案内は当社で作成します",
  },
};

const en: Record<Recommendation["kind"], Advice> = {
  "mfa-registration": {
    title: () => "Have everybody register a second factor",
    why: ({ accounts, without, admins }) =>
      `${shown(without)} of ${some(amount(accounts), "account")} have none${amount(admins) > 0 ? ` (${some(amount(admins), "admin")} among them)` : ""}. Whoever learns a password can sign in with it.`,
    effect: () => "Stolen passwords are of little use",
    cost: () => "No further licences are needed",
  },
  "disk-encryption": {
    title: () => "Encrypt the disks of all devices",
    why: ({ devices, open }) =>
      `${shown(open)} of ${some(amount(devices), "device")} are not known to be encrypted. If one is lost or stolen, its files can be read.`,
    effect: () => "A lost device gives nothing away",
  },
  "windows-ending": {
    title: ({ windows }) => `Plan the way on from ${shown(windows)}`,
    why: ({ windows, on, pcs }) =>
      `Support for ${shown(windows)} ends on ${dateEn(on)}; ${some(amount(pcs), "PC uses", "PCs use")} it. After that there are no security updates.`,
    effect: () => "Updates and replacements without haste",
    cost: () => "Updating is free; for replacements we make an offer",
  },
  "storage-ahead": {
    title: () => "Put SharePoint storage into next year's plan",
    why: ({ on, percent, usedPercent }) =>
      `${shown(usedPercent)}% of the limit is in use. At this rate it will be ${shown(percent)}% about ${dateEn(on)}.`,
    effect: () => "Time to choose between adding and tidying",
  },
  "idle-accounts": {
    title: () => "Tell us of leave and leavers once a month",
    why: ({ days, people, licences }) =>
      `${some(amount(people), "person has", "people have")} not signed in for ${shown(days)} days; ${some(amount(licences), "licence is", "licences are")} assigned to them. With one list a month, unused licences are freed sooner.`,
    effect: ({ yen }) =>
      amount(yen) > 0 ? `Up to ¥${shown(yen)} a month before tax` : "Licences are free for those who join",
    cost: () => "Done as requests under your contract",
  },
  "licence-reuse": {
    title: () => "Give free licences to those who join",
    why: ({ licences }) =>
      `${some(amount(licences), "licence is", "licences are")} assigned to nobody. Please use these before new ones are bought.`,
    effect: ({ yen }) =>
      amount(yen) > 0 ? `Nothing to buy, up to ¥${shown(yen)} a month before tax` : "Nothing to buy",
  },
  "dormant-sites": {
    title: () => "Tidy sites that nobody uses",
    why: ({ sites, usedBytes }) =>
      `${some(amount(sites), "site has", "sites have")} not been used for a year and hold ${sized(amount(usedBytes))}.`,
    effect: ({ usedBytes }) => `Up to ${sized(amount(usedBytes))} of space`,
  },
  "frequent-topic": {
    title: ({ topic }) => `Share a guide about “${shown(topic)}”`,
    why: ({ of, inquiries, before }) =>
      `${shown(of)} of ${some(amount(inquiries), "inquiry was", "inquiries were")} about this (${shown(before)} the month before). A short guide can be used by everybody in your company.`,
    effect: () => "Less waiting, fewer questions",
    cost: () => "We write the guide",
  },
};

/** What we suggest, in both languages. */
export const recommendationWords = {
  ja: {
    advice: ja,
    lead: (all: number): Rich => [
      "今月の数値から、",
      { strong: `${all}件をご提案` },
      "します。期限はありません。ご関心のあるものをお知らせください。",
    ],
    title: "ご提案",
    why: "理由",
    effect: "効果",
    cost: "費用",
  },
  en: {
    advice: en,
    lead: (all: number): Rich => [
      "From this month's figures we make ",
      { strong: some(all, "suggestion") },
      ". There is no deadline; please tell us what interests you.",
    ],
    title: "Suggestion",
    why: "Why",
    effect: "Effect",
    cost: "Cost",
  },
};
