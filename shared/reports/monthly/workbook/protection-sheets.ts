import type { Cell, Sheet } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "../model.ts";
import { partWords } from "../words/part-words.ts";
import { categoryName, protectionWords } from "../words/protection-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { instant } from "./cells.ts";

/** What was detected, what is not fully protected, the alerts and the incidents. */
export const protectionSheets = (report: MonthlyReport): Sheet[] => [
  detections(report),
  weak(report),
  alerts(report),
  alertMonths(report),
  incidents(report),
];

function detections({ protection: { protection }, language }: MonthlyReport): Sheet {
  const words = protectionWords[language].detections;
  const { weak } = protectionWords[language];
  return {
    name: workbookWords[language].sheets.detections,
    columns: [
      { title: words.at, kind: "instant" },
      { title: weak.head.device, kind: "text" },
      { title: partWords[language].owner, kind: "text" },
      { title: workbookWords[language].threat, kind: "text" },
      { title: workbookWords[language].store, kind: "text" },
      { title: words.state, kind: "text" },
    ],
    rows: (protection?.detections ?? []).map(({ at, device, owner, name, category, isRemediated }) => [
      instant(at),
      device,
      owner,
      name,
      categoryName(category, language),
      isRemediated ? words.done : words.open,
    ]),
  };
}

function weak({ protection: { protection }, language }: MonthlyReport): Sheet {
  const words = protectionWords[language].weak;
  return {
    name: workbookWords[language].sheets.weak,
    columns: [
      { title: words.head.device, kind: "text" },
      { title: words.head.state, kind: "text" },
      { title: words.definitions, kind: "text" },
      { title: words.contact, kind: "instant" },
    ],
    rows: [
      ...(protection?.withoutRealTime ?? []).map(({ name }): Cell[] => [name, words.off, undefined, undefined]),
      ...(protection?.staleDefinitions ?? []).map((pc): Cell[] => [
        pc.name,
        words.stale,
        pc.signatureVersion,
        undefined,
      ]),
      ...(protection?.unknown ?? []).map((pc): Cell[] => [
        pc.name,
        words.unknown,
        undefined,
        instant(pc.lastContactAt),
      ]),
    ],
  };
}

function alerts({ protection: { alerts }, language }: MonthlyReport): Sheet {
  const { high, alerts: words } = protectionWords[language];
  const { sheets, severity, minutes } = workbookWords[language];
  const { joined, told } = partWords[language];
  return {
    name: sheets.alerts,
    columns: [
      { title: high.at, kind: "instant" },
      { title: words.severity, kind: "text" },
      { title: workbookWords[language].what, kind: "text" },
      { title: words.subjects, kind: "text" },
      { title: minutes, kind: "integer" },
      { title: high.state, kind: "text" },
      { title: told.cause, kind: "text" },
      { title: told.countermeasure, kind: "text" },
      { title: told.prevention, kind: "text" },
    ],
    rows: (alerts?.high ?? []).map((alert) => [
      instant(alert.at),
      severity[alert.severity],
      alert.title,
      joined(alert.subjects),
      alert.minutesToResolve,
      alert.state === "open" ? high.open : high.resolved,
      alert.findings?.cause,
      alert.findings?.countermeasure,
      alert.findings?.prevention,
    ]),
  };
}

function alertMonths({ protection: { alerts }, language }: MonthlyReport): Sheet {
  const { alerts: words } = protectionWords[language];
  const { sheets, month } = workbookWords[language];
  return {
    name: sheets.alertMonths,
    columns: [
      { title: month, kind: "text" },
      { title: words.high, kind: "integer" },
      { title: words.medium, kind: "integer" },
      { title: words.low, kind: "integer" },
    ],
    rows: (alerts?.months ?? []).map(({ month, counts }) => [month, counts?.high, counts?.medium, counts?.low]),
  };
}

function incidents({ protection: { incidents }, language }: MonthlyReport): Sheet {
  const { incidents: words } = protectionWords[language];
  const { sheets, started, ended } = workbookWords[language];
  return {
    name: sheets.incidents,
    columns: [
      { title: started, kind: "instant" },
      { title: ended, kind: "instant" },
      { title: words.service, kind: "text" },
      { title: words.what, kind: "text" },
      { title: words.notices, kind: "integer" },
    ],
    rows: (incidents ?? []).map(({ startedAt, endedAt, service, title, notices }) => [
      instant(startedAt),
      instant(endedAt),
      service,
      title,
      notices,
    ]),
  };
}
