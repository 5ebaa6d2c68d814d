import { readFileSync } from "node:fs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
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
