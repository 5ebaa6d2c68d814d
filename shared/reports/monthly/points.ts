import { sum } from "../licence-rules.ts";
import type { Drawn, Figures } from "./drawn.ts";
import type { MonthlyReport, Point, PointKind } from "./model.ts";

/** The cover has room for so many sentences of each kind. */
const mostPoints = 4;

type Rule = { kind: PointKind; figures: (drawn: Drawn, previous: MonthlyReport | undefined) => Figures | undefined };

/** What went well, the weightiest first; what could not be read is never praised. */
const goodRules: readonly Rule[] = [
  {
    kind: "malware-removed",
    figures: ({ protection: { protection } }) => {
      const found = protection?.detections ?? [];
      return found.length > 0 && found.every(({ isRemediated }) => isRemediated)
        ? { detections: found.length }
        : undefined;
    },
  },
  {
    kind: "no-detections",
    figures: ({ protection: { protection } }) =>
      protection && protection.judged > 0 && protection.detections.length === 0
        ? { judged: protection.judged, pcs: protection.pcs }
        : undefined,
  },
  {
    kind: "high-alerts-resolved",
    figures: ({ protection: { alerts } }) => {
      const high = alerts?.high ?? [];
      return high.length > 0 && high.every(({ state }) => state === "resolved")
        ? { alerts: high.length, minutes: Math.max(...high.map(({ minutesToResolve = 0 }) => minutesToResolve)) }
        : undefined;
    },
  },
  {
    kind: "all-patched",
    figures: ({ devices }) => {
      const newest = devices?.patches?.[0];
      return devices && newest && devices.windows > 0 && newest.applied === devices.windows
        ? { pcs: devices.windows, month: newest.month }
        : undefined;
    },
  },
  {
    kind: "all-encrypted",
    figures: ({ devices }) =>
      devices && devices.total > 0 && devices.encrypted === devices.total ? { devices: devices.total } : undefined,
  },
  {
    kind: "answered-in-time",
    figures: ({ support: { inquiries } }) =>
      inquiries.answered > 0 && inquiries.late === 0 ? { inquiries: inquiries.answered } : undefined,
  },
];

/** What we have done in the month. */
const doneRules: readonly Rule[] = [
  {
    kind: "requests-done",
    figures: ({ support: { requests } }) =>
      requests.done > 0
        ? { requests: requests.done, inTime: requests.doneInTime, types: requests.rows.length }
        : undefined,
  },
  {
    kind: "inquiries-answered",
    figures: ({ support: { inquiries } }) =>
      inquiries.answered > 0 ? { inquiries: inquiries.answered, received: inquiries.received } : undefined,
  },
  {
    kind: "updates-caught-up",
    figures: ({ devices }, previous) => {
      const late = (previous?.devices?.late ?? []).map(({ name }) => name);
      const current = (devices?.rows ?? []).filter(({ name, patch }) => patch === "current" && late.includes(name));
      return current.length > 0 ? { pcs: current.length, of: late.length } : undefined;
    },
  },
  {
    kind: "incidents-told",
    figures: ({ protection: { incidents } }) => {
      const told = (incidents ?? []).filter(({ notices }) => notices > 0);
      return told.length > 0 ? { incidents: told.length, notices: sum(told.map(({ notices }) => notices)) } : undefined;
    },
  },
];

const pointsBy = (rules: readonly Rule[], drawn: Drawn, previous: MonthlyReport | undefined): Point[] =>
  rules
    .flatMap(({ kind, figures }) => {
      const found = figures(drawn, previous);
      return found ? [{ kind, figures: found }] : [];
    })
    .slice(0, mostPoints);

/** The cover's sentences about what went well and what was done. */
export const points = (drawn: Drawn, previous: MonthlyReport | undefined): Pick<MonthlyReport, "good" | "done"> => ({
  good: pointsBy(goodRules, drawn, previous),
  done: pointsBy(doneRules, drawn, previous),
});
