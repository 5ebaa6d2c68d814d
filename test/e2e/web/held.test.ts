import { beforeAll, expect, test } from "vitest";
import { companies, provider } from "#local/demo.ts";
import { inquiriesOf } from "#test/support/inquiries.ts";
import { eventually, useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";
import { press, says, textOf } from "#test/support/web-acts.ts";

const running = useService();
const { ask, opened, threadOf } = inquiriesOf(running);
const web = useWeb(running);

const [sample] = companies;
if (!sample) throw new Error("The demo has too few companies.");
const operator = `operator@${provider.domain}`;

beforeAll(async () => {
  const { graph, host, idle } = running.service;
  await host.run("pollSupportMailbox");
  await eventually(() => graph.calls().find(({ url, status }) => url.includes("/messages/delta") && status === 200));
  await idle();
});

/** Lets a mail come from somebody whom nobody knows, and waits until it is held. */
async function held(subject: string, text: string): Promise<void> {
  const { graph, host, environment } = running.service;
  const to = environment.SUPPORT_MAILBOX ?? "";
  const mime = [
    "From: someone@elsewhere.example",
    `To: ${to}`,
    `Subject: =?UTF-8?B?${Buffer.from(subject).toString("base64")}?=`,
    "Content-Type: text/plain; charset=utf-8",
    "",
    text,
  ];
  await graph.receiveMime(to, mime.join("\r\n"));
  await host.run("pollSupportMailbox");
  await eventually(
    async () => (await (await ask("GET", "/operator/held", { by: operator })).text()).includes(subject) || undefined,
  );
}

test("a held mail becomes an inquiry of the customer that is chosen", async () => {
  const before =
    "差出人: サポート\r\n送信日時: 2026年11月20日 10:24\r\n宛先: 例示 太郎\r\n件名: 前の件\r\n\r\nいつもお世話になります。";
  await held("見積もりの件", `お見積もりをお願いします。\r\n\r\n${before}`);
  const page = await web.open("/operator/held", { as: operator });
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held.png");

  await press(page, "見積もりの件");
  await says(page, "受け付ける");
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held-mail.png");
  await page.select("section[aria-labelledby=decision] select", sample.id);
  await page.locator("section[aria-labelledby=decision] button").click();

  await says(page, "お問い合わせとして受け付けました");
  await press(page, "お問い合わせを開く");
  const quoted = await page.waitForSelector("article summary");
  const isSeen = async () => (await textOf(page)).includes("いつもお世話になります。");
  expect(await isSeen()).toBe(false);
  await quoted?.click();
  expect(await isSeen()).toBe(true);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-quoted.png");
  await quoted?.click();
  expect(await isSeen()).toBe(false);
  expect(web.complaints()).toEqual([]);
});

test("a held mail goes on in an inquiry that is searched, also in English and on a phone", async () => {
  const id = await opened({ subject: "会議室のモニターが映りません" });
  const { number } = await threadOf(id);
  await held("モニターの追伸", "ケーブルを替えても映りません。");
  const page = await web.open("/operator/held", { as: operator, language: "en", isDark: true });
  await web.fits(page, 390);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held-phone-en-dark.png");
  await page.setViewport({ width: 1280, height: 900 });

  await press(page, "モニターの追伸");
  await says(page, "Take it in");
  await page.select("section[aria-labelledby=decision] select", sample.id);
  await press(page, "Find the inquiry");
  await (await page.waitForSelector("[role=dialog] input:focus"))?.type("モニターが映りません");
  await page.waitForSelector("[role=dialog] [aria-busy=false] [data-choice]:only-child");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held-search-en-dark.png");
  await page.keyboard.press("Enter");
  await says(page, number);
  await web.settled(page);
  await web.fits(page, 390);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held-mail-phone-en-dark.png");
  await press(page, "Add it");

  await says(page, "Added to an inquiry");
  await press(page, "Open the inquiry");
  await says(page, "ケーブルを替えても映りません。");
  expect((await threadOf(id)).history.some(({ message }) => message?.text.includes("ケーブルを替えても"))).toBe(true);
  expect(web.complaints()).toEqual([]);
});

test("a held mail is discarded for a reason that is kept", async () => {
  await held("売り込みの件", "ぜひご検討ください。");
  const page = await web.open("/operator/held", { as: operator });

  await press(page, "売り込みの件");
  await press(page, "破棄する");
  await page.locator("[role=dialog] textarea").fill("営業のメールのため");
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "operator-held-discard.png");
  await page.locator("::-p-xpath(//*[@role='dialog']//button[normalize-space()='破棄する'])").click();

  await says(page, "破棄しました");
  await says(page, "営業のメールのため");
  await press(page, "一覧へ戻る");
  await page.waitForFunction(`!document.querySelector("main").textContent.includes("売り込みの件")`);
  expect(web.complaints()).toEqual([]);
});
