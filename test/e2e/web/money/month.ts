import { expect, test } from "vitest";
import { dialogIsClosed, dialogIsOpen, fill, press, pressInDialog, says, saysNoMore, seeDialog } from "./acts.ts";
import type { Stage } from "./stage.ts";

export function monthJourneys({ web, operator, sample, stands }: Stage) {
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
    await stands(page, "money-add-line.png");
    await press(page, "追加する");
    await says(page, "追加した行");
    await saysNoMore(page, "計算し直しています");
    await seeDialog(page, "取り消す", () => stands(page, "money-drop-line.png"));
    await seeDialog(page, "別の日の一覧で数える", () => stands(page, "money-count-by.png"));

    await press(page, "保留");
    await dialogIsOpen(page);
    await fill(page, "理由", "お客様に確認中");
    await stands(page, "money-hold.png");
    await pressInDialog(page, "保留");
    await dialogIsClosed(page);
    await says(page, "保留：お客様に確認中");
    await press(page, "保留を解く");
    await dialogIsOpen(page);
    await fill(page, "理由", "確認が済んだ");
    await pressInDialog(page, "保留を解く");
    await dialogIsClosed(page);
    await press(page, "確認した");
    await page.waitForFunction(`document.body.textContent.includes("発行できる")`);
    await stands(page, "money-draft.png");

    await press(page, "請求の確認に戻る");
    await press(page, "3社の請求書を発行する…");
    await dialogIsOpen(page);
    await stands(page, "money-issue.png");
    await press(page, "3社の請求書を発行する");
    await says(page, "3社の請求書を発行しました");
    await says(page, "すべて発行済みです");
    await says(page, "未入金");
    await stands(page, "money-issued.png");
    expect(web.complaints()).toEqual([]);
  });
}
