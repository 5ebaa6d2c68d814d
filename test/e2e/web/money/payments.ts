import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { type Written, zenginFile } from "#test/support/deposit-files.ts";
import {
  dialogIsClosed,
  dialogIsOpen,
  fill,
  press,
  pressIn,
  pressInDialog,
  says,
  saysNoMore,
  seeDialog,
} from "./acts.ts";
import type { Stage } from "./stage.ts";

const paid: Written = { day: "", amountYen: 159_500, payer: "0042 ｶ)ｻﾝﾌﾟﾙｼﾖｳｼﾞ", inquiryNumber: "1" };
const mixed: Written = { day: "", amountYen: 200_000, payer: "ﾐﾀﾃﾎｰﾙﾃﾞｲﾝｸﾞｽ(ｶ", inquiryNumber: "2" };
const interest: Written = { day: "", amountYen: 12, payer: "ﾘｿｸ", inquiryNumber: "3" };

const rowOf = (text: string) => `//tr[contains(., '${text}')]`;

export function paymentJourneys({ web, operator, today, mitate, numbers, stands }: Stage) {
  test("deposits are matched as suggested or split by hand, and what is owed goes down by them", async () => {
    const on = today.subtract({ days: 1 }).toString();
    const file = join(await mkdtemp(join(tmpdir(), "money-")), "nyukin.txt");
    await writeFile(file, zenginFile([paid, mixed, interest].map((one) => ({ ...one, day: on }))));
    const page = await web.open("/operator/billing/payments", { as: operator, width: 1440 });
    await press(page, "入金明細を取り込む");
    const chosen = await page.waitForSelector("input[type=file]");
    if (!chosen) throw new Error("There is no field for the file.");
    await (await chosen.toElement("input")).uploadFile(file);
    await fill(page, "何月分の明細か", on.slice(0, 7));
    await stands(page, "money-take-file.png");
    await press(page, "取り込む");
    await says(page, "取り込みました");
    await says(page, "リソク");
    await says(page, "振込人名の前にお客様番号がある、金額が書類の残高と一致");
    await stands(page, "money-payments.png");

    await pressIn(page, rowOf("0042 カ)サンプル"), "消し込む");
    await page.waitForFunction(`!document.querySelector("tbody")?.textContent.includes("0042 カ")`, {
      timeout: 60_000,
    });
    await pressIn(page, rowOf("リソク"), "対象外にする");
    await dialogIsOpen(page);
    await fill(page, "理由", "預金の利息");
    await stands(page, "money-set-aside.png");
    await pressInDialog(page, "対象外にする");
    await dialogIsClosed(page);
    await saysNoMore(page, "リソク");

    await pressIn(page, rowOf("ミタテ"), "内訳を変える");
    await page.locator(`input[aria-label^="${numbers[2]}"]`).fill("150000");
    await says(page, "残り（前受金として預かる）");
    await seeDialog(page, "返金した", () => stands(page, "money-sent-back.png"));
    await stands(page, "money-deposit.png");
    await press(page, "この内訳で消し込む");
    await says(page, "消し込み済み");
    await seeDialog(page, "取り消す", () => stands(page, "money-undo.png"));
    expect(web.complaints()).toEqual([]);
  });

  test("an account says what is open; its credit is used and given back, and a late fee is seen before it is claimed", async () => {
    const page = await web.open("/operator/billing/receivables", { as: operator, width: 1440 });
    await says(page, mitate.name);
    await stands(page, "money-receivables.png");
    await press(page, mitate.name);
    await says(page, "前受金を充てる");
    await stands(page, "money-account.png");

    await seeDialog(page, "督促を保留", () => stands(page, "money-hold-reminders.png"));
    await pressIn(page, rowOf(numbers[2] ?? ""), "前受金を充てる");
    await dialogIsOpen(page);
    await fill(page, "金額（円）", "4000");
    await fill(page, "理由", "お客様のご依頼");
    await stands(page, "money-use-credit.png");
    await pressInDialog(page, "前受金を充てる");
    await dialogIsClosed(page);
    await says(page, "¥5,500");

    await press(page, "前受金を返金");
    await dialogIsOpen(page);
    await fill(page, "金額（円）", "5500");
    await fill(page, "理由", "振込の誤り");
    await stands(page, "money-return-credit.png");
    await pressInDialog(page, "前受金を返金");
    await dialogIsClosed(page);
    await page.waitForFunction(
      `[...document.querySelectorAll("th")].some((one) => one.textContent.includes("前受金を返金"))`,
    );
    await seeDialog(page, "取り消す", () => stands(page, "money-reverse.png"));

    await press(page, "遅延損害金");
    await says(page, "を請求する");
    await stands(page, "money-late-fee.png");
    expect(web.complaints()).toEqual([]);
  });
}
