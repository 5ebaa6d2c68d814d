import { beforeAll, expect, test } from "vitest";
import type { Draft } from "#shared/content/model.ts";
import { saveEntry } from "#shared/content/save-entry.ts";
import { dialogIsClosed, dialogIsOpen, fill, press, pressInDialog, says } from "./acts.ts";
import type { Stage } from "./stage.ts";

export function priceJourneys({ served, web, operator, today, stands }: Stage) {
  const effectiveOn = today.with({ day: 1 }).add({ months: 4 }).toString();
  beforeAll(async () => {
    const draft: Draft = {
      title: { ja: "料金の改定", en: "New prices" },
      body: { ja: "本文", en: "Text" },
      publishAt: "now",
      details: { kind: "notice", category: "price-change", services: [], effectiveOn, isClosed: false },
    };
    const by = { id: "operator", name: "応対 涼" };
    const place = { kind: "notice", slug: "new-prices" } as const;
    await saveEntry(served.service.platform, by, place, { draft, expected: undefined });
  });

  test("new prices say what they change and what is in the way, go into the book after their notice, and are withdrawn", async () => {
    const page = await web.open("/operator/billing/prices", { as: operator, width: 1440 });
    await press(page, "新しい版を作る");
    await page.locator("input[aria-label='基本サービス 1行目 単価（円）']").fill("3000");
    await press(page, "変更点を確かめる");
    await says(page, "公開が必要です");
    await stands(page, "money-prices.png");

    await fill(page, "お知らせ", "new-prices");
    await fill(page, "改定の理由", "原価の上昇");
    await press(page, "変更点を確かめる");
    await says(page, "すべてのお客様の請求をこの単価で計算します");
    await stands(page, "money-price-preview.png");
    await press(page, "この内容で登録する");
    await says(page, "登録しました");
    await says(page, "適用前");
    await stands(page, "money-price-posted.png");

    await press(page, "取り下げる");
    await dialogIsOpen(page);
    await fill(page, "理由", "改定の見送り");
    await stands(page, "money-withdraw.png");
    await pressInDialog(page, "取り下げる");
    await dialogIsClosed(page);
    await says(page, "取り下げ済み");
    await says(page, "改定の見送り");
    expect(web.complaints()).toEqual([]);
  });

  test("in English the book says which versions were withdrawn, and why new prices cannot be entered", async () => {
    const page = await web.open("/operator/billing/prices", { as: operator, language: "en" });
    await says(page, "Withdrawn by");
    await press(page, "Make a new version");
    await fill(page, "Effective from", today.toString());
    await press(page, "See what changes");
    await says(page, "To be mended first");
    await stands(page, "money-prices-en.png");
    expect(web.complaints()).toEqual([]);
  });
}
