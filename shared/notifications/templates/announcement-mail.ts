import type { Language } from "#shared/base/japanese-dates.ts";
import type { Recipient } from "../model.ts";
import type { Announcement, Audience } from "../telling/model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { emergencySection, salutation } from "./phrases.ts";
import { said } from "./said.ts";
import { subjectOf } from "./subject.ts";

const chooseHow = {
  ja: "受け取り方は、マイページの通知の設定で変えられます。",
  en: "You can choose what you get in the settings of My Page.",
};

const byAudience: Readonly<Record<Audience["to"], Record<Language, string>>> = {
  admins: {
    ja: `貴社の管理者として登録されている方に自動でお送りしています。${chooseHow.ja}`,
    en: `Sent automatically to the admins of your company. ${chooseHow.en}`,
  },
  people: {
    ja: `この件に関わる方に自動でお送りしています。${chooseHow.ja}`,
    en: `Sent automatically to the people whom this concerns. ${chooseHow.en}`,
  },
  operators: {
    ja: "サポートのメールボックスに自動で送っています。",
    en: "Sent automatically to the support mailbox.",
  },
  channel: {
    ja: "Teamsのチャネルに自動で送っています。",
    en: "Sent automatically to the Teams channel.",
  },
};

/** An announcement as a mail to one reader, in the reader's language. */
export function announcementMail(
  announcement: Announcement,
  { to, language }: { to: Recipient; language: Language },
  context: MailContext,
): MailContent {
  const { tone, title, lead, facts, opens } = said(announcement, language);
  const [highlight, ...others] = facts;
  const { subject = announcement.title, details = [] } = announcement;
  const isForUs = announcement.audience.to === "operators";
  return {
    language,
    subject: subjectOf(announcement.kind, language, oneLine(subject[language])),
    preheader: lead ?? `${highlight.label}: ${highlight.value}`,
    ...(!isForUs && { greeting: language === "ja" ? salutation(to) : `Dear ${oneLine(to.name ?? to.address)},` }),
    heading: title,
    lead: lead === undefined ? [] : [lead],
    highlight: { ...highlight, tone },
    facts: others,
    ...(opens && { button: { text: opens.text, url: new URL(opens.href, context.siteUrl).href } }),
    sections: [
      ...details.map((detail) => ({ title: oneLine(detail.title[language]), lines: [oneLine(detail.text[language])] })),
      ...(isForUs ? [] : [emergencySection(context, language)]),
    ],
    reason: byAudience[announcement.audience.to][language],
  };
}
