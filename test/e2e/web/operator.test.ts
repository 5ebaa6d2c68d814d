import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import type { RuleBook } from "#shared/alerts/rule-book.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { returnedMail } from "#test/support/returned-mail.ts";
import { eventually, useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const running = useService();
const { ask, opened, say } = inquiriesOf(running);
const web = useWeb(running);

const [sample] = companies;
if (!sample) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;
const other = `operator2@${provider.domain}`;
const admin = `admin@${sample.domain}`;
const support = `support@${provider.domain}`;

beforeAll(async () => {
  const { graph, host, idle, platform } = running.service;
  const day = japanDate(Temporal.Now.instant()).toString();
  await collectKind(platform, { tenant: TenantId.parse(sample.id), kind: "devices", day });
  await host.run("pollSupportMailbox");
  await eventually(() => graph.calls().find(({ url, status }) => url.includes("/messages/delta") && status === 200));
  await idle();
});

const says = (page: Page, text: string) => page.waitForSelector(`::-p-text(${text})`);
const fine = async (page: Page, name: string) => {
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, `operator-${name}.png`);
};

test("the console is not there for a customer's admin", async () => {
  const page = await web.open("/operator", { as: admin });

  expect(await page.title()).toBe("お探しのものは見つかりません");
});

test("an alert that rings the desk's bell, and that somebody else has just taken on, is closed with its cause", async () => {
  const { graph, host } = running.service;
  const { id } = graph.addAlert(sample.id, { severity: "high", status: "new", title: "Ransomware activity" });
  await host.run("watchDefender");
  const page = await eventually(async () => {
    const answer = await (await ask("GET", "/me/notices?lang=en", { by: operator })).text();
    return answer.includes("Ransomware activity") ? web.open("/operator/alerts", { as: operator }) : undefined;
  });
  await fine(page, "alerts");

  await page.waitForSelector("main a ::-p-text(Ransomware activity)");
  await page.locator("header button[popovertarget]").click();
  await page.locator(`[popover] a[href$="${id}"]`).click();
  await says(page, "対応を始める");
  const { pathname } = new URL(page.url());
  const { version } = (await (await ask("GET", pathname, { by: other })).json()) as { version: number };
  await ask("PATCH", pathname, { by: other, body: { state: "acknowledged" }, headers: { "if-match": `"${version}"` } });
  await page.locator("button ::-p-text(対応を始める)").click();
  await page.waitForSelector("main ::-p-text(対応中)");
  await says(page, "ほかの人が先に変更しました");
  for (const label of ["原因", "行った対処", "再発防止"])
    await (await page.waitForSelector(`::-p-xpath(//label[starts-with(., '${label}')]/following::textarea)`))?.type(
      "確認しました。",
    );
  await fine(page, "alert");
  await page.locator("button ::-p-text(対処済みにする)").click();
  await page.waitForSelector("main dd ::-p-text(確認しました。)");
  expect(await page.$("main ::-p-text(ほかの人が先に変更しました)")).toBeNull();

  await page.goto(page.url().replace(/\/alerts\/.*/, "/alert-rules"));
  await page.locator("button ::-p-text(先月分で試す)").click();
  await says(page, "試した結果");
  await page.locator("button ::-p-text(1つ上へ)").click();
  await page.locator("button ::-p-text(このルールにする)").click();
  await says(page, "ルールを変えました");
  await page.locator("summary ::-p-text(これまでのルール)").click();
  await says(page, "第1版を読み込む");
  await fine(page, "rules");
  expect(web.complaints()).toEqual([expect.stringContaining("412")]);

  await page.locator("button ::-p-text(ルールを加える)").click();
  await page.locator("#alerts-0-name").fill("夜間");
  await page.locator("#alerts-0-hours").fill("clock");
  await says(page, "毎日22:00〜翌日07:00です");
  await page.focus("#alerts-0-to");
  await page.keyboard.press("Backspace");
  await page.locator("#alerts-0-tenants").click();
  await page.keyboard.type("サンプル");
  await page.locator("[role=option] ::-p-text(サンプル商事)").click();
  await page.locator("button ::-p-text(このルールにする)").click();
  await page.locator("[role=alert] a ::-p-text(1番目のルールの終わりの時刻)").click();
  await page.waitForSelector("#alerts-0-to:focus");
  await page.waitForSelector("#alerts-0-to-error ::-p-text(22:00 のように入力してください)");
  await fine(page, "rules-wrong");
  await page.keyboard.type("0630A");
  await page.locator("button ::-p-text(このルールにする)").click();
  await says(page, "1. 夜間：月次レポートに記載（毎日22:00〜翌日06:30、株式会社サンプル商事）");
  expect((await rulesNow()).rules.alerts[0]?.match).toEqual({
    hours: { from: "22:00", to: "06:30" },
    tenants: [sample.id],
  });
  await fine(page, "rules-by-the-clock");
  expect(web.complaints()).toEqual([expect.stringContaining("422")]);
});

test("the desk chooses what it is told by mail and in its channel", async () => {
  const { teams } = running.service;
  const page = await web.open("/operator/settings", { as: operator });
  await page.locator("input[aria-label='お客様環境の変化（1日のまとめ） メール']").click();
  await page.locator("button ::-p-text(保存する)").click();
  await says(page, "保存しました");
  await page.locator("main input[type=url]").fill(`${teams.url}/workflows/desk?sig=secret`);
  await page.locator("button ::-p-text(投稿先を保存する)").click();
  await page.locator("input[aria-label='TIPSのない週 投稿']").click();
  await page.locator("::-p-xpath(//section[@aria-labelledby='teams']//button[.='保存する'])").click();
  await page.waitForSelector("::-p-xpath(//section[@aria-labelledby='teams']//p[.='保存しました'])");
  await fine(page, "settings");
  await page.locator("button ::-p-text(テスト投稿を送る)").click();
  await says(page, "Teamsが受け取りました");
  expect(await (await ask("GET", "/operator/teams-channel", { by: other })).json()).toMatchObject({
    host: new URL(teams.url).host,
    mutedKinds: ["tip-missing"],
  });
  expect(await (await ask("GET", "/me/notification-settings", { by: other })).json()).toMatchObject({
    settings: { kinds: { digest: { mail: false } } },
  });

  const english = await web.open("/operator", { as: operator, language: "en", width: 390, isDark: true });
  await english.locator("header button[popovertarget]").click();
  await english.locator("[popover] a ::-p-text(Settings)").click();
  await english.waitForFunction(`document.title === "Settings"`);
  await says(english, "All operators share these settings.");
  await fine(english, "settings-en-dark-phone");
  await web.fits(english, 360);
  expect(web.complaints()).toEqual([]);
});

test("an address from which a mail came back is found with whose it is, and taken off the list", async () => {
  const { graph, host } = running.service;
  await host.run("watchDefender");
  const { internetMessageId } = await eventually(() => graph.mail().find(({ to }) => to[0]?.address === admin));
  await graph.receiveMime(support, returnedMail(admin, { from: support, internetMessageId }));
  await host.run("pollSupportMailbox");
  await eventually(async () =>
    (await (await ask("GET", "/operator/bounced-addresses?least=1", { by: operator })).text()).includes(admin)
      ? true
      : undefined,
  );
  const page = await web.open("/operator/bounced-addresses", { as: operator });
  await page.waitForSelector(`main a[href="/operator/tenants/${sample.id}/deliveries"]`);
  await fine(page, "bounced-addresses");
  await page.locator("main button ::-p-text(一覧から外す)").click();
  await says(page, "一覧から外しました");
  await says(page, "戻ってきたメールはありません");
  await web.fits(page, 360);
  expect(await web.violations(page)).toEqual([]);
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

test("who saves a canned reply second sees both versions, and loses neither", async () => {
  const form = { title: "再起動のお願い", language: "ja", text: "{{name}} 様\n再起動をお試しください。" };
  const put = (version: number, body: object) =>
    ask("PUT", "/operator/replies/restart", { by: other, body, headers: { "if-match": `"${version}"` } });
  expect((await put(0, { ...form, changes: { category: "device" } })).status).toBe(200);
  const page = await web.open("/operator/replies", { as: operator });
  const text = () => page.$eval("textarea", ({ value }) => value);
  const mine = "{{name}} 様\n電源を入れ直してください。";
  await fine(page, "replies");

  await page.locator("::-p-aria(「再起動のお願い」を直す)").click();
  await page.locator("textarea").fill(mine);
  await fine(page, "reply-editor");
  expect((await put(1, { ...form, text: "先に直した文です。" })).status).toBe(200);
  await page.locator("button ::-p-text(保存する)").click();
  await says(page, "ほかの人が先に変更しました");
  await says(page, "先に直した文です。");
  expect(await text()).toBe(mine);
  await fine(page, "reply-both-versions");
  await page.locator("button ::-p-text(いまの内容を読み込む)").click();
  expect(await text()).toBe("先に直した文です。");
  await page.locator("textarea").fill(mine);
  await page.locator("button ::-p-text(保存する)").click();

  await page.waitForFunction(`!document.querySelector("textarea")`);
  await says(page, "電源を入れ直してください。");
  expect(web.complaints()).toEqual([expect.stringContaining("412")]);

  await page.locator("::-p-aria(「再起動のお願い」を直す)").click();
  await page.locator("form button ::-p-text(削除する)").click();
  await page.waitForSelector("[role=dialog] ::-p-text(定型文「再起動のお願い」を削除しますか)");
  await fine(page, "reply-remove");
  await page.locator("[role=dialog] button ::-p-text(やめる)").click();
  await page.waitForFunction(`!document.querySelector("[role=dialog]")`);
  expect(await text()).toBe(mine);
  await page.locator("form button ::-p-text(削除する)").click();
  await page.locator("[role=dialog] button ::-p-text(削除する)").click();
  await says(page, "定型文はまだありません");
  expect(web.complaints()).toEqual([]);
});

test("what is said anywhere is found at its customer, and each list of it has a name of its own", async () => {
  const id = await opened({ subject: "プリンターの紙づまり" });
  await running.service.idle();
  const page = await web.open(`/operator/search?q=紙づまり&tenant=${sample.id}`, { as: operator, language: "en" });

  expect(await page.$$(`main a[href="/operator/inquiries/${id}"]`)).toHaveLength(2);
  expect(await web.violations(page)).toEqual([]);
  await web.fits(page, 390);
  await web.picture(page, "operator-search-en-phone.png");
  expect(web.complaints()).toEqual([]);
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

  await page.goto(`${web.site()}/operator/content?kind=faq&show=history`);
  await page.waitForSelector(
    "::-p-xpath(//tr[contains(., '応対 涼') and contains(., '公開') and contains(., '画面が暗い')])",
  );
  await page.locator("tbody tr ::-p-text(第1版)").click();
  await page.waitForSelector("[role=dialog] .article ::-p-text(明るさ)");
  await fine(page, "content-version");
  expect(web.complaints()).toEqual([expect.stringContaining("404")]);
});

test("a week without a tip is seen, written, and planned", async () => {
  const page = await web.open("/operator/content?kind=tip", { as: operator });
  await says(page, "今週のTIPSがありません");
  await fine(page, "tip-plan");
  await page.locator("::-p-xpath((//tr[contains(., '予定なし')])[last()]//a)").click();
  await page.locator("#titleJa").fill("画面を分割する");
  await page.locator("#bodyJa").fill("Windowsキーを押しながら矢印キーを押します。");
  await page.locator("::-p-xpath(//button[normalize-space()='日時を決めて公開'])").click();
  await says(page, "保存しました");

  const english = await web.open("/operator/content?kind=tip", {
    as: operator,
    language: "en",
    isDark: true,
    width: 390,
  });
  await english.waitForSelector("::-p-xpath(//tr[contains(., 'Comes out')]//a[.='画面を分割する'])");
  await fine(english, "tip-plan-phone-dark-en");
  await web.fits(english, 390);
  // What is about to be begun was looked for first.
  expect(web.complaints()).toEqual([expect.stringContaining("404")]);
});

test("a customer's figures of a month lead to the inquiries that they count", async () => {
  const answered = await opened({ subject: "会議室を予約できません" });
  const open = await opened({ subject: "名刺を印刷できません" });
  expect((await say(answered, operator, { text: "予約の画面をご確認ください。" })).status).toBe(201);
  await running.service.host.idle();

  const page = await web.open("/operator/figures", { as: operator });
  await says(page, "お客様を選んでください");
  await page.waitForSelector(`main option[value="${sample.id}"]`);
  await page.select("main select", sample.id);
  await page.waitForSelector(`main tbody a[href$="${open}"]`);
  await fine(page, "figures");
  await page.locator("main dl a ::-p-text(100.0%)").click();
  await page.waitForFunction(`!document.querySelector('main tbody a[href$="${open}"]')`);
  expect(await page.$(`main tbody a[href$="${answered}"]`)).not.toBeNull();
  expect(await page.evaluate("document.activeElement.id")).toBe("counted");

  const address = `/operator/figures?tenant=${sample.id}&show=open`;
  const english = await web.open(address, { as: operator, language: "en", isDark: true, width: 390 });
  await english.waitForSelector(`main tbody a[href$="${open}"]`);
  await fine(english, "figures-phone-dark-en");
  await web.fits(english, 390);
  expect(web.complaints()).toEqual([]);
});
