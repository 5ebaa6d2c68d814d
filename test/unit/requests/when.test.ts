import { expect, test } from "vitest";
import { daysAtAGlance, daysWords, dayWords, momentWords } from "#shared/requests/types/when.ts";

test("days and moments of an order are said as everywhere else", () => {
  expect(dayWords("2026-11-30")).toEqual({ ja: "2026年11月30日", en: "30 Nov 2026" });
  expect(daysWords("2026-11-01", "2026-11-30").en).toBe("1 Nov 2026 to 30 Nov 2026");
  expect(daysAtAGlance("2026-11-01", "2026-11-30", "ja")).toBe("2026/11/1〜2026/11/30");
  expect(daysAtAGlance("2026-11-01", "2026-11-30", "en")).toBe("1 Nov 2026 to 30 Nov 2026");
  expect(momentWords("2026-11-25T08:30:00Z")).toEqual({
    ja: "2026年11月25日（水） 17:30",
    en: "Wed 25 Nov 2026 17:30",
  });
});
