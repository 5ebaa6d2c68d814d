import { endingDevice } from "./ending-device.ts";

export const deviceRetire = endingDevice({
  action: "retire-device",
  title: { ja: "リモート削除（PCの管理解除）", en: "Retire a device" },
  purpose: {
    ja: "PCの管理を解除し、会社のデータや設定を使えなくします。個人のデータは残ります。もう一度管理するには再登録が必要です。",
    en: "Ends management of a device and blocks the company's data on it. Private data stays. To be managed again it has to be enrolled anew.",
  },
});
