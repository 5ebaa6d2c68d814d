import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";

/** What a field may be chosen from, out of the company's own newest snapshot. */
export const choiceSources = [
  "accounts",
  "devices",
  "groups",
  "licences",
  "configurations",
  "compliance-policies",
  "conditional-access",
] as const;
export type ChoiceSource = (typeof choiceSources)[number];

type Language = keyof Words;

/** What a form is told of a field beside its shape. */
type Told = { title: string; description?: string; "x-choices"?: ChoiceSource; "x-input"?: "multiline" | "password" };

const plain = /^[^\p{Cc}]*$/u;

/** What Entra takes as a user name, and what a group's mail address begins with. */
const userName = /^[a-z0-9'!#^~_-]+(?:\.[a-z0-9'!#^~_-]+)*@[a-z0-9-]+(?:\.[a-z0-9-]+)+$/;
const nickname = /^[a-z0-9_-]+(?:\.[a-z0-9_-]+)*$/;

/** The same in each language, such as a form with its words. */
export const inBoth = <Made>(make: (language: Language) => Made): Record<Language, Made> => ({
  ja: make("ja"),
  en: make("en"),
});

/** The fields of which request types are made, with their words and refusals in one language. */
export function askIn(language: Language) {
  const say = (words: Words) => words[language];
  const told = (title: Words, rest: Omit<Told, "title"> = {}, hint?: Words): Told => ({
    title: say(title),
    ...(hint && { description: say(hint) }),
    ...rest,
  });
  const missing = (title: Words) => say({ ja: `${title.ja}を入力してください。`, en: `Give ${title.en}.` });
  const unchosen = (title: Words) => say({ ja: `${title.ja}を選んでください。`, en: `Choose ${title.en}.` });

  const text = (title: Words, max = 100, hint?: Words) =>
    z
      .string(missing(title))
      .trim()
      .min(1, missing(title))
      .max(max, say({ ja: `${title.ja}は${max}文字以内で入力してください。`, en: `Give at most ${max} characters.` }))
      .regex(
        plain,
        say({ ja: "改行などの制御文字は使えません。", en: "Leave out line breaks and control characters." }),
      )
      .meta(told(title, {}, hint));

  const chosen = (title: Words, from: ChoiceSource, hint?: Words) =>
    z
      .guid(unchosen(title))
      .toLowerCase()
      .meta(told(title, { "x-choices": from }, hint));

  return {
    language,
    say,
    text,
    /** Some lines of text. */
    lines: (title: Words, max = 2000, hint?: Words) =>
      z
        .string(missing(title))
        .trim()
        .min(1, missing(title))
        .max(max, say({ ja: `${title.ja}は${max}文字以内で入力してください。`, en: `Give at most ${max} characters.` }))
        .meta(told(title, { "x-input": "multiline" }, hint)),
    account: (title: Words, hint?: Words) => chosen(title, "accounts", hint),
    device: (title: Words, hint?: Words) => chosen(title, "devices", hint),
    group: (title: Words, hint?: Words) => chosen(title, "groups", hint),
    licence: (title: Words, hint?: Words) => chosen(title, "licences", hint),
    /** A policy of one of the kinds that are watched. */
    policy: (title: Words, from: ChoiceSource, hint?: Words) => chosen(title, from, hint),
    /** Several of a kind, each once. */
    some: <Item extends z.core.$ZodType<string>>(item: Item, title: Words, most = 50) =>
      z
        .array(item, unchosen(title))
        .max(most, say({ ja: `${most}件以内で選んでください。`, en: `Choose at most ${most}.` }))
        .refine(
          (chosenOnes) => new Set(chosenOnes).size === chosenOnes.length,
          say({ ja: "同じものが重複しています。", en: "One is chosen twice." }),
        )
        .meta(told(title)),
    mail: (title: Words, hint?: Words) =>
      z
        .email(
          say({
            ja: "メールアドレスの形式で入力してください（例：taro@example.co.jp）。",
            en: "Give a mail address, such as taro@example.co.jp.",
          }),
        )
        .max(113)
        .toLowerCase()
        .meta(told(title, {}, hint)),
    /** The name of an account that is to be, with its domain. */
    userName: (title: Words, hint?: Words) =>
      z
        .string(missing(title))
        .trim()
        .toLowerCase()
        .max(113, say({ ja: `${title.ja}は113文字以内で入力してください。`, en: "Give at most 113 characters." }))
        .regex(
          userName,
          say({
            ja: `${title.ja}は半角英数字で、ドメインまで入力してください（例：taro.yamada@example.co.jp）。`,
            en: "Give a user name with its domain, such as taro.yamada@example.co.jp.",
          }),
        )
        .meta(told(title, {}, hint)),
    /** What stands before the @ of a group's mail address. */
    nickname: (title: Words, hint?: Words) =>
      z
        .string(missing(title))
        .trim()
        .toLowerCase()
        .max(64, say({ ja: `${title.ja}は64文字以内で入力してください。`, en: "Give at most 64 characters." }))
        .regex(
          nickname,
          say({
            ja: `${title.ja}は半角の英数字、ハイフン、ピリオドで入力してください（例：sales-east）。`,
            en: "Give letters, digits, hyphens and dots, such as sales-east.",
          }),
        )
        .meta(told(title, {}, hint)),
    day: (title: Words, hint?: Words) =>
      z.iso
        .date(say({ ja: `${title.ja}は 2026-11-27 のように入力してください。`, en: "Give a day as 2026-11-27." }))
        .meta(told(title, {}, hint)),
    moment: (title: Words, hint?: Words) =>
      z.iso
        .datetime({
          offset: true,
          error: say({
            ja: `${title.ja}は 2026-11-27T18:00:00+09:00 のように入力してください。`,
            en: "Give a time as 2026-11-27T18:00:00+09:00.",
          }),
        })
        .meta(told(title, {}, hint)),
    /** A whole number within bounds. */
    count: (title: Words, least: number, most: number, hint?: Words) => {
      const bounds = say({
        ja: `${title.ja}は${least}〜${most}の整数で入力してください。`,
        en: `Give a whole number from ${least} to ${most}.`,
      });
      return z
        .int(bounds)
        .min(least, bounds)
        .max(most, bounds)
        .meta(told(title, {}, hint));
    },
    yes: (title: Words, hint?: Words) => z.boolean(unchosen(title)).meta(told(title, {}, hint)),
    /** One of a few, each with its label. */
    oneOf: <Value extends string>(title: Words, options: Readonly<Record<Value, Words>>, hint?: Words) => {
      // The keys of a record of labels are its values.
      const values = Object.keys(options) as [Value, ...Value[]];
      const labels = Object.fromEntries(values.map((value) => [value, say(options[value])]));
      return z.enum(values, unchosen(title)).meta({ ...told(title, {}, hint), "x-labels": labels });
    },
  };
}

export type Ask = ReturnType<typeof askIn>;
