import ExcelJS from "exceljs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();
const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const admin = `admin@${ours.domain}`;
const operator = `operator@${provider.domain}`;

const ask = async (path: string, userName: string, method = "GET", body?: unknown) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(userName)}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
const read = async <T>(path: string, schema: z.core.$ZodType<T>, userName = admin): Promise<T> =>
  z.parse(schema, await (await ask(path, userName)).json());

const Overview = z.object({
  kinds: z.array(
    z.object({ kind: z.string(), attempt: z.object({ coverage: z.string(), cause: z.string().optional() }) }),
  ),
});

beforeAll(async () => {
  await running.service.host.run("collectInventory");
  await eventually(async () => {
    const { kinds } = await read(`/tenants/${ours.id}/overview`, Overview);
    return kinds.length === SnapshotKind.options.length || undefined;
  });
});

test("the overview tells of every kind how it stands", async () => {
  const { kinds } = await read(`/tenants/${ours.id}/overview`, Overview);

  expect(kinds.filter(({ attempt }) => attempt.coverage !== "complete")).toEqual([]);
});

const Refusal = z.object({
  errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional(),
});

describe("a kind", () => {
  const Page = z.object({
    total: z.int(),
    items: z.array(z.object({ name: z.string() })),
    cursor: z.string().optional(),
    shown: z.object({ ageHours: z.int() }),
  });

  test("is read by page, each item once, and searched", async () => {
    const names: string[] = [];
    let cursor: string | undefined;
    let total = 0;
    do {
      const page = await read(`/tenants/${ours.id}/devices?take=20${cursor ? `&cursor=${cursor}` : ""}`, Page);
      names.push(...page.items.map(({ name }) => name));
      ({ cursor, total } = page);
    } while (cursor !== undefined);
    const [first = ""] = names;
    const found = await read(`/tenants/${ours.id}/devices?q=${encodeURIComponent(first.toLowerCase())}`, Page);

    expect(new Set(names).size).toBe(total);
    expect(found.items.map(({ name }) => name)).toContain(first);
  });

  test("comes as csv that Excel reads, and as a workbook that says how old it is", async () => {
    const csv = await (await ask(`/tenants/${ours.id}/devices?format=csv`, admin)).arrayBuffer();
    const file = await ask(`/tenants/${ours.id}/devices?format=xlsx`, admin);
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await file.arrayBuffer());

    expect(Buffer.from(csv).toString("utf8")).toMatch(/^\uFEFFPC名,/);
    expect(book.worksheets.map(({ name }) => name)).toEqual(["機器一覧", "取得状況"]);
    expect(file.headers.get("content-disposition")).toContain(encodeURIComponent("機器一覧"));
  });

  test("as a file holds what was searched for, and says so", async () => {
    const { items } = await read(`/tenants/${ours.id}/devices?take=1`, Page);
    const q = items[0]?.name ?? "";
    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await ask(`/tenants/${ours.id}/devices?format=xlsx&q=${q}`, admin)).arrayBuffer());
    const csv = await (await ask(`/tenants/${ours.id}/devices?format=csv&q=${q}`, admin)).text();

    expect(book.worksheets.map(({ rowCount }) => rowCount)).toEqual([2, 2]);
    expect(book.worksheets[1]?.getRow(1).values).toContain("絞り込み");
    expect(csv.trimEnd().split("\r\n")).toHaveLength(2);
  });

  test.each([
    ["day=2026-02-30", 422, "#/day"],
    ["take=0", 422, "#/take"],
    ["take=many", 422, "#/take"],
    ["cursor=abc", 422, "#/cursor"],
    ["format=pdf", 422, "#/format"],
    ["page=2", 422, "#/page"],
    ["day=2001-01-01", 404, undefined],
  ])("asked for with %s is refused with %i, which names the field", async (query, status, pointer) => {
    const response = await ask(`/tenants/${ours.id}/devices?${query}`, admin);
    const { errors } = Refusal.parse(await response.json());

    expect([response.status, errors?.[0]?.pointer]).toEqual([status, pointer]);
    if (pointer !== undefined) expect(errors?.[0]?.detail).toMatch(/[ぁ-ん].*。$/);
  });

  test.each(["devices", "overview", "updates", "storage", "savings", "watch-settings"])(
    "%s of another company looks like none",
    async (path) => {
      const [other, none] = await Promise.all([
        ask(`/tenants/${ours.id}/${path}`, `admin@${theirs.domain}`),
        ask(`/tenants/99999999-9999-4999-8999-999999999999/${path}`, `admin@${theirs.domain}`),
      ]);

      expect([other.status, await other.text()]).toEqual([404, await none.text()]);
    },
  );
});

test("late and unsupported PCs are named, against the builds that Microsoft has released", async () => {
  const Updates = z.object({
    catalogueReadAt: z.string(),
    counts: z.record(z.string(), z.int()),
    pcs: z.array(z.object({ name: z.string(), quality: z.object({ is: z.string() }) })),
    rings: z.array(z.object({ deferralDays: z.int(), waitsLongEnough: z.boolean() })),
  });
  const updates = await eventually(async () => {
    const answer = await (await ask(`/tenants/${ours.id}/updates`, admin)).json();
    return Updates.safeParse(answer).data;
  });

  expect(updates.counts["out-of-support"]).toBeGreaterThan(0);
  expect(updates.counts["not-judged"]).toBe(0);
  expect(updates.pcs[0]?.quality.is).toBe("out-of-support");
  expect(updates.rings).toEqual([
    { deferralDays: 5, waitsLongEnough: true },
    { deferralDays: 0, waitsLongEnough: false },
  ]);
  expect(Object.values(updates.counts).reduce((sum, one) => sum + one, 0)).toBe(updates.pcs.length);
});

test("space that runs out is shown with the day on which it will", async () => {
  const Storage = z.object({
    sharePoint: z.object({ usedBytes: z.int(), limitBytes: z.int(), reachesLimit: z.object({ is: z.string() }) }),
    short: z.array(z.object({ level: z.string() })),
  });

  const { sharePoint } = await read(`/tenants/${ours.id}/storage`, Storage);

  expect(sharePoint.reachesLimit.is).toBe("reached");
  expect(sharePoint.limitBytes).toBeGreaterThan(sharePoint.usedBytes);
});

test("unused licences are named, with their yen once an operator has said what they cost", async () => {
  const Savings = z.object({
    unused: z.array(z.object({ skuId: z.string() })),
    monthlyYen: z.int(),
    withoutPrice: z.int(),
  });
  const before = await read(`/tenants/${ours.id}/savings`, Savings);
  const skuId = before.unused[0]?.skuId ?? "";
  const mine = before.unused.filter((one) => one.skuId === skuId).length;

  const written = await ask(`/tenants/${ours.id}/watch-settings`, operator, "PUT", { licenceYen: { [skuId]: 3298 } });

  expect(written.status).toBe(200);
  const after = await read(`/tenants/${ours.id}/savings`, Savings);
  expect(after.monthlyYen).toBe(3298 * mine);
  expect(after.withoutPrice).toBe(before.unused.length - mine);
});

test.each([
  { body: { quota: { warning: 90, critical: 80 } }, pointer: "#/quota/critical" },
  { body: { featureVersions: { least: "25H2", most: "24H2" } }, pointer: "#/featureVersions/most" },
  { body: { unusedDays: 3 }, pointer: "#/unusedDays" },
])("settings that make no sense are refused by name: $pointer", async ({ body, pointer }) => {
  const answer = await ask(`/tenants/${ours.id}/watch-settings`, operator, "PUT", body);

  expect(answer.status).toBe(422);
  expect(await answer.json()).toMatchObject({ errors: [expect.objectContaining({ pointer })] });
});

test("admins are told of malware that is still there", async () => {
  const mail = await eventually(() =>
    running.service.graph.mail().find(({ subject }) => subject.includes("ウイルスを検知")),
  );

  expect(mail.subject).toContain("【緊急】");
});

test("operators alone read what has changed", async () => {
  expect((await ask("/operator/drift", admin)).status).toBe(403);
  expect((await ask("/operator/drift", operator)).status).toBe(200);
});
