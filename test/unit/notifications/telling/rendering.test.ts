import { describe, expect, test } from "vitest";
import { quotaNews } from "#shared/insights/quota-news.ts";
import { kinds } from "#shared/notifications/telling/kinds.ts";
import { Announcement } from "#shared/notifications/telling/model.ts";
import { cardMessage } from "#shared/notifications/templates/adaptive-card.ts";
import { announcementMail } from "#shared/notifications/templates/announcement-mail.ts";
import { fullWidth } from "#shared/notifications/templates/full-width.ts";
import { said } from "#shared/notifications/templates/said.ts";
import { writeMail } from "#shared/notifications/templates/write-mail.ts";
import { context } from "../templates/samples.ts";
import {
  alert,
  ended,
  forDesk,
  incidentOf,
  licencesOf,
  malware,
  samples,
  shortOfLicences,
  tenant,
  toldOf,
} from "./samples.ts";

const to = { name: "管理 一郎", address: "admin@sample-shoji.example" };
const { ja, en: inEnglish } = context.names;
const settings = {
  service: {
    name: ja.serviceName,
    providerName: ja.providerName,
    siteUrl: context.siteUrl,
    emergencyPhone: context.phone,
  },
  inEnglish,
};

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

const all = [...Object.values(samples), ...forDesk];
const versions = all.flatMap((announcement) =>
  (["ja", "en"] as const).map((language) => ({
    kind: announcement.kind,
    to: announcement.audience.to,
    language,
    announcement,
  })),
);

describe.each(versions)("$kind to $to in $language", ({ kind, to: readers, language, announcement }) => {
  const { title, facts, opens } = said(Announcement.parse(announcement), language);

  test("is a mail in the look of all our mails, which says the same in HTML and in plain text", () => {
    const { sender, subject, html, text, headers } = mailOf(announcement, language);
    const { serviceName, providerName } = context.names[language];

    expect(fullWidth(subject)).toBeLessThanOrEqual(30);
    expect(subject).toContain(kinds[kind].tag[language]);
    expect(html).toContain(`<html lang="${language}">`);
    expect(sender).toBe(serviceName);
    for (const written of [html, text]) expect(written).toContain(providerName);
    expect(headers).toMatchObject({ "X-Notification-Kind": kind, "Auto-Submitted": "auto-generated" });
    const greeting = language === "ja" ? "管理 一郎 様" : "Dear 管理 一郎,";
    expect(html.includes(greeting)).toBe(readers !== "operators");
    expect(text.replaceAll(/\s/g, "")).toContain(title.replaceAll(/\s/g, ""));
    for (const { label } of facts) expect(text).toContain(`  ${label}`);
    if (opens) expect(text).toContain(`▼ ${opens.text}\n${new URL(opens.href, context.siteUrl).href}`);
    expect(text.split("\n").filter((line) => fullWidth(line) > 35 && !line.startsWith("https://"))).toEqual([]);
  });

  test("is a card that Teams takes, with the same words and none of them as Markdown", () => {
    const message = cardMessage(announcement, language, settings);

    const parts = partsOf(message);
    expect(message).toMatchObject({
      type: "message",
      attachments: [
        {
          contentType: "application/vnd.microsoft.card.adaptive",
          content: { type: "AdaptiveCard", version: "1.2", lang: language },
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
      opens ? [new URL(opens.href, context.siteUrl).href] : [],
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
    details: Array.from({ length: 3 }, () => ({ title: long(30), text: long(300) })),
  });

  for (const language of ["ja", "en"] as const) {
    expect(Buffer.byteLength(JSON.stringify(cardMessage(largest, language, settings)))).toBeLessThan(28 * 1024);
    expect(Buffer.byteLength(mailOf(largest, language).html)).toBeLessThan(30_000);
  }
});

test("what is told to our own desk greets nobody and speaks of no emergency phone", () => {
  const { text } = mailOf(incidentOf().desk, "ja");

  expect(text).not.toContain(" 様");
  expect(text).not.toContain("緊急電話");
  expect(text).toContain("サポートのメールボックスに自動で");
});

test("no word can end a header, begin a line or turn the direction of writing", () => {
  const typed = "PC\r\nBcc: all@example.com\u202e";
  const facts = [{ label: { ja: "対象", en: "For" }, value: typed }];
  const { subject: _subject, ...quota } = samples["quota-crossed"];
  const announcement = {
    ...quota,
    title: { ja: typed, en: typed },
    facts,
    audience: { to: "admins" as const, tenant },
  };

  const { subject, text } = mailOf(announcement, "ja");

  expect(subject).toBe("【ご判断のお願い】PC Bcc: all@example.com");
  expect(text).not.toMatch(/^Bcc/m);
  expect(textsOf(cardMessage(announcement, "ja", settings))).toContain("PC Bcc: all@example.com");
});

test.each`
  what                        | given                                                              | subject                                              | request
  ${"a virus on a PC"}        | ${{}}                                                              | ${"【緊急】SMP-NB-0117で身代金要求型ウイルスを検知"} | ${"電源は切らずにお待ちください。"}
  ${"a strange sign-in"}      | ${{ categories: ["InitialAccess"], devices: [] }}                  | ${"【緊急】不審なサインインを検知"}                  | ${"承認しないようお伝えください。"}
  ${"several PCs"}            | ${{ categories: ["Malware"], devices: ["PC-1", "PC-2", "PC-3"] }}  | ${"【緊急】PC-1ほか2台でウイルスを検知"}             | ${"電源は切らずにお待ちください。"}
  ${"a very long PC name"}    | ${{ devices: ["SMP-OSAKA-NOTEBOOK-000000000032"] }}                | ${"【緊急】身代金要求型ウイルスを検知"}              | ${"電源は切らずにお待ちください。"}
  ${"a kind without a name"}  | ${{ categories: ["SomethingNew"], devices: [], people: [] }}       | ${"【緊急】不審な動きを検知"}                        | ${"社内の方にご確認ください。"}
  ${"an alert of low weight"} | ${{ severity: "low", categories: ["Malware"], devices: ["PC-1"] }} | ${"【お知らせ】PC-1でウイルスを検知"}                | ${"今すぐ行っていただくことはありません。"}
`("DM-14: $what is told by what was found, and what to do now", ({ given, subject, request }) => {
  const mail = mailOf(toldOf(given).admins, "ja");

  expect(mail.subject).toBe(subject);
  expect(mail.text.replaceAll("\n", "")).toContain(request);
  expect(mail.text.replaceAll("\n", "")).toContain("担当が11月24日（火） 9:30から調べます。");
});

test("an alert passes quiet hours when it is grave, or of a severity that could not be read", () => {
  const kindOf = (severity: typeof alert.severity) => toldOf({ severity }).admins.kind;

  expect(["high", "unknown"].map((severity) => kindOf(severity as typeof alert.severity))).toEqual([
    "alert-raised",
    "alert-raised",
  ]);
  expect(kindOf("medium")).toBe("alert-minor");
  expect([kinds["alert-raised"].isUrgent, kinds["alert-minor"].isUrgent]).toEqual([true, false]);
});

test("an alert without a link has no button, and its largest is small enough", () => {
  const many = Array.from({ length: 100 }, (_, index) => `${"x".repeat(190)}${index}`);
  const { link: _link, ...unlinked } = alert;
  const largest = toldOf({ ...unlinked, link: undefined, title: "'".repeat(4000), devices: many, people: many });

  const { html, text } = mailOf(Announcement.parse(largest.admins), "ja");

  expect(Announcement.safeParse(largest.desk).success).toBe(true);
  expect(html).not.toContain('class="button"');
  expect(text).not.toContain("▼");
  expect(Buffer.byteLength(html)).toBeLessThan(30_000);
});

test.each(["javascript:alert(1)", "ftp://example.jp/a", "not a link"])("nothing that is told leads to %s", (href) => {
  expect(Announcement.safeParse({ ...samples["alert-raised"], href }).success).toBe(false);
});

test("our desk reads which customer it is about", () => {
  for (const { title } of [toldOf().desk, malware.desk])
    expect(title.ja).toContain("株式会社サンプル商事：SMP-NB-0117で");
});

test("an incident with a long name of its service is told by a shorter subject", () => {
  const service = "Microsoft Defender for Cloud Applications";

  const subjects = [incidentOf({ service }), incidentOf({ ...ended, service })].map(
    ({ admins }) => mailOf(admins, "ja").subject,
  );

  expect(mailOf(incidentOf().admins, "ja").subject).toBe("【障害】Exchange Onlineで障害が発生しています");
  expect(subjects).toEqual(["【障害】Microsoftのサービスの障害", "【復旧】Microsoftのサービスの復旧"]);
});

test("M365-07: licences are told in one line of figures with their age; what is short asks for a decision", () => {
  const enough = licencesOf();
  const short = licencesOf({ newest: shortOfLicences });
  const unread = licencesOf({ newest: { ...shortOfLicences, coverage: "none", cause: "no-consent", skus: [] } });

  expect(mailOf(enough, "ja").subject).toBe("【レポート】ライセンスの棚卸し（11月1日時点）");
  expect(mailOf(enough, "ja").text).toContain("11月1日（日） 02:10時点");
  expect([enough, short].map(({ facts, tone }) => [facts[0]?.value, tone])).toMatchObject([
    [{ ja: "余り 11、不足 0" }, undefined],
    [{ ja: "余り 0、不足 1" }, "decision"],
  ]);
  expect(unread.lead?.ja).toContain("取得できませんでした");
});

test("companies' names stand above what has changed at them, in HTML as in plain text", () => {
  const { html, text } = mailOf(samples.digest, "ja");
  const changes = "管理者権限の追加1件（例示 太郎）、端末の追加2件";

  expect(text).toContain(`  株式会社サンプル商事\n  　${changes}`);
  expect(html).not.toContain("white-space:nowrap;width:96px");
});

test("one thing whose space runs out is told by its name, as far as a list of mails shows it", () => {
  const near = { kind: "sharepoint", key: "x", usedBytes: 92, limitBytes: 100, level: "critical" } as const;
  const subjectFor = (name: string) =>
    mailOf(quotaNews(tenant, "2026-11-20", "2026-11-20T13:12:00Z", [{ ...near, name: { ja: name, en: name } }]), "ja")
      .subject;

  expect(subjectFor("SharePoint全体")).toBe("【ご判断のお願い】SharePoint全体の容量が不足してきました");
  expect(subjectFor("長谷川 エリザベス 美由紀さんのメールボックス")).toBe(
    "【ご判断のお願い】容量が不足してきました（1件）",
  );
});
