import { Temporal } from "#shared/base/time.ts";
import type { Cell, Sheet, Workbook } from "#shared/platform/workbook.ts";
import { isUsable } from "./licence-rules.ts";
import type { LicenceReport, LicenceRow } from "./model.ts";
import { periodText, wordsIn } from "./wording.ts";
import type { Words } from "./words.ts";

/** The licence report as a workbook: every product, the months behind them, and where the figures come from. */
export function licenceWorkbook(report: LicenceReport): Workbook {
  const words = wordsIn(report.language);
  return {
    title: words.documentTitle(report.tenantName, periodText(report)),
    author: report.providerName,
    language: report.language,
    madeAt: Temporal.Instant.from(report.reading.readAt),
    sheets: [products(report, words), trend(report, words), evidence(report, words)],
  };
}

function products({ rows }: LicenceReport, words: Words): Sheet {
  const { heads } = words.table;
  return {
    name: words.workbook.sheets.licences,
    columns: [
      { title: heads.product, kind: "text" },
      { title: words.workbook.partNumber, kind: "text" },
      { title: words.figures.owned, kind: "integer" },
      { title: words.figures.assigned, kind: "integer" },
      { title: words.figures.surplus, kind: "integer" },
      { title: words.figures.shortage, kind: "integer" },
      { title: words.workbook.shareAssigned, kind: "percent" },
      { title: words.workbook.assignedBefore, kind: "integer" },
      { title: words.workbook.state, kind: "text" },
      { title: words.workbook.productId, kind: "text" },
    ],
    rows: rows.map((row) => [
      row.name,
      row.skuPartNumber,
      row.owned,
      row.assigned,
      isUsable(row) ? Math.max(0, row.surplus) : undefined,
      isUsable(row) ? Math.max(0, -row.surplus) : undefined,
      row.owned > 0 ? row.assigned / row.owned : undefined,
      row.assignedBefore ?? undefined,
      stateText(row, words),
      row.skuId,
    ]),
  };
}

function trend({ history }: LicenceReport, words: Words): Sheet {
  return {
    name: words.workbook.sheets.trend,
    columns: [
      { title: words.workbook.month, kind: "text" },
      { title: words.table.heads.product, kind: "text" },
      { title: words.figures.owned, kind: "integer" },
      { title: words.figures.assigned, kind: "integer" },
    ],
    rows: (history?.points ?? []).map(({ month, owned, assigned }) => [
      month,
      history?.name,
      owned ?? undefined,
      assigned ?? undefined,
    ]),
  };
}

function evidence({ reading, rows, leftOut, tenantName }: LicenceReport, words: Words): Sheet {
  const { evidence, workbook, missing, table } = words;
  const wasRead = reading.coverage !== "none";
  const facts: (readonly Cell[])[] = [
    [workbook.customer, tenantName, undefined],
    [evidence.heads.source, evidence.licencesSource, undefined],
    [evidence.heads.asOf, undefined, wasRead ? Temporal.Instant.from(reading.asOf) : undefined],
    [evidence.heads.readAt, undefined, Temporal.Instant.from(reading.readAt)],
    [evidence.heads.scope, wasRead ? evidence.products(rows.length) : "—", undefined],
    [evidence.heads.result, evidence.results[reading.coverage], undefined],
    ...(reading.cause ? [[missing.cause, missing.causes[reading.cause], undefined]] : []),
    ...(leftOut.length > 0 ? [[table.leftOut, leftOut.join(words.listComma), undefined]] : []),
    ...evidence.rules.map(({ term, rule }) => [term, rule, undefined]),
  ];
  return {
    name: workbook.sheets.evidence,
    columns: [
      { title: workbook.item, kind: "text" },
      { title: workbook.value, kind: "text" },
      { title: workbook.moment, kind: "instant" },
    ],
    rows: facts,
  };
}

const stateText = (row: LicenceRow, words: Words): string =>
  row.state === "active" ? words.workbook.active : words.table.states[row.state];
