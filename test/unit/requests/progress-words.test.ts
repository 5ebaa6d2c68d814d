import { expect, test } from "vitest";
import { catalogue } from "#shared/requests/catalogue.ts";
import type { ServiceRequest } from "#shared/requests/model.ts";
import { newsText } from "#shared/requests/progress-words.ts";

const steps = Array.from({ length: 2500 }, (_, nth) => ({ ja: `手順${nth + 1}`, en: `Step ${nth + 1}` }));

test.each([
  ["ja", "・手順20\n・ほか2,480件"],
  ["en", "・Step 20\n・and 2,480 more"],
] as const)("what was done for a whole workbook is told in a mail of its usual size: %s", (language, end) => {
  const request = { headline: { ja: "新人 一ほか499件", en: "新人 一 and 499 more" } } as ServiceRequest;

  const text = newsText(
    "done",
    { type: catalogue.joiner, request, done: steps, left: [], leftOut: [], answers: [], tells: [] },
    language,
  );

  expect(text.endsWith(end)).toBe(true);
  expect(text.length).toBeLessThan(1000);
});
