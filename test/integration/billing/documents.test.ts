import { getDocument } from "pdfjs-dist/legacy/build/pdf.mjs";
import { afterAll, describe, expect, test } from "vitest";
import { billingHtml } from "#shared/billing/html/billing-html.tsx";
import type { BillingDocument } from "#shared/billing/model.ts";
import { createPrinter } from "#shared/platform/printer.ts";
import { documents } from "../../unit/billing/documents.ts";

const printer = createPrinter();
afterAll(() => printer.close());

const service = "ワークプレイス運用サービス";
const print = ({ document, number }: { document: BillingDocument; number: string }) =>
  printer.pdf(billingHtml(document, number, service));

async function read(bytes: Uint8Array) {
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0 }).promise;
  const texts: string[] = [];
  for (let page = 1; page <= pdf.numPages; page += 1) {
    const { items } = await (await pdf.getPage(page)).getTextContent();
    texts.push(
      items
        .map((item) => ("str" in item ? item.str : ""))
        .join("")
        .replace(/ /g, ""),
    );
  }
  return { pdf, texts };
}

describe("on paper", () => {
  test("an invoice of a few lines is one tagged page that says what it says, in its language", async () => {
    const { pdf, texts } = await read(await print(documents.small));

    const { info } = await pdf.getMetadata();
    expect(info).toMatchObject({ Title: "請求書 INV-202610-0042 株式会社サンプル商事 御中", Language: "ja" });
    expect(await pdf.getMarkInfo()).toMatchObject({ Marked: true });
    expect(texts).toHaveLength(1);
    for (const words of ["ご請求金額（税込）¥171,096", "T7123456789012", "2026年10月1日〜2026年10月31日", "1/1"])
      expect(texts[0]).toContain(words);
  });

  test("forty lines go on over pages with their head, and the totals follow lines, not a page of their own", async () => {
    const { texts } = await read(await print(documents.large));

    expect(texts.length).toBeGreaterThan(2);
    expect(texts[0]).toContain("税率別内訳10%対象¥5,742,000（消費税¥574,200）");
    for (const text of texts) expect(text).toMatch(/品目・内容.*金額（税抜）/);
    for (const text of texts.slice(1)) expect(text).toContain("東日本第二事業本部御中");
    expect(texts.at(-1)).toMatch(/部門40.*合計（税込）¥6,316,200.*お振込先/);
    expect(texts.map((text) => /(\d)\/\d$|(\d)\/\d/.exec(text)?.[0])).toEqual(
      texts.map((_, index) => `${index + 1}/${texts.length}`),
    );
  });

  test.each(["english", "credit-note", "corrected", "late-fee"] as const)(
    "the %s document is one page",
    async (name) => {
      const { texts } = await read(await print(documents[name]));

      expect(texts).toHaveLength(1);
      expect(texts[0]).toContain(documents[name].number);
    },
  );

  test("however few or many lines there are, the totals never stand alone", async () => {
    for (const count of [8, 13]) {
      const { document, number } = documents.large;
      const { texts } = await read(
        await print({ document: { ...document, lines: document.lines.slice(0, count) }, number }),
      );

      const withTotals = texts.find((text) => text.includes("合計（税込）"));
      expect(withTotals, `${count} lines`).toContain(`部門${String(count).padStart(2, "0")}`);
    }
  });
});
