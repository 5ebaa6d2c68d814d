import ExcelJS from "exceljs";
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
const admin = `admin@${ours.domain}`;
const user = `user@${ours.domain}`;
const stranger = `admin@${theirs.domain}`;

const Found = z.object({
  inquiries: z.array(
    z.looseObject({
      id: z.string(),
      subject: z.string(),
      receivedAt: z.string(),
      excerpt: z.object({
        version: z.number(),
        text: z.string(),
        matches: z.array(z.object({ at: z.number(), length: z.number() })),
      }),
    }),
  ),
  cursor: z.string().optional(),
});
type Query = Record<string, string>;

async function ask(method: string, path: string, by: string, body?: unknown): Promise<Response> {
  return fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(by)}`,
      ...(body !== undefined && { "content-type": "application/json", "if-match": '"1"' }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
}

const get = (query: Query, by: string) =>
  ask(
    "GET",
    `/inquiries?${new URLSearchParams({ ...(by === operator && { tenant: ours.id }), ...query }).toString()}`,
    by,
  );
const search = async (q: string, by = user, query: Query = {}) =>
  Found.parse(await (await get({ q, ...query }, by)).json());
const idsOf = async (q: string, by = user, query: Query = {}) =>
  (await search(q, by, query)).inquiries.map(({ id }) => id);
const whenFound = (q: string, by = user) =>
  eventually(async () => {
    const [first] = (await search(q, by)).inquiries;
    return first;
  });

async function opened(subject: string, description: string, by = user, more = {}): Promise<string> {
  const form = { subject, description, impact: "degraded", ...more };
  const { id } = z.object({ id: z.string() }).parse(await (await ask("POST", "/inquiries", by, form)).json());
  return id;
}

const say = async (id: string, text: string, visibility = "public") => {
  await eventually(async () => ((await ask("GET", `/inquiries/${id}`, operator)).status === 200 ? true : undefined));
  expect((await ask("POST", `/inquiries/${id}/messages`, operator, { text, visibility })).status).toBe(201);
};

test("Japanese and English words are found in the subject, the first words and every later message", async () => {
  const id = await opened("ﾌﾟﾘﾝﾀｰの調子", "3階でPaper jamと表示されます。");
  await say(id, "給紙ローラーを交換し、\nfirmware 2.14を入れました。");
  await whenFound("ローラー");

  for (const q of ["プリンター", "調子", "PAPER", "jam 3階", "ろーらーを交換し", "firmware プリンター", "入れ", "給"])
    expect(await idsOf(q)).toContain(id);
  for (const q of ["aper", "階でＰａｐｅｒ 電源", "紙給", "交換しfirmware"]) expect(await idsOf(q)).not.toContain(id);
  const { excerpt } = await whenFound("給紙ローラー");
  expect(excerpt).toEqual({
    version: 2,
    text: "給紙ローラーを交換し、 firmware 2.14を入れました。",
    matches: [{ at: 0, length: 6 }],
  });
});

test("a number finds its inquiry, and a mail is found by its own words, not by those it quotes", async () => {
  const { host, idle, graph, platform } = running.service;
  await readDomains(platform, { kind: "domains", tenant: TenantId.parse(ours.id) });
  await host.run("pollSupportMailbox");
  await eventually(() => graph.calls().find(({ url, status }) => url.includes("/messages/delta") && status === 200));
  await idle();
  const mime = [
    `From: ${user}`,
    `To: ${support}`,
    "Subject: mail",
    "Content-Type: text/plain; charset=utf-8",
    "",
    "葡萄棚の件です。",
    "",
    "On Mon, 23 Nov 2026 at 10:00, Support <support@mihon-systems.example> wrote:",
    "> 林檎園の件はいかがでしょうか。",
  ];
  await graph.receiveMime(support, mime.join("\r\n"));
  await host.run("pollSupportMailbox");

  const found = await whenFound("葡萄棚");
  expect(await idsOf("林檎園", operator)).toEqual([]);
  expect(await idsOf(z.string().parse(found["number"]))).toEqual([found.id]);
});

describe("who may see what", () => {
  test("a note is found by operators alone", async () => {
    const id = await opened("保守の相談", "定期点検について");
    await say(id, "社内メモ：琥珀色の部品を手配", "internal");

    expect((await whenFound("琥珀色", operator)).id).toBe(id);
    for (const by of [user, admin]) expect(await idsOf("琥珀色", by)).toEqual([]);
    expect(await idsOf("定期点検 琥珀色")).toEqual([]);
  });

  test("a confidential one is found by its sender and the admins, and nothing by another company", async () => {
    const id = await opened("秘密の相談", "瑠璃色の封筒", admin, { isConfidential: true });

    expect((await whenFound("瑠璃色", admin)).id).toBe(id);
    expect(await idsOf("瑠璃色", operator)).toEqual([id]);
    expect(await search("瑠璃色")).toEqual({ inquiries: [] });
    expect(await search("瑠璃色", stranger)).toEqual({ inquiries: [] });
    expect((await get({ q: "瑠璃色", tenant: ours.id }, stranger)).status).toBe(404);
  });
});

describe("with the filters", () => {
  const subjects = Array.from({ length: 9 }, (_, index) => `検針${index}`);
  let ids: string[];
  beforeAll(async () => {
    ids = await Promise.all(
      subjects.map((subject, index) => opened(subject, "群青色の計器", index % 3 ? admin : user)),
    );
    await eventually(async () => ((await idsOf("群青色")).length === ids.length ? true : undefined));
    for (const id of ids.slice(0, 3)) await ask("PATCH", `/inquiries/${id}`, operator, { state: "resolved" });
  });

  test("state, person and period narrow it down as it is now", async () => {
    const resolved = await eventually(async () => {
      const found = await idsOf("群青色", user, { state: "resolved" });
      return found.length === 3 ? found : undefined;
    });

    expect(resolved.toSorted()).toEqual(ids.slice(0, 3).toSorted());
    expect((await idsOf("群青色", user, { requester: user })).toSorted()).toEqual(
      ids.filter((_id, index) => index % 3 === 0).toSorted(),
    );
    expect(await idsOf("群青色", user, { to: "2020-01-01" })).toEqual([]);
    expect(await idsOf("群青色 検針4", user, { from: "2020-01-01", state: "new" })).toEqual([ids[4]]);
  });

  test("pages lead through all of them once, the newest first", async () => {
    const seen: string[] = [];
    const received: string[] = [];
    let cursor: string | undefined;
    do {
      const page = await search("群青色", user, { take: "4", ...(cursor !== undefined && { cursor }) });
      seen.push(...page.inquiries.map(({ id }) => id));
      received.push(...page.inquiries.map(({ receivedAt }) => receivedAt));
      cursor = page.cursor;
    } while (cursor !== undefined);

    expect(seen.toSorted()).toEqual(ids.toSorted());
    expect(received).toEqual(received.toSorted((a, b) => Date.parse(b) - Date.parse(a)));
    expect((await get({ q: "群青色", cursor: "abc" }, user)).status).toBe(422);
  });

  test("what is found becomes a workbook", async () => {
    const answer = await get({ q: "群青色", format: "xlsx" }, user);

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const [title, ...shown] = book.worksheets[0]?.getColumn(3).values.slice(1).map(String) ?? [];
    expect(title).toBe("件名");
    expect(shown.toSorted()).toEqual(subjects);
  });

  test("words that cannot be looked for are refused by name, and none at all are the plain list", async () => {
    const refusal = z.object({ errors: z.array(z.object({ pointer: z.string() })) });

    for (const q of ["、。", "a b c d e f g h i j k", "あ".repeat(201)]) {
      const answer = await get({ q }, user);
      expect([answer.status, refusal.parse(await answer.json()).errors[0]?.pointer]).toEqual([422, "#/q"]);
    }
    expect((await get({ q: " " }, user)).status).toBe(200);
  });
});
