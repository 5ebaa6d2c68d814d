import { Buffer } from "node:buffer";
import ExcelJS from "exceljs";
import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { beforeAll, describe, expect, test } from "vitest";
import * as z from "zod";
import { companies } from "#local/demo.ts";
import { eventually, useService } from "#test/support/service.ts";

const running = useService();

const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");

const Reports = z.object({
  reports: z.array(
    z.object({ id: z.string(), files: z.array(z.object({ format: z.string(), fileName: z.string() })) }),
  ),
});
const Link = z.object({ url: z.url(), expiresAt: z.iso.datetime() });
const Licences = z.object({
  attempt: z.object({
    coverage: z.string(),
    cause: z.string().optional(),
    reason: z.object({ ja: z.string() }).optional(),
  }),
  shown: z.object({ readAt: z.iso.datetime(), ageHours: z.literal(0) }).optional(),
  items: z.array(z.object({ skuPartNumber: z.string() })),
});

const ask = async (path: string, userName?: string, method = "GET") => {
  const headers: Record<string, string> = {};
  if (userName) headers["authorization"] = `Bearer ${await running.service.issuer.token(userName)}`;
  return fetch(`${running.service.host.url}/api${path}`, { method, headers });
};

const admin = `admin@${ours.domain}`;
const reportsOf = async (userName = admin) =>
  Reports.parse(await (await ask(`/tenants/${ours.id}/reports`, userName)).json()).reports;

const linkTo = async (id: string, query = "") =>
  Link.parse(await (await ask(`/tenants/${ours.id}/reports/${id}/link${query}`, admin, "POST")).json());

const firstReport = () => eventually(async () => (await reportsOf())[0]);

beforeAll(async () => {
  const denied = { path: "/subscribedSkus", status: 403, code: "Authorization_RequestDenied" };
  running.service.graph.fault({ tenant: theirs.id, ...denied });
  await running.service.host.run("collectInventory");
});

describe("the licence inventory", () => {
  const licencesOf = ({ id, domain }: { id: string; domain: string }) =>
    eventually(async () => {
      const answer = await ask(`/tenants/${id}/licences`, `admin@${domain}`);
      return answer.status === 200 ? Licences.parse(await answer.json()) : undefined;
    });

  test("is read of every customer and tells how old it is", async () => {
    for (const company of companies.filter(({ id }) => id !== theirs.id)) {
      const licences = await licencesOf(company);
      expect(licences.attempt.coverage).toBe("complete");
      expect(licences.items.length).toBeGreaterThan(3);
      expect(licences.shown?.readAt).toMatch(/^\d{4}-\d{2}-\d{2}T/);
    }
  });

  test("of a customer who has withdrawn consent says so, instead of showing nothing or zero", async () => {
    const licences = await licencesOf(theirs);

    expect([licences.attempt.coverage, licences.attempt.cause, licences.items]).toEqual(["none", "no-consent", []]);
    expect(licences.attempt.reason?.ja).toContain("同意");
  });

  test("becomes a PDF that a signed link opens, under a Japanese file name", async () => {
    const { id, files } = await firstReport();
    const { url, expiresAt } = await linkTo(id);

    const answer = await fetch(url);

    expect(answer.status).toBe(200);
    expect(answer.headers.get("content-disposition")).toContain(encodeURIComponent(files[0]?.fileName ?? "-"));
    const pdf = await getDocument({ data: new Uint8Array(await answer.arrayBuffer()) }).promise;
    const words = (await (await pdf.getPage(1)).getTextContent()).items.map((item) => ("str" in item ? item.str : ""));
    expect(words.join("")).toContain(ours.name);
    expect(Date.parse(expiresAt) - Date.now()).toBeLessThanOrEqual(15 * 60_000);
  });

  test("comes as a workbook with real numbers too", async () => {
    const { id } = await firstReport();
    const link = await linkTo(id, "?format=xlsx");

    const book = new ExcelJS.Workbook();
    await book.xlsx.load(await (await fetch(link.url)).arrayBuffer());

    const sheet = book.worksheets[0];
    const types = new Set(
      sheet?.getSheetValues().flatMap((row) => (Array.isArray(row) ? row.map((cell) => typeof cell) : [])),
    );
    expect(types).toContain("number");
  });

  test("is told to the company's admins once", async () => {
    await firstReport();
    const mails = () =>
      running.service.graph
        .mail()
        .filter(({ to, subject }) => to[0]?.address === admin && subject.startsWith("【レポート】"));
    await eventually(() => (mails().length > 0 ? true : undefined));

    await running.service.host.run("collectInventory");
    await running.service.idle();

    expect(mails()).toHaveLength(1);
  });

  test("is made once for a month, however often the night's reading is ordered", async () => {
    await firstReport();

    await running.service.host.run("collectInventory");
    await running.service.idle();

    expect(await reportsOf()).toHaveLength(1);
  });
});

describe("who may see it", () => {
  test.each`
    who                             | userName                            | status | code
    ${"nobody signed in"}           | ${undefined}                        | ${401} | ${"not-signed-in"}
    ${"a user of the same company"} | ${`user@${ours.domain}`}            | ${403} | ${"not-allowed"}
    ${"an admin of another"}        | ${`admin@${theirs.domain}`}         | ${404} | ${"not-found"}
    ${"support staff"}              | ${"operator@mihon-systems.example"} | ${200} | ${undefined}
    ${"an admin of the company"}    | ${admin}                            | ${200} | ${undefined}
  `("$who gets $status", async ({ userName, status, code }) => {
    const { id } = await firstReport();

    const answer = await ask(`/tenants/${ours.id}/reports/${id}/link`, userName, "POST");

    expect(answer.status).toBe(status);
    if (code) expect(await answer.json()).toMatchObject({ code });
  });

  test("another company's report looks exactly like one that does not exist", async () => {
    const { id } = await firstReport();
    const theirAdmin = `admin@${theirs.domain}`;

    const existing = await ask(`/tenants/${ours.id}/reports/${id}/link`, theirAdmin, "POST");
    const ownTenant = await ask(`/tenants/${theirs.id}/reports/${id}/link`, theirAdmin, "POST");
    const nowhere = await ask(`/tenants/11111111-1111-4111-8111-111111111111/reports/${id}/link`, theirAdmin, "POST");

    const bodies = await Promise.all([existing, ownTenant, nowhere].map((answer) => answer.text()));
    expect(new Set(bodies).size).toBe(1);
  });

  test("a token that has expired, is for another service or is no token is refused", async () => {
    const { issuer, host } = running.service;
    const tokens = [
      await issuer.token(admin, { expiresInSeconds: -600 }),
      await issuer.token(admin, { audience: "another" }),
      "nonsense",
    ];

    for (const token of tokens) {
      const answer = await fetch(`${host.url}/api/me`, { headers: { authorization: `Bearer ${token}` } });
      expect([answer.status, answer.headers.get("content-type")]).toEqual([401, "application/problem+json"]);
    }
  });

  test("a link stops working when its time is over", async () => {
    const { platform } = running.service;
    await platform.blobs.putOnce("reports", "expired.txt", Buffer.from("x"), "text/plain");
    const expiresAt = platform.clock.now().subtract({ seconds: 1 });
    const link = await platform.blobs.link("reports", "expired.txt", { expiresAt, fileName: "x.txt", inline: true });

    expect((await fetch(link)).status).toBe(403);
  });
});
