import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import { prepareMessage } from "#shared/reports/monthly/run/prepare-report.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";
import { press, says, textOf } from "#test/support/web-acts.ts";

const { running, sample, ask, order, until, choose } = useOrders();
const web = useWeb(running);
const admin = `admin@${sample.domain}`;
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
const fine = async (page: Page, name: string) => {
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, `operator-${name}.png`);
};

test("what a queue has given up is sent again or let go with a reason, and both are told afterwards", async () => {
  const { bus, platform, host } = running.service;
  const given = (id: string) => ({ id, body: { id, type: "Somebody.Else", source: "/by-hand", tenant: sample.id } });
  await platform.bus.send("alerts", given("evt-1"));
  await platform.bus.send("alerts", given("evt-2"));
  await eventually(() => ((bus.depths()["alerts"]?.deadLetter ?? 0) >= 2 ? true : undefined));
  await host.run("sweepDeadLetters");
  await eventually(async () =>
    (await (await ask("/operator/dead-letters", operator)).text()).includes("evt-2") ? true : undefined,
  );

  const page = await web.open("/operator/dead-letters", { as: operator });
  expect(await textOf(page, "tbody tr")).toMatch(/アラートの取り込み\s+株式会社サンプル商事/);
  await fine(page, "dead-letters");
  await page.locator(`::-p-xpath(//tr[contains(., "evt-1")]//button[.="もう一度送る"])`).click();
  await page.waitForFunction(`document.querySelectorAll("tbody tr").length === 1`);
  await page.locator(button("破棄する")).click();
  await page.locator("[role=dialog] textarea").fill("試験の送信のため");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-dead-letter-discard.png");
  await page.locator("[role=dialog] ::-p-xpath(.//button[normalize-space()='破棄する'])").click();
  await says(page, "届かなかった処理はありません");

  const settled = await web.open("/operator/dead-letters?state=settled", {
    as: operator,
    language: "en",
    isDark: true,
    width: 390,
  });
  expect(await textOf(settled)).toMatch(/Discarded\s+応対 涼/);
  expect(await textOf(settled)).toContain("Sent again");
  expect(await textOf(settled)).toContain("試験の送信のため");
  await fine(settled, "dead-letters-settled-phone-dark-en");
  await web.fits(settled, 390);
  expect(web.complaints()).toEqual([]);
});

test("the trail of a customer's orders is chosen, read in words, and proven to be whole", async () => {
  const { id: account } = await choose(sample.id, "accounts");
  const id = await order(sample.id, admin, { type: "account-block", orders: [{ account, signIn: "blocked" }] });
  await until(sample.id, id, "planned");

  const page = await web.open("/operator/audit", { as: operator });
  await fine(page, "audit-nobody-chosen");
  await page.waitForSelector(`main option[value="${sample.id}"]`);
  await page.select("main select", sample.id);
  await says(page, "書き換えも欠けもありません");
  expect(await textOf(page, "tbody")).toMatch(/自動処理\s+計画の作成/);
  expect(new URL(page.url()).searchParams.get("tenant")).toBe(sample.id);
  await fine(page, "audit-trail");

  const english = await web.open(`/operator/audit?tenant=${sample.id}`, { as: operator, language: "en", isDark: true });
  await says(english, "none was changed or taken out");
  await fine(english, "audit-trail-dark-en");
  await web.fits(english, 390);
  await english.locator(`tbody a[href$="${id}"]`).click();
  await english.waitForSelector("#plan");
  expect(web.complaints()).toEqual([]);
});

test("a report is commented on beside its pages, approved and published", async () => {
  const { platform } = running.service;
  const month = japanDate(platform.clock.now()).toPlainYearMonth().subtract({ months: 1 }).toString();
  const whose = { tenant: TenantId.parse(sample.id), month, version: 1, by: service };
  await platform.bus.send("documents", prepareMessage(whose, "test"));
  const path = `/operator/tenants/${sample.id}/reports/monthly/${month}`;
  const report = (state: string) =>
    eventually(async () => {
      const answer = await ask(path, operator);
      const found = answer.ok ? ((await answer.json()) as { state: string; comments: { text: string }[] }) : undefined;
      return found?.state === state ? found : undefined;
    });
  await report("prepared");

  const page = await web.open(`/operator/reports?month=${month}`, { as: operator });
  await fine(page, "reports");
  await page.locator(`main a[href="${path}"]`).click();
  await page.waitForSelector("main iframe", { timeout: 150_000 });
  const box = "::-p-xpath(//label[starts-with(., 'お問い合わせとご依頼')]/following::textarea)";
  await page.locator(box).fill("返信の遅れは解消しました。");
  await page.locator(button("コメントを保存")).click();
  await page.waitForFunction(`!document.body.textContent.includes("コメントを保存")`);
  expect((await report("prepared")).comments.map(({ text }) => text)).toContain("返信の遅れは解消しました。");
  await fine(page, "report-comment");

  await press(page, "承認する");
  await press(page, "いま公開する");
  await report("published");
  await page.reload();
  await says(page, "さんが公開しました");
  await fine(page, "report-published");
  // A browser without a window takes no PDF into a page, and never says that its loading has ended.
  const english = await web.blank({ as: operator, isDark: true, width: 390 });
  await english.goto(`${web.site()}${path}?lang=en`);
  await says(english, "Published by");
  await fine(english, "report-published-phone-dark-en");
  await web.fits(english, 390);
  expect(web.complaints()).toEqual([]);
});
