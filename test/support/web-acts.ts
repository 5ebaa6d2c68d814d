import type { Page } from "puppeteer-core";

/** What a page reads like. */
export const textOf = (page: Page, selector = "main") =>
  page.$eval(selector, (part) => (part as unknown as { innerText: string }).innerText);

/** Clicks the button, link or choice of the page that says this, once it stands still. */
export const press = (page: Page, text: string) =>
  page.locator(`main ::-p-xpath((.//button|.//a|.//label)[contains(., "${text}")])`).click();

export const says = (page: Page, text: string) => page.waitForSelector(`main ::-p-text(${text})`);

/** Moves on by the Tab key alone until the control is reached. */
export async function tabTo(page: Page, selector: string): Promise<void> {
  for (let pressed = 0; pressed < 60; pressed += 1) {
    await page.keyboard.press("Tab");
    if (await page.evaluate(`document.activeElement.matches(${JSON.stringify(selector)})`)) return;
  }
  throw new Error(`The Tab key does not reach ${selector}.`);
}

export async function attach(page: Page, path: string): Promise<void> {
  const chooser = await page.$("main input[type=file]");
  await (chooser as unknown as { uploadFile: (path: string) => Promise<void> }).uploadFile(path);
}

/** Goes to another address of the web without loading it anew. */
export const goTo = (page: Page, path: string) =>
  page.evaluate(`history.pushState(null, "", ${JSON.stringify(path)}); dispatchEvent(new PopStateEvent("popstate"));`);

/** A day later as far as the page knows, with nobody signed in at the issuer any more. */
export async function letSignInExpire(page: Page, issuer: string): Promise<void> {
  const devTools = await page.createCDPSession();
  await devTools.send("Network.deleteCookies", { name: "signed-in", url: issuer });
  await page.evaluate(`{
    const Real = Date;
    const later = 25 * 3_600_000;
    globalThis.Date = class extends Real {
      constructor(...given) { super(...(given.length > 0 ? given : [Real.now() + later])); }
      static now() { return Real.now() + later; }
    };
  }`);
}
