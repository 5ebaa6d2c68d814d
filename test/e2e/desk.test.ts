import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { tellOfMissingTip } from "#shared/content/missing-tip.ts";
import { readDomains } from "#shared/tenants/domains.ts";
import { OperatorWork } from "#shared/workload/operator-work.ts";
import { form, inquiriesOf, refused, type Thread } from "#test/support/inquiries.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const { ask, opened, openedByVisitor, patch, say, threadOf } = inquiriesOf(running);

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");

const operator = `operator@${provider.domain}`;
const admin = `admin@${ours.domain}`;
const user = `user@${ours.domain}`;
const stranger = `user@${theirs.domain}`;

beforeAll(async () => {
  for (const { id } of [ours, theirs])
    await readDomains(running.service.platform, { kind: "domains", tenant: TenantId.parse(id) });
});

const List = z.object({ inquiries: z.array(z.looseObject({ id: z.string() })) });

const whenThread = (id: string, isSo: (thread: Thread) => boolean) =>
  eventually(async () => {
    const thread = await threadOf(id);
    return isSo(thread) ? thread : undefined;
  });

const listed = async (query: string, by: string) =>
  List.parse(await (await ask("GET", `/inquiries${query}`, { by })).json()).inquiries.map(({ id }) => id);

describe("an inquiry of which nobody knows whose it is", () => {
  const visitor = { name: "例示 太郎", replyTo: user, isConfidential: true };

  test("is given to the customer to whom its sender's address points, and then seen by its sender", async () => {
    const id = await openedByVisitor(visitor);
    const { suggestedTenant } = await threadOf(id);
    expect(suggestedTenant).toBe(ours.id);
    expect((await ask("GET", `/inquiries/${id}`, { by: admin })).status).toBe(404);
    expect(await refused(await patch(id, operator, { tenant: provider.id }))).toEqual([
      422,
      "invalid-input",
      "#/tenant",
    ]);

    expect((await patch(id, operator, { tenant: suggestedTenant })).status).toBe(200);

    const thread = await whenThread(id, ({ version }) => version === 3);
    expect(thread.history.flatMap(({ by, changes }) => changes.map(({ field }) => [by.role, field]))).toEqual([
      ["operator", "tenant"],
      ["service", "requester"],
    ]);
    expect(thread.suggestedTenant).toBeUndefined();
    await eventually(async () => ((await listed("?take=200", user)).includes(id) ? true : undefined));
    expect(await listed("?tenant=unknown&take=200", operator)).not.toContain(id);
    expect((await threadOf(id, user)).history).toHaveLength(1);
    expect((await ask("GET", `/inquiries/${id}`, { by: stranger })).status).toBe(404);
  });

  test("is moved on while nothing was said for the wrong customer, and never afterwards", async () => {
    const id = await openedByVisitor({ ...visitor, replyTo: "hanako@somewhere.example" });
    await patch(id, operator, { tenant: theirs.id });

    expect((await patch(id, operator, { tenant: ours.id })).status).toBe(200);
    expect((await say(id, operator, { text: "お調べしています。" })).status).toBe(201);

    expect(await refused(await patch(id, operator, { tenant: theirs.id }))).toEqual([409, "wrong-state"]);
    expect(await refused(await patch(await opened(), operator, { tenant: theirs.id }))).toEqual([409, "wrong-state"]);
    expect((await ask("GET", `/inquiries/${id}`, { by: stranger })).status).toBe(404);
    expect((await threadOf(id, admin)).number).toMatch(/^T-/);
  });
});

const mailsTo = (address: string, words: string) =>
  running.service.graph
    .mail()
    .filter((mail) => mail.to.some((to) => to.address === address) && mail.subject.includes(words));

describe("who works on an inquiry", () => {
  const colleague = { name: "当番 陽", mail: `second@${provider.domain}` };

  test("is told once that it is theirs, and of each answer, but never of what they did themselves", async () => {
    const id = await opened({ description: "誰にも見せない言葉" });
    const { number } = await threadOf(id);
    await patch(id, operator, { assignee: "me" });
    await say(id, operator, { text: "型番を教えてください。", state: "resolved" });
    await say(id, user, { text: "まだ直りません。誰にも見せない言葉" });
    await say(id, user, { text: "MFP-300です。" });
    await patch(id, operator, { assignee: colleague });
    await say(id, admin, { text: "急いでいます。" });

    await eventually(() => (mailsTo(colleague.mail, number).length === 2 ? true : undefined));
    await running.service.idle();

    const subjects = (address: string) => mailsTo(address, number).map(({ subject }) => subject);
    expect(subjects(operator).toSorted()).toEqual([
      `【お知らせ】お問い合わせが再開されました ${number}`,
      `【お知らせ】お客様から返信がありました ${number}`,
    ]);
    expect(subjects(colleague.mail).toSorted()).toEqual([
      `【お知らせ】お問い合わせの担当になりました ${number}`,
      `【お知らせ】お客様から返信がありました ${number}`,
    ]);
    expect(JSON.stringify([mailsTo(operator, number), mailsTo(colleague.mail, number)])).not.toContain("誰にも");
  });

  test("is the support mailbox while nobody does", async () => {
    const id = await opened();
    const { number } = await threadOf(id);

    await say(id, user, { text: "追加の情報です。" });

    const support = `support@${provider.domain}`;
    await eventually(() => mailsTo(support, `お客様から返信がありました ${number}`)[0]);
  });
});

describe("who gets copies", () => {
  const reader = { name: "例示 太郎", mail: user };
  const confidential = { subject: "内密の件", isConfidential: true };

  test("is named by who asks, among their own company only, and may read what they get", async () => {
    const id = await opened({ ...confidential, watchers: [reader] }, admin);
    const { number } = await threadOf(id);

    expect((await threadOf(id, user))["watchers"]).toEqual([reader]);
    await eventually(async () => ((await listed("?take=200", user)).includes(id) ? true : undefined));
    await say(id, operator, { text: "承りました。" });
    await eventually(() => mailsTo(user, `[#${number}]`)[0]);

    const foreign = { name: "社外 花子", mail: stranger };
    expect(await refused(await patch(id, admin, { watchers: [reader, foreign] }))).toEqual([
      422,
      "invalid-input",
      "#/watchers",
    ]);
    expect((await patch(id, operator, { watchers: [reader, foreign] })).status).toBe(200);
    expect((await patch(id, admin, { watchers: [reader] })).status).toBe(422);
    expect((await ask("GET", `/inquiries/${id}`, { by: stranger })).status).toBe(404);
    expect((await patch(id, admin, { watchers: [foreign] })).status).toBe(200);
    expect((await ask("GET", `/inquiries/${id}`, { by: user })).status).toBe(404);
  });

  test("is nobody any more once it is a matter for admins, and nobody whom a stranger names", async () => {
    const id = await opened({ watchers: [reader] }, admin);

    await patch(id, operator, { category: "hr" });

    expect((await threadOf(id))["watchers"]).toEqual([]);
    const visitor = { ...form, name: "例示 花子", replyTo: "hanako@elsewhere.example", watchers: [reader] };
    expect(await refused(await ask("POST", "/inquiries", { body: visitor }))).toEqual([
      422,
      "invalid-input",
      "#/watchers",
    ]);
  });
});

test("a solved inquiry becomes one draft of an FAQ entry, without the people in it, that is edited and published", async () => {
  const id = await opened({ subject: "例示様のPCで印刷できません" });
  const { number } = await threadOf(id);
  const draft = () => ask("POST", `/inquiries/${id}/faq-draft`, { by: operator });
  expect(await refused(await draft())).toEqual([409, "wrong-state"]);
  await say(id, operator, { text: `例示 太郎 様\n${user} の権限を直しました。お電話は03-1234-5678へ。` });

  const [first, again] = [await draft(), await draft()];

  const Draft = z.looseObject({ slug: z.string(), state: z.string(), version: z.number() });
  const source = Draft.parse(await first.json());
  expect(Draft.parse(await again.json())).toEqual(source);
  expect(source).toMatchObject({
    state: "draft",
    version: 1,
    title: { ja: "（お名前）様のPCで印刷できません" },
    body: { ja: "（メールアドレス） の権限を直しました。お電話は（電話番号）へ。" },
    details: { kind: "faq", inquiry: id },
  });
  expect(first.headers.get("location")).toBe(`/api/faqs/${number.toLowerCase()}`);
  expect((await ask("GET", `/faqs/${source.slug}`)).status).toBe(404);
  const body = { title: { ja: "印刷できません" }, body: { ja: "権限を確かめます。" }, publishAt: "now" };
  const published = await ask("PUT", `/faqs/${source.slug}`, {
    by: operator,
    body,
    headers: { "if-match": first.headers.get("etag") ?? "" },
  });
  expect(Draft.parse(await published.json())).toMatchObject({ state: "published", details: { inquiry: id } });
  expect(await (await ask("GET", `/faqs/${source.slug}`)).text()).not.toContain(id);
  expect((await ask("POST", `/inquiries/${id}/faq-draft`, { by: admin })).status).toBe(403);
});

describe("mails about what we write", () => {
  const admins = companies.map(({ domain, language }) => ({
    address: `admin@${domain}`,
    price: language === "ja" ? "料金の改定" : "Price change",
    us: {
      ja: { serviceName: "ワークプレイス運用サービス", providerName: provider.name },
      en: { serviceName: "Workplace Operations Service", providerName: provider.nameEn },
    }[language],
  }));
  const priceMails = () => admins.map(({ address, price }) => mailsTo(address, price).length);

  test("BIL-12: a price change is told to each admin of every customer once, however often it is looked at", async () => {
    const day = Temporal.Now.plainDateISO("Asia/Tokyo").add({ months: 4 }).with({ day: 1 }).toString();
    const notice = { title: { ja: "改定のお知らせ" }, body: { ja: "本文" }, publishAt: "now" };
    const put = (etag: string | undefined, fields: object) =>
      ask("PUT", "/notices/new-price", {
        by: operator,
        body: { ...notice, category: "price-change", effectiveOn: day, ...fields },
        ...(etag && { headers: { "if-match": etag } }),
      });
    const look = async () => {
      await running.service.host.run("publishScheduledContent");
      await running.service.idle();
    };

    const first = await put(undefined, {});
    await look();
    await eventually(() => (priceMails().every((mails) => mails === 1) ? true : undefined));
    await put(first.headers.get("etag") ?? "", { title: { ja: "題名だけの変更" } });
    await ask("PUT", "/notices/outage", {
      by: operator,
      body: { ...notice, category: "incident", startsAt: "2026-11-20T01:00:00Z" },
    });
    await look();

    expect(priceMails()).toEqual(admins.map(() => 1));
    for (const { address, price, us } of admins)
      expect(mailsTo(address, price)[0]).toMatchObject({
        from: { name: us.serviceName },
        body: { content: expect.stringContaining(us.providerName) },
      });
    expect(admins.flatMap(({ address }) => mailsTo(address, "障害"))).toEqual([]);
  });

  test("SUP-04: a week that ends without a tip is told to the support mailbox once", async () => {
    const { platform, idle } = running.service;
    const on = (day: string) => ({ ...platform, clock: { now: () => Temporal.Instant.from(`${day}T10:00:00+09:00`) } });

    for (const day of ["2030-05-23", "2030-05-24", "2030-05-25", "2030-05-26"]) await tellOfMissingTip(on(day));

    const told = () => mailsTo(`support@${provider.domain}`, "今週のTIPSがありません");
    await eventually(() => told()[0]);
    await idle();
    expect(told().map(({ subject }) => subject)).toEqual(["【お知らせ】今週のTIPSがありません（5月26日まで）"]);
    expect(told()[0]?.body.content).toContain("/operator/content?kind=tip");
  });
});

describe("a reply that is often given", () => {
  const path = "/operator/replies/restart";
  const reply = {
    title: "再起動のお願い",
    language: "ja",
    text: "{{company}}\n{{name}} 様\n\n再起動をお試しください（{{number}}）。",
  };
  const put = (version: number, change: object = {}) =>
    ask("PUT", path, { by: operator, body: { ...reply, ...change }, headers: { "if-match": `"${version}"` } });
  const Reply = z.looseObject({ slug: z.string(), version: z.int(), changes: z.object({}).loose() });
  const listedReplies = async (language = "ja") => {
    const answer = await ask("GET", `/operator/replies?language=${language}`, { by: operator });
    return z.object({ replies: z.array(Reply) }).parse(await answer.json()).replies;
  };

  test("is written with what it changes, against the version seen, and taken away", async () => {
    const changes = { state: "waitingForRequester", priority: "high", category: "device", assignee: "me" };
    const first = Reply.parse(await (await put(0, { changes })).json());
    expect(first).toMatchObject({ slug: "restart", version: 1, ...reply, changes });
    expect((await put(0)).status).toBe(412);
    expect(Reply.parse(await (await put(1)).json())).toMatchObject({ version: 2, changes: {} });
    const read = await ask("GET", path, { by: operator });
    expect([read.headers.get("etag"), (await listedReplies()).length, (await listedReplies("en")).length]).toEqual([
      '"2"',
      1,
      0,
    ]);

    const remove = (version: number) => ask("DELETE", path, { by: operator, headers: { "if-match": `"${version}"` } });
    expect([(await remove(1)).status, (await remove(2)).status, (await remove(2)).status]).toEqual([412, 204, 404]);
    expect((await ask("GET", path, { by: operator })).status).toBe(404);
    expect(await listedReplies()).toEqual([]);
    expect(Reply.parse(await (await put(0)).json()).version).toBe(4);
  });

  test("names what it cannot take, and is our staff's alone", async () => {
    expect(await refused(await put(4, { text: "{{phone}} へお電話ください。" }))).toEqual([
      422,
      "invalid-input",
      "#/text",
    ]);
    expect(await refused(await put(4, { changes: { state: "new" } }))).toEqual([
      422,
      "invalid-input",
      "#/changes/state",
    ]);
    expect((await ask("PUT", path, { by: operator, body: reply })).status).toBe(400);
    const doors = [
      ["GET", "/operator/replies"],
      ["GET", path],
      ["PUT", path],
      ["DELETE", path],
    ] as const;
    for (const [method, door] of doors)
      expect([(await ask(method, door, { by: admin })).status, (await ask(method, door)).status]).toEqual([403, 401]);
  });
});

test("what waits for our people is told in numbers, to them alone", async () => {
  const work = async () => OperatorWork.parse(await (await ask("GET", "/operator/work", { by: operator })).json());
  const before = await work();

  await opened();

  await eventually(async () => ((await work()).queue.open > before.queue.open ? true : undefined));
  expect(await work()).toMatchObject({
    held: 0,
    alerts: 0,
    requests: { open: 0, toApprove: 0, running: 0, stopped: 0 },
    reports: { toApprove: 0, held: 0 },
    invoices: { toLookAt: 0, held: 0 },
    deposits: 0,
    deadLetters: 0,
    more: [],
  });
  for (const [by, status] of [
    [admin, 403],
    [undefined, 401],
  ] as const)
    expect((await ask("GET", "/operator/work", { by })).status).toBe(status);
});
