import type { Language } from "#shared/base/japanese-dates.ts";
import { type Kind, kinds } from "../telling/kinds.ts";
import { fullWidth } from "./full-width.ts";

/** As much as a list of mails shows, in full-width characters. */
const subjectWidth = 30;

const marked = (kind: Kind, language: Language, title: string): string =>
  language === "ja" ? `【${kinds[kind].tag.ja}】${title}` : `[${kinds[kind].tag.en}] ${title}`;

const fits = (subject: string) => fullWidth(subject) <= subjectWidth;

/** The first of some titles that a list of mails shows whole, else the last of them. */
export const fittingTitle = (kind: Kind, language: Language, titles: readonly [string, ...string[]]): string =>
  titles.find((title) => fits(marked(kind, language, title))) ?? titles.at(-1) ?? titles[0];

/** A title marked with its kind, as much of it as a list of mails shows. */
export function subjectOf(kind: Kind, language: Language, title: string): string {
  let short = title;
  while (!fits(marked(kind, language, short))) short = `${Array.from(short).slice(0, -2).join("").trimEnd()}…`;
  return marked(kind, language, short);
}
