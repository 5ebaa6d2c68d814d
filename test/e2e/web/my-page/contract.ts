import { expect, test } from "vitest";
import { inJapan, Temporal } from "#shared/base/time.ts";
import { fieldId } from "#web/parts/schema-form-model.ts";
import { button, fill, press, type Stage, says } from "./stage.ts";

export function contractJourneys({ web, at, isFine, newcomer }: Stage) {
  test("a company that has no contract yet is told so, and offered only to apply for one", async () => {
    const page = await web.blank({ as: newcomer });
    await page.setRequestInterception(true);
    page.on("request", (request) =>
      request.url().endsWith("/contract/versions")
        ? void request.respond({ contentType: "application/json", body: '{"versions":[]}' })
        : void request.continue(),
    );
    await page.goto(`${web.site()}/mypage/contract?lang=en`);
    await says(page, "There is no contract yet");
    await isFine(page, "english-contract-none.png");
    await press(page, "main a::-p-text(Apply for a contract)");
    await page.waitForSelector("main form");
    await isFine(page, "english-contract-first.png");
    await press(page, "main a::-p-text(What do you apply for)");
    await page.waitForSelector("main li ::-p-text(New contract)");
    expect(await page.$$eval("main li a", (kinds) => kinds.length)).toBe(1);
    await page.close();
  });

  test("a change of the contract is applied for, mended where it is refused, followed and withdrawn", async () => {
    const { year, month, day } = inJapan(Temporal.Now.instant()).add({ days: 45 });
    const page = await at("/mypage/contract");
    await says(page, "現在のご契約");
    await isFine(page, "contract.png");
    await at("/mypage/contract/apply/services");
    await page.waitForSelector("input[type=checkbox]");
    await button(page, "この内容で申し込む");
    await says(page, "1か所を直してください");
    await fill(page, "#/desiredOn", [month, day].map((part) => String(part).padStart(2, "0")).join("") + year);
    await button(page, "この内容で申し込む");
    await says(page, "同意事項をご確認ください");
    for (const box of await page.$$("fieldset:last-of-type input[type=checkbox]")) await box.click();
    const basic = await page.waitForSelector(`#${fieldId("#/counts/basic")}`);
    await basic?.click({ count: 3 });
    await basic?.type("60");
    await isFine(page, "application-form.png");
    await button(page, "この内容で申し込む");

    await page.waitForFunction(`location.pathname.startsWith("/mypage/contract/applications/")`);
    await says(page, "基本サービス 60");
    await isFine(page, "application.png");
    await button(page, "このお申し込みを取り下げる");
    await button(page, "取り下げる");
    await says(page, "取り下げました");
    expect(web.complaints().filter((one) => !one.includes("status of 422"))).toEqual([]);
  });
}
