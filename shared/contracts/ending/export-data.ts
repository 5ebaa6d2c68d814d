import { createHash } from "node:crypto";
import { idFrom, type TenantId } from "#shared/base/ids.ts";
import { japanDate } from "#shared/base/time.ts";
import { pageOfFiled } from "#shared/billing/documents-store.ts";
import { inquiryFiles } from "#shared/inquiries/export-inquiries.ts";
import { SnapshotKind } from "#shared/inventory/model.ts";
import { newestSheet } from "#shared/inventory/read-snapshots.ts";
import { csv } from "#shared/platform/csv.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type ZipFile, zipOf } from "#shared/platform/zip.ts";
import { reportFiles } from "#shared/reports/export-reports.ts";
import { everyOrder } from "#shared/requests/open-orders.ts";
import { auditPage } from "#shared/requests/read-audit.ts";
import { findCustomer } from "#shared/tenants/find-customer.ts";
import { pageOfApplications } from "../applications/store.ts";
import type { Letter } from "../letters/model.ts";
import { fileLetter, findLetter } from "../letters/store.ts";
import { listLoginIds, loginIdSheet } from "../show-contract.ts";
import { contractVersions } from "../store.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "newId" | "tables">;

const titles = { ja: "お客様データ一式", en: "Your data" } as const;

/** Where archives lie: apart from letters, since they go when what they hold goes. */
export const archivesOf = (tenant: TenantId): string => `exports/${tenant}/`;

const exportLetter = (tenant: TenantId, endedOn: string) => idFrom("letter", "data-export", tenant, endedOn);

/**
 * Makes one archive of all that is the customer's, laid down as it grows, and files it with the letters. Who is killed begins
 * anew under another name.
 */
export async function exportData(needs: Needs, tenant: TenantId, endedOn: string): Promise<Letter> {
  const id = exportLetter(tenant, endedOn);
  const there = await findLetter(needs, tenant, id);
  if (there) return there;
  const { language } = await findCustomer(needs, tenant);
  const at = needs.clock.now();
  const blob = `${archivesOf(tenant)}${needs.newId("letter")}.zip`;
  const measured = measure(zipOf(entriesOf(needs, tenant)));
  await needs.blobs.putStream("contracts", blob, measured.content, "application/zip");
  const fileName = `${titles[language]}_${japanDate(at).toString()}.zip`;
  const file = { format: "zip" as const, blob, fileName, ...measured.sofar() };
  const letter: Letter = {
    tenant,
    id,
    kind: "data-export",
    title: titles[language],
    createdAt: at.toString(),
    files: [file],
  };
  await fileLetter(needs, letter);
  return (await findLetter(needs, tenant, id)) ?? letter;
}

/** What passes by, counted and hashed. */
function measure(source: AsyncIterable<Uint8Array>) {
  const hash = createHash("sha256");
  let bytes = 0;
  async function* pass() {
    for await (const chunk of source) {
      hash.update(chunk);
      bytes += chunk.length;
      yield chunk;
    }
  }
  return { content: pass(), sofar: () => ({ bytes, sha256: hash.digest("hex") }) };
}

async function* entriesOf(needs: Needs, tenant: TenantId): AsyncIterable<ZipFile> {
  const { language } = await findCustomer(needs, tenant);
  yield asJson("contract/versions.json", await contractVersions(needs, tenant));
  yield asJson("contract/applications.json", (await pageOfApplications(needs, tenant, {})).applications);
  yield asText("contract/login-ids.csv", await csv(loginIdSheet(await listLoginIds(needs, tenant), language)));
  for (const kind of SnapshotKind.options) {
    const read = await newestSheet(needs, { tenant, kind, language });
    if (read) yield asText(`inventory/${kind}_${read.asOf.slice(0, 10)}.csv`, await csv(read.sheet));
  }
  yield* inquiryFiles(needs, tenant);
  yield asJson("orders/orders.json", await everyOrder(needs, tenant));
  yield asJson(
    "orders/trail.json",
    await everything(
      (cursor) => auditPage(needs, tenant, cursor),
      ({ entries }) => entries,
    ),
  );
  yield* reportFiles(needs, tenant);
  yield* invoiceFiles(needs, tenant);
}

async function* invoiceFiles(needs: Needs, tenant: TenantId): AsyncIterable<ZipFile> {
  const documents = await everything(
    ({ cursor }) => pageOfFiled(needs, tenant, { take: 500, cursor }),
    (page) => page.documents,
  );
  yield asJson(
    "invoices/invoices.json",
    documents.map(({ content: _ours, files: _files, ...document }) => document),
  );
  for (const { number, files } of documents)
    for (const { blob, format } of files) {
      const content = await needs.blobs.get("invoices", blob);
      if (content) yield { path: `invoices/${number}.${format}`, content };
    }
}

/** All of what comes a page at a time. */
async function everything<Page extends { cursor?: string }, Row>(
  read: (from: { cursor?: string }) => Promise<Page>,
  rowsOf: (page: Page) => readonly Row[],
): Promise<Row[]> {
  const rows: Row[] = [];
  let from: { cursor?: string } | undefined = {};
  while (from) {
    const page: Page = await read(from);
    rows.push(...rowsOf(page));
    from = page.cursor === undefined ? undefined : { cursor: page.cursor };
  }
  return rows;
}

const asText = (path: string, text: string): ZipFile => ({ path, content: Buffer.from(text) });
const asJson = (path: string, value: unknown): ZipFile => asText(path, JSON.stringify(value, undefined, 2));
