import { expect, test } from "vitest";
import { dialogIsOpen, fill, pickCustomer, press, says } from "./acts.ts";
import type { Stage } from "./stage.ts";

export function stopJourneys({ web, operator, today, mitate, stands }: Stage) {
  test("a stop says what it gives back and gives it back", async () => {
    const page = await web.open("/operator/billing/stops", { as: operator, width: 1440 });
    await press(page, "停止を記録する");
    await pickCustomer(page, "見立", `C-0007 ${mitate.name}`, () => stands(page, "money-pick.png"));
    await fill(page, "停止の理由", "failure");
    await fill(page, "利用できなくなった最初の日", today.toString());
    await page.locator("::-p-xpath(//label[normalize-space()='再開できない'])").click();
    await fill(page, "停止の経緯", "復旧の見込みなし");
    await says(page, "月末までの残り日数分を返金できます");
    await stands(page, "money-record-stop.png");
    await press(page, "記録する");
    await says(page, "停止を記録しました");
    await stands(page, "money-stops.png");
    await press(page, "返金する…");
    await dialogIsOpen(page);
    await stands(page, "money-refund.png");
    await page.locator("::-p-xpath(//*[@role='dialog']//button[contains(., '返還請求書を発行する')])").click();
    await says(page, "返還請求書を発行済み");
    expect(web.complaints()).toEqual([]);
  });
}
