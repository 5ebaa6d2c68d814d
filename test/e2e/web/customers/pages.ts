import { expect, test } from "vitest";
import { TenantId } from "#shared/base/ids.ts";
import { keepDrift } from "#shared/insights/drift-days.ts";
import { operator } from "#test/support/orders.ts";
import { arrives, type Stage, text } from "./stage.ts";

/** What is read of a customer, and of all of them. */
export function pageJourneys(stage: Stage) {
  const { web, running, sample } = stage;

  test("from any page of a customer its others are a click away, also on a phone", async () => {
    const page = await web.open(`/operator/tenants/${sample.id}`, { as: operator });
    const here = () =>
      page.evaluate(`[...document.querySelectorAll("main nav [aria-current]")].map(({ textContent }) => textContent)`);
    expect(await text(page, "main p")).toContain(sample.name);
    expect(await here()).toEqual(["基本情報"]);

    await page.locator("main nav ::-p-text(環境)").click();
    await page.waitForSelector("main nav a[href$='/storage']");
    await page.locator("main nav a[href$='/storage']").click();
    await page.locator("main nav a[href$='/storage/sites']").click();
    await arrives(stage, page, "SharePointサイト");
    expect(await here()).toEqual(["環境", "容量", "SharePointサイト"]);
    expect(await page.title()).toBe(`SharePointサイト – ${sample.name}`);
    expect(await web.violations(page)).toEqual([]);
    await web.fits(page, 390);
    await web.picture(page, "operator-customer-environment-phone.png");

    await page.locator("main nav a[href$='/ending']").click();
    await arrives(stage, page, "契約の終了");
    const seen = await page.evaluate(
      `(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector("main nav [aria-current]").getBoundingClientRect())`,
    );
    expect(seen).toBe(true);
    expect(web.complaints()).toEqual([]);
  });

  test("what changed at the customers on a day is read where the digest leads to", async () => {
    const entries = [
      { kind: "device-added" as const, what: "SMP-NB-0120" },
      { kind: "admin-added" as const, what: "佐藤 次郎", to: "グローバル管理者" },
    ];
    const day = "2026-11-20";
    const tenant = TenantId.parse(sample.id);
    await keepDrift(running.service.platform, {
      day,
      tenant,
      company: "サンプル商事",
      entries,
      more: 3,
      notCompared: ["sites"],
    });

    const page = await web.open(`/operator/drift?day=${day}`, { as: operator });

    expect(await text(page, "tbody tr")).toContain("佐藤 次郎");
    expect(await text(page, "main")).toContain("比較できなかったもの：SharePointサイト");
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, "operator-drift.png");
    await stage.elsewhere(`/operator/drift?day=${day}`, "operator-drift-en.png");
    await stage.elsewhere(`/operator/tenants/${sample.id}/deliveries`, "operator-deliveries-en.png");
    await stage.elsewhere("/operator/tenants", "operator-customers-en.png");
    await stage.elsewhere("/operator/tenants/new", "operator-register-en.png");
    await stage.elsewhere(`/operator/tenants/${sample.id}/contract/apply/services`, "operator-apply-en.png");
    expect(web.complaints()).toEqual([]);
  });
}
