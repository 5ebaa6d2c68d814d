import * as z from "zod";
import { fault } from "#shared/base/problems.ts";
import { causeOf, isGraphError, isTransient } from "#shared/platform/graph-error.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { type Catalogue, releasedInJapan } from "./windows-updates.ts";
import { windowsVersions } from "./windows-versions.ts";

export const ReadWindowsCatalogue = z.object({ kind: z.literal("windows-catalogue") });
export type ReadWindowsCatalogue = z.infer<typeof ReadWindowsCatalogue>;

/** https://learn.microsoft.com/graph/api/resources/windowsupdates-qualityupdatecatalogentry */
const Entry = z.looseObject({
  releaseDateTime: z.string(),
  qualityUpdateClassification: z.string().nullish(),
  productRevisions: z
    .array(z.looseObject({ osBuild: z.looseObject({ buildNumber: z.int(), updateBuildRevision: z.int() }) }))
    .nullish(),
});

const ReleasedBuild = z.object({
  build: z.int(),
  revision: z.int(),
  releasedOn: z.iso.date(),
  isSecurity: z.boolean(),
});
const Build = z.object({ build: z.int(), readAt: z.iso.datetime(), released: z.array(ReleasedBuild) });

/** What was released for each build of Windows. */
const table: TableDefinition<z.infer<typeof Build>> = {
  name: "windowsBuilds",
  schema: Build,
  key: ({ build }) => ({ partition: "windows", row: String(build) }),
};

type Needs = Pick<Platform, "clock" | "graph" | "log" | "settings" | "tables">;

const query = {
  $expand: "microsoft.graph.windowsUpdates.qualityUpdateCatalogEntry/productRevisions",
  $orderby: "releaseDateTime desc",
  $top: 100,
};
/** More than two years of monthly and out-of-band updates. */
const mostPages = 3;
/** So many updates of one build say how late a PC is. */
const mostKept = 60;

/** Reads once for all customers, in our own tenant, which builds Microsoft has released (DM-04). */
export async function readWindowsCatalogue(needs: Needs): Promise<void> {
  const path = "/beta/admin/windows/updates/catalog/entries";
  const graph = needs.graph(needs.settings.providerTenant);
  const released: z.infer<typeof ReleasedBuild>[] = [];
  try {
    let link: string | undefined;
    for (let page = 0; page < mostPages; page += 1) {
      const { items, nextLink } = await graph.page(path, Entry, link === undefined ? { query } : { link });
      released.push(...items.flatMap(buildsIn));
      link = nextLink;
      if (link === undefined) break;
    }
  } catch (error) {
    if (!isGraphError(error)) throw error;
    needs.log.warn("windows catalogue not read", { cause: causeOf(error), code: error.code });
    if (isTransient(error)) throw fault("upstream-failed", "Microsoft Graph did not answer.", { cause: error });
    return;
  }
  const readAt = needs.clock.now().toString();
  for (const build of new Set(released.map((one) => one.build)))
    await needs.tables.put(table, {
      build,
      readAt,
      released: released
        .filter((one) => one.build === build)
        .toSorted((a, b) => b.revision - a.revision)
        .slice(0, mostKept),
    });
}

const buildsIn = ({ releaseDateTime, qualityUpdateClassification, productRevisions }: z.infer<typeof Entry>) =>
  (productRevisions ?? []).map(({ osBuild }) => ({
    build: osBuild.buildNumber,
    revision: osBuild.updateBuildRevision,
    releasedOn: releasedInJapan(releaseDateTime).toString(),
    isSecurity: qualityUpdateClassification?.toLowerCase() === "security",
  }));

/** Everything that is known of released builds; `readAt` is missing while nothing was read yet. */
export async function windowsCatalogue({ tables }: Pick<Platform, "tables">): Promise<Catalogue & { readAt?: string }> {
  const { rows } = await tables.list(table, { partition: "windows" });
  const [readAt] = rows.map((row) => row.readAt).toSorted();
  return { builds: rows.flatMap(({ released }) => released), versions: windowsVersions, ...(readAt && { readAt }) };
}
