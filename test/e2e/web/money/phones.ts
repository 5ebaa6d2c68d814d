import { expect, test } from "vitest";
import type { Stage } from "./stage.ts";

const paths = [
  "/operator/billing",
  "/operator/billing/payments?which=all",
  "/operator/billing/receivables",
  "/operator/billing/stops",
  "/operator/billing/documents",
  "/operator/billing/books",
  "/operator/billing/books?part=tie-out",
  "/operator/billing/prices",
];

/** How many tables are wider than the place they scroll in. */
const tablesCut = `[...document.querySelectorAll("main table")].filter(
  ({ parentElement: around }) => around.scrollWidth > around.clientWidth,
).length`;

export const phoneJourneys = ({ web, operator }: Stage) =>
  test.each(paths)("%s stands on a phone, in English and in the dark", async (path) => {
    const page = await web.open(path, { as: operator, language: "en", width: 390, isDark: true });

    await web.fits(page, 360);
    expect(await page.evaluate(tablesCut)).toBe(0);
    expect(await web.violations(page)).toEqual([]);
    await web.picture(page, `money-phone-${path.split(/[/?=]/).at(-1) ?? ""}.png`);
  });
