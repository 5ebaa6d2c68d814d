import { expect, test } from "vitest";
import { demoId, prospect } from "#local/demo.ts";
import { japanDate } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { operator } from "#test/support/orders.ts";
import { button, type Stage, text } from "./stage.ts";

/** A customer from its registration to the end of its contract. */
export function lifeJourneys(stage: Stage) {
  const { web, running, hinagata, ask } = stage;

  test("a customer is registered, its application is accepted, and its admins are sent the link to consent", async () => {
    const prospectAdmin = `admin@${prospect.domain}`;
    const page = await web.open("/operator/tenants/new", { as: operator });
    expect(await web.violations(page)).toEqual([]);
    await page.locator(button("この内容で登録する")).click();
    await page.waitForSelector("main [role=alert]");
    const filled = {
      "#/name": prospect.name,
      "#/id": prospect.id,
      "#/admins/0/name": prospect.admin,
      "#/admins/0/mail": prospectAdmin,
      "#/admins/0/objectId": demoId(prospectAdmin),
      "#/phones": "03-1234-5678",
    };
    for (const [field, value] of Object.entries(filled)) await page.locator(`[id="${field}"]`).fill(value);
    await web.picture(page, "operator-register.png");
    await page.locator(button("この内容で登録する")).click();
    await page.waitForSelector("#watching");
    await web.settled(page);
    expect(await text(page, "main")).toContain("新規契約の申し込みを承諾してください");
    expect(await web.violations(page)).toEqual([]);

    const desiredOn = businessDaysAfter(japan, japanDate(running.service.platform.clock.now()), 6).toString();
    const applied = await ask(`/tenants/${prospect.id}/applications`, prospectAdmin, {
      method: "POST",
      body: {
        kind: "new-contract",
        desiredOn,
        party: { name: prospect.name, postalCode: "9990001", address: ["東京都若葉区若葉1-1"] },
        counts: { basic: 10, option: 0 },
        admins: [{ name: prospect.admin, mail: prospectAdmin }],
        accounts: [],
        consents: Object.fromEntries(statementNames.map((name) => [name, statements[name].edition])),
      },
    });
    expect(applied.status).toBe(202);
    await running.service.host.idle();
    await page.locator("nav a[href='/operator/applications']").click();
    await page.locator("main table a ::-p-text(新規お申し込み)").click();
    await page.waitForSelector("#decide");
    await web.settled(page);
    expect(await web.violations(page)).toEqual([]);
    await page.locator("::-p-xpath(//label[starts-with(normalize-space(),'お客様番号')]/..//input)").fill("C-0099");
    await web.picture(page, "operator-application.png");
    await page.locator(button("この内容で承諾する")).click();
    await page.waitForFunction(`!document.querySelector("#decide")`);
    expect(web.complaints()).toEqual([]);

    await running.service.host.idle();
    const onboarding = await web.open(`/operator/tenants/${prospect.id}/onboarding`, { as: operator });
    await onboarding.locator(button("同意のリンクを送る")).click();
    await onboarding.waitForSelector("a[href*='/api/onboarding/consent']");
    await web.settled(onboarding);
    await web.picture(onboarding, "operator-onboarding.png");
    expect(await web.violations(onboarding)).toEqual([]);
    expect(web.complaints()).toEqual([]);
  });

  test("a contract is ended by the desk, and how it is wound up is told", async () => {
    const page = await web.open(`/operator/tenants/${hinagata.id}/ending`, { as: operator });
    expect(await text(page, "main")).toContain("契約の終了は決まっていません");
    await page.locator("main .card a[href$='/contract']").click();
    await page.waitForSelector("#versions");
    await web.settled(page);
    expect(await web.violations(page)).toEqual([]);
    await page.locator(button("契約を終了する")).click();
    await page.locator("[role=dialog] label ::-p-text(60日前の通知)").click();
    await page.locator("[role=dialog] input[type=date]").click();
    await page.keyboard.type("12312027");
    await page.locator("[role=dialog] textarea").fill("サービスの提供を終えるため");
    expect(await web.violations(page)).toEqual([]);
    await page.locator(button("終了を登録する")).click();
    await page.locator("main ::-p-text(終了の手続きを開く)").click();
    await page.waitForSelector("#erasures");
    await web.settled(page);
    expect(await text(page, "main")).toContain("サービスの提供を終えるため");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-ending.png");
    expect(web.complaints()).toEqual([]);
  });
}
