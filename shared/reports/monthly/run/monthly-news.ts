import { idFrom } from "#shared/base/ids.ts";
import { fullDateWithWeekday } from "#shared/base/japanese-dates.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { inBoth } from "#shared/notifications/telling/in-both.ts";
import type { Announcement } from "#shared/notifications/telling/model.ts";
import { oneLine, shortened } from "#shared/notifications/templates/one-line.ts";
import type { StoredReport } from "../../stored-report.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";

/** The month's report lies in My Page, or a corrected one in its place; the file itself never goes by mail (ADM-02). */
export function monthlyNews(filed: StoredReport, report: MonthlyReport): Announcement {
  const month = inBoth((language) => wordsIn(language).month(Temporal.PlainYearMonth.from(report.month)));
  return {
    id: idFrom("notification", "monthly-report-ready", filed.id),
    audience: { to: "admins", tenant: filed.tenant },
    kind: "report-ready",
    at: filed.createdAt,
    ...titlesOf(month, report),
    ...(report.asks.length > 0 && { tone: "decision" }),
    lead: leadOf(report),
    facts: [
      ...decisionFact(report),
      ...changeFact(report),
      {
        label: { ja: "対象", en: "For" },
        value: {
          ja: `${shortened(report.tenantName, 200)} 様｜${month.ja}`,
          en: `${shortened(report.tenantName, 200)}, ${month.en}`,
        },
      },
    ],
    details: [
      {
        title: { ja: "レポートの開き方", en: "How to open the report" },
        text: {
          ja: "PDFとExcelのファイルは、マイページにサインインすると開けます。これまでの月のレポートもご覧いただけます。メールには添付していません。",
          en: "Sign in to My Page to open it as PDF or workbook, beside those of all earlier months. It is not attached to this mail.",
        },
      },
    ],
    href: "/mypage/reports",
  };
}

function titlesOf({ ja, en }: Words, { version }: MonthlyReport): Pick<Announcement, "title" | "subject"> {
  if (version === 1)
    return {
      title: { ja: `${ja}の月次レポートができました`, en: `Your monthly report for ${en} is ready` },
      subject: { ja: `月次レポート（${ja}）`, en: `Monthly report for ${en}` },
    };
  return {
    title: { ja: `${ja}の月次レポートを訂正しました`, en: `Your monthly report for ${en} has been corrected` },
    subject: { ja: `月次レポート（${ja}）の訂正`, en: `Corrected monthly report for ${en}` },
  };
}

function leadOf({ version, asks }: MonthlyReport): Words {
  if (version > 1)
    return {
      ja: "内容に誤りがあり、ご迷惑をおかけしました。訂正した版をご覧ください。前の版もマイページに残しています。",
      en: "Something in it was wrong, and we are sorry. Please read the corrected version; the one before it stays in My Page.",
    };
  return asks.length > 0
    ? {
        ja: "ご判断をお願いしたいことがあります。レポートの表紙でご確認ください。",
        en: "There is something to decide. The cover of the report says what.",
      }
    : {
        ja: "契約、端末、保護、容量、お問い合わせの1か月をまとめました。ご判断をお願いすることはありません。",
        en: "It sums up contract, devices, protection, storage and inquiries. There is nothing to decide.",
      };
}

/** The first answer that is waited for. */
function decisionFact({ asks }: MonthlyReport): Announcement["facts"] {
  const [first] = asks.map(({ answerBy }) => answerBy).toSorted();
  if (first === undefined) return [];
  const by = inBoth((language) => fullDateWithWeekday(Temporal.PlainDate.from(first), language));
  return [
    {
      label: { ja: "ご判断のお願い", en: "To be decided" },
      value: { ja: `${asks.length}件（最初の期限 ${by.ja}）`, en: `${asks.length}, the first by ${by.en}` },
    },
  ];
}

const changeFact = ({ changed, version }: MonthlyReport): Announcement["facts"] =>
  changed === undefined
    ? []
    : [
        {
          label: { ja: `訂正した点（第${version}版）`, en: `Changed in version ${version}` },
          value: shortened(oneLine(changed), 300),
        },
      ];
