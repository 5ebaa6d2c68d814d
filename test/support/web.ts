import { mkdir, mkdtemp, readdir, readFile, rm } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import chromium from "@sparticuz/chromium";
import { type Browser, type BrowserContext, launch, type Page } from "puppeteer-core";
import { afterAll, beforeAll, expect } from "vitest";
import type { Embedded } from "#local/embedded.ts";
import { eventually } from "./eventually.ts";

export type Look = {
  /** The sign-in name of a demo person; signed out when left out. */
  as?: string;
  language?: "ja" | "en";
  width?: number;
  isDark?: boolean;
};

/** As people's browsers are, with all their guards; without a graphics card, which this machine would have to play. */
const args = [
  "--no-sandbox",
  "--no-zygote",
  "--disable-gpu",
  "--font-render-hinting=none",
  "--disk-cache-size=33554432",
];

const pictures = resolve(import.meta.dirname, "../../test-output/web");

/** A real browser before the running service. Each person has one of their own, in which they sign in once. */
export function useWeb(served: { readonly service: Embedded }) {
  let browser: Browser;
  let axe: string;
  const people = new Map<string, Promise<BrowserContext>>();
  const complaints: string[] = [];

  beforeAll(async () => {
    axe = await readFile(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
    await mkdir(pictures, { recursive: true });
    browser = await launch({ args, executablePath: await chromium.executablePath(), headless: "shell" });
  });
  afterAll(() => browser?.close());

  const site = () => `http://localhost:${served.service.host.port}`;

  async function signedIn(userName: string): Promise<BrowserContext> {
    const context = await browser.createBrowserContext();
    const page = await context.newPage();
    await page.setViewport({ width: 1280, height: 900 });
    await page.goto(`${site()}/inquiries?lang=ja`);
    await page.locator("header button ::-p-text(サインイン)").click();
    await page.locator(`button[value="${userName}"]`).click();
    await page.waitForSelector("header [aria-haspopup=menu]");
    await page.close();
    return context;
  }

  function contextOf(userName: string | undefined): Promise<BrowserContext> {
    const name = userName ?? "";
    const kept = people.get(name) ?? (userName === undefined ? browser.createBrowserContext() : signedIn(userName));
    people.set(name, kept);
    return kept;
  }

  async function blank({ as, width = 1280, isDark = false }: Look = {}): Promise<Page> {
    const page = await (await contextOf(as)).newPage();
    const told = (what: string) => complaints.push(`${new URL(page.url()).pathname}: ${what}`);
    page.on("console", (message) => message.type() === "error" && told(message.text()));
    page.on("pageerror", (error) => told(String(error)));
    await page.setViewport({ width, height: 900 });
    await page.emulateMediaFeatures([
      { name: "prefers-color-scheme", value: isDark ? "dark" : "light" },
      { name: "prefers-reduced-motion", value: "reduce" },
    ]);
    return page;
  }

  return {
    site,
    /** A page on which nothing is open yet. */
    blank,
    /** Opens an address of the web and waits until it stands still. */
    async open(path: string, { language = "ja", ...look }: Look = {}): Promise<Page> {
      const page = await blank(look);
      await page.goto(`${site()}${path}${path.includes("?") ? "&" : "?"}lang=${language}`);
      await settled(page);
      return page;
    },
    settled,
    /** What axe finds against WCAG 2.2 AA, each in a line. */
    async violations(page: Page): Promise<string[]> {
      await page.waitForFunction(
        `document.getAnimations().every(({ playState, effect }) => playState !== "running" || effect.getComputedTiming().endTime === Infinity)`,
      );
      if (!(await page.evaluate("globalThis.axe !== undefined"))) await page.evaluate(axe);
      const { violations } = (await page.evaluate(
        // The components' own guards of the focus hand it on at once, and are there for the keyboard only.
        `axe.run({ exclude: [["[data-tabster-dummy]"]] }, { resultTypes: ["violations"], runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] })`,
      )) as { violations: { id: string; nodes: { html: string; failureSummary: string }[] }[] };
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      );
    },
    /** Keeps a picture of the whole page for people to look at. */
    async picture(page: Page, name: `${string}.png`): Promise<void> {
      await page.screenshot({ path: `${pictures}/${name}`, fullPage: true, optimizeForSpeed: true });
    },
    /** The file that something makes the browser keep. */
    async download(page: Page, act: () => Promise<void>): Promise<{ name: string; content: ArrayBuffer }> {
      const folder = await mkdtemp(resolve(tmpdir(), "download-"));
      const devTools = await page.createCDPSession();
      await devTools.send("Page.setDownloadBehavior", { behavior: "allow", downloadPath: folder });
      await act();
      const name = await eventually(async () => (await readdir(folder)).find((one) => !one.endsWith(".crdownload")));
      const content = await readFile(resolve(folder, name));
      await rm(folder, { recursive: true });
      return { name, content: new Uint8Array(content).buffer };
    },
    /** Nothing that a browser complained of since it was asked last. */
    complaints: (): string[] => complaints.splice(0),
    async fits(page: Page, width: number): Promise<void> {
      await page.setViewport({ width, height: 900 });
      expect(await page.evaluate("document.documentElement.scrollWidth")).toBeLessThanOrEqual(width);
    },
  };
}

/** Nothing is on its way, the heading stands, and no part of the page is still waiting. */
async function settled(page: Page): Promise<void> {
  await page.waitForNetworkIdle({ idleTime: 250 });
  await page.waitForFunction(`document.querySelector("h1") && !document.querySelector("[aria-busy=true]")`);
}
