import { expect, test } from "vitest";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);
const inquiries = inquiriesOf(served);
const user = "user@sample-shoji.example";
const operator = "operator@mihon-systems.example";

test.each([
  { language: "ja", subject: "印刷できません", sent: "お問い合わせを受け付けました", send: "送信する" },
  { language: "en", subject: "Cannot print", sent: "We have your inquiry", send: "Send" },
] as const)("a visitor asks in $language, and is told the number", async ({ language, subject, sent, send }) => {
  const page = await web.open("/", { language });
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, `form-${language}.png`);

  await page.type("#subject", subject);
  await page.type("#description", "3F");
  await page.click("input[type=radio]");
  await page.type("#name", "例示 花子");
  await page.type("#replyTo", "hanako@sample-shoji.example");
  await page.locator(`::-p-xpath(//button[normalize-space()='${send}'])`).click();
  await page.waitForFunction(`document.querySelector("h1")?.textContent === ${JSON.stringify(sent)}`);
  await page.waitForFunction(`/T-\\d{4}-\\d{6}/.test(document.body.textContent)`);

  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});

test("without what is needed the form says what to mend, by keyboard, on a phone and in the dark", async () => {
  const page = await web.open("/", { width: 390, isDark: true });
  await web.fits(page, 320);

  await page.focus("form [type=submit]");
  await page.keyboard.press("Enter");
  await page.waitForSelector("[role=alert] a");
  await page.focus("[role=alert] a");
  await page.keyboard.press("Enter");

  expect(await page.evaluate("document.activeElement.id")).toBe("subject");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "form-phone-refused-dark.png");
});

test("who has signed in reads the company's history, answers, and is asked how it went", async () => {
  const id = await inquiries.opened();
  const page = await web.open("/inquiries", { as: user });
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "history.png");

  await page.locator(`main a[href$="${id}"]`).click();
  await page.locator("main form textarea").fill("再起動しても同じです。");
  await page.locator("main form [type=submit]").click();
  await page.waitForFunction(`document.querySelector("main ol")?.textContent.includes("再起動しても同じです。")`);
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);

  await inquiries.patch(id, operator, { state: "resolved" });
  await page.reload();
  await web.settled(page);
  await page.locator("main fieldset label:last-child input").click();
  await page.locator("::-p-xpath(//button[normalize-space()='評価を送る'])").click();
  await page.waitForFunction(`document.body.textContent.includes("評価：5段階中5")`);

  await web.picture(page, "thread.png");
  expect(web.complaints()).toEqual([]);
});

test.each(["/faqs", "/notices", "/tips", "/search?q=Teams", "/nothing-here"])(
  "%s is open to everybody",
  async (path) => {
    const page = await web.open(path);

    expect(await web.violations(page)).toEqual([]);
    expect(web.complaints()).toEqual([]);
    await web.picture(page, `support${path.replaceAll(/\W+/g, "-")}.png`);
  },
);
