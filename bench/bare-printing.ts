import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Platform } from "#shared/platform/platform.ts";
import { launchChromium } from "#shared/platform/printer/chromium.ts";
import { loadTypefaces } from "#shared/platform/printer/typefaces.ts";

const packages = createRequire(import.meta.url);

/** The same documents by our printer, with all its checks, and by `page.pdf()` of a page that has its fonts at hand. */
export async function comparePrinting(printer: Platform["printer"], documents: readonly string[]): Promise<string> {
  const [browser, typefaces, folder] = await Promise.all([
    launchChromium(),
    loadTypefaces(),
    mkdtemp(join(tmpdir(), "reports-")),
  ]);
  const fonts = pathToFileURL(`${dirname(packages.resolve("@fontsource/noto-sans-jp/400.css"))}/files/`).href;
  const page = await browser.newPage();
  await page.emulateMediaType("print");
  const bare = async (html: string): Promise<void> => {
    const file = join(folder, "report.html");
    await writeFile(
      file,
      html.replace("</head>", () => `<style>${typefaces.styleFor(html, fonts)}</style></head>`),
    );
    await page.goto(pathToFileURL(file).href, { waitUntil: "load" });
    await page.evaluate("document.fonts.ready.then(() => undefined)");
    await page.pdf({ preferCSSPageSize: true, printBackground: true, tagged: true, outline: true });
  };
  let [ours, theirs] = [0, 0];
  for (const [nth, html] of [documents[0] ?? "", ...documents].entries()) {
    const began = performance.now();
    await printer.pdf(html);
    const between = performance.now();
    await bare(html);
    const isWarm = nth > 0;
    if (isWarm) [ours, theirs] = [ours + between - began, theirs + performance.now() - between];
  }
  await browser.close();
  await rm(folder, { recursive: true });
  const each = (sum: number) => `${(sum / documents.length).toFixed(0)} ms`;
  return `ours ${each(ours)}, bare page.pdf() ${each(theirs)}, ${(theirs / ours).toFixed(2)} of its speed`;
}
