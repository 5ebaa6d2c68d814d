import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { Platform } from "#shared/platform/platform.ts";
import { MonthlyReport } from "../model.ts";
import { findDraft, type WhichReport } from "./draft-store.ts";
import type { ReportDraft } from "./report-draft.ts";

type Needs = Pick<Platform, "blobs">;

const pack = promisify(gzip);
const unpack = promisify(gunzip);

/** Where all files of a customer's report of a month lie. */
export const folderOf = ({ tenant, month }: Pick<ReportDraft, "tenant" | "month">) => `${tenant}/monthly/${month}`;

/** Lays down what a version says under its own hash; what is there stays as it is. */
export async function keepModel({ blobs }: Needs, model: MonthlyReport): Promise<ReportDraft["model"]> {
  const content = JSON.stringify(model);
  const hash = createHash("sha256").update(content).digest("hex");
  const blob = `${folderOf(model)}/v${model.version}-${hash}.json.gz`;
  await blobs.putOnce("reports", blob, await pack(content), "application/gzip");
  return { blob, hash };
}

export async function modelOf({ blobs }: Needs, { model }: Pick<ReportDraft, "model">): Promise<MonthlyReport> {
  const content = await blobs.get("reports", model.blob);
  if (!content) throw new Error(`The report ${model.blob} is gone.`);
  return MonthlyReport.parse(JSON.parse((await unpack(content)).toString("utf8")));
}

/** What customers last read of a month, when its report was ever published. */
export async function publishedModel(
  needs: Needs & Pick<Platform, "tables">,
  which: WhichReport,
): Promise<MonthlyReport | undefined> {
  const draft = (await findDraft(needs, which))?.value;
  const newest = draft?.published ? draft : draft?.earlier.at(-1);
  return newest && modelOf(needs, newest);
}
