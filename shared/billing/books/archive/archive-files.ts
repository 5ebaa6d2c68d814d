import { createHash } from "node:crypto";
import { csv } from "#shared/platform/csv.ts";
import type { Column } from "#shared/platform/workbook.ts";
import { documentTitles } from "../../document-titles.ts";
import type { ArchivedFile } from "./model.ts";

export const sha256Of = (content: Uint8Array): string => createHash("sha256").update(content).digest("hex");

/** Where a file lies in an archive: plain letters, which every system unpacks as they are. */
export const pathOf = ({ issuedOn, number, file }: ArchivedFile): string =>
  `documents/${issuedOn.slice(0, 7)}/${number}.${file.format}`;

const columns: readonly Column[] = [
  { title: "取引年月日", kind: "text" },
  { title: "取引金額", kind: "integer" },
  { title: "取引先", kind: "text" },
  { title: "お客様番号", kind: "text" },
  { title: "書類", kind: "text" },
  { title: "番号", kind: "text" },
  { title: "ファイル", kind: "text" },
  { title: "SHA-256", kind: "text" },
];

/** The index by day, amount and counterparty, and the hashes of all files and of the index, as `sha256sum -c` reads them. */
export async function listsOf(files: readonly ArchivedFile[]): Promise<{ index: Uint8Array; manifest: Uint8Array }> {
  const rows = files.map((one) => [
    one.issuedOn,
    one.totalYen,
    one.counterparty,
    one.customerNumber,
    documentTitles[one.kind].ja,
    one.number,
    pathOf(one),
    one.file.sha256,
  ]);
  const index = Buffer.from(await csv({ name: "index", columns, rows }));
  const sums = [[sha256Of(index), "index.csv"], ...files.map((one) => [one.file.sha256, pathOf(one)])].map(
    ([sha256, path]) => `${sha256}  ${path}\n`,
  );
  return { index, manifest: Buffer.from(sums.join("")) };
}
