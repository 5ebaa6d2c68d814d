import { idFrom } from "#shared/base/ids.ts";
import { asOf, dateWithWeekday } from "#shared/base/japanese-dates.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { shortened } from "#shared/notifications/templates/one-line.ts";
import type { LicenceReport } from "./model.ts";
import type { StoredReport } from "./stored-report.ts";

/** The licence inventory lies in My Page; the file itself never goes by mail (M365-07). */
export function licenceNews(report: StoredReport, { tenantName, reading, rows, totals }: LicenceReport): Announcement {
  const at = Temporal.Instant.from(reading.asOf ?? reading.readAt);
  const day = japanDate(at);
  const isShort = (totals?.shortage ?? 0) > 0;
  return {
    id: idFrom("notification", "licence-report-ready", report.id),
    audience: { to: "admins", tenant: report.tenant },
    kind: "report-ready",
    at: report.createdAt,
    title: { ja: "ライセンスの棚卸しができました", en: "Your licence inventory is ready" },
    subject: {
      ja: `ライセンスの棚卸し（${day.month}月${day.day}日時点）`,
      en: `Licence inventory of ${dateWithWeekday(day, "en")}`,
    },
    ...(isShort && { tone: "decision" }),
    lead: leadOf(totals),
    facts: [
      { label: { ja: "ライセンス", en: "Licences" }, value: figuresOf(totals) },
      {
        label: { ja: "対象", en: "For" },
        value: { ja: `${shortened(tenantName, 200)} 様`, en: shortened(tenantName, 200) },
      },
      { label: { ja: "製品", en: "Products" }, value: { ja: `${rows.length}種類`, en: String(rows.length) } },
      { label: { ja: "データ", en: "Data" }, value: inBoth((language) => asOf(at, language)) },
    ],
    details: [
      {
        title: { ja: "レポートの開き方", en: "How to open the report" },
        text: {
          ja: "PDFとExcelのファイルは、マイページにサインインすると開けます。メールには添付していません。",
          en: "Sign in to My Page to open it as PDF or workbook. It is not attached to this mail.",
        },
      },
    ],
    href: "/mypage/reports",
  };
}

function leadOf(totals: LicenceReport["totals"]): Words {
  if (!totals)
    return {
      ja: "ライセンスの数を取得できませんでした。原因と次に取得する予定を、レポートでご確認ください。",
      en: "The licences could not be read. The report says why, and when we try again.",
    };
  return totals.shortage > 0
    ? {
        ja: "割り当てが保有を超えている製品があります。レポートで製品名と数をご確認ください。",
        en: "More licences are assigned than you own. The report names the products and the numbers.",
      }
    : {
        ja: "保有と割り当ての数を製品ごとにまとめました。不足はありません。",
        en: "What you own and what is assigned, product by product. Nothing is short.",
      };
}

const figuresOf = (totals: LicenceReport["totals"]): Words =>
  totals
    ? {
        ja: `余り ${counted(totals.surplus)}、不足 ${counted(totals.shortage)}`,
        en: `${counted(totals.surplus)} left over, ${counted(totals.shortage)} short`,
      }
    : { ja: "取得できませんでした", en: "Could not be read" };

const counted = (number: number) => number.toLocaleString("en");
