import { count } from "../../figures.ts";
import { decimal, rate } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { supportWords } from "../words/support-words.ts";
import { Asks, Comments, type Figure, Strip, since } from "./blocks.tsx";
import { InquiryCharts } from "./inquiry-charts.tsx";
import { PartlyRead } from "./missing-part.tsx";
import { Part } from "./part.tsx";
import { LateAnswers, RequestTable, TopicTable } from "./support-tables.tsx";

/** Did the provider keep its word? */
export const SupportPart = ({ report }: { report: MonthlyReport }) => (
  <Part report={report} name="support" lead={supportWords[report.language].lead(report.support)}>
    <Strip figures={figuresOf(report)} language={report.language} />
    <PartlyRead report={report} source="inquiries" />
    <PartlyRead report={report} source="requests" />
    <Asks report={report} section="support" />
    <Comments report={report} section="support" />
    <InquiryCharts report={report} />
    <LateAnswers report={report} />
    <RequestTable report={report} />
    <TopicTable report={report} />
  </Part>
);

function figuresOf({ support: { inquiries }, language }: MonthlyReport): Figure[] {
  const words = supportWords[language];
  const due = inquiries.answeredInTime + inquiries.late;
  const inTime = rate(inquiries.answeredInTime, due);
  const { answers, average, before } = inquiries.satisfaction;
  const median = inquiries.medianFirstReplyMinutes;
  return [
    {
      label: words.figures.received,
      value: count(inquiries.received),
      unit: words.unit,
      below: since(inquiries.received, inquiries.before, language),
    },
    {
      label: words.figures.inTime,
      value: inTime ?? "—",
      ...(inTime === null
        ? { below: words.noDue }
        : {
            unit: "%",
            below: words.goal(inquiries.answeredInTime, due),
            state: inquiries.late > 0 ? ("caution" as const) : ("good" as const),
          }),
    },
    {
      label: words.figures.median,
      value: median === null ? "—" : partWords[language].minutes(Math.round(median)),
      isText: median !== null,
      below: inquiries.open > 0 ? words.open(inquiries.open) : words.business,
    },
    {
      label: words.figures.satisfaction(answers),
      value: average === null ? "—" : decimal(average, 1),
      ...(average !== null && { unit: words.outOf }),
      below: average === null ? words.noAnswers : words.before(before === null ? null : decimal(before, 1)),
    },
  ];
}
