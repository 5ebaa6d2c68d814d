import { expect, test } from "vitest";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { eventually, useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);
const inquiries = inquiriesOf(served);
const operator = "operator@mihon-systems.example";

test("the queue is worked by keyboard alone: next, take, note, answer, resolve", async () => {
  const id = await inquiries.opened();
  const page = await web.open("/operator", { as: operator, width: 1440 });
  const { keyboard } = page;

  await keyboard.press("j");
  await page.waitForSelector("#ticket-text");
  await keyboard.press("a");
  await page.waitForFunction(`document.querySelector("article dl")?.textContent.includes("応対 涼")`);
  await keyboard.press("n");
  await page.waitForFunction(`document.activeElement?.id === "ticket-text"`);
  await keyboard.type("複合機の型番を確かめる。");
  await keyboard.down("Control");
  await keyboard.press("Enter");
  await keyboard.up("Control");
  await page.waitForFunction(`document.querySelector("[data-note=true]")?.textContent.includes("型番")`);
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-queue.png");

  await page.evaluate("document.activeElement.blur()");
  await keyboard.press("r");
  await page.waitForFunction(`document.activeElement?.id === "ticket-text" && !document.activeElement.value`);
  await keyboard.type("用紙の詰まりを取り除きました。");
  await keyboard.down("Control");
  await keyboard.press("Enter");
  await keyboard.up("Control");
  await page.waitForFunction(`document.body.textContent.includes("秒後に送信します")`);
  await page.locator("nav a[href='/operator/held']").click();

  const resolved = await eventually(async () => {
    const thread = await inquiries.threadOf(id);
    return thread.state === "resolved" ? thread : undefined;
  });
  expect(
    resolved.history.filter(({ message }) => message !== undefined).map(({ message }) => message?.visibility),
  ).toEqual(expect.arrayContaining(["internal", "public"]));
  expect(web.complaints()).toEqual([]);
});

test.each([
  "/operator",
  "/operator/held",
  "/operator/alerts",
  "/operator/requests",
  "/operator/reports",
  "/operator/billing",
  "/operator/payments",
  "/operator/dead-letters",
  "/operator/tenants",
  "/operator/content",
  "/operator/audit",
])("%s stands on its own, also with nothing in it", async (path) => {
  const page = await web.open(path, { as: operator, width: 1440 });

  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
  await web.picture(page, `${path.slice(1).replaceAll("/", "-")}.png`);
});

test("an entry is written beside what readers will see, and published", async () => {
  const page = await web.open("/operator/content/faq/screen-is-dark", { as: operator });
  await page.locator("#titleJa").fill("画面が暗い");
  await page.locator("#bodyJa").fill("**明るさ**のキーを押します。");
  await page.waitForFunction(`document.querySelector(".article strong")?.textContent === "明るさ"`);
  await page.locator("::-p-xpath(//button[normalize-space()='いま公開する'])").click();
  await page.waitForFunction(`document.body.textContent.includes("取り下げる")`);

  expect(await web.violations(page)).toEqual([]);
  const answer = await fetch(`${served.service.host.url}/api/faqs/screen-is-dark`);
  expect(answer.status).toBe(200);
});

test("in English and in the dark the console fits a phone", async () => {
  const page = await web.open("/operator", { as: operator, language: "en", width: 390, isDark: true });
  await web.fits(page, 360);

  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-phone-dark-en.png");
});

test("a customer's admin finds nothing at the console", async () => {
  const page = await web.open("/operator", { as: "admin@sample-shoji.example" });

  expect(await page.title()).toBe("お探しのものは見つかりません");
});
