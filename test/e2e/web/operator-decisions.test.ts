import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { seedContracts } from "#local/seed-contracts.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const { running, sample, order, read, until, choose, decide } = useOrders();
const web = useWeb(running);
const admin = `admin@${sample.domain}`;
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
beforeAll(() => seedContracts(running.service.platform));

const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

test("open orders are found by what they wait for and by whose they are, each a click away", async () => {
  const { id: account } = await choose(hinagata.id, "accounts");
  const orders = [{ account, signIn: "blocked" }];
  const id = await order(hinagata.id, `admin@${hinagata.domain}`, { type: "account-block", orders });
  await until(hinagata.id, id, "planned");

  const page = await web.open("/operator/requests?view=running", { as: operator, language: "en" });
  expect(await text(page, "main .card")).toContain("Nothing is running or scheduled");
  expect(await web.violations(page)).toEqual([]);
  await page.locator("main .card a").click();
  await page.waitForSelector(`main a[href$="${id}"]`);
  expect(await text(page, "nav a[aria-current=page]")).toBe("Plans to approve1");
  await page.select("main select", sample.id);
  await page.locator("main ::-p-text(This view has no request of 株式会社サンプル商事)").wait();
  expect(await web.violations(page)).toEqual([]);
  await page.select("main select", hinagata.id);
  await page.locator("nav a[href='/operator/requests?view=failed']").click();
  await page.locator("main ::-p-text(Nothing has stopped on its way)").wait();
  await page.goBack();
  await page.waitForSelector(`main a[href$="${id}"]`);
  expect(new URL(page.url()).searchParams.get("tenant")).toBe(hinagata.id);
  await web.fits(page, 390);
  await web.picture(page, "operator-requests-en-phone.png");
  await decide(hinagata.id, id, operator, { decision: "cancel", reason: "ご本人の希望" });
  expect(web.complaints()).toEqual([]);
});

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
