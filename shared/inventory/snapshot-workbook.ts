import { Temporal } from "#shared/base/time.ts";
import type { Sheet, Workbook } from "#shared/platform/workbook.ts";
import type { Collector } from "./collector.ts";
import { collectors } from "./collectors.ts";
import type { SnapshotKind } from "./model.ts";
import type { Shown, Standing } from "./show-snapshot.ts";

/** A kind as one sheet, and beside it when and how far it could be read. */
export function snapshotWorkbook(
  kind: SnapshotKind,
  { standing, items, q }: Shown,
  { author, language, madeAt }: Pick<Workbook, "author" | "language" | "madeAt">,
): Workbook {
  const { title } = collectors[kind];
  const sheet = sheetOf(kind, items, language);
  return { title: title[language], author, madeAt, language, sheets: [sheet, ageSheet(standing, q, language)] };
}

export function sheetOf(kind: SnapshotKind, items: readonly unknown[], language: "ja" | "en"): Sheet {
  const { title, columns }: Collector<unknown, unknown, unknown> = collectors[kind];
  return {
    name: title[language],
    columns: columns.map((column) => ({ title: column.title[language], kind: column.kind })),
    rows: items.map((item) => columns.map((column) => column.of(item, language))),
  };
}

const coverages = {
  complete: { ja: "すべて取得", en: "Complete" },
  partial: { ja: "一部を取得", en: "In part" },
  none: { ja: "取得できませんでした", en: "Could not be read" },
} as const;

const ageWords = {
  ja: { name: "取得状況", asOf: "時点", readAt: "取得日時", coverage: "取得範囲", reason: "理由", filter: "絞り込み" },
  en: { name: "Source", asOf: "As of", readAt: "Read at", coverage: "Coverage", reason: "Reason", filter: "Filter" },
} as const;

function ageSheet({ attempt, shown }: Standing, q: string | undefined, language: "ja" | "en"): Sheet {
  const { name, asOf, readAt, coverage, reason, filter } = ageWords[language];
  const row = (of: NonNullable<Standing["shown"]>) => [
    Temporal.Instant.from(of.asOf ?? of.readAt),
    Temporal.Instant.from(of.readAt),
    coverages[of.coverage][language],
    of.reason?.[language],
    ...(q ? [q] : []),
  ];
  const tried = { ...attempt, ageHours: 0 };
  return {
    name,
    columns: [
      { title: asOf, kind: "instant" },
      { title: readAt, kind: "instant" },
      { title: coverage, kind: "text" },
      { title: reason, kind: "text" },
      ...(q ? [{ title: filter, kind: "text" } as const] : []),
    ],
    rows: [...(shown ? [row(shown)] : []), ...(attempt.coverage === "none" ? [row(tried)] : [])],
  };
}
