import { japanDate, Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type Column, type Sheet, workbook } from "#shared/platform/workbook.ts";
import { documentTitles } from "../document-titles.ts";
import { type DocumentQuery, type FoundDocument, searchDocuments } from "./search-documents.ts";

const columns: readonly Column[] = [
  { title: "発行日", kind: "date" },
  { title: "番号", kind: "text" },
  { title: "種類", kind: "text" },
  { title: "対象の月", kind: "text" },
  { title: "お客様番号", kind: "text" },
  { title: "取引先", kind: "text" },
  { title: "支払期限", kind: "date" },
  { title: "金額（税込）", kind: "yen" },
  { title: "残高", kind: "yen" },
  { title: "元の書類", kind: "text" },
];

type Needs = Pick<Platform, "clock" | "settings" | "tables">;

/** All documents that match, by day of issue and number, as a workbook; what it was made of is in its name. */
export async function foundFile(needs: Needs, query: DocumentQuery): Promise<{ name: string; content: Uint8Array }> {
  const documents = await allFound(needs, query);
  const title = `書類_${query.from ?? documents[0]?.issuedOn ?? ""}_${query.to ?? japanDate(needs.clock.now()).toString()}`;
  const sheet: Sheet = { name: "書類", columns, rows: documents.map(cellsOf) };
  const made = { title, author: needs.settings.service.providerName, madeAt: needs.clock.now() };
  return { name: `${title}.xlsx`, content: await workbook({ ...made, language: "ja", sheets: [sheet] }) };
}

const most = 200;

async function allFound(needs: Needs, query: DocumentQuery): Promise<FoundDocument[]> {
  const found: FoundDocument[] = [];
  let cursor: string | undefined;
  do {
    const page = await searchDocuments(needs, query, { take: most, cursor });
    found.push(...page.documents);
    cursor = page.cursor;
  } while (cursor !== undefined);
  return found;
}

const cellsOf = ({
  issuedOn,
  number,
  kind,
  month,
  customerNumber,
  counterparty,
  dueOn,
  totalYen,
  payment,
  corrects,
}: FoundDocument) => [
  Temporal.PlainDate.from(issuedOn),
  number,
  documentTitles[kind].ja,
  month,
  customerNumber,
  counterparty,
  dueOn === undefined ? undefined : Temporal.PlainDate.from(dueOn),
  totalYen,
  payment?.openYen,
  corrects,
];
