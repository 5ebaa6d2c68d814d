import { beforeAll, expect, test } from "vitest";
import { companies } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { collectKind } from "#shared/inventory/collect.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { useService } from "#test/support/service.ts";
import { useWeb } from "#test/support/web.ts";

const served = useService();
const web = useWeb(served);
const admin = "admin@sample-shoji.example";
const ofSample: SnapshotKind[] = ["licences", "accounts", "devices", "sharePoint", "protection"];

beforeAll(async () => {
  const { platform } = served.service;
  const day = japanDate(Temporal.Now.instant()).toString();
  const tenant = TenantId.parse(companies[0]?.id);
  for (const kind of ofSample) await collectKind(platform, { tenant, kind, day });
});

test.each([
  { language: "ja", title: "ホーム", devices: "端末" },
  { language: "en", title: "Home", devices: "Devices" },
] as const)("an admin's home tells in $language how the environment stands", async ({ language, title, devices }) => {
  const page = await web.open("/mypage", { as: admin, language });
  await page.waitForFunction(`document.body.textContent.includes(${JSON.stringify(devices)})`);

  expect(await page.title()).toBe(title);
  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints()).toEqual([]);
  await web.picture(page, `home-${language}.png`);
});

test("devices are a table that is narrowed by what is typed", async () => {
  const page = await web.open("/mypage/devices", { as: admin });
  const rows = () => page.evaluate(`document.querySelectorAll("main [role=row], main tbody tr").length`);
  const before = Number(await rows());

  await page.locator("main input[type=search]").fill("PC0001");
  await page.waitForFunction(`location.search.includes("PC0001")`);
  await web.settled(page);

  expect(before).toBeGreaterThan(5);
  expect(Number(await rows())).toBeLessThan(before);
  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "devices.png");
});

test.each([
  "/mypage/reports",
  "/mypage/invoices",
  "/mypage/requests",
  "/mypage/storage",
  "/mypage/alerts",
  "/mypage/apps",
])("%s stands on its own, also with nothing in it", async (path) => {
  const page = await web.open(path, { as: admin });

  expect(await web.violations(page)).toEqual([]);
  expect(web.complaints().filter((line) => !line.includes("404"))).toEqual([]);
  await web.picture(page, `${path.slice(1).replaceAll("/", "-")}.png`);
});

test("on a phone in the dark the home fits, and its menu opens", async () => {
  const page = await web.open("/mypage", { as: admin, width: 390, isDark: true });
  await web.fits(page, 360);

  await page.locator("header [aria-expanded]").click();
  await page.waitForSelector("nav[data-open=true] a");

  expect(await web.violations(page)).toEqual([]);
  await web.picture(page, "home-phone-dark.png");
});

test("who is no admin finds nothing at My Page", async () => {
  const page = await web.open("/mypage", { as: "user@sample-shoji.example" });

  expect(await page.title()).toBe("お探しのものは見つかりません");
});
