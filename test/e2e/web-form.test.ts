import { gzipSync } from "node:zlib";
import { expect, test } from "vitest";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);

test("the web's first page is the inquiry form, without a complaint of the browser or of axe", async () => {
  const page = await web.open("/");

  expect(await page.title()).toBe("お問い合わせ");
  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});

test("the first page asks for less than 200 kB of script", async () => {
  const page = await web.blank();
  const sizes: number[] = [];
  page.on("response", (response) => {
    if (response.request().resourceType() !== "script") return;
    void response.buffer().then((bytes) => sizes.push(gzipSync(bytes).length));
  });
  await page.goto(`${web.site()}/?lang=ja`);
  await web.settled(page);

  expect(sizes.reduce((sum, size) => sum + size, 0)).toBeLessThan(200_000);
});

test("without script the same address leads to a form that posts", async () => {
  const page = await web.blank();
  await page.setJavaScriptEnabled(false);
  await page.goto(`${web.site()}/`);
  await page.waitForSelector("form[action='/api/inquiries']");

  await page.type("#subject", "画面が暗い");
  await page.type("#description", "朝から暗いままです。");
  await page.click("#impact");
  await page.type("#name", "例示 花子");
  await page.type("#replyTo", "hanako@sample-shoji.example");
  await Promise.all([page.waitForNavigation(), page.click("button[type=submit]")]);

  expect(page.url()).toContain("/api/inquiries/inq_");
});
