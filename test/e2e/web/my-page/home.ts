import type { Page } from "puppeteer-core";
import { describe, expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { insertReport } from "#shared/reports/store.ts";
import { frameOf, goTo, press, type Stage, says } from "./stage.ts";

/** In the order in which the menu or tabs lead from one to the next. */
const screens = {
  "": "ホーム",
  "/devices": "端末",
  "/storage": "容量の見通し",
  "/settings": "設定",
  "/updates": "Windowsの更新",
  "/alerts": "アラート",
  "/service-incidents": "Microsoft 365の障害",
  "/licences": "ライセンス",
  "/savings": "使われていないもの",
  "/sign-ins": "サインイン",
  "/reports": "レポート",
  "/invoices": "請求",
};

async function follow(page: Page, path: string, title: string): Promise<void> {
  await page.$eval(`a[href="/mypage${path}"]`, (link) => link.click());
  await page.waitForFunction(`document.title === "${title}"`);
}

export function homeJourneys(stage: Stage) {
  const { web, at, isFine, sample } = stage;

  test("each screen stands in Japanese", async () => {
    const page = await at("/mypage");
    for (const [path, title] of Object.entries(screens)) {
      await follow(page, path, title);
      await isFine(page, `my-page${path.replaceAll("/", "-")}.png`);
    }
  });

  test("a phone in the dark shows it in English", async () => {
    const page = await web.open("/mypage", { as: stage.englishAdmin, language: "en", width: 390, isDark: true });
    await press(page, "header [aria-expanded=false]");
    await page.waitForSelector("nav[data-open=true] a");
    for (const [path, words] of Object.entries({
      "/mypage": "Your environment",
      "/mypage/devices": "Columns",
      "/mypage/settings": "Save",
      "/mypage/contract": "What is agreed now",
      "/mypage/contract/login-ids": "Managed",
      "/mypage/contract/letters": "There are no letters yet",
      "/mypage/contract/apply": "What do you apply for?",
      "/mypage/requests/new/leaver?step=confirm": "Our support staff has to approve it.",
    })) {
      await goTo(page, path);
      await says(page, words);
      await isFine(page, `english${path.replaceAll(/[/?=]/g, "-")}.png`);
    }
    await page.close();
  });

  test("the home asks for a decision first, with one button that stands out, and leads there", async () => {
    const page = await at("/mypage");

    expect(await page.$$eval("a[data-first=true]", (all) => all.length)).toBe(1);
    await press(page, "a::-p-text(端末を見る)");
    await page.waitForFunction("document.title === 'Windowsの更新'");
    await says(page, "51台中 11台");
  });

  test("what is chosen about notices is kept", async () => {
    const page = await at("/mypage/settings");
    await press(page, "input[aria-label='容量の不足 メール']");
    await press(page, "button::-p-text(保存する)");
    await says(page, "保存しました");

    const kept = await (await stage.ask("/me/notification-settings", stage.admin)).json();
    expect(kept).toMatchObject({ settings: { kinds: { "quota-crossed": { mail: false } } } });
  });

  test("the home says whom to call, and leads to asking and ordering; so do the pages behind its decisions", async () => {
    const page = await web.open("/mypage", { as: stage.englishAdmin, language: "en" });
    expect(await page.$eval("main a[href^='tel:']", (phone) => phone.textContent)).toMatch(/\d/);
    await press(page, "main a::-p-text(Ask for help)");
    await page.waitForSelector("main form");
    await goTo(page, "/mypage/savings");
    await press(page, "main a::-p-text(Order licences to be given back)");
    await page.waitForFunction(`location.pathname === "/mypage/requests/new/licence-return"`);
    await goTo(page, "/mypage/storage");
    await says(page, "Order a change of a site's limit");
    await isFine(page, "english-storage.png");
    await goTo(page, "/mypage/inquiries");
    await says(page, "Ask for help");
    await isFine(page, "english-inquiries.png");
    await page.close();
  });

  test("a report opens in place by a link of its own", async () => {
    const { platform } = stage.running.service;
    const tenant = TenantId.parse(sample.id);
    await platform.blobs.putOnce("reports", "journey.pdf", new TextEncoder().encode("%PDF-1.7"), "application/pdf");
    await insertReport(platform, {
      id: platform.newId("report"),
      tenant,
      kind: "monthly",
      title: "月次レポート 2026年10月",
      day: "2026-11-09",
      createdAt: "2026-11-09T00:00:00Z",
      month: "2026-10",
      version: 1,
      files: [{ format: "pdf", blob: "journey.pdf", fileName: "report.pdf", bytes: 8 }],
    });
    const page = await web.open("/mypage", { as: stage.admin });
    await press(page, "main button::-p-text(PDFを開く)");
    const frame = await frameOf(page);

    const file = await fetch(await frame!.evaluate((one) => one.src));
    expect([file.headers.get("content-type"), await file.text()]).toEqual(["application/pdf", "%PDF-1.7"]);
    expect(await web.violations(page)).toEqual([]);
    await page.close();
    web.complaints();
  });

  describe("what is another company's, or for admins alone", () => {
    test.each`
      path                                              | who
      ${`/operator/tenants/${stage.mitate.id}/devices`} | ${stage.admin}
      ${"/mypage/devices"}                              | ${stage.secondAdmin}
    `("$path is not there", async ({ path, who }: { path: string; who: string }) => {
      const page = await web.open(path, { as: who });
      expect(await page.evaluate("document.body.innerText")).toContain("お探しのものは見つかりません");
      await page.close();
      web.complaints();
    });
  });
}
