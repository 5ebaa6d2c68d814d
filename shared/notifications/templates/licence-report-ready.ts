import { asOf as asOfInWords, dateWithWeekday } from "#shared/base/japanese-dates.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { NotificationOf } from "../model.ts";
import type { MailContent, MailContext } from "./mail.ts";
import { oneLine } from "./one-line.ts";
import { phoneSection, salutation } from "./phrases.ts";

/** To each admin: the licence inventory lies in My Page; the file itself never goes by mail (M365-07). */
export function licenceReportReady(
  { to, companyName, asOf, products, surplus, shortage }: NotificationOf<"licence-report-ready">,
  context: MailContext,
): MailContent {
  const day = dateWithWeekday(japanDate(Temporal.Instant.from(asOf))).replace(/（.*$/, "");
  const figures = `余り ${surplus.toLocaleString("en")}、不足 ${shortage.toLocaleString("en")}`;
  return {
    subject: `【レポート】ライセンスの棚卸し（${day}時点）`,
    preheader: `${figures}（${products}種類）。マイページでご覧いただけます。`,
    greeting: salutation(to),
    heading: "ライセンスの棚卸しができました",
    lead: [
      shortage > 0
        ? "割り当てが保有を超えている製品があります。レポートで製品名と数をご確認ください。"
        : "保有と割り当ての数を製品ごとにまとめました。不足はありません。",
    ],
    highlight: { label: "ライセンスの余りと不足", value: figures, tone: shortage > 0 ? "decision" : "plain" },
    facts: [
      { label: "対象", value: `${oneLine(companyName)} 様` },
      { label: "製品", value: `${products}種類` },
      { label: "時点", value: asOfInWords(Temporal.Instant.from(asOf)) },
    ],
    button: { text: "マイページでレポートを開く", url: `${context.siteUrl}/mypage/reports` },
    sections: [
      {
        title: "レポートの開き方",
        lines: ["PDFとExcelのファイルは、マイページにサインインすると開けます。メールには添付していません。"],
      },
      phoneSection(context),
    ],
    reason: "貴社の管理者として登録されている方に自動でお送りしています。",
  };
}
