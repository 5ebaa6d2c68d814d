import { expect, test } from "vitest";
import { dialogIsClosed, dialogIsOpen, fill, press, pressIn, pressInDialog, says } from "./acts.ts";
import type { Stage } from "./stage.ts";

export function documentJourneys({ web, operator, numbers, mitate, stands }: Stage) {
  test("an issued invoice is found by its amount, and it and its PDF open from the list", async () => {
    const page = await web.open("/operator/billing/documents", { as: operator, width: 1440 });
    await fill(page, "金額（以上）", "700000");
    await press(page, "検索");
    await page.waitForFunction(`document.querySelectorAll("tbody tr").length === 1`);
    await stands(page, "money-documents.png");
    const asked = page.waitForResponse((response) => response.url().includes("format=xlsx"));
    await press(page, "Excel");
    expect((await asked).status()).toBe(200);

    await press(page, "PDF");
    await dialogIsOpen(page);
    const frame = await page.waitForSelector("[role=dialog] iframe");
    const url = await frame?.evaluate((one) => (one as unknown as { src: string }).src);
    const pdf = await fetch(url ?? "");
    expect(pdf.headers.get("content-type")).toBe("application/pdf");
    await stands(page, "money-pdf.png");
    await pressInDialog(page, "閉じる");
    await dialogIsClosed(page);

    await page.locator("tbody th a").click();
    await says(page, "内容のハッシュ");
    await stands(page, "money-document.png");
    await press(page, "書類に戻る");
    await page.waitForFunction(`document.querySelectorAll("tbody tr").length === 1`);
    expect(new URL(page.url()).searchParams.get("minYen")).toBe("700000");
    expect(web.complaints()).toEqual([]);
  });

  test("documents are found by whether they are paid, each with what is left of it", async () => {
    const page = await web.open("/operator/billing/documents", { as: operator });
    await (await page.waitForSelector("::-p-aria([name='入金'][role='combobox'])"))?.select("unpaid");
    await press(page, "検索");
    await says(page, "残り ¥");
    expect(new URL(page.url()).searchParams.get("payment")).toBe("unpaid");
    expect(
      await page.$$eval("tbody tr", (rows) => rows.every(({ textContent }) => textContent.includes("残り ¥"))),
    ).toBe(true);
    await stands(page, "money-documents-unpaid.png");
    await page.close();
  });

  test("an invoice is wholly given back by a credit note, and the right one is issued in its place", async () => {
    const page = await web.open(`/operator/billing/documents/${numbers[1]}`, { as: operator });
    await press(page, "適格返還請求書を発行する");
    await press(page, "返還請求書を発行する");
    await says(page, "返す金額を1行以上に入力してください。");
    await press(page, "全額を返す");
    await fill(page, "理由", "アカウント数の誤り");
    await stands(page, "money-credit-note.png");
    await press(page, "返還請求書を発行する");
    await says(page, "適格返還請求書を発行しました");
    await stands(page, "money-credited.png");

    await press(page, "訂正した請求書を発行する");
    await page.locator("input[aria-label='1行目 数量']").fill("49");
    await fill(page, "理由", "アカウント数の訂正");
    await stands(page, "money-correction.png");
    await pressIn(page, "//form", "訂正した請求書を発行する");
    await page.locator("::-p-xpath(//*[@role='status']//a[starts-with(., 'INV')])").click();
    await says(page, "¥156,310");
    await says(page, "アカウント数の訂正");
    await stands(page, "money-corrected.png");
    await press(page, numbers[1] ?? "");
    await says(page, "返還済み");
    expect(web.complaints()).toEqual([]);
  });

  test("in English a part of an invoice is given back, and the invoice leads to who paid it", async () => {
    const page = await web.open(`/operator/billing/documents/${numbers[2]}`, { as: operator, language: "en" });
    await press(page, "Issue a credit note");
    await page.locator("input[aria-label='Line 1 Given back']").fill("2900");
    await fill(page, "Reason", "One account was charged twice");
    await stands(page, "money-credit-note-en.png");
    await press(page, "Issue the credit note");
    await says(page, "Credit note issued.");
    await stands(page, "money-credited-en.png");
    await press(page, "Issue a credit note");
    await says(page, "¥142,100 left");
    await press(page, "Give all of it back");
    expect(await page.$eval("input[aria-label='Line 1 Given back']", ({ value }) => value)).toBe("142100");
    await press(page, "Deposit matched");
    await says(page, "Match a deposit");
    await says(page, mitate.name);
    await stands(page, "money-deposit-en.png");
    expect(web.complaints()).toEqual([]);
  });
}
