import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import { createRequire } from "node:module";
import type { AddressInfo } from "node:net";
import { buffer } from "node:stream/consumers";
import chromium from "@sparticuz/chromium";
import { type Browser, launch, type Page } from "puppeteer-core";
import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from "vitest";
import { siteHandler } from "#local/site/site.ts";
import { faqScript, faqScriptAddress } from "#shared/inquiries/pages/faq-script.ts";
import { inquiryFormPage } from "#shared/inquiries/pages/inquiry-form.tsx";
import { inquiryStatusPage } from "#shared/inquiries/pages/inquiry-status.tsx";
import { inquiryNotFoundPage } from "#shared/inquiries/pages/not-found-page.tsx";
import { pageHeaders } from "#shared/look/site-style.ts";
import { announcementMail } from "#shared/notifications/templates/announcement-mail.ts";
import { mailHtml } from "#shared/notifications/templates/html.tsx";
import { renderMail } from "#shared/notifications/templates/render.ts";
import { chrome, emptyForm, opened, refusedForm, waiting } from "#test/unit/inquiries/pages/samples.ts";
import { samples as announced } from "#test/unit/notifications/telling/samples.ts";
import { context, samples } from "#test/unit/notifications/templates/samples.ts";

/** Standing still, so that it is not loaded again while it is looked at. */
const still = (html: string) => html.replace(/<meta http-equiv="refresh"[^>]*>/, "");

const pages: Record<string, string> = {
  "/form": inquiryFormPage(emptyForm),
  "/refused": inquiryFormPage(refusedForm),
  "/waiting": still(inquiryStatusPage(waiting)),
  "/status": inquiryStatusPage(opened),
  "/missing": inquiryNotFoundPage({ ...chrome, home: "/form" }),
};

let browser: Browser;
let page: Page;
let server: Server;
let address: string;
let complaints: string[];
let posted: FormData | undefined;

const javaScript = { "content-type": "text/javascript; charset=utf-8" };
const faqs = [
  { slug: "teams-screen-sharing", title: "Teams会議で画面を共有できません（会議の主催者が社外の方のとき）" },
  { slug: "teams-sound", title: "画面共有中に相手へ音が届きません" },
  { slug: "teams-sign-in", title: "Teamsにサインインできません" },
  { slug: "teams-camera", title: "Teamsでカメラが映りません" },
];
let asked: string[] = [];

/** What `GET /api/faqs?q=` and `GET /api/faqs/{slug}` give. */
function answerFaq({ url = "" }: IncomingMessage, response: ServerResponse): void {
  const { pathname, searchParams } = new URL(url, "http://site.invalid");
  const query = searchParams.get("q");
  if (query !== null) asked.push(query);
  const suggestions = query?.includes("Teams") ? faqs : [];
  const html = "<h2>確かめること</h2><ol><li>主催者に<strong>共有</strong>を許可してもらいます。</li></ol>";
  response.writeHead(200, { "content-type": "application/json; charset=utf-8" });
  response.end(JSON.stringify(pathname === "/api/faqs" ? { suggestions } : { html }));
}

beforeAll(async () => {
  const site = siteHandler({ home: "/form" });
  server = createServer((request, response) => {
    if (request.method === "POST") return void takeIn(request, response);
    if (request.url === faqScriptAddress) return void response.writeHead(200, javaScript).end(faqScript);
    if (request.url?.startsWith("/api/faqs")) return answerFaq(request, response);
    const html = pages[request.url ?? ""];
    if (html === undefined) return site(request, response);
    response.writeHead(200, pageHeaders({ runsScript: html.includes("<script") })).end(html);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  address = `http://127.0.0.1:${port}`;
  browser = await launch({ args: chromium.args, executablePath: await chromium.executablePath(), headless: "shell" });
});

afterAll(async () => {
  await browser?.close();
  await new Promise((closed) => server.close(closed));
});

beforeEach(async () => {
  complaints = [];
  asked = [];
  page = await browser.newPage();
  page.on("console", (message) => message.type() === "error" && complaints.push(message.text()));
});

afterEach(() => page.close());

test.each(Object.keys(pages))(
  "%s keeps its own policy, uses our font, fits a phone of 320 pixels and passes axe",
  async (path) => {
    await show(path, 1280);
    await page.evaluate("document.fonts.ready.then(() => undefined)");

    expect(complaints).toEqual([]);
    expect(await page.evaluate(`getComputedStyle(document.querySelector("h1")).fontWeight`)).toBe("700");
    expect(await page.evaluate(`[...document.fonts].some((font) => font.status === "loaded")`)).toBe(true);
    expect(await violations()).toEqual([]);

    await page.setViewport({ width: 320, height: 900 });
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(320);
    expect(await violations()).toEqual([]);
  },
);

test("what happens next stands beside the form on a wide screen and above the button on a phone", async () => {
  await show("/form", 1280);
  const wide = { next: await boxOf(".next"), fields: await boxOf(".ask"), button: await boxOf(".send") };
  await show("/form", 390);
  const phone = { next: await boxOf(".next"), fields: await boxOf(".ask"), button: await boxOf(".send") };

  expect(wide.next.x).toBeGreaterThan(wide.fields.x + wide.fields.width);
  expect(wide.button.y).toBe(wide.fields.y + wide.fields.height);
  expect(phone.next.y).toBeGreaterThanOrEqual(phone.fields.y + phone.fields.height);
  expect(phone.button.y).toBeGreaterThan(phone.next.y + phone.next.height - 1);
});

test("a refused form takes the reader to what is to be mended, and on to the field", async () => {
  await show("/refused", 1280);
  const first = await page.evaluate(`document.activeElement.getAttribute("role")`);
  await page.click('.wrongs a[href="#replyTo"]');
  await page.keyboard.press("End");
  await page.keyboard.type(".example");

  expect(first).toBe("alert");
  expect(await page.evaluate(`document.querySelector("#replyTo").value`)).toBe("taro.reiji@sample-shoji.example");
});

test("FAQ entries are offered below the field while one types, announced politely, and read without leaving", async () => {
  for (const width of [1280, 390]) {
    asked = [];
    await show("/form", width);
    await page.type("#subject", "Te");
    await page.type("#subject", "ams会議で画面を共有できない");
    await page.waitForSelector(".faq summary");
    const box = await boxOf(".faq");
    const field = await boxOf("#subject");

    expect(asked.every((query) => query.length >= 3)).toBe(true);
    expect(box.y).toBeGreaterThanOrEqual(field.y + field.height);
    expect(await page.evaluate(`document.querySelector(".faq [role=status]").textContent`)).toBe(
      "近い質問が3件あります",
    );
    expect(await page.evaluate("document.activeElement.id")).toBe("subject");
    await page.keyboard.press("Tab");
    await page.keyboard.press("Enter");
    await page.waitForSelector(".faq .answer li");
    expect(await violations()).toEqual([]);
    expect(complaints).toEqual([]);
    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
  }
  await page.click("#subject", { count: 3 });
  await page.keyboard.type("複合機の紙");
  await page.waitForFunction(`document.querySelector("#faq").dataset.count === "0"`);
  expect(await page.evaluate(`document.querySelector(".faq").getBoundingClientRect().height`)).toBe(1);
});

test("without script the form sends each field under the name that the API reads", async () => {
  await page.setJavaScriptEnabled(false);
  await show("/form", 390);
  await page.type("#subject", "Teams会議で画面共有のボタンが押せません");
  await page.type("#description", "一行目");
  await page.click('.choice:has([value="blocked"])');
  await page.type("#name", "例示 太郎");
  await page.type("#replyTo", "taro@sample-shoji.example");
  await page.click(".check");
  await Promise.all([page.waitForNavigation(), page.click(".send .button")]);

  expect(new URL(page.url()).pathname).toBe("/status");
  expect([...(posted ?? [])].filter(([name]) => name !== "attachments")).toEqual([
    ["idempotencyKey", emptyForm.idempotencyKey],
    ["subject", "Teams会議で画面共有のボタンが押せません"],
    ["description", "一行目"],
    ["impact", "blocked"],
    ["name", "例示 太郎"],
    ["replyTo", "taro@sample-shoji.example"],
    ["isConfidential", "on"],
  ]);
});

const to = { name: "管理 一郎", address: "admin@sample-shoji.example" };
const mails = [
  ...Object.values(samples).map((sample) => ({ kind: sample.kind, html: renderMail(sample, context).html })),
  ...[announced["alert-raised"], announced["alert-minor"], announced["quota-crossed"]].map((one) => ({
    kind: one.kind,
    html: mailHtml(announcementMail(one, { to, language: "ja" }, context), context),
  })),
];

test.each(mails)("a mail of $kind can be read on a dark phone and on a light screen", async ({ html }) => {
  for (const [width, scheme] of [
    [370, "dark"],
    [664, "light"],
  ] as const) {
    await page.setViewport({ width, height: 800 });
    await page.emulateMediaFeatures([{ name: "prefers-color-scheme", value: scheme }]);
    await page.setContent(html);

    expect(await page.evaluate("document.documentElement.scrollWidth")).toBe(width);
    expect(await violations(["color-contrast"])).toEqual([]);
  }
});

async function show(path: string, width: number): Promise<void> {
  await page.setViewport({ width, height: 900 });
  await page.goto(address + path);
}

async function boxOf(selector: string) {
  const box = await (await page.$(selector))?.boundingBox();
  if (!box) throw new Error(`${selector} is not to be seen`);
  return box;
}

/** What axe complains of, by rule and place. */
async function violations(rules?: readonly string[]): Promise<unknown> {
  await page.evaluate(await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8"));
  const options = rules ? { runOnly: rules } : {};
  return page.evaluate(
    `axe.run(${JSON.stringify(options)}).then(({ violations }) =>
      violations.map(({ id, nodes }) => [id, ...nodes.map(({ html }) => html)]))`,
  );
}

async function takeIn(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const body = await buffer(request);
  posted = await new Response(body, { headers: { "content-type": request.headers["content-type"] ?? "" } }).formData();
  response.writeHead(303, { location: "/status" }).end();
}
