import type { Page } from "puppeteer-core";
import { beforeAll } from "vitest";
import { seedContracts } from "#local/seed-contracts.ts";
import { useOrders } from "#test/support/orders.ts";
import { useWeb } from "#test/support/web.ts";

/** One service and one browser for all journeys at the customers of the desk, two of whom have contracts. */
export function useStage() {
  const ordering = useOrders();
  const web = useWeb(ordering.running);
  beforeAll(() => seedContracts(ordering.running.service.platform));
  return { ...ordering, web };
}
export type Stage = ReturnType<typeof useStage>;

export const button = (name: string) => `::-p-xpath(//button[normalize-space()="${name}"])`;

export const text = (page: Page, selector: string) => page.$eval(selector, ({ textContent }) => textContent);

/** The page is the one with this heading, and stands still. */
export async function arrives(stage: Pick<Stage, "web">, page: Page, title: string): Promise<void> {
  await page.waitForFunction(`document.querySelector("h1")?.textContent === ${JSON.stringify(title)}`);
  await stage.web.settled(page);
}
