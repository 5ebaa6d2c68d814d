import { describe, expect, test } from "vitest";
import { kinds } from "#shared/notifications/telling/kinds.ts";
import { Announcement } from "#shared/notifications/telling/model.ts";
import { cardMessage } from "#shared/notifications/templates/adaptive-card.ts";
import { announcementMail } from "#shared/notifications/templates/announcement-mail.ts";
import { fullWidth } from "#shared/notifications/templates/full-width.ts";
import { said } from "#shared/notifications/templates/said.ts";
import { writeMail } from "#shared/notifications/templates/write-mail.ts";
import { context } from "../templates/samples.ts";
import { samples, tenant } from "./samples.ts";

const to = { name: "管理 一郎", address: "admin@sample-shoji.example" };
const service = { name: context.serviceName, siteUrl: context.siteUrl };

const mailOf = (announcement: Announcement, language: "ja" | "en") =>
  writeMail(announcementMail(announcement, { to, language }, context), context, { to, kind: announcement.kind });

type Part = { type?: string; text?: string; version?: string } & { [name: string]: unknown };

/** Every object of a card, the card itself first. */
const partsOf = (value: unknown): Part[] => {
  if (Array.isArray(value)) return value.flatMap(partsOf);
  if (typeof value !== "object" || value === null) return [];
  return [value as Part, ...Object.values(value).flatMap(partsOf)];
};
const textsOf = (message: object) => partsOf(message).flatMap(({ type, text }) => (type === "TextRun" ? [text] : []));

const versions = Object.values(samples).flatMap((announcement) =>
  (["ja", "en"] as const).map((language) => ({ kind: announcement.kind, language, announcement })),
);

describe.each(versions)("$kind in $language", ({ kind, language, announcement }) => {
  const { title, facts, opens } = said(Announcement.parse(announcement), language);

  test("is a mail in the look of all our mails, which says the same in HTML and in plain text", () => {
    const { subject, html, text, headers } = mailOf(announcement, language);

    expect(fullWidth(subject)).toBeLessThanOrEqual(30);
    expect(subject).toContain(kinds[kind].tag[language]);
    expect(html).toContain(`<html lang="${language}">`);
    expect(headers).toMatchObject({ "X-Notification-Kind": kind, "Auto-Submitted": "auto-generated" });
    expect(html).toContain(language === "ja" ? "管理 一郎 様" : "Dear 管理 一郎,");
    expect(text.replaceAll(/\s/g, "")).toContain(title.replaceAll(/\s/g, ""));
    for (const { label } of facts) expect(text).toContain(`  ${label}`);
    if (opens) expect(text).toContain(`▼ ${opens.text}\n${context.siteUrl}${opens.path}`);
    expect(text.split("\n").filter((line) => fullWidth(line) > 35 && !line.startsWith("https://"))).toEqual([]);
  });

  test("is a card that Teams takes, with the same words and none of them as Markdown", () => {
    const message = cardMessage(announcement, language, service);

    const parts = partsOf(message);
    expect(message).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", version: "1.4", lang: language },
        },
      ],
    });
    const known = ["message", "AdaptiveCard", "Container", "RichTextBlock", "TextRun", "ColumnSet", "Column"];
    expect(
      parts.flatMap(({ type }) => type ?? []).filter((type) => ![...known, "Action.OpenUrl"].includes(type)),
    ).toEqual([]);
    expect(textsOf(message)).toEqual(
      expect.arrayContaining([title, ...facts.flatMap((fact) => [fact.label, fact.value])]),
    );
    expect(parts.filter(({ type }) => type === "Action.OpenUrl").map(({ url }) => url)).toEqual(
      opens ? [`${context.siteUrl}${opens.path}`] : [],
    );
    expect(Buffer.byteLength(JSON.stringify(message))).toBeLessThan(28 * 1024);
  });
});

test("the largest announcement fits into a mail of 30 kB and a card of 28 kB", () => {
  const long = (length: number) => ({ ja: "漢".repeat(length), en: "x".repeat(length) });
  const largest = Announcement.parse({
    ...samples["alert-raised"],
    title: long(120),
    lead: long(600),
    facts: Array.from({ length: 12 }, () => ({ label: long(30), value: long(300) })),
  });

  for (const language of ["ja", "en"] as const) {
    expect(Buffer.byteLength(JSON.stringify(cardMessage(largest, language, service)))).toBeLessThan(28 * 1024);
    expect(Buffer.byteLength(mailOf(largest, language).html)).toBeLessThan(30_000);
  }
});

test("what is told to our own desk greets nobody and speaks of no emergency phone", () => {
  const { text } = mailOf({ ...samples["service-incident"], audience: { to: "operators" } }, "ja");

  expect(text).not.toContain(" 様");
  expect(text).not.toContain("緊急電話");
  expect(text).toContain("サポートのメールボックスに自動で");
});

test("no word can end a header, begin a line or turn the direction of writing", () => {
  const typed = "PC\r\nBcc: all@example.com\u202e";
  const facts = [{ label: { ja: "対象", en: "For" }, value: typed }];
  const announcement = {
    ...samples["quota-crossed"],
    title: { ja: typed, en: typed },
    facts,
    audience: { to: "admins" as const, tenant },
  };

  const { subject, text } = mailOf(announcement, "ja");

  expect(subject).toBe("【ご判断のお願い】PC Bcc: all@example.com");
  expect(text).not.toMatch(/^Bcc/m);
  expect(textsOf(cardMessage(announcement, "ja", service))).toContain("PC Bcc: all@example.com");
});
