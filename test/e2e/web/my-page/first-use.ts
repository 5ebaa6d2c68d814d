import { expect, test } from "vitest";
import { goTo, type Stage, says } from "./stage.ts";

const tables = [
  "devices",
  "apps",
  "licences",
  "accounts",
  "account-activity",
  "mfa-registrations",
  "groups",
  "admin-roles",
  "protection",
  "compliance-policies",
  "configurations",
  "conditional-access",
  "secure-score",
  "storage/sites",
  "storage/onedrive",
  "storage/mailboxes",
  "storage/sharepoint",
  "sign-ins",
  "audit-events/directory",
  "audit-events/intune",
];

/** What each page says to a company of which nothing was read, and that has neither ordered nor been sent anything. */
const pages: Readonly<Record<string, { ja: string; en: string }>> = {
  ...Object.fromEntries(tables.map((path) => [path, { ja: "まだ取得していません", en: "Not read yet" }])),
  updates: { ja: "まだ取得していません", en: "Not read yet" },
  storage: { ja: "まだ取得していません", en: "Not read yet" },
  savings: { ja: "使われていないもの", en: "What nobody uses" },
  alerts: { ja: "まだ取得していません", en: "Not read yet" },
  "service-incidents": { ja: "影響のあった障害はありません", en: "No incident affected" },
  inquiries: { ja: "問い合わせ", en: "nquir" },
  requests: { ja: "ご依頼はまだありません", en: "There are no requests yet" },
  reports: { ja: "レポートはまだありません", en: "There are no reports yet" },
  invoices: { ja: "請求書はまだありません", en: "There are no invoices yet" },
  contract: { ja: "通知書・証明書はまだありません", en: "There are no letters yet" },
  "contract/apply": { ja: "お申し込みの種類", en: "What do you apply for?" },
  settings: { ja: "投稿先はまだ設定されていません", en: "No channel is set yet" },
};

export function firstUseJourneys({ web, isFine, newcomer }: Stage) {
  test("before anything was read, each page says so in its own words, and the browser has nothing to complain of", async () => {
    const page = await web.open("/mypage", { as: newcomer });
    await says(page, "環境の情報は、まだ取得していません");
    await isFine(page, "my-page-first.png");
    for (const [path, { ja }] of Object.entries(pages)) {
      await goTo(page, `/mypage/${path}`);
      await says(page, ja);
      if (tables.includes(path)) expect(await web.violations(page), path).toEqual([]);
      else await isFine(page, `first-${path.replaceAll("/", "-")}.png`);
    }
    expect(web.complaints()).toEqual([]);
    await page.close();
  });

  test("and so it does in English, on a phone in the dark", async () => {
    const page = await web.open("/mypage", { as: newcomer, language: "en", width: 390, isDark: true });
    await says(page, "Your environment has not been read yet");
    await isFine(page, "english-first.png");
    for (const [path, { en }] of Object.entries(pages)) {
      await goTo(page, `/mypage/${path}`);
      await says(page, en);
      expect(await web.violations(page), path).toEqual([]);
    }
    expect(web.complaints()).toEqual([]);
    await page.close();
  });
}
