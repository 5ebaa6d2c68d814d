import { policyForGroup } from "./policy-for-group.ts";

export const deviceFunctionControl = policyForGroup({
  of: "configuration",
  basis: "DM-09",
  title: { ja: "デバイス機能の制御", en: "Functions of devices" },
  purpose: {
    ja: "Bluetooth・カメラ・Wi-Fiなどの機能を、グループのPCに対して制限し、または許可します。無線機能は初期設定で使えません。使えるように変えるときは、PCの再登録が必要になることがあります。",
    en: "Restricts or allows Bluetooth, camera, Wi-Fi and the like on the PCs of a group. Wireless is off by default; to turn it on, PCs may have to be enrolled anew.",
  },
});
