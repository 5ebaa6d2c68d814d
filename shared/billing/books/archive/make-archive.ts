import { createHash } from "node:crypto";
import * as z from "zod";
import { fault, Problem } from "#shared/base/problems.ts";
import { Temporal } from "#shared/base/time.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { type ZipFile, zipOf } from "#shared/platform/zip.ts";
import { findFiled } from "../../documents-store.ts";
import type { IssuedDocument } from "../../model.ts";
import { issuedInMonth } from "../../numbering.ts";
import { inTurns } from "../in-turns.ts";
import { monthsBetween } from "../months.ts";
import { listsOf, pathOf, sha256Of } from "./archive-files.ts";
import { findArchive, keepProgress, keepResult } from "./archive-store.ts";
import { ArchivedFile, type ArchiveId, type ArchiveOrder } from "./model.ts";
import type { MakeArchive } from "./order-archive.ts";

type Needs = Pick<Platform, "blobs" | "clock" | "log" | "tables">;

/**
 * Packs an archive. What is in it is written down first, and all else follows from that: whoever packs it again, after a
 * crash or at the same time, makes the same bytes.
 */
export async function makeArchive(needs: Needs, { archive }: MakeArchive): Promise<void> {
  const found = await findArchive(needs, archive);
  if (!found || found.result) return;
  const files = await contentsOf(needs, found.order);
  const at = () => needs.clock.now().toString();
  try {
    const packed = await pack(needs, archive, files);
    const documents = new Set(files.map(({ number }) => number)).size;
    await keepResult(needs, { state: "done", archive, at: at(), documents, files: files.length, ...packed });
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== "wrong-state") throw error;
    needs.log.error("archive failed", { archive, cause: error.message });
    await keepResult(needs, { state: "failed", archive, at: at(), reason: error.message });
  }
}

/** What the archive holds, as it was when that was first looked up. */
async function contentsOf(needs: Needs, order: ArchiveOrder): Promise<ArchivedFile[]> {
  const blob = `archives/${order.archive}.json`;
  const there = (await needs.blobs.get("invoices", blob)) ?? (await lookUp(needs, order, blob));
  return z.array(ArchivedFile).parse(JSON.parse(Buffer.from(there).toString("utf8")));
}

async function lookUp(needs: Needs, { from, to }: ArchiveOrder, blob: string): Promise<Uint8Array> {
  const files: ArchivedFile[] = [];
  for (const month of monthsBetween(from.slice(0, 7), to.slice(0, 7))) {
    const issued = await issuedInMonth(needs, month);
    const wanted = issued.filter(({ issuedOn }) => from <= issuedOn && issuedOn <= to);
    files.push(...(await inTurns(wanted, (one) => filesOf(needs, one))).flat());
  }
  const content = Buffer.from(JSON.stringify(files));
  const outcome = await needs.blobs.putOnce("invoices", blob, content, "application/json");
  return outcome === "written" ? content : ((await needs.blobs.get("invoices", blob)) ?? content);
}

/** What has its number and no files yet will have them soon. */
async function filesOf(needs: Needs, issued: IssuedDocument): Promise<ArchivedFile[]> {
  const filed = await findFiled(needs, issued);
  if (!filed) throw fault("stale-version", "Some documents are still being made.", { retryAfterSeconds: 60 });
  return filed.files.map((file) => ArchivedFile.parse({ ...filed, file }));
}

/** So many files are in memory, and after so many it is written down how far it is. */
const atOnce = 16;
const counted = 10 * atOnce;

async function pack(needs: Needs, archive: ArchiveId, files: readonly ArchivedFile[]) {
  const blob = `archives/${archive}.zip`;
  const { index, manifest } = await listsOf(files);
  const staged = needs.blobs.stage("invoices", blob);
  const hash = createHash("sha256");
  let bytes = 0;
  for await (const chunk of zipOf(entriesOf(needs, archive, files, { index, manifest }))) {
    hash.update(chunk);
    bytes += chunk.length;
    await staged.write(chunk);
  }
  await staged.commit("application/zip");
  return { blob, bytes, sha256: hash.digest("hex"), manifestSha256: sha256Of(manifest) };
}

/** The lists first, and then each file as it was filed, proven by its hash. */
async function* entriesOf(
  needs: Needs,
  archive: ArchiveId,
  files: readonly ArchivedFile[],
  { index, manifest }: { index: Uint8Array; manifest: Uint8Array },
): AsyncIterable<ZipFile> {
  const madeOn = Temporal.PlainDate.from(files.at(-1)?.issuedOn ?? "2000-01-01");
  yield { path: "SHA256SUMS", on: madeOn, content: manifest };
  yield { path: "index.csv", on: madeOn, content: index };
  for (let done = 0; done < files.length; done += atOnce) {
    if (done % counted === 0)
      await keepProgress(needs, { archive, at: needs.clock.now().toString(), done, of: files.length });
    yield* await Promise.all(files.slice(done, done + atOnce).map((one) => asFiled(needs, one)));
  }
}

async function asFiled({ blobs }: Pick<Platform, "blobs">, one: ArchivedFile): Promise<ZipFile> {
  const content = await blobs.get("invoices", one.file.blob);
  if (!content || sha256Of(content) !== one.file.sha256)
    throw fault("wrong-state", `${one.number}.${one.file.format} is not what was filed.`);
  return { path: pathOf(one), on: Temporal.PlainDate.from(one.issuedOn), content };
}
