import { Buffer } from "node:buffer";
import { createHash } from "node:crypto";
import excel from "exceljs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies, provider } from "#local/demo.ts";
import { seedCounting } from "#local/seed.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [sample, hinagata, mitate] = companies;
if (!sample || !hinagata || !mitate) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;
const adminOf = ({ domain }: { domain: string }) => `admin@${domain}`;

type Sent = { method?: string; body?: object; version?: number; key?: string };

const ask = async (path: string, user: string, { method = "GET", body, version, key }: Sent = {}) =>
  fetch(`${running.service.host.url}/api${path}`, {
    method,
    headers: {
      authorization: `Bearer ${await running.service.issuer.token(user)}`,
      ...(body && { "content-type": "application/json" }),
      ...(version !== undefined && { "if-match": `"${version}"` }),
      ...(key !== undefined && { "idempotency-key": key }),
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
    expect(row["changes"]).toEqual([{ ja: "前月の請求書がない", en: "no invoice last month" }]);
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
    expect(await textOf(Buffer.from(await answer.arrayBuffer()))).toContain("未発行（下書き）");
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

describe("the books of a month", () => {
  const books = (path: string) => `/operator/billing/books/${path}`;
  const TieOut = z.object({
    isTied: z.boolean(),
    invoiced: z.object({ netYen: z.int(), totalYen: z.int() }),
    journal: z.object({ totalYen: z.int() }),
    customers: z.array(
      z.looseObject({
        tenant: z.string(),
        isTied: z.boolean(),
        differences: z.array(z.object({ at: z.string(), yen: z.int(), words: z.string() })),
      }),
    ),
  });
  const Found = z.object({
    documents: z.array(z.looseObject({ number: z.string(), totalYen: z.int(), link: z.string() })),
    cursor: z.string().optional(),
  });
  const find = async (query: string) =>
    Found.parse(await (await ask(`/operator/billing/documents?${query}`, operator)).json());
  const tieOut = async () => TieOut.parse(await (await ask(books(`tie-out?month=${month}`), operator)).json());

  test("tie to the yen but for who is on hold, and the journal and the revenue come to the same", async () => {
    const tied = await tieOut();
    const { totalYen } = await rowOf(hinagata);

    const words = "保留のため請求書が発行されていません（宛名を確認中）。";
    expect(tied.customers.filter(({ isTied }) => !isTied)).toMatchObject([
      { tenant: hinagata.id, drafted: { totalYen }, differences: [{ at: "not issued", yen: 0 - totalYen, words }] },
    ]);
    expect(tied.journal.totalYen).toBe(tied.invoiced.totalYen);

    const journal = z
      .object({ debitYen: z.int(), creditYen: z.int(), entries: z.array(z.looseObject({ slip: z.string() })) })
      .parse(await (await ask(books(`journal?month=${month}`), operator)).json());
    expect(journal.debitYen).toBe(journal.creditYen);
    expect(journal.entries).toHaveLength(companies.length + 1);

    const revenue = z
      .object({ total: z.object({ netYen: z.int() }) })
      .parse(await (await ask(books(`revenue?from=${month}&to=${month}`), operator)).json());
    expect(revenue.total.netYen).toBe(tied.invoiced.netYen);
  });

  test.each([
    ["journal?layout=yayoi", "text/csv; charset=shift_jis", "2110"],
    ["journal?layout=moneyforward", "text/csv; charset=utf-8", "取引No,"],
    ["journal?layout=freee", "text/csv; charset=utf-8", "日付,"],
    ["revenue?format=csv", "text/csv; charset=utf-8", "月,基本サービス,"],
    ["revenue?format=xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "PK"],
  ])("come as a file by %s", async (path, type, begin) => {
    const period = path.startsWith("journal") ? `month=${month}` : `from=${month}&to=${month}`;
    const answer = await ask(books(`${path}&${period}`), operator);

    expect([answer.status, answer.headers.get("content-type")]).toEqual([200, type]);
    expect((await answer.text()).slice(0, begin.length)).toBe(begin);
  });

  test("are searched by day, amount and counterparty, each hit with the door to its files", async () => {
    const [note, , invoice] = await documentsOf(sample);
    if (!note || !invoice) throw new Error("There is no invoice.");
    const today = japanDate(running.service.platform.clock.now()).toString();
    const query = `from=${month}-01&to=${today}&minYen=${invoice.totalYen}&maxYen=${invoice.totalYen}&counterparty=${encodeURIComponent("さんぷる")}`;

    const first = await find(`${query}&take=2`);
    const rest = await find(`${query}&take=2&cursor=${encodeURIComponent(first.cursor ?? "")}`);

    expect([first, rest].flatMap(({ documents }) => documents.map(({ totalYen }) => totalYen))).toEqual([
      0 - invoice.totalYen,
      invoice.totalYen,
      invoice.totalYen,
    ]);
    expect(rest.cursor).toBeUndefined();
    expect((await find(`number=${note.number}&maxYen=1`)).documents).toEqual([]);
    const [hit] = (await find(`number=${invoice.number}`)).documents;
    expect((await ask((hit?.link ?? "").replace("/api", ""), operator, { method: "POST" })).status).toBe(200);
  });

  test("are all in the workbook of a search, however many a page of it shows", async () => {
    const invoices = await documentsOf(sample);
    const answer = await ask(`/operator/billing/documents?counterparty=C-0042&take=1&format=xlsx`, operator);

    const book = new excel.Workbook();
    await book.xlsx.load(await answer.arrayBuffer());
    const numbers = book.getWorksheet("書類")?.getColumn(2).values.map(String) ?? [];
    expect(numbers).toEqual(expect.arrayContaining(invoices.map(({ number }) => number)));
  });

  test("are packed into an archive that can be verified by its hashes", async () => {
    const body = { from: `${month}-01`, to: japanDate(running.service.platform.clock.now()).toString() };
    const ordered = await ask(books("archives"), operator, { method: "POST", body });
    expect(ordered.status).toBe(202);
    const { archive } = z.object({ archive: z.string() }).parse(await ordered.json());

    const done = await eventually(async () => {
      const answer = await ask(books(`archives/${archive}`), operator);
      const { state, sha256, documents } = z
        .looseObject({ state: z.string(), sha256: z.string().optional(), documents: z.int().optional() })
        .parse(await answer.json());
      return state === "running" ? undefined : { state, sha256, documents };
    });

    const { url } = z
      .object({ url: z.url() })
      .parse(await (await ask(books(`archives/${archive}/link`), operator, { method: "POST" })).json());
    const zip = Buffer.from(await (await fetch(url)).arrayBuffer());
    const sha256 = createHash("sha256").update(zip).digest("hex");
    expect(done).toEqual({ state: "done", sha256, documents: companies.length + 1 });
    expect(await (await ask(books("archives"), operator)).json()).toMatchObject({
      archives: [{ archive, state: "done" }],
    });
  });

  test.each([
    ["GET", "journal?month=2026-13", ["#/month"]],
    ["GET", "revenue?from=2026-04&to=2026-03", ["#/to"]],
    ["POST", "archives", ["#/to"], { from: "2026-04-01", to: "2026-03-01" }],
    ["POST", "archives", ["#/to"], { from: "2026-04-01", to: "2027-04-01" }],
  ])("refuse by field what cannot be: %s %s", async (method, path, pointers, body?: object) => {
    const answer = await ask(books(path), operator, { method, ...(body && { body }) });

    expect(answer.status).toBe(422);
    const { errors = [] } = Problem.parse(await answer.json());
    expect(errors.map(({ pointer }) => pointer)).toEqual(pointers);
  });

  test("are open to nobody but our staff", async () => {
    for (const path of [`journal?month=${month}`, "archives", `tie-out?month=${month}`])
      expect((await ask(books(path), adminOf(sample))).status).toBe(403);
    expect((await ask("/operator/billing/documents", adminOf(sample))).status).toBe(403);
  });
});

describe("BIL-06, TERM-13: a stop of service", () => {
  const Stop = z.looseObject({
    id: z.string(),
    refund: z.looseObject({
      state: z.string(),
      seen: z.string().default(""),
      why: z.object({ ja: z.string() }).optional(),
    }),
  });
  const stops = `/operator/tenants/${mitate.id}/stops`;
  const half = { canResume: false, counts: { basic: 10 }, note: "復旧の見込みなし" };
  const record = (body: object, key: string) => ask(stops, operator, { method: "POST", body, key });
  const refund = (id: string, seen: string, tenant = mitate) =>
    ask(`/operator/tenants/${tenant.id}/stops/${id}/refund`, operator, { method: "POST", body: { seen } });

  test("that cannot be resumed gives the rest of the month back by a return invoice, as it was seen and once", async () => {
    const stop = { ...half, reason: "failure", stoppedOn: `${month}-16` };
    const recorded = await record(stop, "one");
    const { id, refund: preview } = Stop.parse(await recorded.json());
    expect([recorded.status, preview.state]).toEqual([201, "possible"]);
    expect(Stop.parse(await (await record(stop, "one")).json()).id).toBe(id);

    expect((await refund(id, "other")).status).toBe(412);
    expect((await refund(id, preview.seen, sample)).status).toBe(404);
    const answers = await Promise.all([refund(id, preview.seen), refund(id, preview.seen)]);
    expect(await Promise.all(answers.map((one) => one.json()))).toEqual([{ revision: 1 }, { revision: 1 }]);

    const note = await eventually(async () => (await documentsOf(mitate)).find(({ kind }) => kind === "credit-note"));
    const days = Number(lastDayOf(month).slice(8));
    const netYen = Math.ceil((10 * 2600 * (days - 15)) / days);
    expect(note).toMatchObject({ totalYen: -(netYen + Math.floor(netYen / 10)), openYen: 0 });
    expect(note.files.map(({ format }) => format)).toContain("pdf");
    expect(Stop.parse(await (await ask(`${stops}/${id}`, operator)).json()).refund.state).toBe("issued");
    await eventually(async () => running.service.graph.mail().find(({ subject }) => subject.includes("Credit note")));
  });

  test("by the customer's own breach gives nothing back, and nothing is given back twice for the same accounts", async () => {
    const breach = await record({ ...half, reason: "prohibited-act", stoppedOn: `${month}-20` }, "breach");
    const again = await record(
      { ...half, counts: { basic: 9999 }, reason: "failure", stoppedOn: `${month}-02` },
      "two",
    );
    const [forfeited, twice] = [Stop.parse(await breach.json()), Stop.parse(await again.json())];

    expect(forfeited.refund).toMatchObject({ state: "none", why: { ja: expect.stringContaining("契約違反") } });
    expect(twice.refund).toMatchObject({ state: "none", why: { ja: expect.stringContaining("返金が済んでいます") } });
    expect((await refund(forfeited.id, "any")).status).toBe(409);
    const listed = z.object({ stops: z.array(Stop) }).parse(await (await ask(stops, operator)).json());
    expect(listed.stops.map(({ refund: { state } }) => state)).toEqual(["none", "issued", "none"]);
    const every = z
      .object({ stops: z.array(Stop.extend({ name: z.string() })) })
      .parse(await (await ask(`/operator/billing/stops?since=${month}-16`, operator)).json());
    expect(every.stops.map(({ id, name }) => [id, name])).toEqual(
      listed.stops.slice(0, 2).map(({ id }) => [id, mitate.name]),
    );
    const before = await record({ ...half, reason: "failure", stoppedOn: "2001-01-01" }, "early");
    expect(Problem.parse(await before.json()).errors?.[0]?.pointer).toBe("#/stoppedOn");
  });
});

const lastDayOf = (of: string) => {
  const { daysInMonth } = Temporal.PlainYearMonth.from(of);
  return `${of}-${daysInMonth}`;
};

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
