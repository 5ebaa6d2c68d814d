import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { asFound, type Collector, pageOf } from "../collector.ts";
import { inWords, Text } from "./values.ts";

/** One version of one application, and on how many devices it was found (DM-02). */
export const DetectedApp = z.object({
  id: z.string(),
  name: z.string(),
  version: z.string().optional(),
  publisher: z.string().optional(),
  platform: z.string().optional(),
  devices: z.int().nonnegative(),
});
export type DetectedApp = z.infer<typeof DetectedApp>;

/** https://learn.microsoft.com/graph/api/resources/intune-devices-detectedapp */
const GraphApp = z
  .looseObject({
    id: z.string(),
    displayName: Text,
    version: Text,
    publisher: Text,
    platform: Text,
    deviceCount: z.int().nonnegative().nullish(),
  })
  .transform(
    (app): DetectedApp => ({
      id: app.id,
      name: app.displayName ?? app.id,
      version: app.version,
      publisher: app.publisher,
      platform: app.platform,
      devices: app.deviceCount ?? 0,
    }),
  );

const same = (name: string): Words => ({ ja: name, en: name });

const Figures = z.object({ applications: z.int(), installations: z.int() });

/** https://learn.microsoft.com/graph/api/resources/intune-devices-detectedappplatformtype */
const platforms: Readonly<Record<string, Words>> = {
  windows: same("Windows"),
  windowsMobile: same("Windows Mobile"),
  windowsHolographic: same("Windows Holographic"),
  ios: same("iOS"),
  macOS: same("macOS"),
  chromeOS: same("ChromeOS"),
  androidOSP: same("Android (AOSP)"),
  androidDeviceAdministrator: same("Android"),
  androidWorkProfile: same("Android"),
  androidDedicatedAndFullyManaged: same("Android"),
  unknown: { ja: "不明", en: "Unknown" },
};

const query = { $select: "id,displayName,version,publisher,platform,deviceCount", $top: 1000 };

export const apps: Collector<DetectedApp, z.infer<typeof Figures>> = {
  title: { ja: "アプリ一覧", en: "Apps" },
  item: DetectedApp,
  read: pageOf("/deviceManagement/detectedApps", query, GraphApp),
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => ({
      applications: new Set(items.map(({ name }) => name)).size,
      installations: items.reduce((sum, { devices }) => sum + devices, 0),
    }),
  },
  columns: [
    { title: { ja: "アプリ", en: "App" }, kind: "text", of: ({ name }) => name },
    { title: { ja: "バージョン", en: "Version" }, kind: "text", of: ({ version }) => version },
    { title: { ja: "発行元", en: "Publisher" }, kind: "text", of: ({ publisher }) => publisher },
    {
      title: { ja: "プラットフォーム", en: "Platform" },
      kind: "text",
      of: ({ platform }, language) => inWords(platform, platforms, language),
    },
    { title: { ja: "台数", en: "Devices" }, kind: "integer", of: ({ devices }) => devices },
  ],
};
