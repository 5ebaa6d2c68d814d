import type { Language } from "#shared/base/japanese-dates.ts";
import type { Settings } from "#shared/platform/config.ts";
import { namesIn } from "#shared/platform/names.ts";
import type { Announcement } from "../telling/model.ts";
import { needLines } from "./fact-lines.ts";
import { type Said, type SaidFact, said } from "./said.ts";

const styles: Readonly<Record<Said["tone"], { container: string; text: string }>> = {
  plain: { container: "emphasis", text: "accent" },
  decision: { container: "warning", text: "warning" },
  critical: { container: "attention", text: "attention" },
};

/**
 * An announcement as the message that a workflow of Teams posts into its channel: https://adaptivecards.io/explorer
 * What is told stands in text runs, which know no Markdown, so that no word can become a link. They are the newest of what
 * the card asks of a client; an older one shows its text alone.
 */
export function cardMessage(
  announcement: Announcement,
  language: Language,
  settings: Pick<Settings, "service" | "inEnglish">,
): object {
  const { tag, tone, title, lead, facts, opens } = said(announcement, language);
  const card = {
    $schema: "https://adaptivecards.io/schemas/adaptive-card.json",
    type: "AdaptiveCard",
    version: "1.2",
    lang: language,
    fallbackText: `${tag}: ${title}`,
    msteams: { width: "Full" },
    body: [
      {
        type: "Container",
        style: styles[tone].container,
        bleed: true,
        items: [
          text(`${tag}｜${namesIn(language, settings).serviceName}`, {
            size: "small",
            color: styles[tone].text,
            weight: "bolder",
          }),
          text(title, { size: "large", weight: "bolder" }),
        ],
      },
      ...(lead === undefined ? [] : [text(lead)]),
      { type: "Container", spacing: "medium", items: facts.map(needLines(facts) ? factLines : factRow) },
    ],
    ...(opens && {
      actions: [{ type: "Action.OpenUrl", title: opens.text, url: new URL(opens.href, settings.service.siteUrl).href }],
    }),
  };
  return {
    type: "message",
    attachments: [{ contentType: "application/vnd.microsoft.card.adaptive", contentUrl: null, content: card }],
  };
}

const text = (words: string, look: Record<string, string | boolean> = {}) => ({
  type: "RichTextBlock",
  inlines: [{ type: "TextRun", text: words, ...look }],
});

const factRow = ({ label, value }: SaidFact, index: number): object => ({
  type: "ColumnSet",
  spacing: "small",
  columns: [
    { type: "Column", width: "100px", items: [text(label, { isSubtle: true })] },
    { type: "Column", width: "stretch", items: [text(value, index === 0 ? { weight: "bolder" } : {})] },
  ],
});

const factLines = ({ label, value }: SaidFact, index: number): object => ({
  type: "Container",
  spacing: "small",
  items: [
    text(label, { isSubtle: true, size: "small" }),
    { ...text(value, index === 0 ? { weight: "bolder" } : {}), spacing: "none" },
  ],
});
