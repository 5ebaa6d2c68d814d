import { expect, test } from "vitest";
import { measureText } from "#shared/look/glyph-widths.ts";
import { drawTrend } from "#shared/reports/html/trend-chart.ts";
import { en } from "#shared/reports/words-en.ts";
import { ja } from "#shared/reports/words-ja.ts";

const months = Array.from({ length: 12 }, (_, at) => `2026-${String(at + 1).padStart(2, "0")}`);

test.each([
  { language: "ja", owned: 147, assigned: 147 },
  { language: "en", owned: 147, assigned: 147 },
  { language: "en", owned: 12_345, assigned: 12_345 },
  { language: "en", owned: 12_345, assigned: 9 },
] as const)("labels of $owned and $assigned end within the picture in $language", ({ language, owned, assigned }) => {
  const points = months.map((month) => ({ month, owned, assigned }));

  const svg = drawTrend(points, "", language === "ja" ? ja : en);

  const labels = [...svg.matchAll(/text-anchor="start"[^>]*translate\(([\d.]+) [^>]*>([^<]*)</g)];
  expect(labels.length).toBe(owned === assigned ? 1 : 2);
  for (const [, x, text = ""] of labels)
    expect(Number(x) + measureText(text, "bold 10.5px").width).toBeLessThanOrEqual(657);
});
