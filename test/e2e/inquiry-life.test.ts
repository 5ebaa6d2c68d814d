import ExcelJS from "exceljs";
import { describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { inquiriesOf, refused } from "#test/support/inquiries.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const { ask, opened, patch, say, threadOf } = inquiriesOf(running);

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");

const operator = `operator@${provider.domain}`;
const admin = `admin@${ours.domain}`;
const user = `user@${ours.domain}`;
const stranger = `admin@${theirs.domain}`;

const Answered = z.object({ inquiry: z.string(), version: z.number() });
const List = z.object({
  inquiries: z.array(
    z.looseObject({
      id: z.string(),
      subject: z.string(),
      state: z.string(),
      receivedAt: z.string(),
      dueBy: z.string().optional(),
    }),
  ),
  cursor: z.string().optional(),
});

const list = async (query: string, by = user) =>
  List.parse(await (await ask("GET", `/inquiries${query}`, { by })).json());

const mailsTo = (address: string) =>
  running.service.graph.mail().filter((mail) => mail.to.some((to) => to.address === address));

const mailsAbout = (number: string) => running.service.graph.mail().filter(({ subject }) => subject.includes(number));

describe("an inquiry's life", () => {
  test("goes from question to answer to the end, each step in its history with who and when", async () => {
    const id = await opened();

    expect((await say(id, operator, { text: "型番を教えてください。", state: "waitingForRequester" })).status).toBe(
      201,
    );
    expect((await threadOf(id)).state).toBe("waitingForRequester");
    expect((await say(id, user, { text: "MFP-300です。" })).status).toBe(201);
    expect((await threadOf(id)).state).toBe("inProgress");
    expect((await patch(id, operator, { assignee: "me", priority: "urgent" })).status).toBe(200);
    expect((await say(id, operator, { text: "設定を直しました。", state: "resolved" })).status).toBe(201);
    expect((await patch(id, user, { satisfaction: { score: 5, comment: "早かったです。" } })).status).toBe(200);
    expect((await patch(id, user, { state: "closed" })).status).toBe(200);

    const { state, version, history, ...rest } = await threadOf(id);
    expect([state, version]).toEqual(["closed", 7]);
    expect(rest["satisfaction"]).toMatchObject({ score: 5, comment: "早かったです。" });
    expect(history.map(({ by }) => by.role)).toEqual([
      "user",
      "operator",
      "user",
      "operator",
      "operator",
      "user",
      "user",
    ]);
    expect(history.flatMap(({ changes }) => changes.map(({ field, to }) => (field === "state" ? to : field)))).toEqual([
      "waitingForRequester",
      "inProgress",
      "priority",
      "assignee",
      "resolved",
      "satisfaction",
      "closed",
    ]);
  });

  test("is opened again by an answer soon after its end", async () => {
    const id = await opened();
    await patch(id, operator, { state: "closed" });

    const answer = await say(id, user, { text: "まだ直っていません。" });

    expect(answer.status).toBe(201);
    expect((await threadOf(id)).state).toBe("reopened");
  });

  test("takes no step that its state does not allow", async () => {
    const id = await opened();

    expect(await refused(await patch(id, operator, { state: "reopened" }))).toEqual([409, "wrong-state"]);
    expect(await refused(await patch(id, user, { state: "resolved" }))).toEqual([403, "not-allowed"]);
    expect(await refused(await patch(id, user, { priority: "urgent" }))).toEqual([403, "not-allowed"]);
    expect(await refused(await patch(id, admin, { state: "closed" }))).toEqual([403, "not-allowed"]);
    expect(await refused(await patch(id, user, { satisfaction: { score: 1 } }))).toEqual([409, "wrong-state"]);
    expect((await threadOf(id)).version).toBe(1);
  });
});

describe("two people at once", () => {
  test("never overwrite each other: one is taken, the other is told to read again", async () => {
    const id = await opened();

    const answers = await Promise.all([
      patch(id, operator, { priority: "urgent" }, 1),
      patch(id, operator, { category: "device" }, 1),
      patch(id, operator, { assignee: "me" }, 1),
    ]);

    expect(answers.map(({ status }) => String(status)).toSorted()).toEqual(["200", "412", "412"]);
    expect(await refused(answers.find(({ status }) => status === 412) ?? answers[0])).toEqual([412, "stale-version"]);
    expect((await threadOf(id)).version).toBe(2);
  });

  test("lose no message, whoever writes at the same time", async () => {
    const id = await opened();
    const texts = Array.from({ length: 6 }, (_, index) => `追記${index}`);

    const answers = await Promise.all(texts.map((text, index) => say(id, index % 2 ? user : operator, { text })));

    expect(answers.map(({ status }) => status)).toEqual(texts.map(() => 201));
    const said = (await threadOf(id)).history.flatMap(({ message }) => message?.text ?? []);
    expect(said.toSorted()).toEqual(texts);
  });

  test("a change without the version that was seen is refused, and says what to send", async () => {
    const id = await opened();

    const answer = await ask("PATCH", `/inquiries/${id}`, { by: operator, body: { priority: "low" } });

    expect(await refused(answer)).toEqual([400, "malformed-request"]);
  });

  test("a message sent twice under one key is one entry and one mail", async () => {
    const id = await opened({}, admin);
    const { number } = await threadOf(id);
    const send = () => say(id, operator, { text: "一度だけお送りします。" }, { "idempotency-key": "once" });

    const answers = await Promise.all([send(), send(), send()]);

    const versions = await Promise.all(answers.map(async (answer) => Answered.parse(await answer.json()).version));
    expect(versions).toEqual([2, 2, 2]);
    const replies = () => mailsAbout(number).filter(({ subject }) => subject.startsWith("Re: "));
    await eventually(() => (replies().length > 0 ? true : undefined));
    await running.service.idle();
    expect(replies()).toHaveLength(1);
  });
});

describe("what a reply changes besides", () => {
  const changes = { priority: "high", category: "device", assignee: "me" };

  test("is one entry with it, and done once under one key", async () => {
    const id = await opened();
    const send = () =>
      say(id, operator, { text: "お調べします。", state: "inProgress", changes }, { "idempotency-key": "both" });

    const answers = [...(await Promise.all([send(), send()])), await send()];

    const versions = await Promise.all(answers.map(async (answer) => Answered.parse(await answer.json()).version));
    expect(versions).toEqual([2, 2, 2]);
    const thread = await threadOf(id);
    expect(thread).toMatchObject({ version: 2, priority: "high", category: "device", state: "inProgress" });
    expect(thread["assignee"]).toMatchObject({ mail: operator });
    expect(thread.history).toHaveLength(2);
    expect(thread.history[1]?.message?.text).toBe("お調べします。");
    expect(thread.history[1]?.changes.map(({ field }) => field).toSorted()).toEqual([
      "assignee",
      "category",
      "priority",
      "state",
    ]);
  });

  test.each`
    who                   | by          | body                                        | refusal
    ${"an admin"}         | ${admin}    | ${{ changes }}                              | ${[403, "not-allowed"]}
    ${"a user"}           | ${user}     | ${{ changes: {} }}                          | ${[403, "not-allowed"]}
    ${"a note"}           | ${operator} | ${{ visibility: "internal", changes }}      | ${[422, "invalid-input"]}
    ${"an odd category"}  | ${operator} | ${{ changes: { category: "furniture" } }}   | ${[422, "invalid-input", "#/changes/category"]}
    ${"an odd priority"}  | ${operator} | ${{ changes: { priority: "soon" } }}        | ${[422, "invalid-input", "#/changes/priority"]}
    ${"another's name"}   | ${operator} | ${{ changes: { assignee: user } }}          | ${[422, "invalid-input", "#/changes/assignee"]}
    ${"a field not here"} | ${operator} | ${{ changes: { subject: "別の件名です" } }} | ${[422, "invalid-input", "#/changes/subject"]}
  `("is refused with $who, and nothing is said", async ({ by, body, refusal }) => {
    const id = await opened();

    expect(await refused(await say(id, by, { text: "お調べします。", ...body }))).toEqual(refusal);
    expect((await threadOf(id)).version).toBe(1);
  });
});

describe("who may see what", () => {
  test("a note is for operators alone: no customer, no mail and no stranger reads it", async () => {
    const id = await opened();
    const { number } = await threadOf(id);
    const secret = "社内メモ：部品を手配";

    expect((await say(id, operator, { text: secret, visibility: "internal" })).status).toBe(201);
    await say(id, operator, { text: "お調べしています。" });

    await eventually(() => mailsAbout(number).find(({ subject }) => subject.startsWith("Re: ")));
    expect(JSON.stringify(await threadOf(id))).toContain(secret);
    for (const by of [user, admin])
      expect(await (await ask("GET", `/inquiries/${id}`, { by })).text()).not.toContain(secret);
    expect(JSON.stringify(mailsAbout(number))).not.toContain("部品");
    expect(await refused(await say(id, user, { text: "x", visibility: "internal" }))).toEqual([403, "not-allowed"]);
  });

  test("another company's inquiry is like none, byte for byte, whatever is tried", async () => {
    const id = await opened();
    const none = "inq_01J00000000000000000000000";
    const tried = (inquiry: string) =>
      Promise.all(
        [
          ask("GET", `/inquiries/${inquiry}`, { by: stranger }),
          ask("GET", `/inquiries/${inquiry}?acceptedAt=2020-01-01T00:00:00Z`, { by: stranger }),
          say(inquiry, stranger, { text: "x" }),
          ask("PATCH", `/inquiries/${inquiry}`, {
            by: stranger,
            body: { state: "closed" },
            headers: { "if-match": '"1"' },
          }),
        ].map(async (answer) => [(await answer).status, await (await answer).text()]),
      );

    const answers = await tried(id);

    expect(answers).toEqual(await tried(none));
    expect(answers.map(([status]) => status)).toEqual([404, 404, 404, 404]);
    expect(await refused(await ask("GET", `/inquiries?tenant=${ours.id}`, { by: stranger }))).toEqual([
      404,
      "not-found",
    ]);
  });

  test("a confidential one is for its sender, the admins and operators", async () => {
    const id = await opened({ isConfidential: true }, admin);
    const own = await opened({ isConfidential: true });

    expect((await ask("GET", `/inquiries/${id}`, { by: user })).status).toBe(404);
    expect((await ask("GET", `/inquiries/${own}`, { by: user })).status).toBe(200);
    expect((await ask("GET", `/inquiries/${own}`, { by: admin })).status).toBe(200);
  });

  test("one of a kind for admins is gone from everyone else's eyes (C-12)", async () => {
    const id = await opened();
    await patch(id, operator, { category: "security-incident" });

    expect((await ask("GET", `/inquiries/${id}`, { by: user })).status).toBe(404);
    expect((await ask("GET", `/inquiries/${id}`, { by: admin })).status).toBe(200);
    const shown = await eventually(async () => {
      const found = await list("?category=security-incident", admin);
      return found.inquiries.some((inquiry) => inquiry.id === id) ? found : undefined;
    });
    expect(shown.inquiries.every(({ id }) => id.startsWith("inq_"))).toBe(true);
    expect((await list("?category=security-incident")).inquiries).toEqual([]);
  });

  test("signed out, the address shows where it stands and nothing else", async () => {
    const id = await opened();

    const status = z.looseObject({}).parse(await (await ask("GET", `/inquiries/${id}`)).json());

    expect(Object.keys(status).toSorted()).toEqual(["firstReplyBy", "id", "number", "receivedAt", "state"]);
    expect(await refused(await ask("POST", `/inquiries/${id}/messages`, { body: { text: "x" } }))).toEqual([
      401,
      "not-signed-in",
    ]);
    expect(await refused(await ask("GET", "/inquiries"))).toEqual([401, "not-signed-in"]);
  });
});

describe("lists", () => {
  test("page through many inquiries, each once, the newest first, and by every filter", async () => {
    const marked = await Promise.all(
      Array.from({ length: 17 }, (_, index) => opened({ subject: `一覧${String(index).padStart(2, "0")}` }, admin)),
    );
    await Promise.all(marked.slice(0, 5).map((id) => patch(id, operator, { state: "resolved", assignee: "me" }, 1)));
    const mine = `?requester=${encodeURIComponent(admin)}`;
    await eventually(async () =>
      (await list(`${mine}&state=resolved&take=200`)).inquiries.filter(({ id }) => marked.includes(id)).length === 5
        ? true
        : undefined,
    );

    const seen: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await list(`${mine}&take=7${cursor ? `&cursor=${cursor}` : ""}`, admin);
      expect(page.inquiries.length).toBeLessThanOrEqual(7);
      seen.push(...page.inquiries.map(({ id }) => id));
      cursor = page.cursor;
    } while (cursor);

    expect(seen.filter((id) => marked.includes(id)).toSorted()).toEqual(marked.toSorted());
    expect(new Set(seen).size).toBe(seen.length);
    const received = (await list(`${mine}&take=200`, admin)).inquiries.map(({ receivedAt }) => receivedAt);
    expect(received).toEqual(received.toSorted((a, b) => Date.parse(b) - Date.parse(a)));
    const assigned = await list(`?assignee=${encodeURIComponent(operator)}&state=resolved&take=200`);
    expect(marked.slice(0, 5).every((id) => assigned.inquiries.some((inquiry) => inquiry.id === id))).toBe(true);
    expect((await list("?to=2020-01-01")).inquiries).toEqual([]);
    expect((await list("?from=2020-01-01&state=new&take=200")).inquiries.every(({ state }) => state === "new")).toBe(
      true,
    );
    expect(await refused(await ask("GET", "/inquiries?cursor=abc", { by: user }))).toEqual([
      422,
      "invalid-input",
      "#/cursor",
    ]);
    expect(await refused(await ask("GET", "/inquiries", { by: operator }))).toEqual([422, "invalid-input", "#/tenant"]);
  });

  test("become a workbook that holds what its reader may see", async () => {
    const hidden = await opened({ subject: "秘密の相談", isConfidential: true }, admin);
    const shown = await opened({ subject: "=1+1" });
    await eventually(async () =>
      (await list("?take=200", admin)).inquiries.filter(({ id }) => id === hidden || id === shown).length === 2
        ? true
        : undefined,
    );

    const answer = await ask("GET", "/inquiries?format=xlsx", { by: user });

    expect(answer.headers.get("content-disposition")).toContain("attachment");
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const subjects = book.worksheets[0]?.getColumn(3).values.map(String) ?? [];
    expect(subjects).toContain("=1+1");
    expect(subjects).not.toContain("秘密の相談");
  });

  test("hold the operators' queue of what is open everywhere, the nearest deadline first", async () => {
    const id = await opened({}, stranger);

    const queue = await eventually(async () => {
      const page = List.parse(await (await ask("GET", "/operator/queue?take=200", { by: operator })).json());
      return page.inquiries.some((inquiry) => inquiry.id === id) ? page : undefined;
    });

    const due = queue.inquiries.map(({ dueBy }) => dueBy ?? "9");
    expect(due).toEqual(due.toSorted());
    expect(queue.inquiries.every(({ state }) => state !== "resolved" && state !== "closed")).toBe(true);
    expect((await ask("GET", "/operator/queue", { by: admin })).status).toBe(403);

    const file = await ask("GET", `/operator/queue?format=xlsx&ids=${id},inq_0`, { by: operator });
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());
    const [, heads, ...rows] = book.worksheets[0]?.getSheetValues() ?? [];
    expect(heads).toEqual(expect.arrayContaining(["期限", "お客様", "担当", "受付番号"]));
    expect(rows).toHaveLength(1);
    expect(rows[0]).toContain(queue.inquiries.find((inquiry) => inquiry.id === id)?.number);
  });
});

describe("mails", () => {
  test("bring a reply to who asked and to who gets a copy, in the thread's subject", async () => {
    const id = await opened({ subject: "返信の試験" }, admin);
    const { number } = await threadOf(id);
    const copy = "copy@sample-shoji.example";
    await patch(id, operator, { watchers: [{ name: "控え 次郎", mail: copy }] });

    await say(id, operator, { text: "一行目です。\n<b>二行目</b>です。" });

    const mail = await eventually(() => mailsTo(copy).find(({ subject }) => subject === `Re: 返信の試験 [#${number}]`));
    expect(mail.body.content).toContain("&lt;b&gt;二行目&lt;/b&gt;");
    await eventually(() => mailsTo(admin).find(({ subject }) => subject === `Re: 返信の試験 [#${number}]`));
  });

  test("ask for the satisfaction of who was helped, and only the link in them takes it, once", async () => {
    const id = await opened({ subject: "評価の試験" }, admin);
    const { number } = await threadOf(id);
    await patch(id, operator, { state: "resolved" });

    const mail = await eventually(() => mailsAbout(number).find(({ subject }) => subject.startsWith("Re: ")));
    const link = /href="([^"]*\/satisfaction[^"]*)"/.exec(mail.body.content)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const { pathname, search } = new URL(link);
    const html = await (await fetch(`${running.service.host.url}${pathname}${search}`)).text();
    const action = /action="([^"]*)"/.exec(html)?.[1]?.replaceAll("&amp;", "&") ?? "";
    const rate = (query: string) =>
      fetch(`${running.service.host.url}${pathname}${query}`, {
        method: "POST",
        body: new URLSearchParams({ score: "2", comment: "" }),
        headers: { accept: "text/html" },
      });
    const forged = new URLSearchParams({ ...Object.fromEntries(new URLSearchParams(search)), to: user });

    expect(html).toContain("対応はいかがでしたか");
    expect([(await rate("")).status, (await rate(`?${forged.toString()}`)).status]).toEqual([403, 403]);
    expect((await ask("GET", `/inquiries/${id}/satisfaction`)).status).toBe(403);
    const rated = await rate(new URL(action, link).search);
    expect([rated.status, await rated.text()]).toEqual([200, expect.stringContaining("対応を再開します")]);
    expect((await rate(search)).status).toBe(409);
    const again = { by: user, body: { score: 5 } };
    expect(await refused(await ask("POST", `/inquiries/${id}/satisfaction`, again))).toEqual([403, "not-allowed"]);
    expect(await refused(await ask("POST", `/inquiries/${id}/satisfaction`, { ...again, by: stranger }))).toEqual([
      404,
      "not-found",
    ]);
    expect((await threadOf(id))["satisfaction"]).toMatchObject({ score: 2 });
  });
});

describe("duplicates, links and figures", () => {
  test("a duplicate is merged into the older one: it leads there, messages land there, both keep their history", async () => {
    const older = await opened({ subject: "先の件" });
    const newer = await opened({ subject: "同じ件" });
    await say(newer, user, { text: "同じ件に書いたこと" });

    expect((await patch(newer, operator, { mergeInto: older })).status).toBe(200);

    await eventually(async () =>
      (await threadOf(older)).links.some(({ inquiry, relation }) => inquiry === newer && relation === "duplicate")
        ? true
        : undefined,
    );
    const led = await ask("GET", `/inquiries/${newer}`, { by: user });
    expect([led.status, led.headers.get("location")]).toEqual([308, `/api/inquiries/${older}`]);
    const own = await (await ask("GET", `/inquiries/${newer}?follow=false`, { by: user })).text();
    expect(own).toContain("同じ件に書いたこと");
    const answer = await say(newer, user, { text: "続きです。" });
    expect(Answered.parse(await answer.json()).inquiry).toBe(older);

    expect(await refused(await patch(newer, operator, { mergeInto: null, priority: "low" }))).toEqual([
      409,
      "wrong-state",
    ]);
    expect((await patch(newer, operator, { mergeInto: null })).status).toBe(200);

    await eventually(async () => ((await threadOf(older)).links.length === 0 ? true : undefined));
    expect((await threadOf(newer)).state).toBe("new");
    expect((await threadOf(older)).history.flatMap(({ changes }) => changes.map(({ field }) => field))).toEqual([
      "links",
      "links",
    ]);
    const alone = await say(newer, user, { text: "やはり別の件です。" });
    expect(Answered.parse(await alone.json()).inquiry).toBe(newer);
  });

  test("nothing is merged or linked across companies, into itself or in a circle", async () => {
    const older = await opened();
    const newer = await opened();
    const foreign = await opened({}, stranger);

    for (const body of [{ mergeInto: foreign }, { mergeInto: newer }, { links: [foreign] }]) {
      const [pointer] = Object.keys(body).map((field) => `#/${field}`);
      expect(await refused(await patch(newer, operator, body))).toEqual([422, "invalid-input", pointer]);
    }
    const circle = await patch(older, operator, { mergeInto: newer });
    expect(await refused(circle)).toEqual([422, "invalid-input", "#/mergeInto"]);
  });

  test("a link shows on both sides, and goes on both sides", async () => {
    const one = await opened();
    const other = await opened();
    const linked = async (isLinked: boolean) =>
      eventually(async () =>
        (await threadOf(other)).links.some(({ inquiry }) => inquiry === one) === isLinked ? true : undefined,
      );

    await patch(one, operator, { links: [other] });
    await linked(true);
    await patch(one, operator, { links: [] });
    await linked(false);
  });

  test("a month's figures count what was asked and answered", async () => {
    const month = new Intl.DateTimeFormat("en-CA", { timeZone: "Asia/Tokyo", year: "numeric", month: "2-digit" })
      .format(new Date())
      .slice(0, 7);
    const Figures = z.looseObject({ received: z.number(), answered: z.number(), open: z.number() });

    const answer = await ask("GET", `/operator/inquiry-figures?tenant=${ours.id}&month=${month}`, { by: operator });

    const figures = Figures.parse(await answer.json());
    expect(figures.received).toBeGreaterThan(20);
    expect(figures.answered).toBeGreaterThan(3);
    expect(figures.open).toBeLessThan(figures.received);
    expect((await ask("GET", `/operator/inquiry-figures?tenant=${ours.id}&month=${month}`, { by: admin })).status).toBe(
      403,
    );
  });
});

test("attachments come with a message as they come with an inquiry", async () => {
  const id = await opened();
  const body = {
    text: "画面です。",
    attachments: [{ name: "一覧.csv", content: Buffer.from("名前\n営業\n").toString("base64") }],
  };

  expect((await say(id, user, body)).status).toBe(201);

  const text = await (await ask("GET", `/inquiries/${id}`, { by: user })).text();
  expect(text).toContain("一覧.csv");
  expect(text).not.toContain("blob");
  const program = { text: "x", attachments: [{ name: "a.exe", content: Buffer.from("MZ").toString("base64") }] };
  expect(await refused(await say(id, user, program))).toEqual([422, "invalid-input", "#/attachments/0"]);
});
