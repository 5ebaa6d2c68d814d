import excel from "exceljs";
import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { eventually, useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const running = useService();
const { ask, opened, patch, threadOf } = inquiriesOf(running);
const web = useWeb(running);

const [sample] = companies;
if (!sample) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;

const canned = {
  title: "再起動のお願い",
  language: "ja",
  text: "{{name}} 様（{{number}}）\n再起動をお試しください。",
  changes: { category: "device" },
};

beforeAll(async () => {
  const headers = { "if-match": '"0"' };
  expect((await ask("PUT", "/operator/replies/restart", { by: operator, body: canned, headers })).status).toBe(200);
  const { graph, host, idle, platform } = running.service;
  const day = japanDate(Temporal.Now.instant()).toString();
  await collectKind(platform, { tenant: TenantId.parse(sample.id), kind: "devices", day });
  await host.run("pollSupportMailbox");
  await eventually(() => graph.calls().find(({ url, status }) => url.includes("/messages/delta") && status === 200));
  await idle();
});

/** Types a key for which the page as a whole has a meaning. */
const press = async (page: Page, ...keys: string[]) => {
  for (const key of keys) await page.keyboard.press(key as "a");
};
const withCtrl = async (page: Page, ...keys: string[]) => {
  await page.keyboard.down("Control");
  await press(page, ...keys);
  await page.keyboard.up("Control");
};
const says = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);
const asks = (page: Page) => page.waitForSelector("[role=dialog] [data-choice]");
const isHere = (page: Page, number: string) => page.waitForSelector(`article[aria-label="${number}"]`);
const fine = async (page: Page, name: string) => {
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, `operator-${name}.png`);
};

/** Moves through the queue until an inquiry is the one that is read. */
async function moveTo(page: Page, number: string): Promise<void> {
  for (const key of [...Array<string>(10).fill("k"), ...Array<string>(20).fill("j")]) {
    const article = await page.waitForSelector("article[aria-label]");
    const at = await article?.evaluate((shown) => shown.getAttribute("aria-label"));
    if (at === number) return;
    await press(page, key);
  }
  await isHere(page, number);
}

test("the queue is worked without a mouse: assign, note, canned reply, undo, merge, send and resolve", async () => {
  const [first, second] = [await opened({ subject: "印刷できません" }), await opened({ subject: "紙が出ません" })];
  const [older, newer] = [await threadOf(first), await threadOf(second)];
  const page = await web.open("/operator", { as: operator });
  await moveTo(page, older.number);
  await fine(page, "queue");

  await press(page, "a");
  await asks(page);
  await fine(page, "assign");
  await press(page, "Enter");
  await page.waitForSelector("article ::-p-text(担当：応対 涼)");

  await press(page, "n");
  await page.keyboard.type("複合機の点検日です。");
  await withCtrl(page, "Enter");
  await says(page, "メモを残しました");

  await press(page, "t");
  await asks(page);
  await fine(page, "canned");
  await (await page.waitForSelector("::-p-xpath(//button[@data-choice and contains(., '再起動のお願い')])"))?.focus();
  await press(page, "Enter");
  await page.waitForSelector("textarea:focus");
  await withCtrl(page, "Enter");
  await says(page, "秒後に送信します");
  await withCtrl(page, "z");
  await page.waitForFunction(`document.querySelector("textarea").value.includes("再起動をお試しください。")`);
  expect((await threadOf(first)).history.filter(({ message }) => message?.visibility === "public")).toEqual([]);

  await moveTo(page, newer.number);
  await press(page, "m");
  await page.waitForSelector("[role=dialog] input:focus");
  await page.keyboard.type(older.number);
  await page.waitForSelector("[aria-busy=false] [data-choice]:only-child");
  await fine(page, "merge");
  await press(page, "Enter");
  await eventually(async () => ((await threadOf(second)).state === "closed" ? true : undefined));

  await moveTo(page, older.number);
  await press(page, "r");
  await page.waitForSelector("textarea:focus");
  await page.keyboard.down("Shift");
  await withCtrl(page, "Enter");
  await page.keyboard.up("Shift");
  await says(page, "秒後に送信します");
  await page.goto("about:blank");
  const sent = await eventually(async () => {
    const thread = await threadOf(first);
    return thread.state === "resolved" ? thread : undefined;
  });
  const reply = sent.history.find(({ message }) => message?.text.startsWith(`例示 太郎 様（${older.number}）`));
  expect(reply?.changes.map(({ field, to }) => [field, to])).toEqual([
    ["state", "resolved"],
    ["category", "device"],
  ]);
  expect(web.complaints()).toEqual([]);
});

test("a second reply to an inquiry sends the first at once, and follows it", async () => {
  const id = await opened({ subject: "マイクが使えません" });
  const { number } = await threadOf(id);
  const page = await web.open(`/operator/inquiries/${id}`, { as: operator });
  await isHere(page, number);
  for (const text of ["ミュートをご確認ください。", "機種もお知らせください。"]) {
    await press(page, "r");
    await page.waitForSelector("textarea:focus");
    await page.keyboard.type(text);
    await withCtrl(page, "Enter");
    await says(page, "秒後に送信します");
    await page.waitForFunction(`document.querySelector("textarea").value === ""`);
  }
  await page.waitForSelector("article ::-p-text(ミュートをご確認ください。)");

  await page.locator("button ::-p-text(今すぐ送信する)").click();
  await page.waitForSelector("article ::-p-text(機種もお知らせください。)");
  expect(web.complaints()).toEqual([]);
});

test("a reply that could not be sent while its page was left is sent by the next one, once", async () => {
  const id = await opened({ subject: "プロジェクターが映りません" });
  const { number } = await threadOf(id);
  const page = await web.open(`/operator/inquiries/${id}`, { as: operator });
  const address = page.url();
  await isHere(page, number);
  await press(page, "r");
  await page.waitForSelector("textarea:focus");
  await page.keyboard.type("入力の切り替えをお試しください。");
  await page.setOfflineMode(true);
  await withCtrl(page, "Enter");
  await says(page, "秒後に送信します");
  await page.goto("about:blank");
  await page.setOfflineMode(false);
  web.complaints();

  await page.goto(address);
  await page.waitForSelector("article ::-p-text(入力の切り替えをお試しください。)");
  await page.waitForSelector("::-p-text(への返信を送信しています)", { hidden: true });
  await page.reload();
  await isHere(page, number);
  const replies = (await threadOf(id)).history.filter(({ message }) => message?.text.startsWith("入力の切り替え"));
  expect(replies).toHaveLength(1);
  expect(web.complaints()).toEqual([]);
});

test("who comes second sees both versions and chooses, also in English and dark", async () => {
  const id = await opened({ subject: "会議室の予約" });
  const { number } = await threadOf(id);
  const page = await web.open(`/operator/inquiries/${id}`, { as: operator, language: "en", isDark: true });
  await isHere(page, number);
  await fine(page, "inquiry-en-dark");
  await patch(id, operator, { priority: "urgent" });

  await page.select("select[aria-label=Priority]", "low");
  await says(page, "Someone else changed it first");
  await fine(page, "both-versions");
  await page.locator("button ::-p-text(Keep my change)").click();
  await eventually(async () => ((await threadOf(id)) as { priority?: unknown }).priority === "low" || undefined);
  expect(web.complaints()).toEqual([expect.stringContaining("412")]);
});

test("single keys are told where they work, and do nothing once they are turned off", async () => {
  await opened({ subject: "電源が入りません" });
  const page = await web.open("/operator", { as: operator, language: "en" });
  const foot = () => page.$eval("footer", ({ textContent }) => textContent);
  await page.waitForSelector("article[aria-label]");
  expect(await foot()).toMatch(/Move.*Select.*Reply.*Send/);
  await press(page, "?");
  await says(page, "Use single keys");
  await fine(page, "keys");
  await press(page, "Space", "Escape");
  await page.waitForFunction(`!document.querySelector("[role=dialog]")`);
  expect(await foot()).not.toContain("Move");

  await press(page, "x", "f", "/", "g", "p");
  expect(await page.$("[role=dialog], main input:checked, input:focus")).toBeNull();
  expect(new URL(page.url()).pathname).toBe("/operator");
  await page.locator("footer button").click();
  await page.locator("[role=dialog] input").click();
  await press(page, "Escape");
  await page.waitForFunction(`!document.querySelector("[role=dialog]")`);
  await press(page, "x");
  await says(page, "1 selected");

  await press(page, "g", "p");
  await page.waitForFunction(`document.title === "Requests"`);
  expect(await foot()).toMatch(/Search.*Queue.*Plans/);
  expect(await foot()).not.toMatch(/Move|Reply|Undo|Send/);
  expect(web.complaints()).toEqual([]);
});

test("the queue is narrowed, sorted and shown with other columns, and selected rows leave as a workbook", async () => {
  const ids = [await opened({ subject: "請求書の再発行" }), await opened({ subject: "名刺の注文" })];
  for (const [place, id] of ids.entries()) await patch(id, operator, { priority: ["low", "urgent"][place] });
  const numbers = await Promise.all(ids.map(async (id) => (await threadOf(id)).number));
  const page = await web.open("/operator?q=の", { as: operator, language: "en", isDark: true });
  const shown = () =>
    page.$$eval("tbody tr", (rows) => rows.map(({ textContent }) => /T-\d+-\d+/.exec(textContent ?? "")?.[0]));
  const both = (first: number, second: number) => [numbers[first], numbers[second]];

  await press(page, "f");
  await asks(page);
  await fine(page, "filter");
  await press(page, "ArrowDown", "Enter");
  await says(page, "Urgent");
  await press(page, "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await page.waitForSelector(`[aria-label="Remove Priority: Low"]`);
  const other = `[aria-label="Select ${numbers[1]}"]`;
  await page.waitForFunction(`!document.querySelector(${JSON.stringify(other)})`);
  expect(new URL(page.url()).searchParams.get("priority")).toBe("low");
  await page.locator(`[aria-label="Remove Priority: Low"]`).click();
  await page.waitForSelector(other);
  expect(new URL(page.url()).searchParams.has("priority")).toBe(false);

  await page.locator("button ::-p-text(Columns)").click();
  await page.locator("[role=menuitemcheckbox] ::-p-text(Priority)").click();
  await press(page, "Escape");
  await page.locator("th[data-column=priority] button").click();
  await page.waitForSelector("th[data-column=priority][aria-sort=ascending]");
  expect((await shown()).filter((number) => numbers.includes(number ?? ""))).toEqual(both(1, 0));
  await page.locator("th[data-column=priority] button").click();
  await page.waitForSelector("th[data-column=priority][aria-sort=descending]");
  expect((await shown()).filter((number) => numbers.includes(number ?? ""))).toEqual(both(0, 1));
  await page.reload();
  await page.waitForSelector("th[data-column=priority][aria-sort=descending]");
  for (const number of numbers) await page.locator(`[aria-label="Select ${number}"]`).click();
  await says(page, "2 selected");
  await fine(page, "selected");
  for (const width of [1280, 768, 390]) {
    await web.fits(page, width);
    await web.picture(page, `operator-queue-${width}.png`);
  }

  const file = await web.download(page, () => page.locator("button ::-p-text(Export to Excel)").click());
  const workbook = new excel.Workbook();
  await workbook.xlsx.load(file.content);
  const cells = workbook.worksheets.flatMap((sheet) => sheet.getSheetValues().flat().map(String));
  expect(file.name).toMatch(/\.xlsx$/);
  for (const number of numbers) expect(cells).toContain(number);
  expect(web.complaints()).toEqual([]);
});

test.each`
  language | isDark   | link
  ${"ja"}  | ${false} | ${"運用コンソールを開く"}
  ${"en"}  | ${true}  | ${"Open the operator console"}
`(
  "an operator who opens the customers' history is led to the queue, in $language",
  async ({ language, isDark, link }) => {
    await opened({ subject: "画面が固まります" });
    const page = await web.open("/inquiries", { as: operator, language, isDark });
    await fine(page, `history-${language}`);
    await web.fits(page, 320);

    await page.locator(`main a ::-p-text(${link})`).click();
    await says(page, "画面が固まります");
    await web.settled(page);
    expect(new URL(page.url()).pathname).toBe("/operator");
    expect(web.complaints()).toEqual([]);
  },
);

test("a view with nothing in it says what it lacks, and leads to all that is open", async () => {
  await opened({ subject: "音が出ません" });
  const page = await web.open("/operator?view=late", { as: operator, width: 390 });
  await says(page, "期限を過ぎたお問い合わせはありません");
  await fine(page, "queue-none-late");

  await page.locator("main a ::-p-text(すべての未完了を見る)").click();
  await says(page, "音が出ません");
  expect(web.complaints()).toEqual([]);
});
