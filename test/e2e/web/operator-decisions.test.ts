import { expect, test } from "vitest";
import { operator, useOrders } from "#test/support/orders.ts";
import { eventually } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const { running, sample, order, read, until, choose } = useOrders();
const web = useWeb(running);
const admin = `admin@${sample.domain}`;
const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

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
  expect(await page.$eval("tr[data-final=true]", (row) => row.textContent)).toContain("取り消せない操作");
  expect(await web.violations(page)).toEqual([]);

  await page.locator(button("承認する")).click();
  expect((await read(sample.id, id)).missingApprovals).toEqual(["operator", "operator"]);
  await page.locator("input:not([type=checkbox])").fill(device.name);
  await web.picture(page, "operator-plan.png");
  await page.locator(button("承認する")).click();
  await eventually(async () => ((await read(sample.id, id)).missingApprovals.length === 1 ? true : undefined));
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
