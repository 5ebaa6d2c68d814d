import type { Fault, Spoil } from "./fault.ts";
import type { Answer, Outcome } from "./route.ts";

/** What is asked of a spoil: the answer's text, the address it answers, and the rule that spoils it. */
type Spoiled = { text: string; address: string; rule: Pick<Fault, "column"> };

const beyondExact = "9007199254740993";
const property = (name: string) => new RegExp(`("${name}":)"[^"]*"`, "g");
const nextLink = property("@odata\\.nextLink");

const inAnswers: Partial<Record<Spoil, (spoiled: Spoiled) => string>> = {
  malformed: () => "<!DOCTYPE html><html><body><h1>Our services aren't available right now</h1></body></html>",
  truncated: ({ text }) => text.slice(0, Math.floor(text.length / 2)),
  "repeated-next-link": ({ text, address }) => withNextLink(text, address),
  "foreign-next-link": ({ text, address }) =>
    withNextLink(text, address.replace(/^https?:\/\/[^/]+/, "https://graph.elsewhere.example")),
  "large-numbers": ({ text }) => text.replace(/:\d+(?=[,}])/g, `:${beyondExact}`),
  "offset-times": ({ text }) => text.replace(/"(\d{4}-\d{2}-\d{2}T[\d:.]+Z)"/g, (_, at: string) => `"${inTokyo(at)}"`),
  "unknown-severity": ({ text }) => text.replace(property("severity"), '$1"catastrophic"'),
};

const inReports: Partial<Record<Spoil, (spoiled: Spoiled) => string>> = {
  malformed: inAnswers.malformed ?? (({ text }) => text),
  truncated: ({ text }) => text.slice(0, Math.floor(text.length / 2)),
  "large-numbers": ({ text }) => text.replace(/,\d{6,}(?=,)/g, `,${beyondExact}`),
  "missing-column": ({ text, rule }) => withoutColumn(text, rule.column ?? "Storage Used (Byte)"),
  "without-mark": ({ text }) => text.replace(/^\uFEFF/, ""),
};

/** The answer as the rule spoils it; what the rule cannot spoil stays as it is. */
export function spoil(outcome: Outcome, rule: Fault, address: string): Outcome {
  if (!rule.spoil) return outcome;
  if ("report" in outcome) {
    const report = inReports[rule.spoil]?.({ text: outcome.report, address, rule });
    return { report: report ?? outcome.report };
  }
  const text = inAnswers[rule.spoil]?.({ text: JSON.stringify(outcome.body ?? null), address, rule });
  return text === undefined ? outcome : answerWith(outcome, text);
}

const answerWith = (answer: Answer, text: string): Answer => ({
  ...answer,
  headers: { "content-type": text.startsWith("<") ? "text/html" : "application/json", ...answer.headers },
  body: Buffer.from(text),
});

function withNextLink(text: string, address: string): string {
  const link = JSON.stringify(address);
  return nextLink.test(text)
    ? text.replace(nextLink, (_, name: string) => name + link)
    : text.replace(/"value":/, () => `"@odata.nextLink":${link},"value":`);
}

/** The same instant on a clock in Japan. */
const inTokyo = (at: string) => new Date(Date.parse(at) + 32_400_000).toISOString().replace("Z", "+09:00");

function withoutColumn(text: string, column: string): string {
  const lines = text.split("\r\n").map((line) => line.match(/(?:^|,)(?:"(?:[^"]|"")*"|[^,]*)/g) ?? []);
  const place = lines[0]?.findIndex((cell) => cell.replace(/^,/, "") === column) ?? -1;
  return lines.map((cells) => cells.filter((_, index) => index !== place).join("")).join("\r\n");
}
