import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { HTTPRequest, Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import { seedContent } from "#local/demo-content/seed-content.ts";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";
import { attach, goTo, letSignInExpire, press, says, tabTo, textOf } from "#test/support/web-acts.ts";

const served = useService();
const web = useWeb(served);
const { ask, opened, say, threadOf } = inquiriesOf(served);

const [ours] = companies;
if (!ours) throw new Error("The demo has too few companies.");
const user = `user@${ours.domain}`;
const operator = `operator@${provider.domain}`;

const picture = Buffer.from(
  "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==",
  "base64",
);
const files = { picture: "", macros: "" };

const incident = {
  title: { ja: "Teamsの会議に参加しにくい状態が発生しています", en: "Joining meetings in Teams may fail" },
  body: { ja: "原因を調べています。", en: "We are looking into it." },
  publishAt: "now",
  category: "incident",
  services: ["Microsoft Teams"],
  startsAt: "2026-11-20T09:50:00+09:00",
};

beforeAll(async () => {
  await seedContent(served.service.platform);
  await ask("PUT", "/notices/teams-meetings", { by: operator, body: incident });
  const folder = await mkdtemp(join(tmpdir(), "support-"));
  files.picture = join(folder, "画面.png");
  files.macros = join(folder, "設定手順.xlsm");
  await writeFile(files.picture, picture);
  await writeFile(files.macros, "PK");
});

test("a visitor asks by keyboard alone, with an FAQ entry read on the way, a file attached and the network gone for a moment", async () => {
  const page = await web.open("/", { language: "ja" });
  expect(await textOf(page)).toContain("Teamsの会議に参加しにくい状態");
  expect(await web.violations(page)).toEqual([]);

  await page.keyboard.press("Tab");
  expect(await textOf(page, ":focus")).toBe("本文へ移動");
  await page.keyboard.press("Enter");
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(`document.activeElement.matches("[role=alert]")`);
  expect(await textOf(page, "main [role=alert]")).toContain("5か所を直してください");
  await tabTo(page, "#subject");
  await page.keyboard.type("画面共有のボタンが押せません");
  await says(page, "近い質問が1件あります");
  await tabTo(page, "main section[aria-label] button");
  await page.keyboard.press("Enter");
  await says(page, "共有できるユーザー");
  await press(page, "解決しなかった");
  await says(page, "ありがとうございます");
  expect(await web.violations(page)).toEqual([]);

  await tabTo(page, "#description");
  await page.keyboard.type("今朝から押せません。");
  await tabTo(page, "input[name=impact]");
  await page.keyboard.press("Space");
  await page.keyboard.press("ArrowRight");
  await tabTo(page, "#choose-files");
  await attach(page, files.macros);
  await says(page, "マクロを含むファイルは送信できません");
  await attach(page, files.picture);
  await page.waitForSelector("main li[data-state=ready]");
  await says(page, "添付1個の準備ができました。送信できないファイルが1個あります。");
  await tabTo(page, "#name");
  await page.keyboard.type("訪問 花子");
  await tabTo(page, "#replyTo");
  await page.keyboard.type("hanako@visitor");
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForFunction(`document.querySelectorAll("main [role=alert] li").length === 2`);
  await web.picture(page, "form-ja-refused.png");

  await page.click("main li[data-state=refused] button");
  expect(await page.evaluate("document.activeElement.id")).toBe("choose-files");
  await page.focus("#replyTo");
  await page.keyboard.type(".example");
  await page.setOfflineMode(true);
  await tabTo(page, "main button[type=submit]");
  await page.keyboard.press("Enter");
  await says(page, "ネットワークにつながりません");
  await goTo(page, "/tips");
  await says(page, "もう一度試す");
  expect(await textOf(page)).toContain("オフラインです");
  await web.picture(page, "offline-ja.png");
  await page.setOfflineMode(false);
  await press(page, "もう一度試す");
  await says(page, "TIPS");
  await goTo(page, "/");
  await page.waitForSelector("#replyTo");
  expect(await page.$eval("#replyTo", (field) => (field as unknown as { value: string }).value)).toBe(
    "hanako@visitor.example",
  );
  await press(page, "送信する");

  await says(page, "T-");
  expect(await textOf(page)).toContain("最初のご回答をお送りします");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "sent-ja.png");
  await press(page, "状況を確認する");
  await says(page, "受付済み");
  expect(await web.violations(page)).toEqual([]);
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  const thread = await ask("GET", `/inquiries/${id}`, { by: operator });
  expect(await thread.json()).toMatchObject({
    impact: "degraded",
    attachments: [{ name: "画面.png" }],
    requester: { mail: "hanako@visitor.example" },
  });
  web.complaints();
  await page.close();
});

test("a visitor reads what is written for everybody, in English, and votes", async () => {
  const page = await web.open("/faqs", { language: "en", isDark: true });
  expect(await web.violations(page)).toEqual([]);
  expect(await page.$$eval("main h2", (topics) => topics.map(({ innerText }) => innerText))).toContain("Signing in");
  expect(await textOf(page, "footer")).toContain("Mihon Systems Co., Ltd.");
  await web.picture(page, "faqs-dark-en.png");
  await page.type("main input[type=search]", "password");
  await page.keyboard.press("Enter");
  await says(page, "near to");
  await press(page, "I forgot my password");
  await press(page, "Yes, it did");
  await says(page, "Thank you");
  expect(await web.violations(page)).toEqual([]);

  await web.fits(page, 320);
  for (const path of [
    "/notices?category=incident",
    "/notices/teams-meetings",
    "/tips",
    "/pages/accessibility",
    "/search?q=Teams",
  ]) {
    await page.setViewport({ width: 1280, height: 900 });
    await goTo(page, path);
    await web.settled(page);
    expect(await web.violations(page), path).toEqual([]);
    await web.picture(page, `${path.replaceAll(/\W+/g, "-").slice(1)}-dark-en.png`);
    await web.fits(page, 320);
  }
  expect(web.complaints()).toEqual([]);
  await page.close();
});

test("on a phone a visitor asks in English, reads above the button what happens next, and is told the number", async () => {
  const page = await web.open("/", { language: "en", width: 390, isDark: true });
  expect(await page.evaluate("document.documentElement.lang")).toBe("en");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "form-phone-dark-en.png");
  const order = await textOf(page, "form");
  expect(order.indexOf("What happens next")).toBeGreaterThan(0);
  expect(order.indexOf("What happens next")).toBeLessThan(order.lastIndexOf("Send"));
  expect(await page.evaluate(`getComputedStyle(document.querySelector("#subject")).fontSize`)).toBe("16px");
  await page.click("header button[aria-controls=site-nav]");
  await page.waitForSelector("header nav[data-open=true] a[href='/faqs']", { visible: true });
  await web.fits(page, 320);

  await page.type("#subject", "Cannot print");
  await page.type("#description", "Since this morning.");
  await press(page, "A question");
  await page.type("#name", "Hanako");
  await page.type("#replyTo", "hanako@visitor.example");
  await page.click("main button[type=submit]");
  await says(page, "T-");
  expect(await textOf(page)).toContain("You get our first answer by");
  expect(await web.violations(page)).toEqual([]);
  await web.fits(page, 320);
  expect(web.complaints()).toEqual([]);
  await page.close();
});

test("a signed-in user asks, finds it in the history, answers and says how it went", async () => {
  const page = await web.open("/", { as: user });
  expect(await textOf(page)).toContain("さんとして送信します");
  await page.type("#subject", "複合機の紙が詰まります");
  await page.type("#description", "3階の複合機です。");
  await press(page, "質問・相談");
  await press(page, "送信する");
  await says(page, "T-");

  await page.goto(new URL("/inquiries?q=複合機", page.url()).href);
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "history-ja.png");
  await web.fits(page, 320);
  await page.setViewport({ width: 1280, height: 900 });
  await press(page, "「複合機」を含む");
  await page.waitForFunction(`!location.search.includes("q=")`);
  await press(page, "複合機の紙が詰まります");
  await page.waitForSelector("main article");
  const id = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.type("main form textarea", "トレイ2です。");
  await attach(page, files.picture);
  await page.waitForSelector("main li[data-state=ready]");
  await press(page, "送信する");
  await page.waitForFunction(`document.querySelectorAll("main article").length === 2`);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "thread-ja.png");

  expect((await say(id, operator, { text: "部品を交換しました。", state: "resolved" })).status).toBe(201);
  await press(page, "解決したので終了する");
  await says(page, "先に変更しました");
  expect(await textOf(page)).toMatch(/行おうとしたこと\s+解決したので終了する/);
  await web.picture(page, "thread-both-sides-ja.png");
  await press(page, "とても満足");
  await press(page, "評価を送る");
  await says(page, "ありがとうございました");
  await press(page, "解決していないので再開する");
  await says(page, "担当がもう一度調べています");
  expect(await threadOf(id)).toMatchObject({ state: "reopened", satisfaction: { score: 5 } });
  expect(web.complaints().filter((one) => !one.includes("412"))).toEqual([]);
  await page.close();
});

test("a thread in English shows its signed-in reader everything, on a phone as well", async () => {
  const id = await opened({ subject: "The printer is jammed" });
  const page = await web.open(`/inquiries/${id}`, { as: user, language: "en", width: 390 });

  expect(await web.violations(page)).toEqual([]);
  expect(await textOf(page)).toContain("Who gets copies");
  await web.fits(page, 320);
  await web.picture(page, "thread-phone-en.png");
  const away = await web.open("/inquiries/inq_00000000000000000000000000", { language: "en" });
  expect(await textOf(away)).toContain("There is nothing here");
  web.complaints();
  await Promise.all([page.close(), away.close()]);
});

test("a sign-in that runs out loses nothing: its writer may put it off, and the answer is sent once they have signed in again", async () => {
  const id = await opened({ subject: "資料を開けません" });
  const page = await web.open(`/inquiries/${id}`, { as: user });
  await page.type("main form textarea", "昨日からです。");
  await letSignInExpire(page, served.service.issuer.url);
  await press(page, "送信する");
  await page.waitForSelector("[role=alertdialog] ::-p-text(有効期限が切れました)");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "expired-ja.png");
  expect(await page.$eval("main form textarea", (field) => (field as unknown as { value: string }).value)).toBe(
    "昨日からです。",
  );

  await page.click("[role=alertdialog] ::-p-text(閉じて画面に戻る)");
  await page.waitForSelector("[role=alertdialog]", { hidden: true });
  await says(page, "サインインが必要です");
  await page.waitForSelector("::-p-text(サインインの有効期限が切れています)");
  await page.type("main form textarea", "今朝もです。");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "expired-put-off-ja.png");
  await press(page, "送信する");

  const signInAs = async (name: string) => {
    const popup = new Promise<Page>((resolve) => page.once("popup", (one) => one && resolve(one)));
    await page.locator("[role=alertdialog] button ::-p-text(もう一度サインインする)").click();
    await (await (await popup).waitForSelector(`button[value="${name}"]`))?.click();
  };
  await signInAs(operator);
  await page.waitForSelector("[role=alertdialog] ::-p-text(別の方としてサインインされました)");
  await signInAs(user);
  await page.waitForFunction(`document.querySelectorAll("main article").length === 2`);

  expect(await page.$("[role=alertdialog]")).toBeNull();
  expect((await threadOf(id)).history.at(-1)?.message?.text).toBe("昨日からです。今朝もです。");
  web.complaints();
  await page.close();
});

test("on a slow line the wait is shown, told of, and can be ended", async () => {
  const page = await web.open("/tips");
  await page.evaluate("const real = setInterval; globalThis.setInterval = (run, wait) => real(run, wait / 10);");
  await page.setRequestInterception(true);
  const hold = (request: HTTPRequest) => {
    if (!request.url().includes("/api/faqs")) void request.continue();
  };
  page.on("request", hold);
  await goTo(page, "/faqs");
  await page.waitForSelector("main [aria-busy=true] i");
  await says(page, "秒たちました");
  await web.picture(page, "slow-ja.png");
  await press(page, "読み込みを中止する");
  await says(page, "読み込みを中止しました");
  expect(await web.violations(page)).toEqual([]);

  page.off("request", hold);
  await page.setRequestInterception(false);
  await press(page, "もう一度試す");
  await page.waitForSelector("main a[href^='/faqs/']");
  web.complaints();
  await page.close();
});

test.each`
  where                 | path                | as                        | language | names
  ${"the support site"} | ${"/faqs"}          | ${undefined}              | ${"ja"}  | ${["利用規約", "個人情報の取り扱い", "アクセシビリティ"]}
  ${"My Page"}          | ${"/mypage"}        | ${`admin@${ours.domain}`} | ${"en"}  | ${["Terms of use", "Handling of personal data", "Accessibility"]}
  ${"the console"}      | ${"/operator/held"} | ${operator}               | ${"en"}  | ${["Terms of use", "Handling of personal data", "Accessibility"]}
`(
  "terms, privacy and accessibility are a link away on $where, on a phone as well",
  async ({ path, as, language, names }) => {
    const page = await web.open(path, { as, language, width: 390 });
    for (const width of [390, 1280]) {
      await page.setViewport({ width, height: 900 });
      for (const name of names)
        expect(await page.waitForSelector(`a[href^='/pages/'] ::-p-text(${name})`, { visible: true })).not.toBeNull();
    }
    await page.setViewport({ width: 390, height: 900 });

    await page.click("a[href='/pages/terms']");
    await page.waitForFunction(`document.title === ${JSON.stringify(names[0])}`);
    await web.settled(page);
    expect(await web.violations(page)).toEqual([]);
    expect(web.complaints()).toEqual([]);
    await page.close();
  },
);

test("without script the page leads to the form that needs none, and it arrives", async () => {
  const page = await web.blank();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${web.site()}/`);
  await page.waitForSelector("form[action='/api/inquiries']");
  await page.type("#subject", "スクリプトなしで送ります");
  await page.type("#description", "届きますか。");
  await page.click("#impact");
  await page.type("#name", "訪問 次郎");
  await page.type("#replyTo", "jiro@visitor.example");
  await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);

  expect(new URL(page.url()).pathname).toMatch(/^\/api\/inquiries\/inq_/);
  expect(await page.content()).toContain("受け付けました");
  web.complaints();
  await page.close();
});
