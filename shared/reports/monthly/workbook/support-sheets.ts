import type { Sheet } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { supportWords } from "../words/support-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { instant, known } from "./cells.ts";

/** The answers that came late, the requests by type, and what was asked about. */
export const supportSheets = (report: MonthlyReport): Sheet[] => [
  lateAnswers(report),
  requests(report),
  topics(report),
];

function lateAnswers({ support, language }: MonthlyReport): Sheet {
  const { lateHeads: heads, confidential } = supportWords[language];
  const words = workbookWords[language];
  const { told } = partWords[language];
  return {
    name: words.sheets.lateAnswers,
    columns: [
      { title: words.number, kind: "text" },
      { title: heads.subject, kind: "text" },
      { title: heads.received, kind: "instant" },
      { title: heads.promised, kind: "instant" },
      { title: heads.answered, kind: "instant" },
      { title: words.lateMinutes, kind: "integer" },
      { title: told.cause, kind: "text" },
      { title: told.prevention, kind: "text" },
    ],
    rows: support.inquiries.lateOnes.map((one) => [
      one.number,
      one.subject ?? confidential,
      instant(one.receivedAt),
      instant(one.promisedBy),
      instant(one.answeredAt),
      one.businessMinutesLate,
      one.breach?.cause,
      one.breach?.prevention,
    ]),
  };
}

function requests({ support, language }: MonthlyReport): Sheet {
  const { requestHeads: heads } = supportWords[language];
  return {
    name: workbookWords[language].sheets.requests,
    columns: [
      { title: heads.type, kind: "text" },
      { title: heads.count, kind: "integer" },
      { title: heads.inTime, kind: "integer" },
      { title: heads.median, kind: "decimal" },
      { title: heads.lead, kind: "integer" },
    ],
    rows: support.requests.rows.map((row) => [
      row.title[language],
      row.count,
      row.inTime,
      known(row.medianBusinessDays),
      row.leadDays,
    ]),
  };
}

function topics({ support, language }: MonthlyReport): Sheet {
  const { topicHeads: heads } = supportWords[language];
  return {
    name: workbookWords[language].sheets.topics,
    columns: [
      { title: heads.topic, kind: "text" },
      { title: heads.count, kind: "integer" },
      { title: heads.before, kind: "integer" },
    ],
    rows: support.inquiries.topics.map(({ category, count, before }) => [category[language], count, before]),
  };
}
