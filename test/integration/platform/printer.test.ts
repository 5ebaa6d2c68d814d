import { createServer } from "node:net";
import { getDocument, OPS } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { createPrinter } from "#shared/platform/printer.ts";
import { licenceReportHtml } from "#shared/reports/html/licence-report-html.tsx";
import { licenceReport } from "#shared/reports/licence-report.ts";
import { businessPremium, input, monthly, reading, sku } from "../../unit/reports/readings.ts";

const printer = createPrinter();
beforeAll(() => printer.pdf(page("warm")));
afterAll(() => printer.close());

const style = `@page { size: A4; margin: 24mm 18mm } html { font-family: "Noto Sans JP Core", "Noto Sans JP" }`;
const page = (body: string, head = "") =>
  `<!doctype html><html lang="ja"><head><title>試し刷り</title><style>${style}</style>${head}</head><body>${body}</body></html>`;

const sixtyProducts = () =>
  Array.from({ length: 60 }, (_, index) =>
    sku(`00000000-0000-4000-8000-0000000000${String(index).padStart(2, "0")}`, {
      skuPartNumber: `A_PRODUCT_WITH_A_VERY_LONG_PART_NUMBER_THAT_GOES_ON_AND_ON_${index}`,
      owned: 100 - index,
      assigned: 90,
    }),
  );

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const pages = await Promise.all(Array.from({ length: pdf.numPages }, (_, index) => pdf.getPage(index + 1)));
  const contents = await Promise.all(pages.map((one) => one.getTextContent()));
  const texts = contents.map(({ items }) =>
    items
      .map((item) => ("str" in item ? item.str : ""))
      .join("")
      .replace(/ /g, ""),
  );
  return { pdf, pages, texts };
}

describe("a licence report on paper", () => {
  test("is A4, tagged, titled, in its language, with bookmarks and only our font", async () => {
    const report = licenceReport(
      input({ history: monthly(1, 9, [sku(businessPremium, { owned: 56, assigned: 44 })]) }),
    );

    const { pdf, pages, texts } = await read(await printer.pdf(licenceReportHtml(report)));

    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "ライセンス棚卸 2026年10月 株式会社サンプル商事 様", Language: "ja" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect((await pdf.getOutline()).map((entry) => entry.title)).toEqual(["ライセンス棚卸 2026年10月"]);
    expect(pages[0]?.view.map(Math.round)).toEqual([0, 0, 595, 842]);
    expect(texts[0]).toContain("余りは1製品で計11、不足はありません。");
    expect(await fontsOf(pages)).toEqual(["NotoSansJP"]);
  });

  test("goes on over several pages with its heads repeated and its pages counted", async () => {
    const html = licenceReportHtml(
      licenceReport(input({ newest: reading("2026-11-01T02:10:00+09:00", sixtyProducts()) })),
    );

    const { texts } = await read(await printer.pdf(html));

    const tablePages = texts.filter((text) => text.includes("A_PRODUCT"));
    expect(tablePages.length).toBeGreaterThan(2);
    for (const text of tablePages.slice(0, -1)) expect(text).toMatch(/製品.*保有.*割り当て.*余り/);
    expect(texts.map((text) => /\d+\/\d+/.exec(text)?.[0])).toEqual(
      texts.map((_, index) => `${index + 1}/${texts.length}`),
    );
  });

  test("is the same bytes when it is printed again", async () => {
    const html = licenceReportHtml(licenceReport(input({})));

    const [first, second] = await Promise.all([printer.pdf(html), printer.pdf(html)]);

    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe("what a document may not do", () => {
  test("letters beyond the common ones are drawn by the bundled font", async () => {
    const { texts, pages } = await read(await printer.pdf(page("髙﨑𠮷川 ①㈱※→▲● <b>太字</b> &#28657;")));

    expect(texts[0]).toContain("髙﨑𠮷川①㈱※→▲●太字濱");
    expect(await fontsOf(pages)).toEqual(["NotoSansJP"]);
  });

  test("a letter that no bundled font has is refused by name", async () => {
    await expect(printer.pdf(page("株式会社🏢"))).rejects.toThrow("characters that its fonts do not have: 🏢");
  });

  test("another font is refused by name", async () => {
    await expect(printer.pdf(page(`<p style="font-family: monospace">abc</p>`))).rejects.toThrow("OpenSans");
  });

  test("what is wider than the column is refused, because it would shrink every page", async () => {
    await expect(printer.pdf(page(`<p style="width: 900px">とても幅の広い段落</p>`))).rejects.toThrow(
      "とても幅の広い段落",
    );
  });

  test("nothing outside the document is ever asked for, and no script runs", async () => {
    const { port, connections, close } = await listening();
    const here = `http://127.0.0.1:${port}`;
    const attempts = [
      page(`<img src="${here}/picture.png">`),
      page(`<iframe src="${here}/frame"></iframe>`),
      page(`<script>document.title = "ran"; fetch("${here}/fetch")</script>`),
      page(`<img src="x" onerror="fetch('${here}/error')">`),
      page(`<object data="${here}/object"></object><embed src="file:///etc/passwd">`),
      page(`<svg><image href="file:///etc/hostname" width="10" height="10"/></svg>`),
      page("", `<link rel="preconnect" href="${here}"><link rel="stylesheet" href="${here}/style.css">`),
      page("", `<meta http-equiv="refresh" content="0; url=${here}/refresh">`),
      page(`<p style="background: url(${here}/background.png)">背景</p>`),
      page(
        "",
        `<style>@import "${here}/import.css"; @font-face { font-family: x; src: url(${here}/font.woff2) }</style>`,
      ),
    ];

    for (const html of attempts) await expect(printer.pdf(html), html).rejects.toThrow("The document");

    expect(connections()).toBe(0);
    await close();
  });

  test("a picture inside the document is printed", async () => {
    const dot = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7";

    const { texts } = await read(await printer.pdf(page(`写真<img src="${dot}">`)));

    expect(texts[0]).toContain("写真");
  });

  test("a printer that was closed starts again when it is asked", async () => {
    await printer.close();

    const { texts } = await read(await printer.pdf(page("二枚目")));

    expect(texts[0]).toContain("二枚目");
  });
});

async function fontsOf(pages: Awaited<ReturnType<typeof read>>["pages"]): Promise<string[]> {
  const names = new Set<string>();
  for (const one of pages) {
    const { fnArray, argsArray } = await one.getOperatorList();
    for (const [index, operator] of fnArray.entries()) {
      if (operator !== OPS.setFont) continue;
      const font: { name: string } = one.commonObjs.get(argsArray[index][0]);
      names.add(font.name.replace(/^[A-Z]{6}\+/, "").replace(/(Thin)?-.*/, ""));
    }
  }
  return [...names];
}

async function listening() {
  let count = 0;
  const server = createServer((socket) => {
    count += 1;
    socket.destroy();
  });
  await new Promise<void>((ready) => server.listen(0, "127.0.0.1", ready));
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("The listener has no port");
  return {
    port: address.port,
    connections: () => count,
    close: () => new Promise((closed) => server.close(closed)),
  };
}
