import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { causeOf, isGraphError } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import { Person } from "./account.ts";
import { action, type Call } from "./action.ts";
import { atMailbox } from "./clicks.ts";

const Input = Person.extend({ locale: z.string(), timeZone: z.string() });
type Input = z.infer<typeof Input>;

/** https://learn.microsoft.com/graph/api/resources/mailboxsettings */
const Settings = z.looseObject({
  timeZone: z.string().nullish(),
  language: z.looseObject({ locale: z.string().nullish() }).nullish(),
});

const Seen = z.object({ hasMailbox: z.boolean(), locale: z.string().optional(), timeZone: z.string().optional() });

const words = (locale = "-", timeZone = "-"): Words => ({
  ja: `言語：${locale}、タイムゾーン：${timeZone}`,
  en: `Language ${locale}, time zone ${timeZone}`,
});

const setting = (user: string, locale: string, timeZone: string): Call => ({
  method: "PATCH",
  path: at("/users/{user}/mailboxSettings", { user }),
  body: { language: { locale }, timeZone },
});

/** Sets language and time zone of a mailbox; a new one comes to be some minutes after its licence. */
export const setMailboxLanguage = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: ["GET /users/{user}/mailboxSettings", "PATCH /users/{user}/mailboxSettings"],
  title: ({ name }) => ({
    ja: `${name} のメールボックスの言語と時刻を設定`,
    en: `Set the mailbox language of ${name}`,
  }),
  async look(graph, { user }) {
    try {
      const settings = await graph.get(at("/users/{user}/mailboxSettings", { user }), Settings);
      const { timeZone, language } = settings;
      return { hasMailbox: true, timeZone: timeZone ?? undefined, locale: language?.locale ?? undefined };
    } catch (error) {
      if (isGraphError(error) && ["not-found", "not-licensed"].includes(causeOf(error))) return { hasMailbox: false };
      throw error;
    }
  },
  before: ({ locale, timeZone }) => words(locale, timeZone),
  after: ({ locale, timeZone }) => words(locale, timeZone),
  isDone: (seen, { locale, timeZone }) => seen.locale === locale && seen.timeZone === timeZone,
  notYet: ({ hasMailbox }, { isNew }) =>
    isNew && !hasMailbox
      ? { ja: "メールボックスができるのを待っています。", en: "Waiting for the mailbox to be made." }
      : undefined,
  obstacle: ({ hasMailbox }, { name, isNew }) =>
    hasMailbox || isNew
      ? undefined
      : { ja: `「${name}」にはメールボックスがありません。`, en: `${name} has no mailbox.` },
  calls: ({ user, locale, timeZone }) => [setting(user, locale, timeZone)],
  repeats: "safely",
  back: ({ locale, timeZone }, { user }) =>
    locale !== undefined && timeZone !== undefined ? [setting(user, locale, timeZone)] : [],
  byHand: ({ name, locale, timeZone }) => [
    atMailbox(name, {
      ja: `「メールボックスの地域設定」で言語 ${locale}、タイムゾーン ${timeZone} を設定`,
      en: `Regional settings: language ${locale}, time zone ${timeZone}`,
    }),
  ],
});
