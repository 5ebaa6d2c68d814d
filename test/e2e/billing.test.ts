import { Buffer } from "node:buffer";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { seedCounting } from "#local/seed.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { japanDate } from "#shared/base/time.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [sample, hinagata] = companies;
if (!sample || !hinagata) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;
const adminOf = ({ domain }: { domain: string }) => `admin@${domain}`;

type Sent = { method?: string; body?: object; version?: number };

const ask = async (path: string, user: string, { method = "GET", body, version }: Sent = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
      ...(body && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
    },
    ...(body && { body: JSON.stringify(body) }),
  });

const Row = z.looseObject({
  tenant: z.string(),
  version: z.int(),
  state: z.string(),
  isStale: z.boolean(),
  counts: z.object({ basic: z.int(), option: z.int() }),
  netYen: z.int(),
  taxYen: z.int(),
  totalYen: z.int(),
  findings: z.array(z.object({ code: z.string() })),
  issued: z.object({ number: z.string().optional() }).optional(),
});
const Month = z.object({
  overview: z.looseObject({ customers: z.record(z.string(), z.int()), totalYen: z.int(), seen: z.string() }),
  rows: z.array(Row),
});
const Problem = z.object({ errors: z.array(z.object({ pointer: z.string(), detail: z.string() })).optional() });
const Documents = z.object({
  documents: z.array(
    z.looseObject({
      number: z.string(),
      kind: z.string(),
      totalYen: z.int(),
      openYen: z.int(),
      files: z.array(z.object({ format: z.string(), sha256: z.string() })),
    }),
  ),
});

let month = "";
const at = (path = "") => `/operator/billing/months/${month}${path}`;
const readMonth = async () => Month.parse(await (await ask(at("?take=100"), operator)).json());
const rowOf = async ({ id }: { id: string }) => {
  const row = (await readMonth()).rows.find(({ tenant }) => tenant === id);
  if (!row) throw new Error("There is no draft.");
  return row;
};
const settled = (company: { id: string }) =>
  eventually(async () => {
    const row = await rowOf(company);
    return row.isStale ? undefined : row;
  });
const decide = async (company: { id: string }, body: object, version?: number) =>
  ask(at(`/drafts/${company.id}/decisions`), operator, {
    method: "POST",
    body,
    version: version ?? (await rowOf(company)).version,
  });
const documentsOf = async (company: { id: string; domain: string }) =>
  Documents.parse(await (await ask(`/tenants/${company.id}/invoices`, adminOf(company))).json()).documents;

beforeAll(async () => {
  const { platform } = running.service;
  month = japanDate(platform.clock.now()).toPlainYearMonth().toString();
  await seedContracts(platform);
  await seedCounting(platform);
  expect((await ask(at("/drafts"), operator, { method: "POST" })).status).toBe(202);
  await eventually(async () => ((await readMonth()).rows.length === companies.length ? true : undefined));
});

describe("before it is issued, a month", () => {
  test("shows every customer with its amounts, which come from accounts and prices", async () => {
    const { overview, rows } = await readMonth();

    const sum = rows.reduce((total, { totalYen }) => total + totalYen, 0);
    expect(overview.totalYen).toBe(sum);
    const row = await rowOf(sample);
    expect(row.counts.basic).toBeGreaterThan(10);
    expect(row.netYen).toBe(row.counts.basic * 2900 + row.counts.option * 1100);
    expect(row.taxYen).toBe(Math.floor(row.netYen / 10));
  });

  test("tells for each customer who is charged, and why others are not", async () => {
    const detail = z
      .looseObject({
        accounts: z.array(z.object({ userPrincipalName: z.string(), since: z.string() })),
        notCharged: z.array(z.object({ why: z.object({ ja: z.string() }) })),
      })
      .parse(await (await ask(at(`/drafts/${sample.id}`), operator)).json());

    expect(detail.accounts).toHaveLength((await rowOf(sample)).counts.basic);
    expect(detail.notCharged.every(({ why }) => why.ja.length > 0)).toBe(true);
  });

  test("can be looked at as the PDF that it would become", async () => {
    const answer = await ask(at(`/drafts/${sample.id}/pdf`), operator);

    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, "application/pdf"]);
    expect(await textOf(Buffer.from(await answer.arrayBuffer()))).toContain("下書き");
  });

  test("takes a line with its reason, computes the invoice anew, and drops the line again", async () => {
    const before = await rowOf(sample);
    const line = {
      decision: "add-line",
      item: "one-off",
      title: "記録媒体・送料（実費）",
      unitYen: 2042,
      reason: "復旧データの送付",
    };

    expect((await decide(sample, line)).status).toBe(200);
    expect((await settled(sample)).netYen).toBe(before.netYen + 2042);
    expect((await decide(sample, { decision: "drop-line", line: 1, reason: "別の月に請求" })).status).toBe(200);
    expect((await settled(sample)).netYen).toBe(before.netYen);
  });

  test.each([
    [
      { decision: "add-line", item: "one-off", title: "", unitYen: 0.5, reason: "" },
      ["#/reason", "#/title", "#/unitYen"],
    ],
    [{ decision: "hold" }, ["#/reason"]],
    [{ decision: "count-by", day: "2020-01-01", reason: "取得できなかったため" }, ["#/day"]],
    [{ decision: "drop-line", line: 9, reason: "誤り" }, ["#/line"]],
  ])("refuses %j by its fields", async (body, pointers) => {
    const answer = await decide(sample, body);

    expect(answer.status).toBe(422);
    const { errors = [] } = Problem.parse(await answer.json());
    expect(errors.map(({ pointer }) => pointer).toSorted()).toEqual(pointers);
  });

  test("is not decided on by who has not seen its newest version, nor seen by a customer", async () => {
    expect((await decide(sample, { decision: "hold", reason: "確認中" }, 9999)).status).toBe(412);
    expect((await ask(at(), adminOf(sample))).status).toBe(403);
  });
});

describe("issuing a month", () => {
  test("is refused for what was not seen, leaves out who is on hold, and numbers the rest without a gap", async () => {
    expect((await decide(hinagata, { decision: "hold", reason: "宛名を確認中" })).status).toBe(200);
    for (const { tenant, state } of (await readMonth()).rows)
      if (state === "check") expect((await decide({ id: tenant }, { decision: "confirm" })).status).toBe(200);
    const { overview } = await readMonth();

    expect((await ask(at("/issue"), operator, { method: "POST", body: { seen: "other" } })).status).toBe(412);
    const pressed = await Promise.all(
      [1, 2].map(() => ask(at("/issue"), operator, { method: "POST", body: { seen: overview.seen } })),
    );
    expect(pressed.map(({ status }) => status)).toContain(202);

    const issued = await eventually(async () => {
      const { rows } = await readMonth();
      const numbers = rows.flatMap(({ issued: one }) => one?.number ?? []);
      return numbers.length === companies.length - 1 ? numbers.toSorted() : undefined;
    });
    const series = `INV-${japanDate(running.service.platform.clock.now()).toString().slice(0, 7).replace("-", "")}`;
    expect(issued).toEqual(issued.map((_, index) => `${series}-${String(index + 1).padStart(4, "0")}`));
    expect((await rowOf(hinagata)).state).toBe("held");
  });

  test("gives the admins a PDF, a workbook and an XML that only they can open, and a mail", async () => {
    const [invoice] = await eventually(async () => {
      const documents = await documentsOf(sample);
      return documents.length > 0 ? documents : undefined;
    });
    if (!invoice) throw new Error("There is no invoice.");
    expect(invoice.files.map(({ format }) => format)).toEqual(["pdf", "xlsx", "xml"]);
    expect(invoice.openYen).toBe(invoice.totalYen);

    const link = `/tenants/${sample.id}/invoices/${invoice.number}/link`;
    const { url } = z
      .object({ url: z.url() })
      .parse(await (await ask(link, adminOf(sample), { method: "POST" })).json());
    const pdf = Buffer.from(await (await fetch(url)).arrayBuffer());
    const text = await textOf(pdf);
    expect(text).toContain(invoice.number);
    expect(text).toContain("T7123456789012");
    expect(text).toContain(invoice.totalYen.toLocaleString("en-US"));

    const elsewhere = `/tenants/${hinagata.id}/invoices/${invoice.number}/link`;
    expect((await ask(elsewhere, adminOf(hinagata), { method: "POST" })).status).toBe(404);
    expect((await ask(`/tenants/${sample.id}/invoices`, `user@${sample.domain}`)).status).toBe(403);
    await eventually(async () => {
      const about = running.service.graph.mail().filter(({ subject }) => subject.includes("請求書"));
      return about.find(({ to }) => to.some(({ address }) => address === adminOf(sample)));
    });
  });

  test("cannot be changed any more, only given back and issued anew", async () => {
    expect((await decide(sample, { decision: "hold", reason: "誤り" })).status).toBe(409);
    const [invoice] = await documentsOf(sample);
    if (!invoice) throw new Error("There is no invoice.");
    const path = `/operator/billing/documents/${invoice.number}`;
    const post = (what: string, body: object) => ask(`${path}/${what}`, operator, { method: "POST", body });

    const early = await post("corrections", { revision: 2, reason: "宛名の誤り" });
    expect(early.status).toBe(409);
    expect(
      (await post("credit-notes", { revision: 1, reason: "誤り", lines: [{ line: 0, amountYen: 1e9 }] })).status,
    ).toBe(422);
    expect((await post("credit-notes", { revision: 1, reason: "宛名の誤り" })).status).toBe(202);
    expect((await post("credit-notes", { revision: 1, reason: "別の理由" })).status).toBe(412);
    expect((await post("corrections", { revision: 2, reason: "宛名の誤り" })).status).toBe(202);

    const documents = await eventually(async () => {
      const all = await documentsOf(sample);
      return all.length === 3 ? all : undefined;
    });
    expect(documents.map(({ kind, totalYen }) => [kind, totalYen])).toEqual([
      ["credit-note", 0 - invoice.totalYen],
      ["invoice", invoice.totalYen],
      ["invoice", invoice.totalYen],
    ]);
  });
});

async function textOf(pdf: Buffer): Promise<string> {
  const document = await getDocument({ data: new Uint8Array(pdf) }).promise;
  const pages = await Promise.all(
    Array.from({ length: document.numPages }, async (_, index) => {
      const { items } = await (await document.getPage(index + 1)).getTextContent();
      return items.map((item) => ("str" in item ? item.str : "")).join("");
    }),
  );
  return pages.join("\n");
}
