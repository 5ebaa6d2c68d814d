import { createHash } from "node:crypto";
import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { BillingDocument, DocumentFile, type DocumentKey, IssuedDocument } from "./model.ts";

type InTables = Pick<Platform, "tables">;
type Needs = Pick<Platform, "blobs" | "tables">;

/** A document that will be issued as it is: from now on it says the same and is of the same day, however often it is tried. */
export const Frozen = IssuedDocument.omit({ number: true });
export type Frozen = z.infer<typeof Frozen>;

/** A company's documents, the newest month first; `files` are there once it is issued to the customer. */
export const FiledDocument = IssuedDocument.extend({ files: z.array(DocumentFile), filedAt: z.iso.datetime() });
export type FiledDocument = z.infer<typeof FiledDocument>;

const Row = z.discriminatedUnion("row", [
  Frozen.extend({ row: z.literal("frozen") }),
  FiledDocument.extend({ row: z.literal("filed") }),
]);
type Row = z.infer<typeof Row>;

const documents: TableDefinition<Row> = {
  name: "billingDocuments",
  schema: Row,
  key: (row) => ({ partition: row.tenant, row: `${row.row}:${placeOf(row)}` }),
};

const newestMonthFirst = (month: string) => String(999_999 - Number(month.replace("-", "")));
const placeOf = ({ month, kind, revision }: DocumentKey) =>
  `${newestMonthFirst(month)}:${kind}:${String(revision).padStart(4, "0")}`;

/** Lays a document down and gives it its place; the one that was there first stays, and is given back. */
export async function freeze(needs: Needs, document: BillingDocument): Promise<Frozen> {
  const content = Buffer.from(JSON.stringify(document));
  const sha256 = createHash("sha256").update(content).digest("hex");
  const blob = `${document.tenant}/${document.month}/${document.kind}-${document.revision}-${sha256.slice(0, 16)}.json`;
  await needs.blobs.putOnce("invoices", blob, content, "application/json");
  const counterparty = document.recipient.name;
  const frozen = Frozen.parse({ ...document, counterparty, content: { blob, sha256 } });
  if ((await needs.tables.insert(documents, { row: "frozen", ...frozen })) === "inserted") return frozen;
  return (await findFrozen(needs, document)) ?? frozen;
}

export async function findFrozen({ tables }: InTables, key: DocumentKey): Promise<Frozen | undefined> {
  const stored = await tables.get(documents, { partition: key.tenant, row: `frozen:${placeOf(key)}` });
  return stored?.value.row === "frozen" ? Frozen.parse(stored.value) : undefined;
}

/** What a document says, proven by its hash. */
export async function contentOf(
  needs: Pick<Platform, "blobs">,
  issued: Pick<IssuedDocument, "content">,
): Promise<BillingDocument> {
  const document = await provenContent(needs, issued);
  if (!document) throw new Error(`The document ${issued.content.blob} is not what was frozen.`);
  return document;
}

/** What a document says, or nothing when that is not what was frozen. */
export async function provenContent(
  { blobs }: Pick<Platform, "blobs">,
  { content: { blob, sha256 } }: Pick<IssuedDocument, "content">,
): Promise<BillingDocument | undefined> {
  const content = await blobs.get("invoices", blob);
  if (!content || createHash("sha256").update(content).digest("hex") !== sha256) return undefined;
  return BillingDocument.parse(JSON.parse(Buffer.from(content).toString("utf8")));
}

/** Files a document with the company's others; from now on its admins see it. */
export async function fileDocument({ tables }: InTables, filed: FiledDocument): Promise<void> {
  await tables.insert(documents, { row: "filed", ...filed });
}

export async function findFiled({ tables }: InTables, key: DocumentKey): Promise<FiledDocument | undefined> {
  const stored = await tables.get(documents, { partition: key.tenant, row: `filed:${placeOf(key)}` });
  return stored?.value.row === "filed" ? FiledDocument.parse(stored.value) : undefined;
}

/** Everything of one month and kind that is or will be issued, the first one first. */
export async function frozenOfMonth(
  { tables }: InTables,
  { tenant, month, kind }: Omit<DocumentKey, "revision">,
): Promise<Frozen[]> {
  const from = `frozen:${newestMonthFirst(month)}:${kind}:`;
  const { rows } = await tables.list(documents, { partition: tenant, from, before: `${from}~` });
  return rows.filter((row) => row.row === "frozen").map((row) => Frozen.parse(row));
}

/** The same with all that they say. */
export const contentsOfMonth = async (needs: Needs, which: Omit<DocumentKey, "revision">): Promise<BillingDocument[]> =>
  Promise.all((await frozenOfMonth(needs, which)).map((one) => contentOf(needs, one)));

/** A company's documents of one month and kind, the first one first. */
export async function filedOfMonth(
  { tables }: InTables,
  { tenant, month, kind }: Omit<DocumentKey, "revision">,
): Promise<FiledDocument[]> {
  const from = `filed:${newestMonthFirst(month)}:${kind}:`;
  const { rows } = await tables.list(documents, { partition: tenant, from, before: `${from}~` });
  return rows.filter((row) => row.row === "filed").map((row) => FiledDocument.parse(row));
}

/** One page of a company's documents, the newest month first. */
export async function pageOfFiled(
  { tables }: InTables,
  tenant: TenantId,
  page: { take: number; cursor?: string | undefined },
): Promise<{ documents: FiledDocument[]; cursor?: string }> {
  const { rows, cursor } = await tables.list(documents, {
    partition: tenant,
    from: "filed:",
    before: "filed:~",
    take: page.take,
    ...(page.cursor && { cursor: page.cursor }),
  });
  const filed = rows.filter((row) => row.row === "filed").map((row) => FiledDocument.parse(row));
  return { documents: filed, ...(cursor !== undefined && { cursor }) };
}
