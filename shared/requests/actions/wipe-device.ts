import { at } from "#shared/platform/graph-requests.ts";
import { action } from "./action.ts";
import { atDevice } from "./clicks.ts";
import { Device, deviceWords, hasObeyed, hasYetToObey, lookAtDevice, SeenDevice } from "./device-action.ts";
import { noSuchDevice } from "./obstacles.ts";

/** Resets a device and erases everything on it; asked for twice, it would wipe whoever has set it up again (DM-11). */
export const wipeDevice = action<Device, SeenDevice>({
  input: Device,
  seen: SeenDevice,
  asks: ["GET /deviceManagement/managedDevices/{device}", "POST /deviceManagement/managedDevices/{device}/wipe"],
  title: ({ name }) => ({ ja: `PC「${name}」を初期化`, en: `Wipe ${name}` }),
  look: lookAtDevice,
  before: deviceWords,
  after: () => ({ ja: "初期化済み（データはすべて消去）", en: "Wiped, with everything on it erased" }),
  isDone: (seen, _input, since) => hasObeyed(seen, "wipe", since),
  notYet: (seen, input, since) => hasYetToObey(seen, input, "wipe", since),
  obstacle: ({ isThere }, { name }) => (isThere ? undefined : noSuchDevice(name)),
  calls: ({ device }) => [
    {
      method: "POST",
      path: at("/deviceManagement/managedDevices/{device}/wipe", { device }),
      body: { keepEnrollmentData: false, keepUserData: false },
    },
  ],
  repeats: "never",
  byHand: ({ name }) => [
    atDevice(name, {
      ja: "「ワイプ」（登録状態とユーザー アカウントの保持は選択しない）",
      en: "Wipe, keeping neither enrolment nor user account",
    }),
  ],
});
