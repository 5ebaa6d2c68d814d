import { describe, expect, test } from "vitest";
import { monthlyReportHtml } from "#shared/reports/monthly/html/monthly-report-html.tsx";
import type { MonthlyReport } from "#shared/reports/monthly/model.ts";
import {
  emptyReport,
  englishReport,
  largeReport,
  newCustomerReport,
  sampleReport,
  unreadReport,
} from "../../../support/monthly-reports.ts";

const textOf = (html: string) =>
  html
    .replace(/<style>.*?<\/style>/s, "")
    .replace(/<svg class="chart".*?<\/svg>/gs, (chart) => chart.replace(/<[^>]+>/g, " "))
    .replace(/<[^>]+>/g, "");
/** A page of a thousand rows is not drawn again for every question about it. */
const drawn = new WeakMap<MonthlyReport, string>();
function htmlOf(report: MonthlyReport): string {
  const html = drawn.get(report) ?? monthlyReportHtml(report);
  drawn.set(report, html);
  return html;
}
const textIn = (report: MonthlyReport) => textOf(htmlOf(report));
/** One part of the document, by the id that its heading's bookmark leads to. */
const partOf = (report: MonthlyReport, id: string) =>
  textOf(new RegExp(`<section[^>]*id="${id}">.*?</section>`, "s").exec(htmlOf(report))?.[0] ?? "");

const [sample, english, large] = [sampleReport(), englishReport(), largeReport()];
const [empty, newCustomer, unread] = [emptyReport(), newCustomerReport(), unreadReport()];

describe("the monthly report as HTML (ADM-02)", () => {
  test.each(Object.entries({ sample, english, large, empty, newCustomer, unread }))(
    "%s says nothing by accident, and has a heading for each part",
    (_, report) => {
      expect(/undefined|null|NaN|\[object|Infinity/.exec(textIn(report))).toBeNull();
      expect(htmlOf(report).match(/<h1>/g)).toHaveLength(report.recommendations.length > 0 ? 9 : 8);
    },
  );

  test("is the same text for the same report, charts and all", () => {
    expect(monthlyReportHtml(sampleReport()) === htmlOf(sample)).toBe(true);
  });

  test("the cover asks for decisions by day and tells what became of last month's", () => {
    const text = textIn(sample);

    expect(text).toContain("環境はおおむね安定しています。3件のご判断をお願いいたします。");
    expect(text).toContain("SharePointの使用量が12月13日ごろ90%に達します");
    expect(text).toContain("11月30日（月）→ 4 容量");
    expect(text).toContain("完了 1（サインインのない方のライセンス）");
    expect(text).toContain("継続 1（サポートが終了したWindows）");
    expect(text).toContain("一部だけ取得できた情報：品質更新、ウイルス対策");
  });

  test("late PCs are named with the reason and what helps", () => {
    const text = partOf(sample, "devices");

    for (const { name } of sample.devices?.late ?? []) expect(text).toContain(name);
    expect(text).toContain("空き容量の不足（残り 4.1 GB）不要なファイルの整理");
    expect(text).toContain("SMP-NB-0142");
    expect(text).toContain("30日以上 接続がありません");
  });

  test("of many late PCs the section names twenty, and the appendix every device", () => {
    const [section, lists] = [partOf(large, "devices"), partOf(large, "lists")];

    expect(section).toContain("ほか21台は付録Aに記載しています。");
    for (const { name } of large.devices?.rows ?? []) expect(lists).toContain(name);
  });

  test("surplus stands with its yen, and without prices no yen is said", () => {
    const { contract } = sample;

    expect(partOf(sample, "contract")).toContain("余りの費用は月額58,800円（税抜）です。");
    expect(
      partOf(sampleReport({ contract: { ...contract, prices: undefined, idle: null }, asks: [] }), "contract"),
    ).not.toMatch(/[¥]|円/);
  });

  test("a comment stands in the part it belongs to", () => {
    expect(partOf(sample, "protection")).toContain("TIPS（10月26日掲載）");
    expect(partOf(sample, "contract")).not.toContain("TIPS（10月26日掲載）");
  });

  test("what could not be read is said with its cause, and never as a zero", () => {
    const text = textIn(unread);

    expect(text).toContain("Microsoft\u00a0365の状態をほとんど取得できませんでした。");
    expect(text).toContain("取得できなかった情報：端末・準拠状況");
    expect(text).toContain("読み取りの回数が制限されていました");
    expect(text).toContain("1,508 GB（2026年10月1日（木） 02:10時点）");
    for (const id of ["devices", "protection", "storage"]) expect(partOf(unread, id)).not.toMatch(/\b0[件台人]/);
    expect(text).not.toContain("検知はありません");
  });

  test("an empty month keeps its sections and says so", () => {
    expect(textIn(empty)).toContain("ご判断いただくことはありません。");
    expect(partOf(empty, "devices")).toContain("更新が遅れている端末はありません。");
    expect(partOf(empty, "protection")).toContain("この月の検知はありません（54台中54台を確認）。");
    expect(partOf(empty, "support")).toContain("この月のお問い合わせはありません。");
  });

  test("a new customer sees when the service began, and no trend or forecast of two days", () => {
    const text = textIn(newCustomer);

    expect(text).toContain("ご利用開始は10月30日（金）です。");
    expect(text).toContain("記録が2日分のため、まだ見込みを立てられません");
    expect(text).toContain("前月の値がないため、増加量は次のレポートから記載します");
    expect(partOf(newCustomer, "storage")).not.toContain("予測");
  });

  test("a corrected report says which version it is and what has changed", () => {
    expect(textIn(sampleReport({ version: 2, changed: "2章の台数を改めました。" }))).toContain("（第2版）");
    expect(textIn(sampleReport({ version: 2, changed: "2章の台数を改めました。" }))).toContain(
      "第2版で改めた点 2章の台数を改めました。",
    );
  });

  test("the English report has no Japanese left in it, and the Japanese one no name of a state", () => {
    expect(textIn(english)).not.toMatch(/[\u3000-\u30ff\u4e00-\u9fff\uff01-\uff9f]/);
    expect(htmlOf(english)).toContain('<html lang="en">');
    expect(textIn(sample)).not.toMatch(
      /out-of-support|noncompliant|in-grace|little-space|rarely-on|unavailable|potentiallyUnwanted/,
    );
  });
});

describe("what people typed", () => {
  const hostile = `"; } </style><script>alert(1)</script><img src="http://x/y" onerror=a> \\ {{7*7}} &`;

  test("cannot become markup, style or a request, wherever it stands", () => {
    const { devices, storage, protection, support, contract } = sample;
    const html = monthlyReportHtml(
      sampleReport({
        tenantName: hostile,
        providerName: hostile,
        serviceName: hostile,
        number: hostile,
        changed: hostile,
        comments: [{ section: "devices", text: hostile, by: hostile, on: "2026-11-06" }],
        asks: [
          {
            key: "a",
            section: "protection",
            kind: "open-malware",
            figures: { detections: 1, pcs: 1, device: hostile },
            answerBy: "2026-11-27",
          },
        ],
        contract: {
          ...contract,
          licences: contract.licences && {
            ...contract.licences,
            history: contract.licences.history && { ...contract.licences.history, name: hostile },
          },
          idle: contract.idle && { ...contract.idle, rows: [{ name: hostile, product: hostile, lastSignInOn: null }] },
        },
        devices: devices && {
          ...devices,
          late: devices.late.map((pc) => ({ ...pc, name: hostile, owner: hostile, windows: hostile })),
          rows: devices.rows.map((row) => ({ ...row, name: hostile })),
        },
        storage: {
          ...storage,
          sites: storage.sites?.map((site) => ({ ...site, name: hostile, owner: hostile })) ?? null,
        },
        protection: {
          ...protection,
          incidents: [{ startedAt: "2026-10-22T01:05:00Z", service: hostile, title: hostile, notices: 0 }],
        },
        support: {
          ...support,
          inquiries: {
            ...support.inquiries,
            lateOnes: support.inquiries.lateOnes.map((one) => ({ ...one, subject: hostile })),
          },
        },
        apps: [{ name: hostile, version: hostile, publisher: hostile, platform: hostile, devices: 1 }],
      }),
    );

    const tags = html.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g) ?? [];
    expect(tags.filter((tag) => /^<(script|img|link|iframe)| on\w+=/i.test(tag))).toEqual([]);
    expect(html.match(/<\/style>/g)).toHaveLength(1);
    expect(html.match(/(?:href|src)="(?!#)[^"]*"/g)).toBeNull();
  });
});
