import { needLines } from "./fact-lines.ts";
import { frameWords } from "./frame-words.ts";
import { fullWidth, wrapFullWidth } from "./full-width.ts";
import type { Fact, MailContent, MailContext } from "./mail.ts";

const lineWidth = 35;

/** A mail as plain text: ▼ before a link, ■ before a heading, no line wider than 35 full-width characters. */
export function plainText(content: MailContent, context: MailContext): string {
  const { greeting, heading, lead, highlight, facts, button, sections, reason, language = "ja" } = content;
  const { support, stop } = frameWords[language];
  const { serviceName, providerName } = context.names[language];
  const blocks = [
    ...(greeting ? [wrapped(greeting)] : []),
    wrapped(`${heading}${stop}`, ...lead),
    factLines([highlight, ...facts]),
    ...(button ? [`▼ ${button.text}\n${button.url}`] : []),
    ...sections.map(({ title, lines, links = [] }) =>
      [wrapped(`■ ${title}`, ...lines), ...links.map(({ text, url }) => `▼ ${text}\n${url}`)].join("\n"),
    ),
    `-- \n${wrapped(`${serviceName} ${support}`, providerName, `${context.siteUrl}/`, reason)}`,
  ];
  return `${blocks.join("\n\n")}\n`;
}

const wrapped = (...lines: readonly string[]) => wrapFullWidth(lines.join("\n"), lineWidth);

/** Labels in one column, values in the next; a long value goes on below itself, a long label stands above its value. */
function factLines(facts: readonly Fact[]): string {
  if (needLines(facts)) return facts.map(factAbove).join("\n");
  const labelWidth = Math.max(...facts.map(({ label }) => fullWidth(label))) + 1;
  const indent = `  ${"　".repeat(labelWidth)}`;
  return facts
    .map(({ label, value, inText = value }) => {
      const lines = wrapFullWidth(inText, lineWidth - fullWidth(indent)).split("\n");
      return `  ${label}${"　".repeat(Math.ceil(labelWidth - fullWidth(label)))}${lines.join(`\n${indent}`)}`;
    })
    .join("\n");
}

function factAbove({ label, value, inText = value }: Fact): string {
  const indent = "  　";
  const lines = wrapFullWidth(inText, lineWidth - fullWidth(indent)).split("\n");
  return [`  ${label}`, ...lines.map((line) => `${indent}${line}`)].join("\n");
}
