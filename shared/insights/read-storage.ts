import * as z from "zod";
import type { TenantId } from "#shared/base/ids.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { newestItems, standingOf } from "#shared/inventory/read-snapshots.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { forecast } from "./forecast.ts";
import { levelOf, QuotaLevel } from "./quota-levels.ts";
import { quotaSubjects } from "./quota-subjects.ts";
import { sharePointSpace } from "./sharepoint-space.ts";
import { watchSettingsOf } from "./watch-settings.ts";

const Forecast = z.discriminatedUnion("is", [
  z.object({
    is: z.literal("reached"),
    on: z.iso.date(),
    early: z.iso.date(),
    late: z.iso.date().optional(),
  }),
  z.object({ is: z.literal("never") }),
  z.object({ is: z.literal("too-little-history"), days: z.int() }),
]);

const Subject = z.object({
  kind: z.enum(["sharepoint", "site", "onedrive", "mailbox", "deleted-items"]),
  name: z.object({ ja: z.string(), en: z.string() }),
  usedBytes: z.int(),
  limitBytes: z.int(),
  level: QuotaLevel,
});

/** A company's space: what is short first, and when SharePoint runs out (SP-01, SP-02). */
export const StorageView = z.object({
  asOf: z.iso.datetime().optional(),
  thresholds: z.object({ warning: z.int(), critical: z.int() }),
  sharePoint: z
    .object({
      usedBytes: z.int(),
      limitBytes: z.int(),
      /** No interface tells the limit: it is reckoned from the licences. */
      isLimitReckoned: z.literal(true),
      reachesCritical: Forecast,
      reachesLimit: Forecast,
      history: z.array(z.object({ on: z.iso.date(), usedBytes: z.int() })),
    })
    .optional(),
  short: z.array(Subject),
});
export type StorageView = z.infer<typeof StorageView>;

type Needs = Pick<Platform, "blobs" | "tables">;

export async function readStorage(needs: Needs, tenant: TenantId): Promise<StorageView> {
  const newest = async <Kind extends SnapshotKind>(kind: Kind) => (await newestItems(needs, tenant, kind)).items;
  const [licences, sharePoint, sites, oneDrive, mailboxes] = await Promise.all([
    newest("licences"),
    newest("sharePoint"),
    newest("sites"),
    newest("oneDrive"),
    newest("mailboxes"),
  ]);
  const { quota } = await watchSettingsOf(needs, tenant);
  const space = licences && sharePointSpace(licences);
  const subjects = quotaSubjects({ sharePoint, space, sites, oneDrive, mailboxes });
  const short = subjects
    .map(({ key: _key, ...subject }) => ({
      ...subject,
      level: levelOf(subject.usedBytes, subject.limitBytes, quota),
    }))
    .filter(({ level }) => level !== "calm")
    .toSorted((a, b) => b.usedBytes / b.limitBytes - a.usedBytes / a.limitBytes);
  const used = sharePoint?.at(-1);
  return {
    asOf: (await standingOf(needs, tenant, "sharePoint"))?.snapshot?.asOf,
    thresholds: quota,
    ...(used &&
      space !== undefined && {
        sharePoint: {
          usedBytes: used.usedBytes,
          limitBytes: space,
          isLimitReckoned: true as const,
          reachesCritical: forecast(sharePoint ?? [], (space * quota.critical) / 100),
          reachesLimit: forecast(sharePoint ?? [], space),
          history: sharePoint ?? [],
        },
      }),
    short,
  };
}
