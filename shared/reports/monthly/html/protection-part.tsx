import { count } from "../../figures.ts";
import type { MonthlyReport } from "../model.ts";
import { protectionWords } from "../words/protection-words.ts";
import { AlertTables } from "./alert-tables.tsx";
import { Asks, Comments, type Figure, Strip } from "./blocks.tsx";
import { DetectionTables } from "./detection-tables.tsx";
import { IncidentTable } from "./incident-table.tsx";
import { MissingPart, PartlyRead } from "./missing-part.tsx";
import { Part } from "./part.tsx";

/** Did anything happen to us? */
export function ProtectionPart({ report }: { report: MonthlyReport }) {
  const { protection, alerts, incidents } = report.protection;
  return (
    <Part report={report} name="protection" lead={protectionWords[report.language].lead(report.protection)}>
      <Strip figures={figuresOf(report)} language={report.language} />
      <Asks report={report} section="protection" />
      <Comments report={report} section="protection" />
      <PartlyRead report={report} source="protection" />
      {protection ? (
        <DetectionTables report={report} protection={protection} />
      ) : (
        <MissingPart report={report} source="protection" />
      )}
      <PartlyRead report={report} source="alerts" />
      {alerts ? <AlertTables report={report} alerts={alerts} /> : <MissingPart report={report} source="alerts" />}
      <PartlyRead report={report} source="incidents" />
      {incidents ? (
        <IncidentTable report={report} incidents={incidents} />
      ) : (
        <MissingPart report={report} source="incidents" />
      )}
    </Part>
  );
}

function figuresOf({ protection: { protection, alerts }, language }: MonthlyReport): Figure[] {
  const words = protectionWords[language];
  const found = protection?.detections ?? [];
  const open = found.filter((one) => !one.isRemediated).length;
  const openHigh = alerts?.high.filter((alert) => alert.state === "open").length ?? 0;
  const off = protection?.withoutRealTime.length ?? 0;
  return [
    {
      label: words.figures.detections,
      value: protection && count(found.length),
      unit: words.ofOpen(open),
      below: found.length === 0 ? words.none : open > 0 ? words.someOpen : words.allDone,
      state: open > 0 ? "decision" : "good",
    },
    {
      label: words.figures.high,
      value: alerts && count(alerts.high.length),
      unit: words.unit.alerts,
      below: alerts?.high.length === 0 ? words.noHigh : openHigh > 0 ? words.openHigh(openHigh) : words.allResolved,
      state: openHigh > 0 ? "decision" : "good",
    },
    {
      label: words.figures.stale,
      value: protection && count(protection.staleDefinitions.length),
      unit: words.unit.pcs,
      below: off > 0 ? words.realTimeOff(off) : words.realTimeOn,
      state: off > 0 ? "caution" : "good",
    },
    {
      label: words.figures.unknown,
      value: protection && count(protection.unknown.length),
      unit: words.unit.pcs,
      below: protection ? words.judgedOf(protection.judged, protection.pcs) : "",
      state: protection && protection.unknown.length > 0 ? "unknown" : "good",
    },
  ];
}
