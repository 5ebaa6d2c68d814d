import { execFileSync } from "node:child_process";
import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import JSZip from "jszip";
import { afterAll, beforeAll, expect, test } from "vitest";
import type { Person } from "#shared/base/caller.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { makeArchive } from "#shared/billing/books/archive/make-archive.ts";
import type { ArchiveId } from "#shared/billing/books/archive/model.ts";
import { MakeArchive, orderArchive, readArchive } from "#shared/billing/books/archive/order-archive.ts";
import { FiledDocument, Frozen, fileDocument } from "#shared/billing/documents-store.ts";
import { numberDocuments } from "#shared/billing/numbering.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { surviveEveryCrash } from "#test/support/crash.ts";
import { type MemoryParts, startMemoryParts } from "#test/support/memory-parts.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";

const quiet = () => undefined;
let parts: MemoryParts;
let platform: Platform;
const sent: Outgoing[] = [];
let now = Temporal.Instant.from("2026-12-03T01:00:00Z");

beforeAll(async () => {
  parts = await startMemoryParts();
  platform = {
    ...parts.platform,
    clock: { now: () => now },
    log: { debug: quiet, info: quiet, warn: quiet, error: quiet },
    tables: memoryTables(),
    blobs: memoryBlobs(),
    bus: { send: async (_queue, ...messages) => void sent.push(...messages) },
  };
  await issue(1, "2026-10-30");
  await issue(2, "2026-11-30");
});
afterAll(() => parts.stop());

const person: Person = {
  kind: "person",
  tenant: TenantId.parse("0b1f6a0e-1111-4111-8111-0123456789ab"),
  objectId: "0b1f6a0e-2222-4111-8111-0123456789ab",
  name: "応対 涼",
  mail: "operator@mihon-systems.example",
  role: "operator",
};
const period = { from: "2026-10-01", to: "2026-12-31" };

/** An issued document with a PDF and a workbook. */
async function issue(revision: number, issuedOn: string): Promise<FiledDocument> {
  const frozen = Frozen.parse({
    tenant: person.tenant,
    month: issuedOn.slice(0, 7),
    kind: "invoice",
    revision,
    customerNumber: "C-0042",
    counterparty: "株式会社サンプル商事",
    issuedOn,
    netYen: 145_000,
    taxYen: 14_500,
    totalYen: 159_500,
    content: { blob: "", sha256: "" },
  });
  const [issued] = await numberDocuments(platform, [frozen]);
  if (!issued) throw new Error("A frozen document has no number.");
  const files = [];
  for (const format of ["pdf", "xlsx"] as const) {
    const content = Buffer.from(`${issued.number} as ${format}`);
    const blob = `${issued.tenant}/${issued.number}.${format}`;
    await platform.blobs.putOnce("invoices", blob, content, "application/octet-stream");
    const sha256 = createHash("sha256").update(content).digest("hex");
    files.push({ format, blob, fileName: `${issued.number}.${format}`, bytes: content.length, sha256 });
  }
  const filed = FiledDocument.parse({ ...issued, files, filedAt: "2026-12-01T00:00:00Z" });
  await fileDocument(platform, filed);
  return filed;
}

const workSent = async (on: Platform, archive: ArchiveId) => {
  for (const { body } of sent) {
    const work = MakeArchive.safeParse(body).data;
    if (work?.archive === archive) await makeArchive(on, work);
  }
};
const zipOf = async (archive: ArchiveId) =>
  (await platform.blobs.get("invoices", `archives/${archive}.zip`)) ?? Buffer.of();
const sha256Of = (bytes: Uint8Array) => createHash("sha256").update(bytes).digest("hex");

let orders = 0;
const order = () => {
  now = now.add({ seconds: (orders += 1) });
  return orderArchive(platform, period, person);
};

test("an archive is packed once and as it was ordered, wherever its worker dies", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: order,
    work: workSent,
    observe: async (archive) => {
      const { at: _, archive: __, ...standing } = await readArchive(platform, archive);
      return { ...standing, isAsKept: standing.sha256 === sha256Of(await zipOf(archive)) };
    },
  });

  for (const { at, when, effect, outcome } of result.outcomes)
    expect({ at, when, effect, outcome }).toEqual({ at, when, effect, outcome: result.undisturbed });
  expect(result.outcomes.length).toBeGreaterThanOrEqual(20);
  expect(result.undisturbed).toMatchObject({ state: "done", documents: 2, files: 4, isAsKept: true });
});

test("an order has its message on the way, whenever its process dies", async () => {
  const result = await surviveEveryCrash(platform, {
    prepare: async () => (now = now.add({ minutes: 1 })),
    work: async (mortal, at) => void (await orderArchive({ ...mortal, clock: { now: () => at } }, period, person)),
    observe: async (at) => {
      const wanted = sent.flatMap(({ body }) => MakeArchive.safeParse(body).data?.archive ?? []);
      const archive = wanted.at(-1);
      if (!archive) return undefined;
      await workSent(platform, archive);
      const { state, at: orderedAt } = await readArchive(platform, archive);
      return { state, isThis: orderedAt === at.toString() };
    },
  });

  expect(result.outcomes).toHaveLength(6);
  for (const { outcome } of result.outcomes) expect(outcome).toEqual({ state: "done", isThis: true });
});

test("what is in an archive is what an auditor's sha256sum verifies, and its list of hashes is known to us", async () => {
  const archive = await order();
  await workSent(platform, archive);
  const { manifestSha256 } = await readArchive(platform, archive);
  const zip = await JSZip.loadAsync(await zipOf(archive));
  const folder = await mkdtemp(path.join(tmpdir(), "archive-"));
  const names = Object.values(zip.files).flatMap(({ name, dir }) => (dir ? [] : [name]));
  for (const name of names) {
    await mkdir(path.dirname(path.join(folder, name)), { recursive: true });
    await writeFile(path.join(folder, name), (await zip.file(name)?.async("nodebuffer")) ?? "");
  }
  const verify = () => execFileSync("sha256sum", ["-c", "--quiet", "SHA256SUMS"], { cwd: folder, stdio: "pipe" });

  expect(names.toSorted()).toEqual([
    "SHA256SUMS",
    "documents/2026-10/INV-202610-0001.pdf",
    "documents/2026-10/INV-202610-0001.xlsx",
    "documents/2026-11/INV-202611-0001.pdf",
    "documents/2026-11/INV-202611-0001.xlsx",
    "index.csv",
  ]);
  expect(verify).not.toThrow();
  expect(sha256Of((await zip.file("SHA256SUMS")?.async("nodebuffer")) ?? Buffer.of())).toBe(manifestSha256);
  const index = (await zip.file("index.csv")?.async("string")) ?? "";
  expect(index).toContain("2026-10-30,159500,株式会社サンプル商事,C-0042,請求書,INV-202610-0001,documents/2026-10/");
  await writeFile(path.join(folder, "documents/2026-10/INV-202610-0001.pdf"), "something else");
  expect(verify).toThrow();
  await rm(folder, { recursive: true });
});

test("an archive fails aloud when a file is not what was filed, and waits for one that is not made yet", async () => {
  const broken = await issue(3, "2026-12-01");
  await platform.blobs.remove("invoices", broken.files[0]?.blob ?? "");
  const archive = await order();
  await workSent(platform, archive);

  expect(await readArchive(platform, archive)).toMatchObject({
    state: "failed",
    reason: "INV-202612-0001.pdf is not what was filed.",
  });
  await numberDocuments(platform, [{ ...broken, revision: 4 }]);
  await expect(workSent(platform, await order())).rejects.toMatchObject({ retryAfterSeconds: 60 });
});
