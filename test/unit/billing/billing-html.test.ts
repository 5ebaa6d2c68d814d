import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { billingHtml } from "#shared/billing/html/billing-html.tsx";
import { sealColumns } from "#shared/billing/html/seal.tsx";
import { addressSize } from "#shared/billing/html/window-address.ts";
import type { BillingDocument } from "#shared/billing/model.ts";
import { documentOf, documents, english, large, line, small } from "./documents.ts";

const service = "ワークプレイス運用サービス";
const htmlOf = (document: BillingDocument, number = "INV-202610-0042") => billingHtml(document, number, service);
const shown = (html: string) => html.replace(/<style>.*?<\/style>/s, "").replace(/<title>.*?<\/title>/, "");
const textOf = (document: BillingDocument, number?: string) => shown(htmlOf(document, number)).replace(/<[^>]+>/g, "");
/** All that stands before the lines, which is on the first page whatever follows. */
const topOf = (document: BillingDocument) => textOf(document).split("No.")[0];

describe("an invoice", () => {
  test("names on top the six things that the law asks for, however many lines follow", () => {
    const top = topOf(large);

    expect(top).toContain("株式会社みほんシステムズ");
    expect(top).toContain("登録番号T7123456789012");
    expect(top).toContain("取引期間2026年10月1日〜2026年10月31日");
    expect(top).toContain(`件名${service} 2026年10月分`);
    expect(top).toContain("税率別内訳10%対象 ¥5,742,000（消費税 ¥574,200）");
    expect(top).toContain("サンプルホールディングス国際総合開発研究所株式会社東日本第二事業本部");
  });

  test("says amount, due day, totals, account and how the last one stands (E-70)", () => {
    const text = textOf(small);

    expect(text).toContain("ご請求金額（税込）¥171,096");
    expect(text).toContain("お支払期限2026年11月30日（月）");
    expect(text).toContain("小計（税抜）¥155,542消費税（10%）¥15,554合計（税込）¥171,096");
    expect(text).toContain("口座普通 1234567口座名義カ）ミホンシステムズ");
    expect(text).toContain("お振込名義の前に「0042」を付けていただくと");
    expect(text).toContain("ご請求9月分 ¥168,850ご入金10月28日 ¥168,850未入金ありません");
    expect(text).toContain("対象アカウント48件の一覧は別紙（Excel）にあります");
  });

  test("says what is still open of the last one, and that it is not asked for again", () => {
    expect(textOf(large)).toContain("未入金¥440未入金の分は、今回のご請求金額には含まれていません。");
    expect(textOf(english)).toContain("PaidNot yetOpen¥168,850");
  });

  test("is addressed with 御中 once: after the department where there is one", () => {
    const { department: _, ...recipient } = small.recipient;

    expect(textOf(small)).toContain("管理本部 情報システム部御中");
    expect(textOf({ ...small, recipient })).toContain("株式会社サンプル商事御中");
    expect(textOf(small).match(/御中/g)).toHaveLength(1);
    expect(textOf(small)).not.toMatch(/(商事|部) ?様/);
  });

  test("tells nothing of a reduced rate that is there", () => {
    const mixed = documentOf([line("基本サービス", 1, 1000), line("水", 1, 1000, { taxPercent: 8 })]);

    expect(textOf(small)).toContain("軽減税率（8%）の対象はありません。");
    expect(textOf(mixed)).not.toContain("軽減税率");
    expect(topOf(mixed)).toContain("10%対象 ¥1,000（消費税 ¥100）8%対象 ¥1,000（消費税 ¥80）");
  });
});

describe("the other documents", () => {
  test("a corrected invoice is marked and names the one that it replaces", () => {
    const text = textOf(documents.corrected.document, documents.corrected.number);

    expect(text).toContain("再発行請求書");
    expect(text).toContain("もとの請求番号INV-202610-0042（2026年10月30日発行）");
    expect(text).toContain("理由記録媒体の代金を誤ってご請求したため");
    expect(textOf(small)).not.toContain("再発行");
  });

  test("a credit note has amounts below zero, the original number and period, and asks for no payment (E-77)", () => {
    const text = textOf(documents["credit-note"].document, documents["credit-note"].number);

    expect(text).toContain("適格返還請求書");
    expect(text).toContain("お返しする金額（税込）¥63,800");
    expect(text).toContain("もとの取引期間2026年11月1日〜2026年11月30日");
    expect(text).toContain("もとの請求番号INV-202611-0042（2026年11月30日発行）");
    expect(text).toContain("小計（税抜）−¥58,000消費税（10%）−¥5,800合計（税込）−¥63,800");
    expect(text).not.toContain("お振込先");
  });

  test("a late-fee statement is outside the tax and does not look like a qualified invoice (E-75)", () => {
    const text = textOf(documents["late-fee"].document, documents["late-fee"].number);

    expect(text).toContain("ご請求金額（消費税対象外）¥1,696");
    expect(text).toContain("合計（消費税対象外）¥1,696");
    expect(text).toContain("適格請求書（インボイス）ではありません");
    expect(text).not.toMatch(/登録番号|税込|税抜/);
  });

  test("English has none of our Japanese words", () => {
    const latin = { ...english.issuer, name: "Mihon Systems Inc.", address: ["1-2-3 Mihon-cho"] };
    const bank = { ...latin.bank, name: "Sample Bank", branch: "Head office", holder: "MIHON SYSTEMS" };
    const html = billingHtml({ ...english, issuer: { ...latin, bank } }, "INV-202610-0044", "Managed Workplace");

    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(shown(html).replaceAll("Ordinary (普通)", "")).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
    expect(html).not.toContain('class="seal"');
  });

  test("English names the issuer as it is registered, as the law asks, and in English below; Japanese only the former", () => {
    const issuer = { ...english.issuer, nameEn: "Mihon Systems Co., Ltd." };
    const from = `<p class="co">${issuer.name}</p>`;

    expect(htmlOf({ ...english, issuer })).toContain(`${from}<p class="where">${issuer.nameEn}</p>`);
    expect(htmlOf(english)).toContain(from);
    expect(htmlOf({ ...small, issuer })).not.toContain(issuer.nameEn);
  });
});

test.each(Object.entries(documents))("the %s document is the same text each time", (_, { document, number }) => {
  expect(htmlOf(document, number)).toBe(htmlOf(document, number));
});

test("nothing that a name contains becomes markup or style", () => {
  const name = `"; } </style><script>alert(1)</script> \\ & Co.`;
  const recipient = { ...small.recipient, name, department: name, address: [name] };
  const lines = [line(name, 1, 1, { detail: name, unit: "<b>" })];

  const html = htmlOf({ ...documentOf(lines, { recipient, reason: name, corrects: "<i>" }) });

  expect(html).not.toMatch(/<script|<i>|<b><\/b>/);
  expect(html.match(/<\/style>/g)).toHaveLength(1);
});

test("what stands on the page comes to what the document says", () => {
  const amounts = fc.array(fc.tuple(fc.integer({ min: 1, max: 900 }), fc.integer({ min: 0, max: 90_000 })), {
    minLength: 1,
    maxLength: 20,
  });

  fc.assert(
    fc.property(amounts, fc.constantFrom("ja" as const, "en" as const), (pieces, language) => {
      const document = documentOf(
        pieces.map(([quantity, unitYen]) => line("作業", quantity, unitYen)),
        { language },
      );
      const yen = (amount: string | undefined) => Number(amount?.replaceAll(",", ""));

      const html = shown(htmlOf(document));
      const rows = [...html.matchAll(/<td class="num">([\d,]+)<\/td><\/tr>/g)].map(([, amount]) => yen(amount));
      const sums = [...html.matchAll(/<th scope="row">[^<]*<\/th><td class="num">¥([\d,]+)</g)];

      expect(rows.reduce((sum, amount) => sum + amount, 0)).toBe(document.netYen);
      expect(sums.map(([, amount]) => yen(amount))).toEqual([document.netYen, document.taxYen, document.totalYen]);
    }),
    { numRuns: 30 },
  );
});

test.each`
  name                          | columns
  ${"株式会社みほんシステムズ"} | ${["株式会社", "みほんシ", "ステムズ", "之印"]}
  ${"見本商事"}                 | ${["見本商", "事之印"]}
  ${"合同会社A"}                | ${["合同会", "社A印"]}
`("the seal of $name reads from right to left", ({ name, columns }) => {
  expect(sealColumns(name).map((signs) => signs.join(""))).toEqual(columns);
});

test("an address is set smaller until it fits the window of an envelope", () => {
  const { recipient } = small;
  const long = {
    ...recipient,
    address: [...recipient.address, "南館"],
  };

  expect(addressSize(recipient)).toBe(8.5);
  expect(addressSize(long)).toBe(7.5);
  expect(addressSize(large.recipient)).toBe(6.5);
});
