import { expect, test } from "vitest";
import { operator } from "#test/support/orders.ts";
import { arrives, button, type Stage, text } from "./stage.ts";

const colleague = "operator2@mihon-systems.example";

/** Contract terms that are agreed outside of an application. */
export function termsJourneys(stage: Stage) {
  const { web, sample, ask } = stage;

  test("terms are written by hand: what changes is shown first, and what somebody else wrote meanwhile too", async () => {
    const page = await web.open(`/operator/tenants/${sample.id}/contract`, { as: operator });
    await page.locator("main a[href$='/contract/terms']").click();
    await arrives(stage, page, "契約内容の変更");
    expect(await text(page, "section:has(#changes)")).toContain("まだ何も変えていません");
    expect(await web.violations(page)).toEqual([]);

    await page.locator("#term-option").fill("99");
    await page.locator("#term-postalCode").fill("100");
    await page.locator(button("次の版として登録する")).click();
    await page.waitForSelector("main [role=alert]");
    expect(await text(page, "main [role=alert]")).toContain("3か所を直してください");
    expect(await text(page, "#term-option-error")).toContain("基本サービスの数まで");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-terms-refused.png");

    await page.locator("#term-option").fill("20");
    await page.locator("#term-postalCode").fill("100-0001");
    await page.locator("#term-basicPrice").fill("2800");
    await page.locator("#term-dueKind").fill("day-of-next-month");
    await page.locator("#term-dueDay").fill("25");
    await page.locator("#term-reason").fill("覚書のとおり");
    const changes = await text(page, "section:has(#changes) table");
    for (const said of ["¥2,800", "翌月の決まった日まで", "100-0001"]) expect(changes).toContain(said);

    const written = await ask(`/operator/tenants/${sample.id}/contract`, colleague, {
      method: "POST",
      headers: { "if-match": '"1"' },
      body: { effectiveOn: "2026-01-05", reason: "増員", counts: { basic: 60, option: 13 } },
    });
    expect(written.status).toBe(201);
    await page.locator(button("次の版として登録する")).click();
    await page.waitForSelector("main ::-p-text(さんが第2版を登録しました)");
    await web.settled(page);
    expect(await page.$eval("#term-reason", (field) => (field as unknown as { value: string }).value)).toBe(
      "覚書のとおり",
    );
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-terms-newer.png");
    // What somebody else was faster with is a refusal, which the browser writes down.
    expect(web.complaints().filter((one) => !one.includes("status of 412"))).toEqual([]);

    await page.locator(button("次の版として登録する")).click();
    await arrives(stage, page, "契約");
    expect(await text(page, "section:has(#versions) tbody tr")).toContain("覚書のとおり");
    const facts = await text(page, "[aria-labelledby=in-force]");
    for (const said of ["60", "20", "¥2,800", "翌月25日", "〒100-0001"]) expect(facts).toContain(said);
    expect(web.complaints()).toEqual([]);
  });

  test("terms are written in English and in the dark on a phone", async () => {
    const look = { as: operator, language: "en", isDark: true } as const;
    const page = await web.open(`/operator/tenants/${sample.id}/contract/terms`, look);
    await page.locator("#term-basic").fill("61");
    await web.fits(page, 390);
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-terms-phone-dark-en.png");
    expect(web.complaints()).toEqual([]);
  });
}
