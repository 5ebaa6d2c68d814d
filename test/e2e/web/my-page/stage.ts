import type { Page } from "puppeteer-core";
import { beforeAll, expect } from "vitest";
import { companies } from "#local/demo.ts";
import { seedContracts } from "#local/seed-contracts.ts";
import { readWindowsCatalogue } from "#shared/insights/windows-catalogue.ts";
import { useOrders } from "#test/support/orders.ts";
import { useWeb } from "#test/support/web.ts";
import { fieldId } from "#web/parts/schema-form-model.ts";

/** One service and one browser for all journeys: a company that was read, one in English, and one of which nothing is known. */
export function useStage() {
  const ordering = useOrders(
    ["activity", "protection", "oneDrive", "mailboxes", "sharePoint", "signIns"],
    companies.filter((_, nth) => nth !== 1),
  );
  const web = useWeb(ordering.running);
  const { sample, hinagata, mitate } = ordering;
  const own = { as: `admin@${sample.domain}` };
  let opened: Promise<Page> | undefined;

  beforeAll(async () => {
    const { platform } = ordering.running.service;
    await seedContracts(platform);
    await readWindowsCatalogue(platform);
  });

  /** The admin's page, which stays open and goes from one address to the next. */
  async function at(path: string): Promise<Page> {
    if (!opened) {
      opened = web.open(path, own);
      return opened;
    }
    const page = await opened;
    await goTo(page, path);
    await web.settled(page);
    return page;
  }

  return {
    ...ordering,
    web,
    at,
    admin: own.as,
    secondAdmin: `user@${sample.domain}`,
    newcomer: `admin@${hinagata.domain}`,
    englishAdmin: `admin@${mitate.domain}`,
    /** Nothing is wrong for axe or for the browser, and a phone shows it without scrolling sideways. */
    isFine: async (page: Page, picture: `${string}.png`): Promise<void> => {
      const { width = 1280 } = page.viewport() ?? {};
      await web.settled(page);
      expect(await web.violations(page), picture).toEqual([]);
      await web.picture(page, picture);
      await web.fits(page, 360);
      await page.setViewport({ width, height: 900 });
      expect(web.complaints().filter((one) => !one.includes("status of 422"))).toEqual([]);
    },
  };
}
export type Stage = ReturnType<typeof useStage>;

/** Goes to another address of the web without loading it anew. */
export const goTo = (page: Page, path: string) =>
  page.evaluate(
    `history.pushState({}, "", ${JSON.stringify(path)}), dispatchEvent(new PopStateEvent("popstate", { state: {} }))`,
  );

export const textOf = (page: Page) => page.evaluate("document.querySelector('main').innerText") as Promise<string>;
export const press = async (page: Page, selector: string) => (await page.waitForSelector(selector))?.click();
export const button = (page: Page, words: string) => press(page, `::-p-xpath(//main//button[contains(., "${words}")])`);
export const says = (page: Page, words: string) => page.waitForSelector(`main ::-p-text(${words})`);

/** The frame of a document in its dialog, once that has faded in. */
export async function frameOf(page: Page) {
  const frame = await page.waitForSelector("[role=dialog] iframe");
  await page.waitForFunction("document.getAnimations().every(({ playState }) => playState !== 'running')");
  return frame;
}

/** The text of the field at a pointer is this. */
export const fill = async (page: Page, pointer: string, text: string) =>
  (await page.waitForSelector(`#${fieldId(pointer)}`))?.type(text);

/** Picks what fits a few letters, by keyboard alone. */
export async function pick(page: Page, selector: string, letters: string): Promise<void> {
  const input = await page.waitForSelector(selector);
  await input?.type(letters);
  await page.waitForSelector(`[role=option] ::-p-text(${letters})`);
  await page.waitForNetworkIdle({ idleTime: 300 });
  await input?.press("ArrowDown");
  await input?.press("Enter");
  await page.waitForFunction(`!document.querySelector("[role=option]")`);
}
