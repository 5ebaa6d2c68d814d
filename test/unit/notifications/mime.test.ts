import { simpleParser } from "mailparser";
import { expect, test } from "vitest";
import { Temporal } from "#shared/base/time.ts";
import { type Envelope, toMime } from "#shared/notifications/mime.ts";
import type { Mail } from "#shared/notifications/templates/mail.ts";

const mail: Mail = {
  sender: "ワークプレイス運用サービス",
  subject: "Teams会議で画面共有のボタンが押せません [#T-2026-000482]",
  html: "<p>受け付けました。</p>\n<p>初回のご回答をお待ちください。</p>\n",
  text: "受け付けました。\n\n-- \nワークプレイス運用サービス サポート\n",
  to: [{ name: "例示 太郎", address: "taro@sample-shoji.example" }],
  headers: { "Auto-Submitted": "auto-generated", "X-Notification-Kind": "inquiry-acknowledged" },
  thread: [],
};
const envelope: Envelope = {
  from: { name: "ワークプレイス運用サービス", address: "support@mihon-systems.example" },
  messageId: "<ntf_01JD0000000000000000000000@mihon-systems.example>",
  date: Temporal.Instant.from("2026-11-20T01:24:05.678Z"),
};

const raw = async (changed: Partial<Mail> = {}, sent: Partial<Envelope> = {}) =>
  (await toMime({ ...mail, ...changed }, { ...envelope, ...sent })).toString("latin1");

/** As a mail program reads it. */
async function read(changed: Partial<Mail> = {}, sent: Partial<Envelope> = {}) {
  const parsed = await simpleParser(await toMime({ ...mail, ...changed }, { ...envelope, ...sent }), {
    skipHtmlToText: true,
    skipTextToHtml: true,
  });
  const to = [parsed.to ?? []].flat().flatMap(({ value }) => value);
  return { ...parsed, from: parsed.from?.value, to, names: parsed.headerLines.map(({ key }) => key) };
}

test("a mail carries its plain text and its HTML, each as it was written", async () => {
  const parsed = await read();

  expect(parsed.subject).toBe(mail.subject);
  expect(parsed.text).toBe(mail.text);
  expect(parsed.html).toBe(mail.html);
  expect(parsed.attachments).toEqual([]);
});

test("a mail says who it is from and to, when, under which id, and that a machine wrote it", async () => {
  const { from, to, names, date, messageId, headers } = await read();

  expect(from).toEqual([envelope.from]);
  expect(to).toEqual(mail.to);
  expect(messageId).toBe(envelope.messageId);
  expect(date?.toISOString()).toBe("2026-11-20T01:24:05.000Z");
  expect(await raw()).toContain("\r\nDate: Fri, 20 Nov 2026 10:24:05 +0900\r\n");
  expect(headers.get("auto-submitted")).toBe("auto-generated");
  expect(headers.get("x-notification-kind")).toBe("inquiry-acknowledged");
  expect(names.toSorted()).toEqual([
    "auto-submitted",
    "content-type",
    "date",
    "from",
    "message-id",
    "mime-version",
    "subject",
    "to",
    "x-notification-kind",
  ]);
});

test("every line is ASCII, ends as mail's lines do and is at most 76 characters long", async () => {
  const bytes = await raw({ subject: "長".repeat(200), html: `<p>${"本文".repeat(2000)}</p>` });
  const lines = bytes.split("\r\n");

  expect(bytes.replaceAll("\r\n", "")).toMatch(/^[\x20-\x7e]+$/);
  expect(lines.filter((line) => line.length > 76)).toEqual([]);
  expect(lines.filter((line) => line === "Content-Transfer-Encoding: base64")).toHaveLength(2);
});

test("plain text keeps the line ends of mail where it is encoded", async () => {
  const [, encoded = ""] = /Content-Type: text\/plain[^]*?\r\n\r\n([^]*?)\r\n--/.exec(await raw()) ?? [];

  expect(Buffer.from(encoded, "base64").toString()).toBe(mail.text.replaceAll("\n", "\r\n"));
});

test("the same mail is the same bytes, and another one's parts are divided by another line", async () => {
  const boundary = /boundary="([^"]+)"/;
  const [one, again, other] = await Promise.all([
    raw(),
    raw(),
    raw({}, { messageId: "<ntf_2@mihon-systems.example>" }),
  ]);

  expect(again).toBe(one);
  expect(boundary.exec(other)?.[1]).not.toBe(boundary.exec(one)?.[1]);
});

test.each`
  what                              | subject
  ${"long and Japanese"}            | ${"会議室のディスプレイに資料を映すと画面がちらつき、音声も途切れて会議が進められません。".repeat(3)}
  ${"of signs beyond the basic"}    | ${"🖨️ 印刷できません 👩‍💻 𠮷野家 が".repeat(6)}
  ${"long and Latin"}               | ${"The printer on the third floor does not print anything at all, ".repeat(4).trim()}
  ${"one word without end"}         | ${"x".repeat(300)}
  ${"of quotes and signs of lists"} | ${`"a", <b@c.example>; (d): e`}
`("a subject that is $what is read as it was written", async ({ subject }) => {
  expect((await read({ subject })).subject).toBe(subject);
});

test.each([
  `見本, 太郎 "たろう"`,
  `Doe, "Jane" <jane@other.example>`,
  `O'Neil (総務); 部長`,
  `\\"`,
  `${"とても長い部署の名前".repeat(12)} 担当`,
])("the name %s is one reader's name", async (name) => {
  const { to, from } = await read(
    { to: [{ name, address: "a@sample-shoji.example" }, { address: "b@sample-shoji.example" }] },
    { from: { name, address: "support@mihon-systems.example" } },
  );

  expect(to).toEqual([
    { name, address: "a@sample-shoji.example" },
    { name: "", address: "b@sample-shoji.example" },
  ]);
  expect(from).toEqual([{ name, address: "support@mihon-systems.example" }]);
});

test.each(["\r\n", "\n", "\r", "\r\n\r\n", "\u0000\r\n", "\u2028", "\u0085"])(
  "nothing that was typed begins a line of its own (%j)",
  async (lineEnd) => {
    const typed = `件名${lineEnd}Bcc: all@evil.example${lineEnd}X-Evil: 1`;
    const parsed = await read(
      {
        subject: typed,
        to: [{ name: typed, address: `a@sample-shoji.example${lineEnd}Bcc: all@evil.example` }],
        headers: { "X-Notification-Kind": `kind${lineEnd}X-Evil: 1` },
      },
      { from: { name: typed, address: "support@mihon-systems.example" } },
    );

    expect(parsed.names).not.toContain("bcc");
    expect(parsed.names).not.toContain("x-evil");
    for (const text of [parsed.subject, parsed.to[0]?.name, parsed.from?.[0]?.name])
      expect(text).toBe("件名 Bcc: all@evil.example X-Evil: 1");
    expect(parsed.text).toBe(mail.text);
  },
);

test("what was typed in the form of an encoded word is not decoded", async () => {
  const typed = "=?UTF-8?Q?=0D=0ABcc:_all@evil.example?= =?UTF-8?B?5Lu25ZCN?=";

  const { subject, to, names } = await read({
    subject: typed,
    to: [{ name: typed, address: "a@sample-shoji.example" }],
  });

  const seen = typed.replaceAll("=?", "= ?");
  expect([subject, to[0]?.name]).toEqual([seen, seen]);
  expect(names).not.toContain("bcc");
});
