import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atDevice } from "./clicks.ts";
import { Device, deviceWords, hasObeyed, hasYetToObey, lookAtDevice, SeenDevice } from "./device-action.ts";
import { noSuchDevice } from "./obstacles.ts";

/** Ends management of a device and blocks the company's data on it; what is private stays (DM-11). */
export const retireDevice = action<Device, SeenDevice>({
  input: Device,
  seen: SeenDevice,
  asks: ["GET /deviceManagement/managedDevices/{device}", "POST /deviceManagement/managedDevices/{device}/retire"],
  title: ({ name }) => ({ ja: `PC「${name}」の管理を解除`, en: `Retire ${name}` }),
  look: lookAtDevice,
  before: deviceWords,
  after: () => ({ ja: "管理解除済み（会社のデータは利用不可）", en: "Retired, with the company's data blocked" }),
  isDone: (seen, _input, since) => hasObeyed(seen, "retire", since),
  notYet: (seen, input, since) => hasYetToObey(seen, input, "retire", since),
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchDevice(name)),
  calls: ({ device }) => [{ method: "POST", path: at("/deviceManagement/managedDevices/{device}/retire", { device }) }],
  repeats: "never",
  byHand: ({ name }) => [atDevice(name, { ja: "「インベントリから削除（リタイア）」", en: "Retire" })],
});
