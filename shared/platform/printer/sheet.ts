import type { Browser, HTTPRequest, Page } from "puppeteer-core";
import * as z from "zod";
import { fault } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import { findTooWide, loadFonts, readDocument } from "./page-scripts.ts";
import { foreignFonts, withFixedTraces } from "./pdf-bytes.ts";
import type { Typefaces } from "./typefaces.ts";

/** One tab of the browser that prints document after document; a new tab would have to take in all fonts again. */
export type Sheet = { print(html: string): Promise<Uint8Array>; close(): Promise<void> };

const origin = "https://document.invalid/";
const fontBase = `${origin}fonts/`;
/** A4 less 18 mm on both sides: the column of every document. */
const column = { width: 657, height: 1123 };

const DocumentFacts = z.object({
  text: z.string(),
  createdAt: z.string().nullable(),
  outside: z.array(z.string()),
  banned: z.array(z.string()),
});
const Findings = z.array(z.string());

type Showing = { html: string; isShown: boolean; outside: string[] };

/** A tab without scripts that is given its document and its fonts by hand, and nothing else. */
export async function openSheet(browser: Browser, typefaces: Typefaces, timeoutSeconds: number): Promise<Sheet> {
  const timeout = timeoutSeconds * 1000;
  const page = await browser.newPage();
  page.setDefaultTimeout(timeout);
  await page.setViewport(column);
  await page.emulateMediaType("print");
  await page.setJavaScriptEnabled(false);
  await page.setRequestInterception(true);
  await page.setCacheEnabled(true);
  let showing: Showing = { html: "", isShown: true, outside: [] };
  // An answer that comes too late for its page has nobody to tell; one that is missing ends in a timeout.
  page.on("request", (request) => void answer(request, showing, typefaces).catch(() => undefined));

  return {
    print: async (html) => {
      // What the last document still asks for must not be taken for this one's wish.
      await page.goto("about:blank");
      showing = { html: dressed(html, typefaces), isShown: false, outside: [] };
      const createdAt = await show(page, showing, typefaces);
      const bytes = await page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: true,
        outline: true,
        timeout,
      });
      refuse("The document was drawn with a font that is not ours", foreignFonts(bytes));
      return withFixedTraces(bytes, createdAt === null ? undefined : Temporal.Instant.from(createdAt));
    },
    close: async () => {
      if (browser.connected) await page.close();
    },
  };
}

/** The document with the fonts of its characters: what gets them only when it is shown is laid out twice. */
const dressed = (html: string, typefaces: Typefaces): string =>
  html.replace("</head>", () => `<style>${typefaces.styleFor(html, fontBase)}</style></head>`);

/** Characters that the source only describes, such as `&#39640;`, come to light when it is shown. */
function isDressedFor(text: string, { html }: Showing): boolean {
  const spelled = new Set(html);
  return html.includes(fontBase) && Array.from(new Set(text)).every((letter) => spelled.has(letter));
}

/** Shows the document and its fonts, and answers when it says it was made; one that is not fit to print is refused. */
async function show(page: Page, showing: Showing, typefaces: Typefaces): Promise<string | null> {
  await page.goto(origin, { waitUntil: "load" });
  const facts = DocumentFacts.parse(await page.evaluate(readDocument));
  refuse("The document carries elements that have no place on paper", facts.banned);
  refuse("The document asks for something outside itself", [...facts.outside, ...showing.outside]);
  refuse("The document uses characters that its fonts do not have", typefaces.missing(facts.text));
  if (!isDressedFor(facts.text, showing)) await page.addStyleTag({ content: typefaces.styleFor(facts.text, fontBase) });
  refuse("A font could not be loaded", Findings.parse(await page.evaluate(loadFonts)));
  refuse("The document is wider than its column", Findings.parse(await page.evaluate(findTooWide)));
  return facts.createdAt;
}

async function answer(request: HTTPRequest, showing: Showing, typefaces: Typefaces): Promise<void> {
  const url = request.url();
  if (url === origin && request.isNavigationRequest() && !showing.isShown) {
    showing.isShown = true;
    return request.respond({ contentType: "text/html; charset=utf-8", headers: policy, body: showing.html });
  }
  if (url.startsWith("data:")) return request.continue();
  if (/^fonts\/noto-sans-jp-[a-z0-9-]+\.woff2$/.test(url.slice(origin.length)) && url.startsWith(fontBase)) {
    const body = await typefaces.file(url.slice(fontBase.length));
    return request.respond({ contentType: "font/woff2", headers: { "cache-control": "max-age=86400" }, body });
  }
  showing.outside.push(url);
  // "No content" leaves the page as it is, where a refused navigation would put an error page in its place.
  return request.isNavigationRequest() ? request.respond({ status: 204 }) : request.abort("blockedbyclient");
}

/** The sandbox also keeps a document from leading the tab elsewhere while it is being read. */
const policy = {
  "content-security-policy":
    "sandbox allow-same-origin; script-src 'none'; object-src 'none'; frame-src 'none'; base-uri 'none'; form-action 'none'",
};

function refuse(sentence: string, culprits: readonly string[]): void {
  if (culprits.length > 0) throw fault("invalid-input", `${sentence}: ${[...new Set(culprits)].join(", ")}`);
}
