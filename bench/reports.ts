import { readFile } from "node:fs/promises";
import * as z from "zod";
import { demoId } from "#local/demo.ts";
import { TenantId } from "#shared/base/ids.ts";
import { Temporal } from "#shared/base/time.ts";
import { service } from "#shared/inquiries/history.ts";
import { readSettings } from "#shared/platform/config.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { createPrinter } from "#shared/platform/printer.ts";
import { monthlyReportHtml } from "#shared/reports/monthly/html/monthly-report-html.tsx";
import type { MonthlyReport } from "#shared/reports/monthly/model.ts";
import { stateOf } from "#shared/reports/monthly/run/draft-rules.ts";
import { draftsOf, writeDraft } from "#shared/reports/monthly/run/draft-store.ts";
import { publishReport } from "#shared/reports/monthly/run/publish-report.ts";
import { keepModel } from "#shared/reports/monthly/run/report-model.ts";
import { memoryBlobs, memoryTables } from "#test/support/memory-storage.ts";
import { sampleReport } from "#test/support/monthly-reports.ts";
import { comparePrinting } from "./bare-printing.ts";
import { killChromium, memory } from "./chromium-processes.ts";

const count = Number(process.env["COUNT"] ?? 100);
const month = "2026-10";
const atOnce = 2;
/** So many documents are printed by our printer and by a bare page in turn. */
const compared = 10;

const tell = (line: string) => process.stdout.write(`${line}\n`);
const seconds = (since: number) => ((performance.now() - since) / 1000).toFixed(1);

/** Publishes a month's reports of many customers through one warm Chromium, which is killed on the way, and all once more. */
export async function benchReports(): Promise<void> {
  tell(`${count} reports of the same month, ${atOnce} at a time`);
  const printer = createPrinter({ pagesAtOnce: atOnce });
  const { needs, laid } = await needsOf(printer);
  try {
    const documents = Array.from({ length: compared }, (_, nth) => monthlyReportHtml(reportOf(nth)));
    const compare = async () => tell(`  one by one: ${await comparePrinting(printer, documents)}`);
    const tenants = await prepare(needs);
    await compare();
    const began = performance.now();
    await publishAll(needs, tenants, async (nth) => {
      if ([0.25, 0.5, 1].some((part) => nth === Math.floor(count * part))) tell(`  ${nth} reports: ${await memory()}`);
      if (nth === Math.floor(count / 2)) tell(`  Chromium ${await killChromium()} killed at report ${nth}`);
    });
    tell(`  published in ${seconds(began)} s, ${((count * 1000) / (performance.now() - began)).toFixed(2)} a second`);
    const again = performance.now();
    await publishAll(needs, tenants, async () => undefined);
    const published = (await draftsOf(needs, month)).filter((draft) => stateOf(draft) === "published").length;
    tell(
      `  ordered once more in ${seconds(again)} s: ${published} published, ${laid.pdf} PDFs and ${laid.xlsx} workbooks laid down`,
    );
    await compare();
  } finally {
    await printer.close();
  }
}

const Sample = z.object({ Values: z.record(z.string(), z.string()) });

type Needs = Parameters<typeof publishReport>[0];

/** Storage in memory that counts the files of reports and forgets what is in them, so that memory tells of the run alone. */
async function needsOf(printer: Platform["printer"]): Promise<{ needs: Needs; laid: Record<"pdf" | "xlsx", number> }> {
  const sample = Sample.parse(JSON.parse(await readFile("local.settings.sample.json", "utf8")));
  const settings = readSettings(sample.Values);
  const laid = { pdf: 0, xlsx: 0 };
  const kept = memoryBlobs();
  const blobs: Platform["blobs"] = {
    ...kept,
    putOnce: async (container, name, content, type) => {
      const isFile = /\.(pdf|xlsx)$/.test(name);
      const outcome = await kept.putOnce(container, name, isFile ? new Uint8Array() : content, type);
      if (isFile && outcome === "written") laid[name.endsWith(".pdf") ? "pdf" : "xlsx"] += 1;
      return outcome;
    },
  };
  const log = { debug: () => undefined, info: () => undefined, warn: () => undefined, error: () => undefined };
  const bus = { send: async (_queue: string, ..._messages: Outgoing[]) => undefined };
  const clock = { now: () => Temporal.Instant.from("2026-11-08T22:00:00Z") };
  return { needs: { blobs, bus, clock, log, printer, tables: memoryTables(), settings }, laid };
}

async function prepare(needs: Needs): Promise<TenantId[]> {
  const tenants = Array.from({ length: count }, (_, nth) => TenantId.parse(demoId(`report-${nth}`)));
  for (const [nth, tenant] of tenants.entries()) {
    const report = reportOf(nth, tenant);
    const { tenantName: name, language, version } = report;
    await writeDraft(
      needs,
      undefined,
      {
        month,
        tenant,
        name,
        language,
        version,
        state: "prepared",
        model: await keepModel(needs, report),
        preparedOn: "2026-11-02",
        asks: report.asks.length,
        gaps: [],
        incomplete: [],
        comments: report.comments.map((comment) => ({ ...comment, version: 0 })),
        earlier: [],
      },
      { happening: "prepared", by: service, at: needs.clock.now().toString() },
    );
  }
  return tenants;
}

const reportOf = (nth: number, tenant = TenantId.parse(demoId("report"))): MonthlyReport =>
  sampleReport({ tenant, month, version: 1, tenantName: `会社${nth}株式会社` });

async function publishAll(needs: Needs, tenants: readonly TenantId[], after: (nth: number) => Promise<void>) {
  const waiting = tenants.values();
  let done = 0;
  const work = async () => {
    for (const tenant of waiting) {
      await publishReport(needs, { tenant, month, version: 1, by: service });
      await after((done += 1));
    }
  };
  await Promise.all(Array.from({ length: atOnce }, work));
}
