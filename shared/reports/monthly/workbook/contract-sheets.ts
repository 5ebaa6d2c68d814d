import type { Sheet } from "#shared/platform/workbook.ts";
import { isUsable } from "../../licence-rules.ts";
import { wordsIn } from "../../wording.ts";
import type { MonthlyReport } from "../model.ts";
import { costOf } from "../surplus-cost.ts";
import { contractWords } from "../words/contract-words.ts";
import { workbookWords } from "../words/workbook-words.ts";
import { day, known } from "./cells.ts";

/** Every product with its price, and the people who hold a licence and do not sign in. */
export const contractSheets = (report: MonthlyReport): Sheet[] => [licences(report), idle(report)];

function licences({ contract, language }: MonthlyReport): Sheet {
  const words = workbookWords[language];
  const base = wordsIn(language);
  return {
    name: words.sheets.licences,
    columns: [
      { title: base.table.heads.product, kind: "text" },
      { title: base.workbook.partNumber, kind: "text" },
      { title: base.figures.owned, kind: "integer" },
      { title: base.figures.assigned, kind: "integer" },
      { title: base.figures.surplus, kind: "integer" },
      { title: base.figures.shortage, kind: "integer" },
      { title: base.workbook.assignedBefore, kind: "integer" },
      { title: words.monthlyPrice, kind: "yen" },
      { title: words.surplusCost, kind: "yen" },
      { title: base.workbook.state, kind: "text" },
    ],
    rows: (contract.licences?.rows ?? []).map((row) => [
      row.name,
      row.skuPartNumber,
      row.owned,
      row.assigned,
      isUsable(row) ? Math.max(0, row.surplus) : undefined,
      isUsable(row) ? Math.max(0, -row.surplus) : undefined,
      known(row.assignedBefore),
      contract.prices?.[row.skuId.toLowerCase()],
      known(costOf(row, contract)),
      row.state === "active" ? base.workbook.active : base.table.states[row.state],
    ]),
  };
}

function idle({ contract, language }: MonthlyReport): Sheet {
  const { idle: words } = contractWords[language];
  return {
    name: workbookWords[language].sheets.idle,
    columns: [
      { title: words.name, kind: "text" },
      { title: words.product, kind: "text" },
      { title: words.last, kind: "date" },
    ],
    rows: (contract.idle?.rows ?? []).map(({ name, product, lastSignInOn }) => [name, product, day(lastSignInOn)]),
  };
}
