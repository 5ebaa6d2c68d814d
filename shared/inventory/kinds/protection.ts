import * as z from "zod";
import { GraphError } from "#shared/platform/graph-error.ts";
import { at } from "#shared/platform/graph-requests.ts";
import type { GraphAnswer } from "#shared/platform/platform.ts";
import { answersOf } from "../batch-answers.ts";
import { asFound, type Collector } from "../collector.ts";
import { Device, isWindows } from "./devices.ts";
import { either, instant, MomentOrNever, onOff, Text } from "./values.ts";

const Malware = z.object({
  id: z.string(),
  name: z.string(),
  severity: z.string(),
  category: z.string(),
  /** Whether it is gone: removed, quarantined, cleaned, blocked or allowed. */
  isRemediated: z.boolean(),
  state: z.string(),
  firstDetectedAt: z.iso.datetime().optional(),
  lastChangedAt: z.iso.datetime().optional(),
});
export type Malware = z.infer<typeof Malware>;

/** How Defender protects one PC (DM-14). */
export const Protection = z.object({
  device: z.guid(),
  deviceName: z.string(),
  owner: z.string().optional(),
  isRealTimeOn: z.boolean(),
  state: z.string(),
  engineVersion: z.string().optional(),
  signatureVersion: z.string().optional(),
  isSignatureOverdue: z.boolean(),
  reportedAt: z.iso.datetime().optional(),
  malware: z.array(Malware),
});
export type Protection = z.infer<typeof Protection>;

/** https://learn.microsoft.com/graph/api/resources/intune-devices-windowsprotectionstate */
const State = z.looseObject({
  deviceState: z.string().nullish(),
  realTimeProtectionEnabled: z.boolean().nullish(),
  engineVersion: Text,
  signatureVersion: Text,
  signatureUpdateOverdue: z.boolean().nullish(),
  lastReportedDateTime: MomentOrNever,
});

/** https://learn.microsoft.com/graph/api/resources/intune-devices-windowsdevicemalwarestate */
const MalwareStates = z.looseObject({
  value: z.array(
    z.looseObject({
      id: z.string(),
      displayName: Text,
      severity: z.string().nullish(),
      category: z.string().nullish(),
      state: z.string().nullish(),
      threatState: z.string().nullish(),
      initialDetectionDateTime: MomentOrNever,
      lastStateChangeDateTime: MomentOrNever,
    }),
  ),
});

const goneStates = new Set([
  "cleaned",
  "quarantined",
  "removed",
  "blocked",
  "allowed",
  "cleared",
  "manualstepsrequired.cleared",
]);

const toMalware = (one: z.infer<typeof MalwareStates>["value"][number]): Malware => {
  const state = one.threatState ?? one.state ?? "unknown";
  return {
    id: one.id,
    name: one.displayName ?? one.id,
    severity: one.severity ?? "unknown",
    category: one.category ?? "unknown",
    isRemediated: goneStates.has(state.toLowerCase()),
    state,
    firstDetectedAt: one.initialDetectionDateTime,
    lastChangedAt: one.lastStateChangeDateTime,
  };
};

const devicesAtOnce = 10;
const statePath = "/deviceManagement/managedDevices/{device}/windowsProtectionState";
const malwarePath = "/deviceManagement/managedDevices/{device}/windowsProtectionState/detectedMalwareState";

/** A PC that Defender has never reported has no state. */
const isAbsent = ({ status }: GraphAnswer) => status === 404;

const Figures = z.object({
  devices: z.int(),
  overdue: z.int(),
  withoutRealTime: z.int(),
  detections: z.int(),
  unremediated: z.int(),
});

const overdue = either({ ja: "遅れ", en: "Overdue" }, { ja: "最新", en: "Up to date" });

export const protection: Collector<Protection, z.infer<typeof Figures>> = {
  title: { ja: "ウイルス対策", en: "Protection" },
  item: Protection,
  /** One step for every ten PCs, in the order of the day's device list. */
  read: async ({ graph, today }, from) => {
    const listed = await today("devices");
    if (!listed) throw new GraphError({ status: 0, code: "no-devices", path: statePath });
    const pcs = z.array(Device).parse(listed).filter(isWindows);
    const begin = Number(from ?? 0);
    const batch = pcs.slice(begin, begin + devicesAtOnce);
    const part = (kind: string, path: typeof statePath | typeof malwarePath) => (pc: Device) => ({
      id: `${kind}:${pc.id}`,
      method: "GET" as const,
      path: at(path, { device: pc.id }),
    });
    const answers = await graph.batch([
      ...batch.map(part("state", statePath)),
      ...batch.map(part("malware", malwarePath)),
    ]);
    const only = (kind: string) => new Map([...answers].filter(([id]) => id.startsWith(`${kind}:`)));
    const states = answersOf(only("state"), statePath, State, isAbsent);
    const malware = answersOf(only("malware"), malwarePath, MalwareStates, isAbsent);
    const found = batch.flatMap((pc): Protection[] => {
      const state = states.get(`state:${pc.id}`);
      if (!state) return [];
      return [
        {
          device: pc.id,
          deviceName: pc.name,
          owner: pc.owner,
          isRealTimeOn: state.realTimeProtectionEnabled ?? false,
          state: state.deviceState ?? "unknown",
          engineVersion: state.engineVersion,
          signatureVersion: state.signatureVersion,
          isSignatureOverdue: state.signatureUpdateOverdue ?? false,
          reportedAt: state.lastReportedDateTime,
          malware: (malware.get(`malware:${pc.id}`)?.value ?? []).map(toMalware),
        },
      ];
    });
    const next = begin + devicesAtOnce;
    return { found, next: next < pcs.length ? String(next) : undefined };
  },
  combine: asFound,
  figures: {
    schema: Figures,
    of: (items) => {
      const malware = items.flatMap((one) => one.malware);
      return {
        devices: items.length,
        overdue: items.filter(({ isSignatureOverdue }) => isSignatureOverdue).length,
        withoutRealTime: items.filter(({ isRealTimeOn }) => !isRealTimeOn).length,
        detections: malware.length,
        unremediated: malware.filter(({ isRemediated }) => !isRemediated).length,
      };
    },
  },
  columns: [
    { title: { ja: "PC名", en: "Device" }, kind: "text", of: ({ deviceName }) => deviceName },
    { title: { ja: "利用者", en: "User" }, kind: "text", of: ({ owner }) => owner },
    {
      title: { ja: "リアルタイム保護", en: "Real-time protection" },
      kind: "text",
      of: ({ isRealTimeOn }, language) => onOff(isRealTimeOn, language),
    },
    { title: { ja: "エンジン", en: "Engine" }, kind: "text", of: ({ engineVersion }) => engineVersion },
    { title: { ja: "定義ファイル", en: "Signatures" }, kind: "text", of: ({ signatureVersion }) => signatureVersion },
    {
      title: { ja: "定義の更新", en: "Signature update" },
      kind: "text",
      of: ({ isSignatureOverdue }, language) => overdue(isSignatureOverdue, language),
    },
    { title: { ja: "検知", en: "Detections" }, kind: "integer", of: ({ malware }) => malware.length },
    {
      title: { ja: "未対処", en: "Unremediated" },
      kind: "integer",
      of: ({ malware }) => malware.filter(({ isRemediated }) => !isRemediated).length,
    },
    { title: { ja: "報告日時", en: "Reported" }, kind: "instant", of: ({ reportedAt }) => instant(reportedAt) },
  ],
};
