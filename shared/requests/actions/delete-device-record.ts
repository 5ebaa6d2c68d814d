import * as z from "zod";
import { at } from "#shared/platform/graph-requests.ts";
import type { Changes } from "#shared/platform/platform.ts";
import { action, type Call } from "./action.ts";
import { atDevice } from "./clicks.ts";
import { Device, lookAtDevice } from "./device-action.ts";

/** `entraDevice` is by what the directory knows the same device, where it is known. */
const Input = Device.extend({ entraDevice: z.guid().optional() });
type Input = z.infer<typeof Input>;

const Seen = z.object({ isManaged: z.boolean(), directoryObject: z.string().optional() });

const DirectoryDevice = z.looseObject({ id: z.guid() });

async function inDirectory(graph: Changes, { entraDevice }: Input): Promise<string | undefined> {
  if (!entraDevice) return undefined;
  const query = { $filter: `deviceId eq '${entraDevice}'`, $select: "id" };
  return (await graph.page("/devices", DirectoryDevice, { query })).items[0]?.id;
}

/** Deletes what Intune and the directory keep of a device that was replaced or disposed of (DM-03). */
export const deleteDeviceRecord = action<Input, z.infer<typeof Seen>>({
  input: Input,
  seen: Seen,
  asks: [
    "GET /deviceManagement/managedDevices/{device}",
    "DELETE /deviceManagement/managedDevices/{device}",
    "GET /devices",
    "DELETE /devices/{device}",
  ],
  title: ({ name }) => ({ ja: `PC「${name}」の登録を削除`, en: `Delete the record of ${name}` }),
  async look(graph, input) {
    const [{ isThere }, directoryObject] = await Promise.all([lookAtDevice(graph, input), inDirectory(graph, input)]);
    return { isManaged: isThere, directoryObject };
  },
  before: ({ isManaged, directoryObject }) => ({
    ja: `Intune：${isManaged ? "登録あり" : "登録なし"}、Entra ID：${directoryObject ? "登録あり" : "登録なし"}`,
    en: `Intune: ${isManaged ? "registered" : "no record"}, Entra ID: ${directoryObject ? "registered" : "no record"}`,
  }),
  after: () => ({ ja: "Intune：登録なし、Entra ID：登録なし", en: "Intune: no record, Entra ID: no record" }),
  isDone: ({ isManaged, directoryObject }) => !isManaged && directoryObject === undefined,
  calls: ({ device }, { isManaged, directoryObject }): Call[] => [
    ...(isManaged
      ? [{ method: "DELETE" as const, path: at("/deviceManagement/managedDevices/{device}", { device }) }]
      : []),
    ...(directoryObject === undefined
      ? []
      : [{ method: "DELETE" as const, path: at("/devices/{device}", { device: directoryObject }) }]),
  ],
  repeats: "safely",
  byHand: ({ name }) => [
    atDevice(name, { ja: "「削除」", en: "Delete" }),
    {
      ja: `Microsoft Entra 管理センター ＞ デバイス ＞ すべてのデバイス ＞ ${name} ＞ 「削除」`,
      en: `Entra admin centre > Devices > All devices > ${name} > Delete`,
    },
  ],
});
