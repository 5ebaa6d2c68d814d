import { Temporal } from "#shared/base/time.ts";
import type { Cell, Sheet } from "#shared/platform/workbook.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { surplusYen } from "../surplus-cost.ts";
import { askWords } from "../words/ask-words.ts";
import { partWords } from "../words/part-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { day, gb, known } from "./cells.ts";

type Line = readonly [item: string, value: number | null | undefined, unit: string];

/** The month at a glance: its figures, what is to be decided, what our staff says. A figure that is not known is empty. */
export function overviewSheet(report: MonthlyReport): Sheet {
  const words = workbookWords[report.language];
  const { overview } = words;
  return {
    name: words.sheets.overview,
    columns: [
      { title: words.item, kind: "text" },
      { title: words.text, kind: "text" },
      { title: words.value, kind: "decimal" },
      { title: words.unit, kind: "text" },
      { title: words.day, kind: "date" },
    ],
    rows: [
      [overview.customer, report.tenantName, undefined, undefined, undefined],
      [overview.number, report.number, undefined, undefined, undefined],
      [overview.month, monthText(report), undefined, undefined, undefined],
      [overview.issued, undefined, undefined, undefined, day(report.issuedOn)],
      ...figures(report).map(([item, value, unit]): Cell[] => [
        item,
        value === null || value === undefined ? partWords[report.language].notRead : undefined,
        value ?? undefined,
        unit,
        undefined,
      ]),
      ...report.asks.map(({ kind, figures, answerBy }): Cell[] => {
        const { title, text } = askWords[report.language][kind];
        return [words.asked, `${title(figures)} ${text(figures)}`, undefined, undefined, day(answerBy)];
      }),
      ...report.comments.map(({ text, on }): Cell[] => [words.comment, text, undefined, undefined, day(on)]),
    ],
  };
}

const monthText = ({ month, language }: MonthlyReport) => wordsIn(language).month(Temporal.PlainYearMonth.from(month));

function figures({ contract, devices, protection, storage, support, language }: MonthlyReport): Line[] {
  const { overview, units } = workbookWords[language];
  const found = protection.protection?.detections;
  return [
    [overview.accounts, contract.accounts?.count, units.count],
    [overview.devices, devices?.total, units.pcs],
    ...(surplusYen(contract) === null ? [] : [[overview.surplusCost, surplusYen(contract), units.yen] as const]),
    [overview.applied, devices?.patches?.[0]?.applied, units.pcs],
    [overview.late, devices?.patches && devices.late.length, units.pcs],
    [overview.notJudged, devices?.notJudged.length, units.pcs],
    [overview.detections, found?.length, units.count],
    [overview.openDetections, found?.filter((one) => !one.isRemediated).length, units.count],
    [overview.openAlerts, protection.alerts?.open, units.count],
    [overview.sharePoint, gb(known(storage.sharePoint)?.usedBytes), units.gigabytes],
    [overview.received, support.inquiries.received, units.count],
    [overview.inTime, support.inquiries.answeredInTime, units.count],
    [overview.requests, support.requests.done, units.count],
  ];
}
