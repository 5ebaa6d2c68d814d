import { expect, test } from "vitest";
import { Notification } from "#shared/notifications/model.ts";
import { fullWidth } from "#shared/notifications/templates/full-width.ts";
import { renderMail } from "#shared/notifications/templates/render.ts";
import { context, samples } from "./samples.ts";

const all = Object.values(samples);
const acknowledged = samples["inquiry-acknowledged"];
const textOf = (html: string) => html.replace(/<(style|title)>.*?<\/\1>/gs, "").replace(/<[^>]+>/g, "");

test.each(all)("a mail of $kind goes to its one reader and says that it was sent by a machine", (notification) => {
  const mail = renderMail(Notification.parse(JSON.parse(JSON.stringify(notification))), context);

  expect(mail.to).toEqual([notification.to]);
  expect(mail.headers).toEqual({
    "Auto-Submitted": "auto-generated",
    "X-Auto-Response-Suppress": "All",
    "X-Notification-Kind": notification.kind,
  });
});

test.each(all)("a mail of $kind says the same in HTML and in plain text", (notification) => {
  const { html, text } = renderMail(notification, context);
  const heading = /<h1[^>]*>([^<]*)/.exec(html)?.[1] ?? "";
  const url = /class="button" href="([^"]*)/.exec(html)?.[1] ?? "";

  expect(text).toContain(`${heading}。`);
  expect(text).toContain(`\n${url}\n`);
  for (const [, label] of html.matchAll(/<td class="quiet"[^>]*>([^<]+)<\/td>/g))
    expect(text).toContain(`  ${label}　`);
});

test.each(all)("a mail of $kind asks for nothing from the network and knows dark screens", ({ kind }) => {
  const { html } = renderMail(samples[kind], context);

  expect(html).not.toMatch(/<(img|link|script|iframe|object)|url\(|@import|src=/);
  expect(html).toContain('<meta name="color-scheme" content="light dark"/>');
  expect(html).toContain("prefers-color-scheme:dark");
});

test.each(all)("no line of the plain text of $kind is wider than 35 full-width characters, but for an address", (n) => {
  const lines = renderMail(n, context).text.split("\n");

  expect(lines.filter((line) => fullWidth(line) > 35 && !line.startsWith("https://"))).toEqual([]);
});

test("the acknowledgement carries subject and number, the date that matters, and the way to the status page", () => {
  const { subject, html, text } = renderMail(acknowledged, context);

  expect(subject).toBe("Teams会議で画面共有のボタンが押せません [#T-2026-000482]");
  for (const words of [
    "例示 太郎 様",
    "受け付けました。初回のご回答予定は11月25日（水） 17:30までです。",
    "2026年11月20日（金） 10:24",
    "画面写真.png（412 KB）、エラー表示.png（188 KB）",
    "緊急電話 0120-000-000",
    "株式会社みほんシステムズ｜東京都見本区見本町1-2-3サポートサイト",
  ])
    expect(textOf(html)).toContain(words);
  expect(html).toContain('href="https://support.example.jp/api/inquiries/inq_01JD0000000000000000000000"');
  expect(text).toMatch(/\n-- \nワークプレイス運用サービス サポート\n株式会社みほんシステムズ\n/);
});

test("the subject is one line with one number, whatever was typed", () => {
  const typed = "Re: 困っています [#T-2026-000001]\r\nBcc: all@example.com\u202e\u0000";

  const { subject, text } = renderMail({ ...acknowledged, subject: typed }, context);

  expect(subject).toBe("Re: 困っています Bcc: all@example.com [#T-2026-000482]");
  expect(text).not.toMatch(/^Bcc/m);
});

test("what was typed is shown as text, whatever it holds", () => {
  const hostile = `<img src=x onerror=alert(1)>"'&`;

  const { html } = renderMail(
    {
      ...acknowledged,
      to: { name: hostile, address: "a@example.jp" },
      subject: hostile,
      attachments: [{ name: hostile, bytes: 1 }],
    },
    context,
  );

  expect(html).not.toContain("<img");
  expect(html).toContain("&lt;img src=x onerror=alert(1)&gt;");
});

test("the largest acknowledgement stays below 30 kB", () => {
  const attachments = Array.from({ length: 10 }, () => ({ name: `${"'".repeat(196)}.png`, bytes: 26_214_400 }));

  const { html } = renderMail({ ...acknowledged, subject: "'".repeat(100), attachments }, context);

  expect(Buffer.byteLength(html)).toBeLessThan(30_000);
});

test("the notice to our support names weight, company and due time, and nothing that was asked", () => {
  const known = renderMail({ ...samples["inquiry-received"], companyName: "株式会社サンプル商事" }, context);
  const unknown = renderMail(samples["inquiry-received"], context);

  expect(known.subject).toBe("【お知らせ】お問い合わせ：仕事が止まっている（11月25日まで） T-2026-000482");
  expect(known.text).toContain("会社　　　　　　株式会社サンプル商事");
  expect(unknown.text).toContain("会社　　　　　　未確認");
});

test("the notice of a call names the time of calling back, and of the caller's number its end only", () => {
  const { subject, text } = renderMail(samples["call-received"], context);
  const withheld = renderMail({ ...samples["call-received"], callerEnding: null, outsideWindow: true }, context);

  expect(subject).toBe("【緊急】お電話への折り返し（11月24日（火） 9:30まで） T-2026-000482");
  expect(fullWidth(subject.replace(/ T-.*$/, ""))).toBeLessThanOrEqual(30);
  expect(text).toContain("末尾 5678");
  expect(withheld.text).toContain("非通知");
  expect(withheld.text).toContain("（営業日以外）");
});

test.each`
  kind                   | subject
  ${"deadline-warning"}  | ${"【期限間近】折り返しのお電話 T-2026-000482"}
  ${"deadline-breached"} | ${"【期限超過】折り返しのお電話 T-2026-000482"}
`("a $kind of a call back is told without shares of its time", ({ kind, subject }) => {
  const { percent: _percent, ...deadline } = samples["deadline-warning"];

  const mail = renderMail({ ...deadline, kind, target: "callBack" }, context);

  expect(mail.subject).toBe(subject);
  expect(mail.text).not.toContain("undefined");
});

test.each([
  ["ja", "ご依頼", "お問い合わせ"],
  ["en", "order", "お"],
] as const)("mails about an order say so in its language: %s", (order, said, unsaid) => {
  const mails = [
    renderMail({ ...acknowledged, order, subject: "入社" }, context),
    renderMail({ ...samples["inquiry-replied"], order, subject: "入社", text: "x", attachments: [] }, context),
    renderMail({ ...samples["inquiry-resolved"], order, subject: "入社" }, context),
  ];

  for (const { text } of mails) {
    expect(text).toContain(said);
    expect(text).not.toContain(unsaid);
  }
});
