import type { TenantId } from "#shared/base/ids.ts";
import type { EntityKey, Platform } from "#shared/platform/platform.ts";
import { listedIn } from "./list-inquiries.ts";
import { queuePartition, rangeOf } from "./listing.ts";
import { findProgress, findWhole } from "./store.ts";

/** Where everything is that is kept of one inquiry beside its company's lists: its rows, its places at ours, its files. */
export type InquiryTrace = { partition: string; queued: EntityKey[]; wakeUps: EntityKey[]; files: string[] };

/** Every inquiry of a company with where it is kept. */
export async function* traceInquiries(needs: Pick<Platform, "tables">, tenant: TenantId): AsyncIterable<InquiryTrace> {
  for await (const { id } of listedIn(needs, rangeOf(tenant, {}))) {
    const progress = (await findProgress(needs, id))?.value;
    const history = (await findWhole(needs, id))?.history ?? [];
    const files = history.flatMap(({ message }) => [
      ...(message?.attachments.map(({ blob }) => blob) ?? []),
      ...(message?.mail?.page === undefined ? [] : [message.mail.page]),
    ]);
    const queued = progress?.places.filter(({ partition }) => partition === queuePartition) ?? [];
    yield { partition: id, queued, wakeUps: progress?.wakeUps ?? [], files };
  }
}
