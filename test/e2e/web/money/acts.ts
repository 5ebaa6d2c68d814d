import type { Page } from "puppeteer-core";

/** Clicks what is called exactly this, on the page or in the dialog above it. */
export const press = (page: Page, name: string) =>
  page.locator(`::-p-xpath(//*[self::button or self::a or self::summary][normalize-space()="${name}"])`).click();

export const pressIn = (page: Page, place: string, name: string) =>
  page.locator(`::-p-xpath(${place}//*[self::button or self::a][normalize-space()="${name}"])`).click();

const dialog = "//*[@role='dialog' or @role='alertdialog']";

export const pressInDialog = (page: Page, name: string) => pressIn(page, dialog, name);

export const dialogIsOpen = (page: Page) => page.waitForSelector(`::-p-xpath(${dialog})`);

export const dialogIsClosed = (page: Page) =>
  page.waitForFunction(`!document.querySelector("[role=dialog], [role=alertdialog]")`, { timeout: 60_000 });

export const says = (page: Page, text: string) =>
  page.waitForFunction(`document.body.textContent.includes(${JSON.stringify(text)})`, { timeout: 60_000 });

export const saysNoMore = (page: Page, text: string) =>
  page.waitForFunction(`!document.body.textContent.includes(${JSON.stringify(text)})`, { timeout: 60_000 });

/** A date goes in as its picker puts it in; whatever else as it is typed. */
export async function fill(page: Page, label: string, value: string): Promise<void> {
  const found = `[...document.querySelectorAll("[role=dialog] label, label")].find((one) => one.textContent.startsWith(${JSON.stringify(label)}))`;
  await page.waitForFunction(found);
  await page.evaluate(`{
    const control = ${found}.control;
    const { set } = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(control), "value");
    set.call(control, ${JSON.stringify(value)});
    for (const told of ["input", "change"]) control.dispatchEvent(new Event(told, { bubbles: true }));
  }`);
}

/** Picks a customer by a part of its name, by keyboard alone; what it may be is looked at before. */
export async function pickCustomer(
  page: Page,
  letters: string,
  name: string,
  look: () => Promise<void>,
): Promise<void> {
  const field = await page.waitForSelector("[role=combobox]");
  await field?.type(letters);
  await page.waitForSelector(`::-p-xpath(//*[@role='option'][contains(., '${name}')])`);
  await look();
  await field?.press("ArrowDown");
  await field?.press("Enter");
  await page.waitForFunction(`document.querySelector("[role=combobox]").value === ${JSON.stringify(name)}`);
}

/** Opens a dialog by what is called so, and closes it again by the keyboard once it was looked at. */
export async function seeDialog(page: Page, trigger: string, look: () => Promise<void>): Promise<void> {
  await press(page, trigger);
  await dialogIsOpen(page);
  await look();
  await page.keyboard.press("Escape");
  await dialogIsClosed(page);
}
