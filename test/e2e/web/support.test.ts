import { expect, test } from "vitest";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);

test.each([
  { language: "ja", title: "お問い合わせ" },
  { language: "en", title: "Ask for help" },
] as const)("the form is the first page, in $language", async ({ language, title }) => {
  const page = await web.open("/", { language });

  expect(await page.title()).toBe(title);
  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
  await web.picture(page, `form-${language}.png`);
});
