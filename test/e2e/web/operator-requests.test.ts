import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { operator, secondOperator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const { running, sample, hinagata, order, read, until, choose, decide } = useOrders();
const web = useWeb(running);
const admin = `admin@${sample.domain}`;
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;
const dialogButton = (name: string) => `::-p-xpath(//*[@role="dialog"]//button[normalize-space()="${name}"])`;

const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);
const blocking = (ids: readonly string[]) => ({
  type: "account-block",
  orders: ids.map((account) => ({ account, signIn: "blocked" })),
});
const chosen = async (...places: number[]) =>
  Promise.all(places.map((place) => choose(sample.id, "accounts", "", place)));

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
  const accounts = await chosen(11, 12, 13);
  const id = await order(sample.id, admin, blocking(accounts.map((account) => account.id)));
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

test("without one of its steps, a plan that two have to approve asks anew whoever agreed to the whole", async () => {
  const accounts = await chosen(14, 15, 16);
  const orders = accounts.map(({ id: account }) => ({ account }));
  const id = await order(sample.id, admin, { type: "account-delete", orders });
  const whole = await until(sample.id, id, "planned");
  await decide(sample.id, id, secondOperator, { decision: "approve", plan: whole.plan?.hash });

  const page = await web.open(`/operator/requests/${sample.id}/${id}`, { as: operator });
  await page.locator(button("一部の手順を除いて承認")).click();
  expect(await text(page, "[role=dialog]")).toContain("ほかの方の承認は取り直しになります");
  await page.locator("[role=dialog] ::-p-text(2. )").click();
  await page.locator("[role=dialog] textarea").fill("残すことになったため");
  expect(await web.violations(page)).toEqual([]);
  await page.locator(dialogButton("除いて承認する")).click();
  await page.waitForSelector("tr[data-out=true]");
  expect(await text(page, "[aria-labelledby=decision]")).toContain("ほかの方の承認を待っています");
  const rest = await read(sample.id, id);
  expect(rest).toMatchObject({ state: "planned", missingApprovals: ["operator"] });
  expect(rest.plan?.hash).not.toBe(whole.plan?.hash);

  const second = await web.open(`/operator/requests/${sample.id}/${id}`, { as: secondOperator });
  expect(await web.violations(second)).toEqual([]);
  await web.picture(second, "operator-asked-anew.png");
  await second.locator(button("承認する")).click();

  const done = await until(sample.id, id, "done");
  expect(done.steps.map(({ progress }) => progress?.state)).toEqual(["done", "left-out", "done"]);
  expect(web.complaints()).toEqual([]);
});

test("an order that stopped half way is ended by the desk, and says what is done and what is not", async () => {
  const accounts = await chosen(19, 20, 21);
  const id = await order(sample.id, admin, blocking(accounts.map((account) => account.id)));
  const planned = await until(sample.id, id, "planned");
  const path = `/users/${accounts[1]?.id}`;
  running.service.graph.fault({ path, method: "PATCH", status: 403, code: "Authorization_RequestDenied", times: 1 });
  await decide(sample.id, id, operator, { decision: "approve", plan: planned.plan?.hash });
  await until(sample.id, id, "failed");

  const page = await web.open("/operator/requests?view=failed", { as: operator });
  await page.locator(`main a[href$="${id}"]`).click();
  await page.waitForSelector("#plan");
  await web.settled(page);
  expect(await text(page, "[aria-labelledby=decision]")).toContain("3手順のうち1手順は完了しました");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-stopped.png");
  await page.locator(button("取り消す")).click();
  await page.locator("[role=dialog] textarea").fill("お客様のご希望");
  await page.locator(dialogButton("取り消す")).click();

  const cancelled = await until(sample.id, id, "cancelled");
  expect(cancelled.steps.map(({ progress }) => progress?.state)).toEqual(["done", "failed", undefined]);
  await page.waitForFunction(`!document.querySelector("#decision")`);
  expect(await text(page, "main")).toContain("お客様のご希望");
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-ended-half-way.png");
  expect(web.complaints()).toEqual([]);
});

test("an order that people carry out is done once each task is, with what was done written down", async () => {
  const id = await order(sample.id, admin, { type: "option-unlock", orders: [{ consoleAccount: "kanri01" }] });
  const { tasks } = await until(sample.id, id, "running");

  const page = await web.open(`/operator/requests/${sample.id}/${id}`, { as: operator, language: "en" });
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-tasks-en.png");
  expect(await text(page, "[aria-labelledby=ordered] ul")).toMatch(/^[\x20-\x7e]+: kanri01$/);
  for (const { title } of tasks) {
    await page.waitForFunction(
      `document.querySelector("#task")?.textContent === ${JSON.stringify(`Next task: ${title.en}`)}`,
    );
    await page.locator("[aria-labelledby=task] textarea").fill("画面で解除を確認");
    await page.locator(button("The task is done")).click();
  }

  const done = await until(sample.id, id, "done");
  expect(done.tasks.map(({ progress }) => progress?.evidence)).toEqual(tasks.map(() => "画面で解除を確認"));
  await page.waitForFunction(`!document.querySelector("#task")`);
  await web.settled(page);
  expect(await text(page, "main")).toContain("画面で解除を確認");
  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});

test("a plan stays readable on a phone, in the dark and in English", async () => {
  const [account] = await chosen(0);
  const id = await order(sample.id, admin, blocking([account?.id ?? ""]));
  await until(sample.id, id, "planned");
  const look = { as: operator, language: "en", isDark: true } as const;

  const page = await web.open(`/operator/requests/${sample.id}/${id}`, look);
  await web.fits(page, 390);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-plan-phone-dark-en.png");
  expect(web.complaints()).toEqual([]);
});
