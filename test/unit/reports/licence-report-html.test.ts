import { describe, expect, test } from "vitest";
import { licenceReportHtml } from "#shared/reports/html/licence-report-html.tsx";
import { licenceReport } from "#shared/reports/licence-report.ts";
import { businessPremium, input, monthly, reading, sku } from "./readings.ts";

const closing = "2026-11-01T02:10:00+09:00";
const premium = sku(businessPremium, { owned: 60, assigned: 49 });
const htmlOf = (part: Parameters<typeof input>[0]) => licenceReportHtml(licenceReport(input(part)));
const textOf = (html: string) => html.replace(/<style>.*?<\/style>/s, "").replace(/<[^>]+>/g, "");

describe("the licence report as HTML", () => {
  test("is the same text for the same report, chart and all", () => {
    const history = monthly(1, 9, [premium]);

    const [first, second] = [htmlOf({ history }), htmlOf({ history })];

    expect(first).toContain('<svg class="chart" role="img" aria-label="Microsoft 365 Business Premium');
    expect(second).toBe(first);
  });

  test("opens with the answer, its age and its coverage", () => {
    const text = textOf(htmlOf({}));

    expect(text).toContain("株式会社サンプル商事 御中");
    expect(text).toContain("2026年11月1日（日） 02:10時点");
    expect(text).toContain("取得率 100%（1製品）");
    expect(text).toContain("余りは1製品で計11、不足はありません。");
  });

  test("names cause and last reading when nothing could be read, and shows no zero for it", () => {
    const newest = reading(closing, [], { coverage: "none", cause: "throttled" });

    const text = textOf(htmlOf({ newest, history: monthly(9, 9, [premium]) }));

    expect(text).toContain("ライセンスの状況を取得できませんでした。");
    expect(text).toContain("読み取りの回数が制限されていました");
    expect(text).toContain("保有 60、割り当て 49、余り 11、不足 0");
    expect(text).not.toContain("不足はありません");
  });

  test("draws no trend of fewer than three months and says so", () => {
    const html = htmlOf({ history: monthly(9, 9, [premium]) });

    expect(html).not.toContain('class="chart"');
    expect(textOf(html)).toContain("推移は3か月分の記録がそろってから記載します（いま2か月分）。");
  });

  test("names the months that are missing and where the readings begin", () => {
    const text = textOf(htmlOf({ history: [...monthly(5, 6, [premium]), ...monthly(8, 9, [premium])] }));

    expect(text).toContain("取得の開始は2026年5月です。2026年7月は取得できませんでした。");
  });

  test("asks for a decision only when there is one", () => {
    const balanced = reading(closing, [sku(businessPremium, { owned: 49, assigned: 49 })]);

    expect(htmlOf({})).toContain('class="ask block"');
    expect(htmlOf({ newest: balanced })).not.toContain('class="ask block"');
  });

  test("shows no money, because no price is known", () => {
    expect(textOf(htmlOf({}))).not.toMatch(/[¥円]/);
  });

  test("lets nothing that a name contains become markup or style", () => {
    const tenantName = `"; } </style><script>alert(1)</script> \\ & Co.`;

    const html = htmlOf({ tenantName });

    expect(html).not.toContain("<script");
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html).toContain(
      String.raw`content: "\22 ; } \3c /style\3e \3c script\3e alert(1)\3c /script\3e  \5c  & Co.`,
    );
  });

  test("speaks English to a company that wants it", () => {
    const html = htmlOf({ language: "en", tenantName: "Sample Trading Co., Ltd." });

    expect(html).toMatch(/^<!doctype html><html lang="en">/);
    expect(textOf(html)).toContain("11 left over in 1 product, none short.");
    expect(textOf(html)).not.toMatch(/[\u3040-\u30ff\u4e00-\u9fff]/);
  });
});
