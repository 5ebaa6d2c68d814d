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
import { eventually } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const { running, sample, hinagata, ask, order, read, until, choose, decide } = useOrders();
const web = useWeb(running);
const admin = `admin@${sample.domain}`;
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
beforeAll(() => seedContracts(running.service.platform));

const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

test("a plan whose last step cannot be undone is approved once its name is typed", async () => {
  const device = await choose(sample.id, "devices");
  const id = await order(sample.id, admin, {
    type: "device-wipe",
    orders: [{ device: device.id, reason: "lost", typedName: device.name }],
  });
  await until(sample.id, id, "planned");

  const page = await web.open("/operator/requests", { as: operator });
  expect(await web.violations(page)).toEqual([]);
  await page.locator(`main a[href$="${id}"]`).click();
  await page.waitForSelector("#plan");
  await web.settled(page);
  expect(await text(page, "tr[data-final=true]")).toContain("取り消せない操作");
  expect(await text(page, "[aria-labelledby=numbers]")).toContain("管理端末");
  expect(await web.violations(page)).toEqual([]);

  await page.locator(button("承認する")).click();
  expect((await read(sample.id, id)).missingApprovals).toEqual(["operator", "operator"]);
  await page.locator("main input:not([type=checkbox])").fill(device.name);
  await web.picture(page, "operator-plan.png");
  await page.locator(button("承認する")).click();
  await eventually(async () => ((await read(sample.id, id)).missingApprovals.length === 1 ? true : undefined));
  await web.settled(page);
  expect(web.complaints()).toEqual([]);
});

test("a plan that was made anew shows what is otherwise, and is approved without one of its steps", async () => {
  const accounts = await Promise.all([11, 12, 13].map((place) => choose(sample.id, "accounts", "", place)));
  const orders = accounts.map(({ id: account }) => ({ account, signIn: "blocked" }));
  const id = await order(sample.id, admin, { type: "account-block", orders });
  await until(sample.id, id, "planned");
  running.service.graph.change("people", accounts[0]?.id ?? "", { accountEnabled: false }, sample.id);
  await decide(sample.id, id, operator, { decision: "plan-again" });
  await eventually(async () => {
    const { state, plan } = await read(sample.id, id);
    return (state === "planned" && plan?.edition === 2) || undefined;
  });

  const page = await web.open(`/operator/requests/${sample.id}/${id}`, { as: operator });
  expect(await text(page, "#step-1")).toContain("第2版で変更");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-plan-again.png");
  await page.locator(button("一部の手順を除いて承認")).click();
  await page.locator("[role=dialog] ::-p-text(2. )").click();
  await page.locator("[role=dialog] textarea").fill("ご本人の確認待ち");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-leave-out.png");
  await page.locator(button("除いて承認する")).click();

  const done = await until(sample.id, id, "done");
  expect(done.steps.map(({ progress }) => progress?.state)).toEqual(["done", "left-out", "done"]);
  await page.waitForSelector("tr[data-out=true]");
  await web.settled(page);
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

test("a plan stays readable on a phone, in the dark and in English", async () => {
  const { id: account } = await choose(sample.id, "accounts");
  const id = await order(sample.id, admin, { type: "account-block", orders: [{ account, signIn: "blocked" }] });
  await until(sample.id, id, "planned");
  const look = { as: operator, language: "en", isDark: true } as const;

  const page = await web.open(`/operator/requests/${sample.id}/${id}`, look);
  await web.fits(page, 390);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-plan-phone-dark-en.png");
  expect(web.complaints()).toEqual([]);
});
