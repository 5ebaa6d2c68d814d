import type { Sheet } from "#shared/platform/workbook.ts";
import type { MonthlyReport } from "../model.ts";
import { devicesWords } from "../words/devices-words.ts";
import { listsWords } from "../words/lists-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { gb, instant } from "./cells.ts";

/** Every device, those that are late, and those that cannot be judged. */
export const devicesSheets = (report: MonthlyReport): Sheet[] => [all(report), late(report), notJudged(report)];

function all({ devices, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  const lists = listsWords[language].devices;
  return {
    name: words.sheets.devices,
    columns: [
      { title: lists.name, kind: "text" },
      { title: lists.owner, kind: "text" },
      { title: words.operatingSystem, kind: "text" },
      { title: words.windows, kind: "text" },
      { title: words.build, kind: "text" },
      { title: lists.compliance, kind: "text" },
      { title: lists.patch, kind: "text" },
      { title: words.encrypted, kind: "text" },
      { title: lists.contact, kind: "instant" },
      { title: words.model, kind: "text" },
      { title: words.serialNumber, kind: "text" },
    ],
    rows: (devices?.rows ?? []).map((row) => [
      row.name,
      row.owner,
      row.operatingSystem,
      row.windows,
      row.osVersion,
      lists.complianceStates[row.compliance],
      lists.patchStates[row.patch],
      row.isEncrypted ? lists.yes : lists.no,
      instant(row.lastContactAt),
      row.model,
      row.serialNumber,
    ]),
  };
}

function late({ devices, language }: MonthlyReport): Sheet {
  const words = devicesWords[language];
  const { sheets, windows, build, freeGigabytes } = workbookWords[language];
  return {
    name: sheets.late,
    columns: [
      { title: listsWords[language].devices.name, kind: "text" },
      { title: words.heads.owner, kind: "text" },
      { title: windows, kind: "text" },
      { title: build, kind: "text" },
      { title: words.heads.since, kind: "integer" },
      { title: words.heads.contact, kind: "instant" },
      { title: words.heads.reason, kind: "text" },
      { title: words.heads.step, kind: "text" },
      { title: freeGigabytes, kind: "decimal" },
    ],
    rows: (devices?.late ?? []).map((pc) => [
      pc.name,
      pc.owner,
      pc.windows,
      pc.osVersion,
      pc.daysSinceRelease,
      instant(pc.lastContactAt),
      words.reasons[pc.reason],
      words.steps[pc.reason],
      gb(pc.freeBytes),
    ]),
  };
}

function notJudged({ devices, language }: MonthlyReport): Sheet {
  const words = devicesWords[language];
  const { sheets, build } = workbookWords[language];
  return {
    name: sheets.notJudged,
    columns: [
      { title: listsWords[language].devices.name, kind: "text" },
      { title: words.heads.owner, kind: "text" },
      { title: build, kind: "text" },
      { title: words.heads.contact, kind: "instant" },
      { title: words.heads.why, kind: "text" },
    ],
    rows: (devices?.notJudged ?? []).map((pc) => [
      pc.name,
      pc.owner,
      pc.osVersion,
      instant(pc.lastContactAt),
      words.whys[pc.why],
    ]),
  };
}
