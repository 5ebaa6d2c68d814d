import { expect, test } from "vitest";
import { press, pressIn, says } from "./acts.ts";
import type { Stage } from "./stage.ts";

export function bookJourneys({ web, operator, numbers, stands }: Stage) {
  test("the books hold what was issued and paid: journal, tie-out, revenue and archive", async () => {
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
    await pressIn(page, "//form", "書き出す");
    await page.waitForSelector("::-p-xpath(//td//button[normalize-space()='保存する'])", { timeout: 60_000 });
    await stands(page, "money-archives.png");
    expect(web.complaints()).toEqual([]);
  });
}
