import { type Call, collection, type Route } from "../route.ts";
import { type WindowsRelease, windows10, windows11 } from "../world/windows-releases.ts";

const entryType = "#microsoft.graph.windowsUpdates.qualityUpdateCatalogEntry";
const names: Readonly<Record<number, [product: string, version: string]>> = {
  26200: ["Windows 11", "25H2"],
  26100: ["Windows 11", "24H2"],
  22631: ["Windows 11", "23H2"],
  19045: ["Windows 10", "22H2"],
};

export const windowsUpdateRoutes: readonly Route[] = [
  {
    on: "GET /admin/windows/updates/catalog/entries",
    allow: ["WindowsUpdates.Read.All", "WindowsUpdates.ReadWrite.All"],
    denied: "Forbidden",
    versions: ["beta"],
    run: (call) =>
      collection(call, "admin/windows/updates/catalog/entries", entries(call), {
        page: 100,
        most: 100,
        paging: "skiptoken",
        order: "releaseDateTime desc",
      }),
  },
];

type Released = { release: WindowsRelease; on: string; revision: number; isPreview: boolean };

/** One entry for all that was released on one day for one purpose: updates are cumulative. */
function entries({ simulation }: Call): object[] {
  const today = new Date(simulation.now()).toISOString().slice(0, 10);
  const released = [...windows11, windows10].flatMap((release) =>
    release.revisions.map(
      ([on, revision, preview]): Released => ({ release, on, revision, isPreview: preview === "preview" }),
    ),
  );
  const out = released.filter(({ on }) => on <= today);
  return [...new Set(out.map(({ on, isPreview }) => `${on}|${isPreview}`))].map((name) =>
    entryOf(
      name,
      out.filter(({ on, isPreview }) => `${on}|${isPreview}` === name),
    ),
  );
}

function entryOf(name: string, released: readonly Released[]): object {
  const [on = "", isPreview] = name.split("|");
  const shortName = `${on.slice(0, 7).replace("-", ".")} ${isPreview === "true" ? "D" : "B"}`;
  return {
    "@odata.type": entryType,
    id: Buffer.from(name).toString("hex"),
    displayName: `${on} - ${shortName} for Windows 10 and later`,
    deployableUntilDateTime: null,
    releaseDateTime: `${on}T00:00:00Z`,
    isExpeditable: isPreview !== "true",
    qualityUpdateClassification: isPreview === "true" ? "nonSecurity" : "security",
    qualityUpdateCadence: "monthly",
    catalogName: `${on.slice(0, 7)} Cumulative Update for Windows 10 and later`,
    shortName,
    productRevisions: released.map(({ release: { build }, revision }) => ({
      id: `10.0.${build}.${revision}`,
      displayName: `${names[build]?.join(", version ")}, build ${build}.${revision}`,
      releaseDateTime: `${on}T00:00:00Z`,
      product: names[build]?.[0],
      version: names[build]?.[1],
      osBuild: { majorVersion: 10, minorVersion: 0, buildNumber: build, updateBuildRevision: revision },
    })),
  };
}
