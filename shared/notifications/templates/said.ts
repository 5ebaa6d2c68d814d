import { dateAndTime, type Language } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import { kinds } from "../telling/kinds.ts";
import type { Announcement } from "../telling/model.ts";
import { oneLine } from "./one-line.ts";

export type SaidFact = { label: string; value: string };

/** What an announcement says in one language; mail, card and bell are all made of this. */
export type Said = {
  tag: string;
  tone: "plain" | "critical" | "decision";
  title: string;
  lead?: string;
  facts: [SaidFact, ...SaidFact[]];
  /** The words on the button, and the page of our site to which it leads. */
  opens?: { text: string; path: string };
};

type Told = Pick<Announcement, "kind" | "title" | "lead" | "facts" | "path" | "at">;

const told = { ja: "お知らせした日時", en: "Told at" };

export function said({ kind, title, lead, facts, path, at }: Told, language: Language): Said {
  const { tag, tone, opens } = kinds[kind];
  const toldAt = { label: told[language], value: dateAndTime(Temporal.Instant.from(at), language) };
  const [first = toldAt, ...others] = facts.map(({ label, value }) => ({
    label: oneLine(label[language]),
    value: oneLine(typeof value === "string" ? value : value[language]),
  }));
  return {
    tag: tag[language],
    tone,
    title: oneLine(title[language]),
    ...(lead && { lead: oneLine(lead[language]) }),
    facts: [first, ...others],
    ...(path !== undefined && { opens: { text: opens[language], path } }),
  };
}
