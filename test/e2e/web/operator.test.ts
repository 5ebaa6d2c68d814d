import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
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
const admin = `admin@${sample.domain}`;

const reply = {
  title: "再起動のお願い",
  language: "ja",
  text: "{{name}} 様（{{number}}）\n再起動をお試しください。",
  changes: { category: "device" },
};

beforeAll(async () => {
  const headers = { "if-match": '"0"' };
  expect((await ask("PUT", "/operator/replies/restart", { by: operator, body: reply, headers })).status).toBe(200);
  const { graph, host, platform } = running.service;
  const day = japanDate(Temporal.Now.instant()).toString();
  await collectKind(platform, { tenant: TenantId.parse(sample.id), kind: "devices", day });
  await host.run("pollSupportMailbox");
  await eventually(() => graph.calls().find(({ url, status }) => url.includes("/messages/delta") && status === 200));
  await host.idle();
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

test("the console is not there for a customer's admin", async () => {
  const page = await web.open("/operator", { as: admin });

  expect(await page.title()).toBe("お探しのものは見つかりません");
});

test("the queue is worked without a mouse: assign, note, canned reply, undo, merge, send and resolve", async () => {
  const [first, second] = [await opened({ subject: "印刷できません" }), await opened({ subject: "紙が出ません" })];
  const [older, newer] = [await threadOf(first), await threadOf(second)];
  const page = await web.open("/operator", { as: operator });
  await moveTo(page, older.number);
  await fine(page, "queue");

  await press(page, "a");
  await asks(page);
  await press(page, "Enter");
  await page.waitForSelector("article ::-p-text(担当：応対 涼)");

  await press(page, "n");
  await page.keyboard.type("複合機の点検日です。");
  await withCtrl(page, "Enter");
  await says(page, "メモを残しました");

  await press(page, "t");
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
  expect(sent.history.some(({ message }) => message?.text.startsWith(`例示 太郎 様（${older.number}）`))).toBe(true);
  expect(web.complaints()).toEqual([]);
});

test("who comes second sees both versions and chooses, also in English, dark, and on small screens", async () => {
  const id = await opened({ subject: "会議室の予約" });
  const { number } = await threadOf(id);
  const page = await web.open(`/operator/inquiries/${id}`, { as: operator, language: "en", isDark: true });
  await isHere(page, number);
  await fine(page, "inquiry-en-dark");
  await patch(id, operator, { priority: "urgent" });

  await page.select("select[aria-label=Priority]", "low");
  await says(page, "Someone else changed it first");
  await fine(page, "both-versions");
  await (await page.waitForSelector("button ::-p-text(Keep my change)"))?.click();
  await eventually(async () => ((await threadOf(id)) as { priority?: unknown }).priority === "low" || undefined);

  await page.goto(page.url().replace(/\/inquiries.*/, ""));
  await web.settled(page);
  await press(page, "?");
  await says(page, "Use single keys");
  await fine(page, "keys");
  await press(page, "Space");
  await page.waitForFunction(`!document.querySelector("footer").textContent.includes("Move")`);
  await press(page, "Space", "Escape");

  await press(page, "f");
  await asks(page);
  await press(page, "ArrowDown", "Enter");
  await says(page, "Urgent");
  await press(page, "ArrowDown", "ArrowDown", "ArrowDown", "Enter");
  await page.waitForSelector(`[aria-label="Remove Priority: Low"]`);
  expect(new URL(page.url()).searchParams.get("priority")).toBe("low");
  await press(page, "x");
  await says(page, "1 selected");
  await fine(page, "selected");
  for (const width of [1280, 768, 390]) {
    await web.fits(page, width);
    await web.picture(page, `operator-queue-${width}.png`);
  }
  expect(web.complaints()).toEqual([expect.stringContaining("412")]);
});

test("an alert is taken on and closed with cause, countermeasure and prevention", async () => {
  const { graph, host } = running.service;
  graph.addAlert(sample.id, { severity: "high", status: "new", title: "Ransomware activity" });
  await host.run("watchDefender");
  const page = await eventually(async () => {
    const answer = await (await ask("GET", "/operator/alerts", { by: operator })).text();
    return answer.includes("Ransomware activity") ? web.open("/operator/alerts", { as: operator }) : undefined;
  });
  await fine(page, "alerts");

  await (await page.waitForSelector("main a ::-p-text(Ransomware activity)"))?.click();
  await (await page.waitForSelector("button ::-p-text(対応を始める)"))?.click();
  await page.waitForSelector("main ::-p-text(対応中)");
  for (const label of ["原因", "行った対処", "再発防止"])
    await (await page.waitForSelector(`::-p-xpath(//label[starts-with(., '${label}')]/following::textarea)`))?.type(
      "確認しました。",
    );
  await fine(page, "alert");
  await (await page.waitForSelector("button ::-p-text(対処済みにする)"))?.click();
  await says(page, "再開する");

  await page.goto(page.url().replace(/\/alerts\/.*/, "/alert-rules"));
  await (await page.waitForSelector("button ::-p-text(先月分で試す)"))?.click();
  await says(page, "試した結果");
  await (await page.waitForSelector("button ::-p-text(1つ上へ)"))?.click();
  await (await page.waitForSelector("button ::-p-text(このルールにする)"))?.click();
  await says(page, "ルールを変えました");
  await (await page.waitForSelector("summary ::-p-text(これまでのルール)"))?.click();
  await says(page, "第1版を読み込む");
  await fine(page, "rules");
  expect(web.complaints()).toEqual([]);
});

const rulesNow = async () => {
  const answer = await ask("GET", "/operator/alert-rules", { by: operator });
  return { etag: answer.headers.get("etag") ?? "", ...((await answer.json()) as RuleBook) };
};

test("the rules for Microsoft's incidents are tried, saved, and compared with those that a colleague saved first", async () => {
  const page = await web.open("/operator/alert-rules", { as: operator });
  const rule = (place: number, inside: string) =>
    page.locator(`::-p-xpath(//fieldset[legend[.='障害の${place}番目のルール']]//${inside})`);
  await page.locator("button ::-p-text(障害のルールを加える)").click();
  await rule(1, "input[not(@type)]").fill("Teamsの不具合");
  await rule(1, "label[contains(., '注意が必要な不具合')]/input").click();
  await rule(1, "textarea").fill("Microsoft Teams");
  await rule(1, "select").fill("publish");
  await page.locator("button ::-p-text(先月分で試す)").click();
  await says(page, "件で試した結果");
  await fine(page, "health-rules");

  const { etag, rules } = await rulesNow();
  const theirs = {
    alerts: rules.alerts,
    serviceHealth: [{ name: "夜間の障害", match: {}, route: { notice: "draft", tell: true } }],
  };
  const colleague = `operator2@${provider.domain}`;
  const first = await ask("PUT", "/operator/alert-rules", {
    by: colleague,
    body: theirs,
    headers: { "if-match": etag },
  });
  expect(first.status).toBe(200);
  await page.locator("button ::-p-text(このルールにする)").click();
  await says(page, "ほかの人が先に変更しました");
  await says(page, "1. 夜間の障害：お知らせを下書き、管理者に連絡する");
  expect(await page.$$eval("fieldset input", (inputs) => inputs.map((one) => one.getAttribute("value")))).toContain(
    "Teamsの不具合",
  );
  await fine(page, "rules-both-versions");
  await page.locator("button ::-p-text(このルールにする)").click();
  await says(page, "ルールを変えました");
  expect((await rulesNow()).rules.serviceHealth[0]).toEqual({
    name: "Teamsの不具合",
    match: { classifications: ["advisory"], services: ["Microsoft Teams"] },
    route: { notice: "publish", tell: false },
  });

  const english = await web.open("/operator/alert-rules", { as: operator, language: "en", width: 390, isDark: true });
  await english.locator("::-p-xpath((//button[.='Remove this rule'])[last()])").click();
  await english.locator("summary ::-p-text(Rules as they were)").click();
  await english.waitForSelector("::-p-text(Take up version)");
  await fine(english, "rules-en-dark-phone");
  await web.fits(english, 390);
  expect(web.complaints()).toEqual([expect.stringContaining("412")]);
});

test.each([
  "/operator/requests",
  "/operator/reports",
  "/operator/billing",
  "/operator/payments",
  "/operator/dead-letters",
  "/operator/tenants",
  "/operator/content",
  "/operator/replies",
  "/operator/search?q=印刷",
  "/operator/audit",
])("%s stands on its own, also with nothing in it", async (path) => {
  const page = await web.open(path, { as: operator, width: 1440 });

  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
  await web.picture(page, `${path.slice(1).replace(/\?.*/, "").replaceAll("/", "-")}.png`);
});

test("an entry is written beside what readers will see, and published", async () => {
  const page = await web.open("/operator/content/faq/screen-is-dark", { as: operator });
  await page.locator("#titleJa").fill("画面が暗い");
  await page.locator("#bodyJa").fill("**明るさ**のキーを押します。");
  await page.waitForFunction(`document.querySelector(".article strong")?.textContent === "明るさ"`);
  await page.locator("::-p-xpath(//button[normalize-space()='いま公開する'])").click();
  await page.waitForFunction(`document.body.textContent.includes("取り下げる")`);

  expect(await web.violations(page)).toEqual([]);
  expect((await fetch(`${running.service.host.url}/api/faqs/screen-is-dark`)).status).toBe(200);
});
