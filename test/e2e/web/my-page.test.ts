import type { HTTPRequest, Page } from "puppeteer-core";
import { beforeAll, describe, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { readWindowsCatalogue } from "#shared/insights/windows-catalogue.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);
const [ours, theirs] = companies;
if (!ours || !theirs) throw new Error("The demo has too few companies.");
const admin = `admin@${ours.domain}`;
const user = `user@${ours.domain}`;
const kinds: SnapshotKind[] = [
  "licences",
  "accounts",
  "activity",
  "devices",
  "protection",
  "configurations",
  "oneDrive",
  "mailboxes",
  "sharePoint",
  "signIns",
];

const textOf = (page: Page) => page.evaluate("document.querySelector('main').innerText") as Promise<string>;
const press = async (page: Page, selector: string) => (await page.waitForSelector(selector))?.click();

/** In the order in which a menu or tabs lead from one to the next. */
const screens = [
  ["", { ja: "ホーム", en: "Home" }],
  ["/devices", { ja: "端末", en: "Devices" }],
  ["/storage", { ja: "容量の見通し", en: "Storage outlook" }],
  ["/settings", { ja: "設定", en: "Settings" }],
  ["/updates", { ja: "Windowsの更新", en: "Windows updates" }],
  ["/alerts", { ja: "アラート", en: "Alerts" }],
  ["/service-incidents", { ja: "Microsoft 365の障害", en: "Microsoft 365 incidents" }],
  ["/licences", { ja: "ライセンス", en: "Licences" }],
  ["/savings", { ja: "使われていないもの", en: "What nobody uses" }],
  ["/sign-ins", { ja: "サインイン", en: "Sign-ins" }],
  ["/reports", { ja: "レポート", en: "Reports" }],
  ["/invoices", { ja: "請求", en: "Invoices" }],
] as const;

async function follow(page: Page, path: string, title: string): Promise<void> {
  await page.$eval(`a[href="/mypage${path}"]`, (link) => link.click());
  await page.waitForFunction(`document.title === "${title}"`);
  await web.settled(page);
}

/** Answers what goes to an address of the API, in the place of the service. */
async function answering(page: Page, path: string, answer: (request: HTTPRequest) => unknown): Promise<void> {
  await page.setRequestInterception(true);
  page.on("request", (request) => {
    if (!new URL(request.url()).pathname.match(`^/api.*${path}$`)) return void request.continue();
    const body = JSON.stringify(answer(request));
    return void request.respond({ status: 200, contentType: "application/json", body });
  });
  await page.reload();
  await web.settled(page);
}

describe("before anything was read", () => {
  test("the home page says so in its own words, and a table too", async () => {
    const home = await web.open("/mypage", { as: admin });
    expect(await textOf(home)).toContain("環境の情報は、まだ取得していません");
    expect(await web.violations(home)).toEqual([]);

    const devices = await web.open("/mypage/devices", { as: admin });
    expect(await textOf(devices)).toContain("まだ取得していません");
    web.complaints();
  });
});

describe("once the environment was read", () => {
  beforeAll(async () => {
    const { platform } = served.service;
    const day = japanDate(platform.clock.now()).toString();
    for (const kind of kinds) await collectKind(platform, { tenant: TenantId.parse(ours.id), kind, day });
    await readWindowsCatalogue(platform);
  });

  test("each screen stands in Japanese, without a complaint of axe or of the browser", async () => {
    const page = await web.open("/mypage", { as: admin });
    for (const [path, title] of screens) {
      await follow(page, path, title.ja);
      expect(await web.violations(page), path).toEqual([]);
      await web.picture(page, `my-page${path.replaceAll("/", "-")}.png`);
    }
    expect(web.complaints()).toEqual([]);
    await page.close();
  }, 180_000);

  test("a phone in the dark shows it in English without scrolling sideways", async () => {
    const page = await web.open("/mypage", { as: admin, language: "en", width: 390, isDark: true });
    await press(page, "header [aria-expanded=false]");
    await page.waitForSelector("nav[data-open=true] a");
    for (const [path, title] of screens.slice(0, 5)) {
      await follow(page, path, title.en);
      expect(await web.violations(page), path).toEqual([]);
      await web.fits(page, 360);
      await web.fits(page, 390);
      await web.picture(page, `my-page${path.replaceAll("/", "-")}-phone.png`);
    }
    expect(web.complaints()).toEqual([]);
    await page.close();
  }, 120_000);

  test("the home page asks for a decision first, with one button that stands out, and leads there", async () => {
    const page = await web.open("/mypage", { as: admin });

    expect(await page.$$eval("a[data-first=true]", (all) => all.length)).toBe(1);
    await press(page, "a::-p-text(端末を見る)");
    await page.waitForFunction("document.title === 'Windowsの更新'");
    await web.settled(page);
    expect(await textOf(page)).toMatch(/51台中 11台/);
  });

  test("a part that fails leaves the others standing", async () => {
    const page = await web.open("/mypage", { as: admin });
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url().includes("/storage") || request.url().includes("/reports")
        ? void request.respond({ status: 500, contentType: "application/json", body: '{"code":"wrong-state"}' })
        : void request.continue(),
    );
    await page.reload();
    await web.settled(page);

    const shown = await textOf(page);
    expect(shown).toContain("いまはこの操作を行えません");
    expect(shown).toContain("暗号化が無効");
    expect(shown).toContain("請求書はまだありません");
    web.complaints();
  });

  test("a table is narrowed by condition and text, and the address and the file say the same", async () => {
    const page = await web.open("/mypage/devices", { as: admin });
    await press(page, "button::-p-text(条件)");
    await press(page, "[role=menuitem]::-p-text(非準拠)");
    await page.waitForFunction("document.querySelector('main [role=status]').innerText === '64台中 3台'");

    expect(new URL(page.url()).searchParams.get("where")).toBe("Compliance=Not+compliant");
    const asked = page.waitForRequest((request) => request.url().includes("format=csv"));
    await press(page, "button::-p-text(CSV)");
    const { url, headers } = await asked.then((request) => ({ url: request.url(), headers: request.headers() }));
    const csv = await (await fetch(url, { headers })).text();
    expect(csv.trim().split("\n")).toHaveLength(4);

    await page.type("input[type=search]", "ありません");
    await press(page, "button::-p-text(条件をすべて外す)");
    await page.waitForFunction("document.querySelector('main [role=status]').innerText === '64台'");
    expect(web.complaints()).toEqual([]);
  });

  test("a bell tells what is new, and is read by one button", async () => {
    const page = await web.open("/mypage", { as: admin });
    await answering(page, "/me/notices", () => ({
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
    }));

    await press(page, "button::-p-text(通知（未読1件）)");
    await page.waitForSelector("li[data-new=true]");
    expect(await web.violations(page)).toEqual([]);
    const marked = page.waitForRequest((request) => request.url().endsWith("/me/notices/read"));
    await press(page, "button::-p-text(すべて既読にする)");
    expect((await marked).postData()).toBe('{"until":"2026-11-09T00:00:00Z"}');
    web.complaints();
  });

  test("what is chosen about notices is kept", async () => {
    const page = await web.open("/mypage/settings", { as: admin });
    await press(page, "input[aria-label='容量の不足 メール']");
    await press(page, "button::-p-text(保存する)");
    await page.waitForFunction("document.querySelector('main').innerText.includes('保存しました')");
    await page.reload();
    await web.settled(page);

    expect(await page.$eval("input[aria-label='容量の不足 メール']", (box) => box.checked)).toBe(false);
    expect(web.complaints()).toEqual([]);
  });
});

test("10,000 rows scroll, narrow and sort, and say how many they are", async () => {
  const page = await web.open("/mypage/devices", { as: admin });
  const rows = Array.from({ length: 10_000 }, (_, nth) => [
    `PC-${String(nth).padStart(5, "0")}`,
    nth % 7 ? "Yes" : "No",
  ]);
  await answering(page, "/devices", () => ({
    attempt: { day: "2026-11-20", readAt: "2026-11-20T01:05:00Z", coverage: "complete" },
    shown: { day: "2026-11-20", readAt: "2026-11-20T01:05:00Z", coverage: "complete", ageHours: 0 },
    total: rows.length,
    columns: [
      { title: { ja: "PC名", en: "Device" }, kind: "text" },
      { title: { ja: "暗号化", en: "Encrypted" }, kind: "text", words: { Yes: "はい", No: "いいえ" } },
    ],
    rows,
  }));

  expect(await page.$eval("table", (table) => table.getAttribute("aria-rowcount"))).toBe("10001");
  expect(await page.$$eval("tbody tr[data-index]", (all) => all.length)).toBeLessThan(80);
  await page.$eval("section[tabindex='0']", (box) => box.scrollTo(0, box.scrollHeight));
  await page.waitForSelector("tr[aria-rowindex='10001'] ::-p-text(PC-09999)");
  await press(page, "thead button::-p-text(PC名)");
  await press(page, "thead button::-p-text(PC名)");
  await page.waitForSelector("th[aria-sort=descending]");
  await page.type("input[type=search]", "pc-0999");
  await page.waitForFunction("document.querySelector('main [role=status]').innerText === '10,000台中 10台'");
  expect(await page.$eval("tbody th", (head) => head.textContent)).toBe("PC-09999");
  web.complaints();
});

test("what is another company's, or for admins alone, is not there", async () => {
  const other = await web.open(`/operator/tenants/${theirs.id}/devices`, { as: admin });
  expect(await other.evaluate("document.body.innerText")).toContain("お探しのものは見つかりません");

  const plain = await web.open("/mypage/devices", { as: user });
  expect(await plain.evaluate("document.body.innerText")).toContain("お探しのものは見つかりません");
  web.complaints();
});
