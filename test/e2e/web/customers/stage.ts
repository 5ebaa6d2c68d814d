import type { Page } from "puppeteer-core";
import { beforeAll, expect } from "vitest";
import { seedContracts } from "#local/seed-contracts.ts";
import { operator, useOrders } from "#test/support/orders.ts";
import { useWeb } from "#test/support/web.ts";

/** One service and one browser for all journeys at the customers of the desk, two of whom have contracts. */
export function useStage() {
  const ordering = useOrders();
  const web = useWeb(ordering.running);
  beforeAll(() => seedContracts(ordering.running.service.platform));
  return {
    ...ordering,
    web,
    /** The same page in English, in the dark and on a phone. */
    elsewhere: async (path: string, picture: `${string}.png`): Promise<void> => {
      const page = await web.open(path, { as: operator, language: "en", isDark: true });
      expect(await japaneseIn(page), picture).toEqual([]);
      await web.fits(page, 390);
      expect(await web.violations(page), picture).toEqual([]);
      await web.picture(page, picture);
      await page.close();
    },
  };
}

/** Labels, headings, buttons and links that were not said in English; what people wrote stays as it is. */
const japaneseIn = (page: Page) =>
  page.evaluate(
    `[...document.querySelectorAll("main :is(h1, h2:not(:has(a)), dt, thead th, label, legend, button, nav a)")].map(({ textContent }) => textContent).filter((said) => /[\\u3040-\\u30ff\\u4e00-\\u9fff]/.test(said))`,
  );

export type Stage = ReturnType<typeof useStage>;

export const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

export const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

/** The page is the one with this heading, and stands still. */
export async function arrives(stage: Pick<Stage, "web">, page: Page, title: string): Promise<void> {
  await page.waitForFunction(`document.querySelector("h1")?.textContent === ${JSON.stringify(title)}`);
  await stage.web.settled(page);
}
