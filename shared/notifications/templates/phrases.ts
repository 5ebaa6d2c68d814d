import type { Id } from "#shared/base/ids.ts";
import { dateAndTime, fullDateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { openingHours } from "#shared/look/opening-hours.ts";
import type { Recipient } from "../model.ts";
import type { MailContext, Section } from "./mail.ts";
import { oneLine } from "./one-line.ts";

/** 11月25日（水） 17:30. */
export const shortMoment = (moment: string): string => dateAndTime(Temporal.Instant.from(moment));

/** 2026年11月20日（金） 10:24. */
export const longMoment = (moment: string): string => fullDateAndTime(Temporal.Instant.from(moment));

/** 例示 太郎 様. */
export const salutation = ({ name, address }: Recipient): string => `${oneLine(name ?? address)} 様`;

/** Where the sender of an inquiry sees how things stand. */
export const statusUrl = ({ siteUrl }: MailContext, inquiry: Id<"inquiry">): string =>
  `${siteUrl}/api/inquiries/${inquiry}`;

const phoneSection = ({ phone }: MailContext): Section => ({
  title: "PCやネットワークが使えないとき",
  strong: phone,
  lines: [`緊急電話 ${phone}`, `営業日は24時間受け付けます。対応は${openingHours(japan.hours)}です。`],
});

/** The telephone, for when the PC is what is broken (SUP-06). */
export const emergencySection = (context: MailContext, language: Language = "ja"): Section =>
  language === "ja"
    ? phoneSection(context)
    : {
        title: "When your PC or network does not work",
        strong: context.phone,
        lines: [`Emergency phone ${context.phone}`, "Calls are taken day and night on business days."],
      };

/** Looks like the mark by which a reply finds its ticket; a subject may carry ours only. */
const threadMark = /\[#T-[^\]]*\]/g;

/** A subject as it was typed, in one line and without such a mark. */
export const unmarked = (subject: string): string => oneLine(oneLine(subject).replace(threadMark, " "));
