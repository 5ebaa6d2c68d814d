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
  /** The words on the button, and where it leads: a path on our site, or an address elsewhere. */
  opens?: { text: string; href: string };
};

type Told = Pick<Announcement, "kind" | "title" | "tone" | "lead" | "facts" | "href" | "at">;

const told = { ja: "お知らせした日時", en: "Told at" };

export function said({ kind, title, tone, lead, facts, href, at }: Told, language: Language): Said {
  const { tag, opens, ...usual } = kinds[kind];
  const toldAt = { label: told[language], value: dateAndTime(Temporal.Instant.from(at), language) };
  const [first = toldAt, ...others] = facts.map(({ label, value }) => ({
    label: oneLine(label[language]),
    value: oneLine(typeof value === "string" ? value : value[language]),
  }));
  return {
    tag: tag[language],
    tone: tone ?? usual.tone,
    title: oneLine(title[language]),
    ...(lead && { lead: oneLine(lead[language]) }),
    facts: [first, ...others],
    ...(href !== undefined && { opens: { text: opens[language], href } }),
  };
}
