import { endingDevice } from "./ending-device.ts";

export const deviceWipe = endingDevice({
  action: "wipe-device",
  title: { ja: "リモートワイプ（PCの初期化）", en: "Wipe a device" },
  purpose: {
    ja: "紛失・盗難などの際に、PCを初期化してデータをすべて消去します。取り消せません。PCが次にインターネットに接続したときに実行されます。お急ぎのときは「お急ぎ」を選んでください。",
    en: "Resets a device and erases everything on it, once it is online. This cannot be taken back. Mark it as urgent when it is.",
  },
});
