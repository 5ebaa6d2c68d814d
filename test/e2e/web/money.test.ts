import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Page } from "puppeteer-core";
import { beforeAll, expect, test } from "vitest";
import { companies, demoIssuer } from "#local/demo.ts";
import { seedCounting } from "#local/seed.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { fileDocument, freeze } from "#shared/billing/documents-store.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import { openReceivable } from "#shared/billing/payments/receivables.ts";
import { type Written, zenginFile } from "#test/support/deposit-files.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);
const operator = "operator@mihon-systems.example";
const [sample, , mitate] = companies;
if (!sample || !mitate) throw new Error("The demo has too few companies.");

let today: ReturnType<typeof japanDate>;
const day = (text: { months?: number; days?: number }) => today.subtract(text).toString();
const monthAgo = (months: number) => day({ months }).slice(0, 7);

/** An invoice of 50 accounts as it was issued in an earlier month. */
const earlier = (company: { id: string; name: string }, customerNumber: string, months: number): BillingDocument => ({
  tenant: TenantId.parse(company.id),
  month: monthAgo(months),
  kind: "invoice",
  revision: 1,
  language: "ja",
  customerNumber,
  issuer: demoIssuer,
  recipient: { name: company.name, postalCode: "000-0001", address: ["東京都例示区例示1-2-3"], payerNames: [] },
  period: { from: `${monthAgo(months)}-01`, to: `${monthAgo(months)}-28` },
  issuedOn: `${monthAgo(months)}-28`,
  dueOn: `${monthAgo(months - 1)}-28`,
  contractVersion: 1,
  lines: [
    {
      item: "basic",
      title: "基本サービス",
      quantity: 50,
      unit: "アカウント",
      unitYen: 2900,
      taxPercent: 10,
      amountYen: 145_000,
    },
  ],
  taxes: [{ taxPercent: 10, netYen: 145_000, taxYen: 14_500 }],
  netYen: 145_000,
  taxYen: 14_500,
  totalYen: 159_500,
  accounts: [],
});

const numbers: string[] = [];
let folder = "";
beforeAll(async () => {
  const { platform } = served.service;
  today = japanDate(platform.clock.now());
  folder = await mkdtemp(join(tmpdir(), "money-"));
  await seedContracts(platform);
  await seedCounting(platform);
  for (const document of [earlier(sample, "C-0042", 3), earlier(sample, "C-0042", 1), earlier(mitate, "C-0007", 3)]) {
    const [issued] = await numberDocuments(platform, [await freeze(platform, document)]);
    if (!issued) throw new Error("A frozen document has no number.");
    await fileDocument(platform, { ...issued, files: [], filedAt: platform.clock.now().toString() });
    await openReceivable(platform, issued);
    numbers.push(issued.number);
  }
});

const press = (page: Page, name: string) =>
  page.locator(`::-p-xpath(//*[self::button or self::a or self::summary][normalize-space()="${name}"])`).click();
const says = (page: Page, text: string) =>
  page.waitForFunction(`document.body.textContent.includes(${JSON.stringify(text)})`, { timeout: 60_000 });
/** A date goes in as its picker puts it in; whatever else as it is typed. */
async function fill(page: Page, label: string, value: string): Promise<void> {
  const found = `[...document.querySelectorAll("label")].find((one) => one.textContent.startsWith(${JSON.stringify(label)}))`;
  await page.waitForFunction(found);
  await page.evaluate(`{
    const control = ${found}.control;
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value");
    set.call(control, ${JSON.stringify(value)});
    for (const told of ["input", "change"]) control.dispatchEvent(new Event(told, { bubbles: true }));
  }`);
}
const stands = async (page: Page, picture: `${string}.png`) => {
  await web.settled(page);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, picture);
};

test("a month goes from its drafts to the issued invoices", async () => {
  const page = await web.open("/operator/billing", { as: operator, width: 1440 });
  await press(page, "下書きを作り直す");
  await says(page, "C-0042");
  await says(page, "オプション +13件");
  await says(page, "差 0円");
  await stands(page, "money-month.png");

  await press(page, sample.name);
  await press(page, "行を追加する");
  await fill(page, "品目", "記録媒体・送料（実費）");
  await fill(page, "単価（円、税抜）", "2042");
  await fill(page, "理由", "復旧データの送付");
  await press(page, "追加する");
  await says(page, "追加した行");
  await page.waitForFunction(`!document.body.textContent.includes("計算し直しています")`, { timeout: 60_000 });
  await press(page, "確認した");
  await page.waitForFunction(`document.body.textContent.includes("発行できる")`);
  await stands(page, "money-draft.png");

  await page.goBack();
  await press(page, "3社の請求書を発行する…");
  await press(page, "3社の請求書を発行する");
  await says(page, "3社の請求書を発行しました");
  await stands(page, "money-issued.png");
  expect(web.complaints()).toEqual([]);
});

const paid: Written = { day: "", amountYen: 159_500, payer: "0042 ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", inquiryNumber: "1" };
const mixed: Written = { day: "", amountYen: 200_000, payer: "ﾐﾀﾃﾎｰﾙﾃﾞｲﾝｸﾞｽ(ｶ", inquiryNumber: "2" };
const interest: Written = { day: "", amountYen: 12, payer: "ﾘｿｸ", inquiryNumber: "3" };

test("deposits are matched as suggested or split by hand, and what is owed goes down by them", async () => {
  const on = day({ days: 1 });
  const file = join(folder, "nyukin.txt");
  await writeFile(file, zenginFile([paid, mixed, interest].map((one) => ({ ...one, day: on }))));
  const page = await web.open("/operator/billing/payments", { as: operator, width: 1440 });
  await press(page, "入金明細を取り込む");
  const chosen = await page.waitForSelector("input[type=file]");
  if (!chosen) throw new Error("There is no field for the file.");
  await (await chosen.toElement("input")).uploadFile(file);
  await fill(page, "何月分の明細か", on.slice(0, 7));
  await press(page, "取り込む");
  await says(page, "取り込みました");
  await says(page, "リソク");
  await says(page, "振込人名の前にお客様番号がある、金額が書類の残高と一致");
  await stands(page, "money-payments.png");

  await page.locator("::-p-xpath(//tr[contains(., '0042 カ)サンプル')]//button[normalize-space()='消し込む'])").click();
  await page.waitForFunction(`!document.querySelector("tbody")?.textContent.includes("0042 カ")`, { timeout: 60_000 });
  await page.locator("::-p-xpath(//tr[contains(., 'ミタテ')]//a[normalize-space()='内訳を変える'])").click();
  await page.locator(`input[aria-label^="${numbers[2]}"]`).fill("150000");
  await says(page, "残り（前受金として預かる）");
  await stands(page, "money-deposit.png");
  await press(page, "この内訳で消し込む");
  await says(page, "消し込み済み");

  await press(page, "売掛金");
  await says(page, mitate.name);
  await stands(page, "money-receivables.png");
  await press(page, mitate.name);
  await says(page, "前受金を充てる");
  await stands(page, "money-account.png");
  await press(page, "遅延損害金");
  await says(page, "を請求する");
  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
});

test("the books hold what was issued and paid: journal, tie-out, revenue, archive, and a search by amount", async () => {
  const page = await web.open("/operator/billing/books", { as: operator, width: 1440 });
  await says(page, "一致しています");
  await says(page, `入金 ${numbers[2]}`);
  await stands(page, "money-journal.png");
  await press(page, "突き合わせ");
  await says(page, "すべて一致しています");
  await says(page, "復旧データの送付");
  await stands(page, "money-tie-out.png");
  await press(page, "売上");
  await says(page, "返還を差し引いた売上");
  await stands(page, "money-revenue.png");
  await press(page, "書き出し");
  await page.locator("::-p-xpath(//form//button[normalize-space()='書き出す'])").click();
  await page.waitForSelector("::-p-xpath(//td//button[normalize-space()='保存する'])", { timeout: 60_000 });
  await stands(page, "money-archives.png");

  await press(page, "書類");
  await fill(page, "金額（以上）", "700000");
  await press(page, "検索");
  await page.waitForFunction(`document.querySelectorAll("tbody tr").length === 1`);
  await stands(page, "money-documents.png");
  await page.locator("tbody th a").click();
  await says(page, "内容のハッシュ");
  await press(page, "適格返還請求書を発行する");
  await stands(page, "money-document.png");
  expect(web.complaints()).toEqual([]);
});

test("a stop says what it gives back and gives it back; prices say what they would change", async () => {
  const page = await web.open("/operator/billing/stops", { as: operator, width: 1440 });
  await press(page, "停止を記録する");
  await fill(page, "お客様", `C-0007 ${mitate.name}`);
  await fill(page, "停止の理由", "failure");
  await fill(page, "利用できなくなった最初の日", today.toString());
  await page.locator("::-p-xpath(//label[normalize-space()='再開できない'])").click();
  await fill(page, "停止の経緯", "復旧の見込みなし");
  await says(page, "月末までの残り日数分を返金できます");
  await press(page, "記録する");
  await says(page, "停止を記録しました");
  await stands(page, "money-stops.png");
  await press(page, "返金する…");
  await page.locator("::-p-xpath(//*[@role='dialog']//button[contains(., '返還請求書を発行する')])").click();
  await says(page, "返還請求書を発行済み");

  await press(page, "料金表");
  await press(page, "新しい版を作る");
  await page.locator("input[aria-label='基本サービス 1行目 単価（円）']").fill("3000");
  await press(page, "変更点を確かめる");
  await says(page, "公開が必要です");
  await stands(page, "money-prices.png");
  expect(web.complaints()).toEqual([]);
});

test.each([
  "/operator/billing",
  "/operator/billing/payments?which=all",
  "/operator/billing/receivables",
  "/operator/billing/books?part=tie-out",
])("%s stands on a phone, in English and in the dark", async (path) => {
  const page = await web.open(path, { as: operator, language: "en", width: 390, isDark: true });

  await web.fits(page, 360);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, `money-phone-${path.split(/[/?=]/).at(-1) ?? ""}.png`);
});
