import type { Browser } from "puppeteer-core";
import { Problem } from "#shared/base/problems.ts";
import type { Printer } from "./platform.ts";
import { launchChromium } from "./printer/chromium.ts";
import { openSheet, type Sheet } from "./printer/sheet.ts";
import { loadTypefaces, type Typefaces } from "./printer/typefaces.ts";

export type PrinterOptions = { pagesAtOnce?: number; timeoutSeconds?: number };

/** `idle` holds sheets that have printed or refused a document; one that failed is thrown away. */
type Press = { browser: Browser; typefaces: Typefaces; idle: Sheet[] };

/** Prints HTML to PDF with one warm Chromium, which is started when it is first needed and again when it has died. */
export function createPrinter(options: PrinterOptions = {}): Printer & { close(): Promise<void> } {
  const { pagesAtOnce = 2, timeoutSeconds = 60 } = options;
  const takeTurn = turnstile(pagesAtOnce);
  let warm: Promise<Press> | undefined;
  const forget = () => {
    warm = undefined;
  };

  const start = async (): Promise<Press> => {
    const [browser, typefaces] = await Promise.all([launchChromium(), loadTypefaces()]);
    browser.once("disconnected", forget);
    return { browser, typefaces, idle: [] };
  };
  const connect = (): Promise<Press> => {
    warm ??= start().catch((error: unknown) => {
      forget();
      throw error;
    });
    return warm;
  };

  const print = async (html: string, triesLeft: number): Promise<Uint8Array> => {
    const { browser, typefaces, idle } = await connect();
    let sheet = idle.pop();
    try {
      sheet ??= await openSheet(browser, typefaces, timeoutSeconds);
      const bytes = await sheet.print(html);
      idle.push(sheet);
      return bytes;
    } catch (error) {
      if (error instanceof Problem && sheet) idle.push(sheet);
      else await sheet?.close().catch(() => undefined);
      if (browser.connected || triesLeft === 0) throw error;
      return print(html, triesLeft - 1);
    }
  };

  return {
    pdf: (html) => takeTurn(() => print(html, 1)),
    close: async () => {
      const press = await warm?.catch(() => undefined);
      await press?.browser.close();
    },
  };
}

/** Lets so many in at a time, in the order they came. */
function turnstile(places: number) {
  const waiting: (() => void)[] = [];
  let free = places;
  return async <T>(work: () => Promise<T>): Promise<T> => {
    if (free > 0) free -= 1;
    else await new Promise<void>((enter) => waiting.push(enter));
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else free += 1;
    }
  };
}
