import { expect, test } from "vitest";
import { demoId, prospect } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { businessDaysAfter } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import { statementNames, statements } from "#shared/contracts/applications/consents.ts";
import { endingMessage } from "#shared/contracts/ending/follow-ending.ts";
import { erasedOn } from "#shared/contracts/ending/retention.ts";
import { operator } from "#test/support/orders.ts";
import { button, type Stage, text } from "./stage.ts";

/** A customer from its registration to the end of its contract. */
export function lifeJourneys(stage: Stage) {
  const { web, running, hinagata, mitate, ask } = stage;
  const graph = () => running.service.graph;
  const today = () => japanDate(running.service.platform.clock.now());
  const desiredOn = () => businessDaysAfter(japan, today(), 6).toString();

  test("a customer is registered, and its application is accepted", async () => {
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

    const applied = await ask(`/tenants/${prospect.id}/applications`, prospectAdmin, {
      method: "POST",
      body: {
        kind: "new-contract",
        desiredOn: desiredOn(),
        party: { name: prospect.name, postalCode: "9990001", address: ["東京都若葉区若葉1-1"] },
        counts: { basic: 10, option: 0 },
        admins: [{ name: prospect.admin, mail: prospectAdmin }],
        accounts: [],
        consents: Object.fromEntries(statementNames.map((name) => [name, statements[name].edition])),
      },
    });
    expect(applied.status).toBe(202);
    await running.service.idle();
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
    await running.service.idle();
    await stage.elsewhere(`/operator/tenants/${prospect.id}/onboarding`, "operator-onboarding-en.png");
    await stage.elsewhere(`/operator/tenants/${prospect.id}/contract`, "operator-contract-en.png");
  });

  test("its admins consent, what was not granted says what does not work without it, and the service starts", async () => {
    const path = `/operator/tenants/${prospect.id}/onboarding`;
    const page = await web.open(path, { as: operator });
    await page.locator(button("同意のリンクを送る")).click();
    await page.waitForSelector("a[href*='/api/onboarding/consent']");
    await web.settled(page);
    await web.picture(page, "operator-onboarding.png");
    expect(await web.violations(page)).toEqual([]);
    await page.locator("summary ::-p-text(送り先のアドレス)").click();
    await page.waitForSelector(`details code ::-p-text(azure-monitor?tenant=${prospect.id}&key=)`);
    await page.browserContext().overridePermissions(web.site(), ["clipboard-sanitized-write"]);
    await page.locator(button("コピーする")).click();
    await page.waitForSelector(button("コピーしました"));
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-azure-monitor.png");

    const link = await page.$eval("a[href*='/api/onboarding/consent']", (one) => (one as unknown as Anchor).href);
    const consenting = await web.blank();
    await consenting.goto(link);
    await consenting.locator("button[value=accept]").click();
    await consenting.waitForSelector("::-p-text(許可をいただきました)");
    expect(await web.violations(consenting)).toEqual([]);
    await web.picture(consenting, "consent-given.png");
    await consenting.close();
    await running.service.idle();

    graph().changeTenant(prospect.id, { permissions: ["Organization.Read.All", "User.Read.All"] });
    await page.locator("[aria-labelledby=watching] ::-p-text(もう一度確かめる)").click();
    await page.waitForSelector("main ::-p-text(確認を依頼しました)");
    await running.service.idle();
    await page.reload();
    await page.waitForSelector("[aria-labelledby=watching] table");
    await web.settled(page);
    expect(await text(page, "[aria-labelledby=watching] table")).toContain("Defenderのアラート");
    expect(await text(page, "#missing + ul")).toContain("LicenseAssignment.Read.All");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-onboarding-missing.png");
    await stage.elsewhere(path, "operator-onboarding-missing-en.png");

    graph().restoreTenant(prospect.id);
    graph().changeTenant(prospect.id, { isWithdrawn: false });
    await page.locator("[aria-labelledby=watching] ::-p-text(もう一度確かめる)").click();
    await page.waitForSelector("main ::-p-text(確認を依頼しました)");
    await running.service.idle();
    await page.reload();
    await page.waitForSelector(`[aria-labelledby=start] input[value="${desiredOn()}"]`);
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-onboarding-start.png");
    await page.locator(button("開始通知を送る")).click();
    await page.waitForSelector("main ::-p-text(開始の通知書を送りました)");
    await web.settled(page);
    await web.picture(page, "operator-onboarding-started.png");
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

  test("a contract that is over is wound up: what is open is confirmed, and what was erased is certified", async () => {
    const path = `/operator/tenants/${mitate.id}/ending`;
    const endedOn = today().toString();
    const ended = await ask(`/operator/tenants/${mitate.id}/contract/ending`, operator, {
      method: "POST",
      headers: { "if-match": '"1"' },
      body: { kind: "immediate", on: endedOn, code: "closure", reason: "廃業のため" },
    });
    expect(ended.status).toBe(201);
    const follow = async (day: string) => {
      await running.service.platform.bus.send("documents", endingMessage(TenantId.parse(mitate.id), day, day));
      await running.service.idle();
    };
    await follow(today().add({ days: 1 }).toString());

    const page = await web.open(path, { as: operator });
    expect(await web.violations(page)).toEqual([]);
    await page.locator("main textarea").fill("電話で終了を確認済み");
    await web.picture(page, "operator-ending-confirm.png");
    await stage.elsewhere(path, "operator-ending-confirm-en.png");
    await page.locator(button("残った作業を確認し、終了を確定する")).click();
    await page.waitForSelector("main ::-p-text(さんが)");
    await web.settled(page);

    await follow(erasedOn("personal", endedOn));
    await page.reload();
    await page.waitForSelector("section:has(#erasures) ::-p-text(証明書を開く)");
    await web.settled(page);
    expect(await text(page, "section:has(#erasures)")).toContain("個人情報の取り扱いの定め");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-ending-erased.png");
    await stage.elsewhere(path, "operator-ending-erased-en.png");
    await stage.elsewhere(`/operator/tenants/${mitate.id}`, "operator-customer-ended-en.png");
    expect(web.complaints()).toEqual([]);
  });
}

type Anchor = { href: string };
