import type { Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { goTo, press, type Stage, textOf } from "./stage.ts";

export function tableJourneys({ web, at, isFine, admin }: Stage) {
  test("a table is narrowed by condition and text, and the address and the file say the same", async () => {
    const page = await at("/mypage/devices");
    await press(page, "button::-p-text(条件)");
    await press(page, "[role=menuitem]::-p-text(非準拠)");
    await countIs(page, "64台中 3台");

    expect(new URL(page.url()).searchParams.get("where")).toBe("Compliance=Not+compliant");
    const asked = page.waitForRequest((request) => request.url().includes("format=csv"));
    await press(page, "button::-p-text(CSV)");
    const { url, headers } = await asked.then((request) => ({ url: request.url(), headers: request.headers() }));
    const csv = await (await fetch(url, { headers })).text();
    expect(csv.trim().split("\n")).toHaveLength(4);

    await page.type("input[type=search]", "ありません");
    await press(page, "button::-p-text(条件をすべて外す)");
    await countIs(page, "64台");
    expect(web.complaints()).toEqual([]);
  });

  test("the columns that were chosen are there again the next time", async () => {
    const page = await at("/mypage/devices");
    await press(page, "button::-p-text(列)");
    await press(page, "[role=menuitemcheckbox]::-p-text(OSバージョン)");
    await page.keyboard.press("Escape");
    await at("/mypage");
    await at("/mypage/devices");

    expect(await page.$$eval("thead th", (heads) => heads.map((head) => head.textContent))).not.toContain(
      "OSバージョン",
    );
  });

  test("a figure leads to the rows that it counts, from the table and from the home", async () => {
    const page = await at("/mypage/devices");
    await press(page, "main dd a::-p-text(3)");
    await countIs(page, "64台中 3台");
    await at("/mypage/accounts");
    await page.$$eval("main dd a", (links) => links.at(-1)?.click());
    await countIs(page, "56人中 2人");
    await isFine(page, "table-by-figure.png");
    await at("/mypage");
    await press(page, "main dt a::-p-text(暗号化が無効)");
    await countIs(page, "64台中 5台");

    await page.goBack();
    await page.waitForFunction("document.title === 'ホーム'");
    expect(web.complaints()).toEqual([]);
  });

  describe("with answers of our own", () => {
    let page: Page;
    beforeAll(async () => {
      page = await web.blank({ as: admin });
      await page.setRequestInterception(true);
      page.on("request", (request) => {
        const { pathname } = new URL(request.url());
        const [, answer] = answers.find(([path]) => pathname.startsWith("/api/") && pathname.endsWith(path)) ?? [];
        return answer === undefined
          ? void request.continue()
          : void request.respond({ contentType: "application/json", ...answer });
      });
      await page.goto(`${web.site()}/mypage?lang=ja`);
      await web.settled(page);
    });

    test("a part that fails leaves the others standing", async () => {
      const shown = await textOf(page);

      expect(shown).toContain("いまはこの操作を行えません");
      expect(shown).toContain("暗号化が無効");
      expect(shown).toContain("請求書はまだありません");
      web.complaints();
    });

    test("a bell tells what is new, and is read by one button", async () => {
      await press(page, "button::-p-text(通知（未読1件）)");
      await page.waitForSelector("li[data-new=true]");
      expect(await web.violations(page)).toEqual([]);
      const marked = page.waitForRequest((request) => request.url().endsWith("/me/notices/read"));
      await press(page, "button::-p-text(すべて既読にする)");

      expect((await marked).postData()).toBe('{"until":"2026-11-09T00:00:00Z"}');
      web.complaints();
    });

    test("10,000 rows scroll, narrow and sort, and say how many they are", async () => {
      await goTo(page, "/mypage/devices");
      await page.waitForSelector("table[aria-rowcount='10001']");
      expect(await page.$$eval("tbody tr[data-index]", (all) => all.length)).toBeLessThan(80);

      await page.focus("section[tabindex='0']");
      await page.keyboard.press("End");
      await page.waitForSelector("tr[aria-rowindex='10001'] ::-p-text(PC-09999)");
      await press(page, "thead button::-p-text(PC名)");
      await press(page, "thead button::-p-text(PC名)");
      await page.waitForSelector("th[aria-sort=descending]");
      await page.type("input[type=search]", "pc-0999");
      await countIs(page, "10,000台中 10台");
      expect(await page.$eval("tbody th", (head) => head.textContent)).toBe("PC-09999");
      web.complaints();
    });
  });
}

const countIs = (page: Page, text: string) =>
  page.waitForFunction(`document.querySelector('main [role=status]')?.innerText === '${text}'`);

const reading = { day: "2026-11-20", readAt: "2026-11-20T01:05:00Z", coverage: "complete" };
const manyDevices = {
  attempt: reading,
  shown: { ...reading, ageHours: 0 },
  total: 10_000,
  columns: [
    { title: { ja: "PC名", en: "Device" }, kind: "text" },
    { title: { ja: "暗号化", en: "Encrypted" }, kind: "text", words: { Yes: "はい", No: "いいえ" } },
  ],
  rows: Array.from({ length: 10_000 }, (_, nth) => [`PC-${String(nth).padStart(5, "0")}`, nth % 7 ? "Yes" : "No"]),
};
const oneNotice = {
  notices: [
    {
      id: "dlv_1",
      label: "レポート",
      at: "2026-11-09T00:00:00Z",
      isRead: false,
      tone: "plain",
      title: "月次レポートを発行しました",
    },
  ],
  unread: 1,
};
const failing = { status: 500, body: '{"code":"wrong-state"}' };

/** What an address of the API answers instead of the service. */
const answers: readonly (readonly [string, { status: number; body: string }])[] = [
  ["/storage", failing],
  ["/reports", failing],
  ["/me/notices", { status: 200, body: JSON.stringify(oneNotice) }],
  ["/devices", { status: 200, body: JSON.stringify(manyDevices) }],
];
