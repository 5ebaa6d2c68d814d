import type { Words } from "#shared/calendar/model.ts";
import type { Mailbox } from "#shared/inventory/kinds/mailboxes.ts";
import type { OneDrive } from "#shared/inventory/kinds/one-drive.ts";
import type { StorageDay } from "#shared/inventory/kinds/share-point.ts";
import type { Site } from "#shared/inventory/kinds/sites.ts";

/** Something that has a limit on its space. */
export type QuotaSubject = {
  /** Tells it from all others of its tenant, for ever. */
  key: string;
  kind: "sharepoint" | "site" | "onedrive" | "mailbox" | "deleted-items";
  name: Words;
  usedBytes: number;
  limitBytes: number;
};

type Used = {
  sharePoint: readonly StorageDay[] | undefined;
  /** What the whole of SharePoint may take; missing where the licences are not known. */
  space: number | undefined;
  sites: readonly Site[] | undefined;
  oneDrive: readonly OneDrive[] | undefined;
  mailboxes: readonly Mailbox[] | undefined;
};

/** All that has a limit; what could not be read is not judged. */
export function quotaSubjects({ sharePoint, space, sites, oneDrive, mailboxes }: Used): QuotaSubject[] {
  const used = sharePoint?.at(-1)?.usedBytes;
  const subjects: QuotaSubject[] = [
    ...(used === undefined || space === undefined
      ? []
      : [
          {
            key: "sharepoint",
            kind: "sharepoint" as const,
            name: { ja: "SharePoint全体", en: "SharePoint in total" },
            usedBytes: used,
            limitBytes: space,
          },
        ]),
    ...(sites ?? []).flatMap(({ id, url, usedBytes, quotaBytes }): QuotaSubject[] =>
      quotaBytes === undefined
        ? []
        : [
            {
              key: `site|${id ?? url ?? ""}`,
              kind: "site",
              name: siteName(url, id ?? ""),
              usedBytes,
              limitBytes: quotaBytes,
            },
          ],
    ),
    ...(oneDrive ?? []).map(
      ({ owner, ownerName, usedBytes, allocatedBytes }): QuotaSubject => ({
        key: `onedrive|${owner}`,
        kind: "onedrive",
        name: owned(ownerName, owner, { ja: "のOneDrive", en: "'s OneDrive" }),
        usedBytes,
        limitBytes: allocatedBytes,
      }),
    ),
    ...(mailboxes ?? []).flatMap(({ owner, ownerName, ...box }): QuotaSubject[] => [
      {
        key: `mailbox|${owner}`,
        kind: "mailbox",
        name: owned(ownerName, owner, { ja: "のメールボックス", en: "'s mailbox" }),
        usedBytes: box.usedBytes,
        limitBytes: box.quotaBytes,
      },
      ...(box.deletedQuotaBytes === undefined
        ? []
        : [
            {
              key: `deleted|${owner}`,
              kind: "deleted-items" as const,
              name: owned(ownerName, owner, { ja: "の回復可能なアイテム", en: "'s recoverable items" }),
              usedBytes: box.deletedBytes,
              limitBytes: box.deletedQuotaBytes,
            },
          ]),
    ]),
  ];
  return subjects.filter(({ limitBytes }) => limitBytes > 0);
}

const owned = (name: string | undefined, address: string, what: Words): Words => ({
  ja: `${name === undefined ? address : `${name}さん`}${what.ja}`,
  en: `${name ?? address}${what.en}`,
});

/** A site by the part of its address that tells it from the company's others. */
function siteName(url: string | undefined, id: string): Words {
  const path = /^https?:\/\/[^/]+\/(?:sites\/)?(.+)$/.exec(url ?? "")?.[1];
  const name = path ?? url ?? id;
  return { ja: `SharePointサイト「${name}」`, en: `SharePoint site "${name}"` };
}
