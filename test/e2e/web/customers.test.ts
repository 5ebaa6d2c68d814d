import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { demoId, prospect } from "#local/demo.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { keepDrift } from "#shared/insights/drift-days.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { useWeb } from "#test/support/web.ts";

const { running, sample, hinagata, ask } = useOrders();
const web = useWeb(running);
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
beforeAll(() => seedContracts(running.service.platform));

const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

test("from any page of a customer its others are a click away, also on a phone", async () => {
  const page = await web.open(`/operator/tenants/${sample.id}`, { as: operator });
  const here = () =>
    page.evaluate(`[...document.querySelectorAll("main nav [aria-current]")].map(({ textContent }) => textContent)`);
  expect(await text(page, "main p")).toContain(sample.name);
  expect(await here()).toEqual(["基本情報"]);

  await page.locator("main nav ::-p-text(環境)").click();
  await page.waitForSelector("main nav a[href$='/storage']");
  await page.locator("main nav a[href$='/storage']").click();
  await page.locator("main nav a[href$='/storage/sites']").click();
  await page.waitForFunction(`document.querySelector("h1").textContent === "SharePointサイト"`);
  await web.settled(page);
  expect(await here()).toEqual(["環境", "容量", "SharePointサイト"]);
  expect(await page.title()).toBe(`SharePointサイト – ${sample.name}`);
  expect(await web.violations(page)).toEqual([]);
  await web.fits(page, 390);
  await web.picture(page, "operator-customer-environment-phone.png");

  await page.locator("main nav a[href$='/ending']").click();
  await page.waitForFunction(`document.querySelector("h1").textContent === "契約の終了"`);
  await web.settled(page);
  const seen = await page.evaluate(
    `(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector("main nav [aria-current]").getBoundingClientRect())`,
  );
  expect(seen).toBe(true);
  expect(web.complaints()).toEqual([]);
});

test("a customer is registered, its application is accepted, and its admins are sent the link to consent", async () => {
  const prospectAdmin = `admin@${prospect.domain}`;
  const page = await web.open("/operator/tenants/new", { as: operator });
  expect(await web.violations(page)).toEqual([]);
  await page.locator(button("この内容で登録する")).click();
  await page.waitForSelector("main [role=alert]");
  const filled = {
    "#/name": prospect.name,
    "#/id": prospect.id,
    "#/admins/0/name": prospect.admin,
    "#/admins/0/mail": prospectAdmin,
    "#/admins/0/objectId": demoId(prospectAdmin),
    "#/phones": "03-1234-5678",
  };
  for (const [field, value] of Object.entries(filled)) await page.locator(`[id="${field}"]`).fill(value);
  await web.picture(page, "operator-register.png");
  await page.locator(button("この内容で登録する")).click();
  await page.waitForSelector("#watching");
  await web.settled(page);
  expect(await text(page, "main")).toContain("新規契約の申し込みを承諾してください");
  expect(await web.violations(page)).toEqual([]);

  const desiredOn = businessDaysAfter(japan, japanDate(running.service.platform.clock.now()), 6).toString();
  const applied = await ask(`/tenants/${prospect.id}/applications`, prospectAdmin, {
    method: "POST",
    body: {
      kind: "new-contract",
      desiredOn,
      party: { name: prospect.name, postalCode: "9990001", address: ["東京都若葉区若葉1-1"] },
      counts: { basic: 10, option: 0 },
      admins: [{ name: prospect.admin, mail: prospectAdmin }],
      accounts: [],
      consents: Object.fromEntries(statementNames.map((name) => [name, statements[name].edition])),
    },
  });
  expect(applied.status).toBe(202);
  await running.service.host.idle();
  await page.locator("nav a[href='/operator/applications']").click();
  await page.locator("main table a ::-p-text(新規お申し込み)").click();
  await page.waitForSelector("#decide");
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await page.locator("::-p-xpath(//label[starts-with(normalize-space(),'お客様番号')]/..//input)").fill("C-0099");
  await web.picture(page, "operator-application.png");
  await page.locator(button("この内容で承諾する")).click();
  await page.waitForFunction(`!document.querySelector("#decide")`);
  // A company without a contract has none to show yet.
  web.complaints();

  await running.service.host.idle();
  const onboarding = await web.open(`/operator/tenants/${prospect.id}/onboarding`, { as: operator });
  await onboarding.locator(button("同意のリンクを送る")).click();
  await onboarding.waitForSelector("a[href*='/api/onboarding/consent']");
  await web.settled(onboarding);
  await web.picture(onboarding, "operator-onboarding.png");
  expect(await web.violations(onboarding)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});

test("a contract is ended by the desk, and how it is wound up is told", async () => {
  const page = await web.open(`/operator/tenants/${hinagata.id}/ending`, { as: operator });
  expect(await text(page, "main")).toContain("契約の終了は決まっていません");
  await page.locator("main .card a[href$='/contract']").click();
  await page.waitForSelector("#versions");
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await page.locator(button("契約を終了する")).click();
  await page.locator("[role=dialog] label ::-p-text(60日前の通知)").click();
  await page.locator("[role=dialog] input[type=date]").click();
  await page.keyboard.type("12312027");
  await page.locator("[role=dialog] textarea").fill("サービスの提供を終えるため");
  expect(await web.violations(page)).toEqual([]);
  await page.locator(button("終了を登録する")).click();
  await page.locator("main ::-p-text(終了の手続きを開く)").click();
  await page.waitForSelector("#erasures");
  await web.settled(page);
  expect(await text(page, "main")).toContain("サービスの提供を終えるため");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-ending.png");
  expect(web.complaints()).toEqual([]);
});

test("what changed at the customers on a day is read where the digest leads to", async () => {
  const entries = [
    { kind: "device-added" as const, what: "SMP-NB-0120" },
    { kind: "admin-added" as const, what: "佐藤 次郎", to: "グローバル管理者" },
  ];
  const day = "2026-11-20";
  const tenant = TenantId.parse(sample.id);
  await keepDrift(running.service.platform, {
    day,
    tenant,
    company: "サンプル商事",
    entries,
    more: 3,
    notCompared: ["sites"],
  });

  const page = await web.open(`/operator/drift?day=${day}`, { as: operator });

  expect(await text(page, "tbody tr")).toContain("佐藤 次郎");
  expect(await text(page, "main")).toContain("比較できなかったもの：SharePointサイト");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-drift.png");
  const deliveries = await web.open(`/operator/tenants/${sample.id}/deliveries`, { as: operator, language: "en" });
  expect(await web.violations(deliveries)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});
