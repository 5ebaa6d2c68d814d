import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { readDomains } from "#shared/tenants/domains.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");

const support = `support@${provider.domain}`;
const operator = `operator@${provider.domain}`;
const colleague = `admin@${ours.domain}`;
const stranger = `user@${theirs.domain}`;

const Thread = z.looseObject({
  id: z.string(),
  number: z.string(),
  state: z.string(),
  subject: z.string(),
  description: z.string(),
  version: z.number(),
  channel: z.string(),
  isConfidential: z.boolean(),
  attachments: z.array(z.object({ name: z.string(), type: z.string(), bytes: z.number() })),
  mail: z.looseObject({ quoted: z.string().optional(), leftOut: z.array(z.object({ name: z.string() })) }).optional(),
  requester: z.looseObject({ name: z.string(), mail: z.string() }),
  history: z.array(
    z.looseObject({
      by: z.object({ role: z.string(), name: z.string() }),
      message: z
        .looseObject({
          visibility: z.string(),
          text: z.string(),
          attachments: z.array(z.looseObject({ name: z.string() })),
          mail: z
            .looseObject({ quoted: z.string().optional(), leftOut: z.array(z.object({ name: z.string() })) })
            .optional(),
        })
        .optional(),
    }),
  ),
});
type Thread = z.infer<typeof Thread>;
const List = z.object({ inquiries: z.array(z.looseObject({ id: z.string(), subject: z.string() })) });
const HeldList = z.object({
  held: z.array(
    z.looseObject({ id: z.string(), reason: z.string(), subject: z.string(), suggestedTenant: z.string().optional() }),
  ),
});

async function ask(method: string, path: string, by = operator, body?: unknown, headers = {}): Promise<Response> {
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(by)}`,
      ...(body !== undefined && { "content-type": "application/json" }),
      ...headers,
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

let serial = 0;
/** A subject or message id that no other test has. */
const unique = (text: string) => `${text}-${(serial += 1)}`;

type Raw = { from: string; subject: string; id?: string; headers?: string[]; body?: string; type?: string };

const mime = ({ from, subject, id, headers = [], body = "本文です。", type }: Raw): string =>
  [
    `From: ${from}`,
    `To: ${support}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
    ...(id === undefined ? [] : [`Message-ID: ${id}`]),
    ...headers,
    "MIME-Version: 1.0",
    `Content-Type: ${type ?? "text/plain; charset=utf-8"}`,
    "",
    body,
  ].join("\r\n");

const receive = (raw: Raw) => running.service.graph.receiveMime(support, mime(raw));

/** Tells the service by hand of what Graph would tell it of: of every mail since the last look. */
const poll = () => running.service.host.run("pollSupportMailbox");

const people: string[] = [];
/** A sender of whom no other test speaks: who sends too much is held. */
const someone = () => people.pop() ?? "";

beforeAll(async () => {
  const { host, platform } = running.service;
  for (const { id } of companies) await readDomains(platform, { kind: "domains", tenant: TenantId.parse(id) });
  await host.run("renewSubscriptions");
  await eventually(() => (subscriptions() > 0 ? true : undefined));
  const User = z.looseObject({ mail: z.string(), accountEnabled: z.boolean(), userType: z.string() });
  const query = { $select: "mail,accountEnabled,userType" };
  for await (const { mail, accountEnabled, userType } of platform
    .graph(TenantId.parse(ours.id))
    .list("/users", User, { query }))
    if (accountEnabled && userType === "Member" && !/^(user|admin)@/.test(mail)) people.push(mail);
});

const subscriptions = () =>
  running.service.graph
    .calls()
    .filter(({ method, url, status }) => method === "POST" && url.includes("/subscriptions") && status === 201).length;

const listed = async (subject: string, tenant = ours.id) =>
  List.parse(await (await ask("GET", `/inquiries?tenant=${tenant}&take=200`)).json()).inquiries.filter(
    (one) => one.subject === subject,
  );

async function openedBy(given: Omit<Raw, "from"> & { from?: string }): Promise<Thread> {
  const raw = { from: someone(), ...given };
  await receive(raw);
  const [found] = await eventually(async () => {
    const all = await listed(raw.subject);
    return all.length > 0 ? all : undefined;
  });
  return threadOf(found?.id ?? "");
}

const threadOf = async (id: string, by = operator) =>
  Thread.parse(await (await ask("GET", `/inquiries/${id}`, by)).json());

const whenThread = (id: string, isSo: (thread: Thread) => boolean) =>
  eventually(async () => {
    const thread = await threadOf(id);
    return isSo(thread) ? thread : undefined;
  });

const mailsTo = (address: string) =>
  running.service.graph.mail().filter((mail) => mail.to.some((to) => to.address === address));
const mailTo = (address: string, subject: string) =>
  eventually(() => mailsTo(address).findLast((mail) => mail.subject.includes(subject)));

const held = async (subject: string) =>
  HeldList.parse(await (await ask("GET", "/operator/held?take=200")).json()).held.find(
    (one) => one.subject === subject,
  );
const isHeld = async (given: Omit<Raw, "from"> & { from?: string }) => {
  const raw = { from: someone(), ...given };
  await receive(raw);
  return eventually(() => held(raw.subject));
};

const headerOf = (mail: { headers: readonly { name: string; value: string }[] }, name: string) =>
  mail.headers.find((header) => header.name.toLowerCase() === name)?.value ?? "";

const text = (thread: Thread) => thread.history.flatMap(({ message }) => (message ? [message.text] : []));

describe("a mail to the support mailbox", () => {
  test("opens an inquiry of its sender's company, with a number by mail in the same thread", async () => {
    const [subject, user] = [unique("プリンターから紙が出ません"), `user@${ours.domain}`];

    const thread = await openedBy({
      subject,
      from: `"例示 太郎" <${user}>`,
      id: `<${subject.length}-first@sample-shoji.example>`,
    });

    expect(thread).toMatchObject({ state: "new", channel: "mail", description: "本文です。" });
    expect(thread.requester).toMatchObject({ name: "例示 太郎", mail: user });
    const acknowledged = await mailTo(user, subject);
    expect(acknowledged.subject).toBe(`Re: ${subject} [#${thread.number}]`);
    expect(headerOf(acknowledged, "in-reply-to")).toBe(`<${subject.length}-first@sample-shoji.example>`);
  });

  test("goes back and forth as one conversation, on the site and in the mailbox", async () => {
    const [subject, user] = [unique("共有フォルダーが開けません"), someone()];
    const first = `<${unique("conversation")}@sample-shoji.example>`;
    const { id, number } = await openedBy({ subject, from: user, id: first });
    const acknowledged = await mailTo(user, subject);

    await ask("POST", `/inquiries/${id}/messages`, operator, {
      text: "エラーの番号を教えてください。",
      state: "waitingForRequester",
    });
    const question = await eventually(() =>
      mailsTo(user).find((mail) => mail.subject.includes(number) && mail.text?.includes("エラーの番号")),
    );
    const second = `<${unique("conversation")}@sample-shoji.example>`;
    await receive({
      from: user,
      subject: question.subject,
      id: second,
      headers: [`In-Reply-To: ${question.internetMessageId}`, `References: ${first} ${question.internetMessageId}`],
      body: `0x80070035 です。\r\n\r\n差出人: サポート <${support}>\r\n送信日時: 2026年11月20日 10:24\r\n宛先: 例示 太郎\r\n件名: Re: ${subject}\r\n\r\nエラーの番号を教えてください。`,
    });
    const answered = await whenThread(id, (thread) => thread.state === "inProgress");
    await ask("POST", `/inquiries/${id}/messages`, operator, { text: "設定を直しました。", state: "resolved" });
    const solution = await eventually(() =>
      mailsTo(user).find((mail) => mail.subject.includes(number) && mail.text?.includes("設定を直しました")),
    );
    await receive({
      from: user,
      subject: `RE: ${subject} [#${number}]`,
      headers: [`In-Reply-To: ${solution.internetMessageId}`],
      body: "まだ開けません。",
    });
    const reopened = await whenThread(id, (thread) => thread.state === "reopened");

    expect(answered.history.at(-1)?.message).toMatchObject({
      text: "0x80070035 です。",
      mail: { quoted: expect.stringContaining("エラーの番号を教えてください。") },
    });
    expect(text(reopened)).toEqual([
      "エラーの番号を教えてください。",
      "0x80070035 です。",
      "設定を直しました。",
      "まだ開けません。",
    ]);
    expect(headerOf(solution, "in-reply-to")).toBe(second);
    expect(headerOf(solution, "references").split(/\s+/)).toEqual([
      first,
      acknowledged.internetMessageId,
      question.internetMessageId,
      second,
    ]);
    expect(await listed(subject)).toHaveLength(1);
  });

  test("joins its inquiry by the number in the subject when nothing else tells", async () => {
    const subject = unique("VPNにつながりません");
    const { id, number } = await openedBy({ subject });

    await receive({ subject: `追加の情報です [#${number}]`, from: colleague, body: "社内のWi-Fiでも同じです。" });

    const thread = await whenThread(id, ({ history }) => history.length === 2);
    expect(text(thread)).toEqual(["社内のWi-Fiでも同じです。"]);
    expect(thread.history.at(-1)?.by).toMatchObject({ role: "admin" });
  });

  test("told of twice, polled and lying there as two copies makes one entry", async () => {
    const [subject, user] = [unique("二重に届くメール"), someone()];
    const id = `<${unique("twice")}@sample-shoji.example>`;
    const { id: inquiry } = await openedBy({ subject, from: user, id });

    await receive({ subject, from: user, id });
    await poll();
    const marker = unique("目印");
    await openedBy({ subject: marker });

    expect(await listed(subject)).toHaveLength(1);
    expect((await threadOf(inquiry)).history).toHaveLength(1);
    expect(mailsTo(user).filter((mail) => mail.subject.includes(subject))).toHaveLength(1);
  });

  test("that Graph tells nothing of is found by the next look", async () => {
    await poll();
    const subject = unique("通知のないメール");
    running.service.graph.holdNotifications(true);
    await receive({ subject, from: someone() });
    running.service.graph.holdNotifications(false);

    await poll();

    await eventually(async () => ((await listed(subject)).length === 1 ? true : undefined));
  });

  test("is found also after Graph has forgotten where we were", async () => {
    await poll();
    const subject = unique("忘れられたメール");
    running.service.graph.holdNotifications(true);
    await receive({ subject, from: someone() });
    running.service.graph.holdNotifications(false);
    running.service.graph.expireDeltaTokens();

    await poll();

    await eventually(async () => ((await listed(subject)).length === 1 ? true : undefined));
  });

  test("keeps its files and pictures, names what was left out, and shows safe HTML", async () => {
    const subject = unique("画面写真つき");
    const png = "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";
    const part = (head: string[], content: string) => ["--mixed", ...head, "", content].join("\r\n");
    const html =
      '<p onclick="x()">下の画面です。</p><script>alert(1)</script><img src="cid:shot"><img src="https://t.example/1.gif">';

    const { id, ...thread } = await openedBy({
      subject,
      type: "multipart/related; boundary=mixed",
      body: [
        part(
          ["Content-Type: text/html; charset=utf-8", "Content-Transfer-Encoding: base64"],
          Buffer.from(html).toString("base64"),
        ),
        part(
          [
            "Content-Type: image/png; name=shot.png",
            "Content-ID: <shot>",
            "Content-Disposition: inline; filename=shot.png",
            "Content-Transfer-Encoding: base64",
          ],
          png,
        ),
        part(
          [
            "Content-Type: application/octet-stream; name=tool.exe",
            "Content-Disposition: attachment; filename=tool.exe",
            "Content-Transfer-Encoding: base64",
          ],
          "TVqQAAMAAAA=",
        ),
        "--mixed--",
      ].join("\r\n"),
    });

    expect(thread.description).toBe("下の画面です。");
    expect(thread.attachments).toEqual([{ name: "shot.png", type: "image/png", bytes: 70 }]);
    expect(thread.mail?.leftOut.map(({ name }) => name)).toEqual(["tool.exe"]);
    const page = await ask("GET", `/inquiries/${id}/messages/1/page`, colleague);
    expect(page.headers.get("content-security-policy")).toContain("sandbox");
    const shown = await page.text();
    expect(shown).toContain("下の画面です。");
    expect(shown).not.toMatch(/script|onclick|t\.example|cid:/);
    expect(shown).toContain("/attachments/");
  });

  test("marked as personal is confidential", async () => {
    const thread = await openedBy({ subject: unique("給与の件"), headers: ["Sensitivity: Personal"] });

    expect(thread.isConfidential).toBe(true);
  });

  test("makes readers of the colleagues to whom it goes too, and of nobody else", async () => {
    const [user, other, sender] = [`user@${ours.domain}`, someone(), someone()];
    const cc = `Cc: ${user}, ${stranger}, friend@elsewhere.example, ${support}, ${sender}`;
    const { id, number, subject, ...thread } = await openedBy({
      subject: unique("みんなで読む件"),
      from: sender,
      headers: ["Sensitivity: Personal", cc],
    });
    const watchers = z.array(z.object({ name: z.string(), mail: z.string() }));
    const mailsOf = (given: unknown) => watchers.parse(given).map(({ mail }) => mail);

    expect(mailsOf(thread["watchers"])).toEqual([user]);
    expect((await threadOf(id, user)).description).toBe("本文です。");

    await receive({ subject: `Re: ${subject} [#${number}]`, from: user, headers: [`Cc: ${other}, ${stranger}`] });

    const answered = await whenThread(id, ({ version }) => version === 2);
    expect(mailsOf(answered["watchers"])).toEqual([user, other]);
  });
});

describe("nothing answers or is answered by", () => {
  test.each`
    what                         | header
    ${"an automatic reply"}      | ${"Auto-Submitted: auto-replied"}
    ${"a mailing list"}          | ${"List-Id: <news.sample-shoji.example>"}
    ${"a bulk mail"}             | ${"Precedence: bulk"}
    ${"another answering robot"} | ${"X-Autoreply: yes"}
    ${"a mail that none sent"}   | ${"Return-Path: <>"}
  `("$what", async ({ header }) => {
    const user = someone();
    const { id, number } = await openedBy({ subject: unique("自動応答の試験"), from: user });
    await mailTo(user, number);
    const before = mailsTo(user).length;

    await receive({ from: user, subject: `自動応答 [#${number}]`, headers: [header], body: "不在にしております。" });
    await openedBy({ subject: unique("目印") });

    expect((await threadOf(id)).history).toHaveLength(1);
    expect(mailsTo(user).filter((mail) => mail.subject.includes(number))).toHaveLength(1);
    expect(mailsTo(user)).toHaveLength(before);
  });

  test("our own mail to our own mailbox", async () => {
    const { number } = await openedBy({ subject: unique("自分宛て") });
    await eventually(() => mailsTo(support).find((mail) => mail.subject.includes(number)));
    await openedBy({ subject: unique("目印") });

    const inquiries = List.parse(await (await ask("GET", "/inquiries?tenant=unknown")).json()).inquiries;
    expect(inquiries).toEqual([]);
    expect(
      HeldList.parse(await (await ask("GET", "/operator/held")).json()).held.filter(
        ({ reason }) => reason === "own-staff",
      ),
    ).toEqual([]);
  });

  test("a delivery report, which is noted where the mail went out", async () => {
    const user = someone();
    const { id } = await openedBy({ subject: unique("届かない返信"), from: user });
    await ask("POST", `/inquiries/${id}/messages`, operator, { text: "確認します。" });
    const reply = await eventually(() => mailsTo(user).find((mail) => mail.text?.includes("確認します。")));

    await receive({
      from: "postmaster@sample-shoji.example",
      subject: "配信不能",
      type: "multipart/report; report-type=delivery-status; boundary=r",
      body: [
        "--r\r\nContent-Type: text/plain\r\n\r\nNot delivered.",
        `--r\r\nContent-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; x.example\r\n\r\nFinal-Recipient: rfc822; ${user}\r\nAction: failed\r\nStatus: 5.1.1`,
        `--r\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: ${reply.internetMessageId}`,
        "--r--",
      ].join("\r\n"),
    });

    const thread = await whenThread(id, ({ history }) => history.at(-1)?.message?.visibility === "internal");
    expect(thread.history.at(-1)?.message?.text).toContain(`${user} 宛のメールが届きませんでした（5.1.1）`);
    expect(thread.state).toBe("inProgress");
  });
});

describe("is held for an operator and opens nothing by itself:", () => {
  test("a mail from an address that nobody knows, until it is opened for a company", async () => {
    const subject = unique("はじめまして");
    const item = await isHeld({ subject, from: "someone@elsewhere.example" });

    expect(item).toMatchObject({ reason: "unknown-sender" });
    expect(mailsTo("someone@elsewhere.example")).toEqual([]);
    const decided = await ask("POST", `/operator/held/${item.id}/decision`, operator, {
      kind: "open",
      tenant: ours.id,
    });
    expect(decided.status).toBe(202);
    await eventually(async () => ((await listed(subject)).length === 1 ? true : undefined));
    await mailTo("someone@elsewhere.example", subject);
    const again = await ask("POST", `/operator/held/${item.id}/decision`, operator, {
      kind: "discard",
      reason: "重複",
    });
    expect(again.status).toBe(409);
    expect(await held(subject)).toBeUndefined();
  });

  test("one whose domain is a customer's, but whom its directory does not know", async () => {
    const item = await isHeld({ subject: unique("新入社員です"), from: `nobody@${ours.domain}` });

    expect(item).toMatchObject({ reason: "unknown-sender", suggestedTenant: ours.id });
  });

  test("one that Exchange has found to be forged", async () => {
    const item = await isHeld({
      subject: unique("至急送金"),
      headers: [
        "Authentication-Results: spf=fail smtp.mailfrom=x.example; dkim=none; dmarc=fail action=quarantine; compauth=fail reason=000",
      ],
    });

    expect(item.reason).toBe("not-authenticated");
  });

  test("an answer from another company, which reads and adds nothing, until an operator adds it", async () => {
    const user = someone();
    const { id, number } = await openedBy({ subject: unique("社外からの返信"), from: user });
    const reply = await mailTo(user, number);
    const subject = unique("転送された返信");

    const item = await isHeld({
      subject,
      from: stranger,
      headers: [`In-Reply-To: ${reply.internetMessageId}`],
      body: "転送されました。",
    });

    expect(item.reason).toBe("not-for-sender");
    expect((await threadOf(id)).history).toHaveLength(1);
    await ask("POST", `/operator/held/${item.id}/decision`, operator, { kind: "add", inquiry: id });
    const thread = await whenThread(id, ({ history }) => history.length === 2);
    expect(text(thread)).toEqual(["転送されました。"]);
  });

  test("what comes after too many from one sender", async () => {
    const subjects = Array.from({ length: 12 }, () => unique("くり返し"));
    for (const subject of subjects) await receive({ subject, from: `admin@${theirs.domain}` });

    const inquiries = await eventually(async () => {
      const counts = await Promise.all(subjects.map(async (subject) => (await listed(subject, theirs.id)).length));
      const waiting = await Promise.all(subjects.map(held));
      return counts.filter(Boolean).length + waiting.filter(Boolean).length === subjects.length ? waiting : undefined;
    });

    expect(inquiries.filter(Boolean).length).toBeGreaterThanOrEqual(1);
    expect(inquiries.find(Boolean)?.reason).toBe("flood");
  });

  test("only operators decide, and only what makes sense", async () => {
    const item = await isHeld({ subject: unique("判断の試験"), from: "other@elsewhere.example" });
    const decide = (body: unknown, by = operator) => ask("POST", `/operator/held/${item.id}/decision`, by, body);

    expect((await decide({ kind: "discard", reason: "x" }, colleague)).status).toBe(403);
    expect((await decide({ kind: "discard" })).status).toBe(422);
    expect((await decide({ kind: "open", tenant: "00000000-0000-4000-8000-000000000000" })).status).toBe(404);
    expect((await decide({ kind: "add", inquiry: "inq_01J00000000000000000000000" })).status).toBe(422);
    expect((await decide({ kind: "discard", reason: "営業メールです。" })).status).toBe(202);
  });
});

describe("the webhook for Microsoft Graph", () => {
  const post = (body: unknown, query = "") =>
    fetch(`${running.service.host.url}/api/webhooks/graph${query}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });

  test("gives the validation token back as plain text", async () => {
    const answer = await fetch(`${running.service.host.url}/api/webhooks/graph?validationToken=a%20%3Cb%3E`, {
      method: "POST",
      headers: { "content-type": "text/plain; charset=utf-8" },
    });

    expect([answer.status, answer.headers.get("content-type"), await answer.text()]).toEqual([
      200,
      "text/plain; charset=utf-8",
      "a <b>",
    ]);
  });

  test("takes and drops what does not know the secret of the subscription", async () => {
    const before = running.service.graph.calls().length;

    const answer = await post({
      value: [{ clientState: "guess", resourceData: { id: "x" } }, 7, { clientState: "a.b" }],
    });

    expect(answer.status).toBe(202);
    expect(running.service.graph.calls().length).toBe(before);
  });

  test("refuses what is no list of notices", async () => {
    expect((await post({ values: [] })).status).toBe(422);
    expect((await post("x")).status).toBe(422);
  });

  test("subscribes again once Graph says that the subscription is gone, and reads what was missed", async () => {
    const before = subscriptions();
    running.service.graph.holdNotifications(true);
    const subject = unique("失われた通知");
    await receive({ subject, from: someone() });
    running.service.graph.holdNotifications(false);

    await running.service.graph.tellLifecycle("subscriptionRemoved");

    await eventually(async () => (subscriptions() > before && (await listed(subject)).length === 1 ? true : undefined));
    await openedBy({ subject: unique("新しい購読") });
  });
});
