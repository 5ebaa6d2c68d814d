import { Temporal } from "#shared/base/time.ts";
import { count } from "../../figures.ts";
import { wordsIn } from "../../wording.ts";
import { rate, sized } from "../amounts.ts";
import type { MonthlyReport } from "../model.ts";
import { coverWords } from "../words/cover-words.ts";
import { type Figure, since } from "./blocks.tsx";

/** The six figures of the cover; what could not be read has no value. */
export const coverFigures = (report: MonthlyReport): Figure[] => [
  accounts(report),
  devices(report),
  updates(report),
  detections(report),
  replies(report),
  sharePoint(report),
];

function accounts({ contract: { accounts }, language }: MonthlyReport): Figure {
  const { figure, unit } = coverWords[language];
  if (!accounts) return { label: figure.accounts, value: null };
  return {
    label: figure.accounts,
    value: count(accounts.count),
    unit: unit.accounts,
    below: since(accounts.count, accounts.before, language),
  };
}

function devices({ devices, language }: MonthlyReport): Figure {
  const { figure, unit } = coverWords[language];
  if (!devices) return { label: figure.devices, value: null };
  return {
    label: figure.devices,
    value: count(devices.total),
    unit: unit.devices,
    below: since(devices.total, devices.before, language),
  };
}

function updates({ devices, language, month }: MonthlyReport): Figure {
  const words = coverWords[language];
  const newest = devices?.patches?.[0];
  const label = words.figure.updates(
    wordsIn(language)
      .monthTick(Temporal.PlainYearMonth.from(newest?.month ?? month), false)
      .concat(language === "ja" ? "月" : ""),
  );
  if (!newest) return { label, value: null };
  const { applied, inGrace, late, unknown } = newest;
  const value = rate(applied, applied + inGrace + late + unknown);
  return {
    label,
    value: value ?? "—",
    ...(value !== null && { unit: "%" }),
    below: words.late(late, unknown),
    state: late + unknown > 0 ? "caution" : "good",
  };
}

function detections({ protection: { protection }, language }: MonthlyReport): Figure {
  const { figure, unit, detected } = coverWords[language];
  if (!protection) return { label: figure.detections, value: null };
  const open = protection.detections.filter((one) => !one.isRemediated).length;
  return {
    label: figure.detections,
    value: count(open),
    unit: unit.detections,
    below: detected(protection.detections.length),
    state: open > 0 ? "decision" : "good",
  };
}

function replies({ support: { inquiries }, language }: MonthlyReport): Figure {
  const words = coverWords[language];
  const due = inquiries.answeredInTime + inquiries.late;
  const value = rate(inquiries.answeredInTime, due);
  if (value === null) return { label: words.figure.replies, value: "—", below: words.noInquiries };
  return {
    label: words.figure.replies,
    value,
    unit: "%",
    below: words.answered(due, inquiries.answeredInTime),
    state: inquiries.late > 0 ? "caution" : "good",
  };
}

function sharePoint({ storage: { sharePoint, thresholds }, language }: MonthlyReport): Figure {
  const words = coverWords[language];
  const label = words.figure.sharePoint;
  if (!sharePoint) return { label, value: null };
  const { usedBytes, limitBytes } = sharePoint;
  if (limitBytes === null || limitBytes === 0)
    return { label, value: sized(usedBytes), below: words.limitUnknown, state: "unknown", isText: true };
  const share = (usedBytes / limitBytes) * 100;
  return {
    label,
    value: rate(usedBytes, limitBytes),
    unit: "%",
    below: share > 100 ? words.over(sized(usedBytes - limitBytes)) : words.left(sized(limitBytes - usedBytes)),
    state: share >= thresholds.critical ? "decision" : share >= thresholds.warning ? "caution" : "good",
  };
}
