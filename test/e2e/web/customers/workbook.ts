import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import excel from "exceljs";
import type { Page } from "puppeteer-core";
import { expect, test } from "vitest";
import { inJapan } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames } from "#shared/contracts/applications/consents.ts";
import { operator } from "#test/support/orders.ts";
import { attach } from "#test/support/web-acts.ts";
import { arrives, button, type Stage, text } from "./stage.ts";

const agreed = Object.fromEntries(statementNames.map((_name, index) => [`H${39 + index}`, "同意する"]));

/** Changes of a contract that come as a filled-in workbook, from the company itself or through the desk. */
export function workbookJourneys(stage: Stage) {
  const { web, running, hinagata, ask } = stage;
  const admin = `admin@${hinagata.domain}`;

  /** The company's own form with these of its cells filled in, as a file. */
  async function filled(cells: Record<string, excel.CellValue>): Promise<string> {
    const book = new excel.Workbook();
    await book.xlsx.load(await (await ask(`/tenants/${hinagata.id}/application-form`, admin)).arrayBuffer());
    const today = inJapan(running.service.platform.clock.now()).toPlainDate();
    const { year, month, day } = businessDaysAfter(japan, today, 8);
    const sheet = book.getWorksheet("申込書");
    for (const [cell, value] of Object.entries({ F5: `${year}年${month}月${day}日`, ...cells }))
      if (sheet) sheet.getCell(cell).value = value;
    const path = join(await mkdtemp(join(tmpdir(), "application-")), "form.xlsx");
    await writeFile(path, new Uint8Array(await book.xlsx.writeBuffer()));
    return path;
  }

  async function upload(page: Page, path: string): Promise<void> {
    await page.waitForSelector("main input[type=file]");
    await attach(page, path);
    await page.locator(button("この申込書で申し込む")).click();
  }

  test("an admin applies by workbook: a wrong cell is named, and the desk returns what it has to have mended", async () => {
    const page = await web.open("/mypage/contract/apply", { as: admin });
    expect(await web.violations(page)).toEqual([]);
    await upload(page, await filled({ B5: "サービス・契約数の変更", F17: "三", ...agreed }));
    await page.waitForSelector("main [role=alert]");
    expect(await text(page, "main [role=alert]")).toContain("F17");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "application-workbook.png");
    // What is refused stands in the browser's log too.
    expect(web.complaints().filter((one) => !one.includes("status of 422"))).toEqual([]);
    await upload(page, await filled({ B5: "サービス・契約数の変更", F17: 13, ...agreed }));
    await arrives(stage, page, "サービス・契約数の変更");
    expect(await text(page, "main")).toContain("基本サービス 13");

    const desk = await web.open("/operator/applications", { as: operator });
    expect(await web.violations(desk)).toEqual([]);
    await web.picture(desk, "operator-applications.png");
    await desk.locator("main table a ::-p-text(サービス・契約数の変更)").click();
    await desk.waitForSelector("#decide");
    await desk.locator(button("直していただく")).click();
    await desk.locator("[role=dialog] textarea").fill("ご希望の数を確かめてください");
    expect(await web.violations(desk)).toEqual([]);
    await web.picture(desk, "operator-return-application.png");
    await desk.locator("::-p-xpath(//*[@role='dialog']//button[normalize-space()='直していただく'])").click();
    await desk.waitForSelector("main ::-p-text(お直しをお願いしたこと)");
    await web.settled(desk);
    expect(await web.violations(desk)).toEqual([]);
    expect(web.complaints()).toEqual([]);
  });

  test("the desk takes a workbook in for a company, and accepts it on a phone", async () => {
    const page = await web.open(`/operator/tenants/${hinagata.id}/contract`, { as: operator, width: 390 });
    await page.locator("main a[href$='/contract/apply']").click();
    await upload(page, await filled({ B5: "会社情報の変更", F8: "設計部" }));
    await page.waitForSelector("#decide");
    await web.settled(page);
    expect(await text(page, "main table")).toContain("設計部");
    await web.fits(page, 390);
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-application-phone.png");
    await page.locator(button("この内容で承諾する")).click();
    await page.waitForFunction(`!document.querySelector("#decide")`);
    await web.settled(page);
    expect(await text(page, "main")).toContain("承諾");
    expect(web.complaints()).toEqual([]);
  });
}
