import type { TenantId } from "#shared/base/ids.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ZipFile } from "#shared/platform/zip.ts";
import { pageOfReports } from "./store.ts";

/** Every report of a company with its files, one after the other. */
export async function* reportFiles(
  needs: Pick<Platform, "blobs" | "tables">,
  tenant: TenantId,
): AsyncIterable<ZipFile> {
  let cursor: string | undefined;
  do {
    const page = await pageOfReports(needs, tenant, { take: 500, cursor });
    for (const { id, files } of page.rows)
      for (const { blob, fileName } of files) {
        const content = await needs.blobs.get("reports", blob);
        if (content) yield { path: `reports/${id}/${fileName}`, content };
      }
    cursor = page.cursor;
  } while (cursor !== undefined);
}
