import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { GraphTenant } from "#local/graph/model.ts";
import { customer, type DemoGraph, startDemoGraph } from "./demo-graph.ts";

let demo: DemoGraph;
let now = Date.parse("2026-11-02T00:00:00Z");
beforeAll(async () => {
  demo = await startDemoGraph({ now: () => now });
});
afterAll(() => demo.graph.close());

const redirected = async (name: string) => {
  const { status, headers } = await demo.ask(customer, `/reports/${name}(period='D7')`);
  expect(status).toBe(302);
  return headers.get("location") ?? "";
};

const linesOf = async (tenant: GraphTenant, name: string, period = "D7") => {
  const { headers } = await demo.ask(tenant, `/reports/${name}(period='${period}')`);
  const text = await (await fetch(headers.get("location") ?? "")).text();
  return text
    .replace(/^\uFEFF/, "")
    .trimEnd()
    .split("\r\n");
};

describe("a usage report", () => {
  test.each`
    name                               | sample                                       | rows
    ${"getMailboxUsageDetail"}         | ${"getMailboxUsageDetail"}                   | ${54}
    ${"getOneDriveUsageAccountDetail"} | ${"getOneDriveUsageAccountDetail.concealed"} | ${54}
    ${"getSharePointSiteUsageDetail"}  | ${"getSharePointSiteUsageDetail"}            | ${7}
    ${"getSharePointSiteUsageStorage"} | ${"getSharePointSiteUsageStorage"}           | ${7}
  `("$name is a CSV with the columns of Microsoft's, behind a redirect", async ({ name, sample, rows }) => {
    const answer = await fetch(await redirected(name));
    const [head, ...lines] = (await answer.text())
      .replace(/^\uFEFF/, "")
      .trimEnd()
      .split("\r\n");

    expect(answer.headers.get("content-type")).toBe("application/octet-stream");
    expect(head).toBe(readFileSync(`test/samples/reports/${sample}.csv`, "utf8").split(/\r?\n/)[0]);
    expect(lines).toHaveLength(rows);
    expect(lines[0]).toMatch(/^2026-10-31,/);
    expect(lines[0]).toMatch(/,7$/);
  });

  test("of who used what has the documented columns, and nothing for who never signed in", async () => {
    const [head, ...lines] = await linesOf(customer, "getOffice365ActiveUserDetail");

    expect(head).toBe(readFileSync("test/samples/reports/getOffice365ActiveUserDetail.header.csv", "utf8").trim());
    expect(lines.filter((line) => /,2026-\d\d-\d\d(?=,)/.test(line)).length).toBeGreaterThan(40);
    expect(lines.some((line) => line.includes(",,,,,,"))).toBe(true);
  });

  test("hides who and what it is about where names are concealed, until that is switched off", async () => {
    const settings = "/admin/reportSettings";
    await demo.ask(customer, settings, { method: "PATCH", body: { displayConcealedNames: true } });
    const hidden = await linesOf(customer, "getSharePointSiteUsageDetail");
    const told = (await demo.ask(customer, settings)).body.displayConcealedNames;
    await demo.ask(customer, settings, { method: "PATCH", body: { displayConcealedNames: false } });

    expect(hidden[1]).toMatch(/^2026-10-31,00000000-0000-0000-0000-000000000000,[0-9A-F]{32},[0-9A-F]{32},False,/);
    expect(told).toBe(true);
    expect((await linesOf(customer, "getSharePointSiteUsageDetail"))[1]).toContain("https://");
  });

  test("tells how a company's SharePoint fills up, month by month", async () => {
    const lines = await linesOf(customer, "getSharePointSiteUsageStorage", "D180");
    const used = lines.slice(1).map((line) => Number(line.split(",")[2]));
    const [newest = 0, oldest = 0] = [used[0], used.at(-1)];

    expect(used).toHaveLength(180);
    expect(used).toEqual(used.toSorted((one, other) => other - one));
    expect(newest / oldest).toBeGreaterThan(1.2);
  });

  test("is not given to who sends a token along, nor after a few minutes", async () => {
    const location = await redirected("getMailboxUsageDetail");
    const withToken = await fetch(location, { headers: { authorization: `Bearer ${await demo.tokenOf(customer)}` } });
    now += 600_000;
    const late = await fetch(location);
    now -= 600_000;

    expect(withToken.status).toBe(401);
    expect(late.status).toBe(404);
  });

  test("has one of four periods", async () => {
    const refused = await demo.ask(customer, "/reports/getMailboxUsageDetail(period='D8')");

    expect(refused.status).toBe(400);
  });
});
