import * as z from "zod";
import { idAt, TenantId } from "#shared/base/ids.ts";
import { japanDate, Temporal } from "#shared/base/time.ts";
import { Actor, service } from "#shared/inquiries/history.ts";
import { tell } from "#shared/notifications/telling/tell.ts";
import type { Outgoing, Platform } from "#shared/platform/platform.ts";
import { insertReport, markReplaced } from "../../store.ts";
import { hashOf, isPublishedUnasked, reportOf } from "./draft-rules.ts";
import { findDraft, writeDraft } from "./draft-store.ts";
import { fileReport } from "./file-report.ts";
import { monthlyNews } from "./monthly-news.ts";
import { prepareReport } from "./prepare-report.ts";
import { type ReportDraft, ReportMonth } from "./report-draft.ts";
import { modelOf } from "./report-model.ts";

/** Asks the worker to publish a version as it was seen; the service publishes it however it stands, unless it is held. */
export const PublishReport = z.object({
  kind: z.literal("publish-report"),
  tenant: TenantId,
  month: ReportMonth,
  version: z.int().positive(),
  by: Actor,
  seen: z.string().optional(),
});
export type PublishReport = z.infer<typeof PublishReport>;

export const publishMessage = (work: Omit<PublishReport, "kind">, why: string): Outgoing => ({
  id: ["publish-report", work.month, work.tenant, work.version, why].join(":"),
  body: { kind: "publish-report", ...work } satisfies PublishReport,
});

type Needs = Pick<Platform, "blobs" | "bus" | "clock" | "log" | "printer" | "settings" | "tables">;
type PublishedDraft = ReportDraft & { published: NonNullable<ReportDraft["published"]> };

/**
 * Publishes a customer's report: it is committed in its row, printed, filed under My Page in the place of the version before
 * it, and told to the company's admins. Whatever an earlier try has done is found done.
 */
export async function publishReport(needs: Needs, work: Omit<PublishReport, "kind">): Promise<void> {
  const draft = await committed(needs, work);
  if (!draft) return;
  const { tenant, month, version, published, earlier } = draft;
  const at = Temporal.Instant.from(published.at);
  const report = reportOf(draft, await modelOf(needs, draft), japanDate(at).toString());
  const filed = await fileReport(needs, report, { id: published.report, at });
  await insertReport(needs, filed);
  const replaced = earlier.at(-1)?.published.report;
  if (replaced) await markReplaced(needs, tenant, replaced, published.report);
  await tell(needs, monthlyNews(filed, report));
  await noteFiled(needs, { tenant, month, version });
}

/** From here on nobody can change the version; nothing when it is not to be published, or is already. */
async function committed(needs: Needs, work: Omit<PublishReport, "kind">): Promise<PublishedDraft | undefined> {
  const { tenant, month, version, by } = work;
  if (by.role === "service") await prepareReport(needs, { tenant, month, version, by });
  const stored = await findDraft(needs, { tenant, month });
  if (!stored || stored.value.version !== version) return undefined;
  const { published } = stored.value;
  if (published) return published.filedAt === undefined ? { ...stored.value, published } : undefined;
  if (!isFree(stored.value, work)) {
    needs.log.warn("report left unpublished", { tenant, month, version });
    return undefined;
  }
  const now = needs.clock.now();
  const at = now.toString();
  const commitment = { report: idAt("report", now, tenant, "monthly", month, String(version)), by, at };
  const after = { ...stored.value, state: "published" as const, published: commitment };
  await writeDraft(needs, stored, after, { happening: "published", by, at });
  return { ...after, revision: stored.value.revision + 1 };
}

const isFree = (draft: ReportDraft, { by, seen }: Pick<PublishReport, "by" | "seen">): boolean =>
  by.role === "service" ? isPublishedUnasked(draft) : draft.state === "approved" && hashOf(draft) === seen;

async function noteFiled(
  needs: Needs,
  { tenant, month, version }: Pick<PublishReport, "tenant" | "month" | "version">,
) {
  const stored = await findDraft(needs, { tenant, month });
  const published = stored?.value.published;
  if (!stored || !published || stored.value.version !== version || published.filedAt !== undefined) return;
  const filedAt = needs.clock.now().toString();
  const after = { ...stored.value, published: { ...published, filedAt } };
  await writeDraft(needs, stored, after, { happening: "filed", by: service, at: filedAt });
}
