import * as z from "zod";
import { requestType } from "../request-type.ts";
import { task } from "./task.ts";

export const deviceRecord = requestType({
  basis: ["DM-03", "OPT-03"],
  title: { ja: "PC情報の更新（交換・廃棄したPCの登録削除）", en: "Delete the record of a device" },
  purpose: {
    ja: "交換・廃棄したPCの登録を、IntuneとEntra IDから削除します。BitLockerの回復キーも消えます。PCの中のデータは消去されないため、必要なときは先に「リモートワイプ」をお申し込みください。",
    en: 'Deletes a device that was replaced or disposed of from Intune and Entra ID, with its recovery keys. Nothing on the device itself is erased: for that, order "Wipe a device" first.',
  },
  area: "devices",
  category: "device",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: ["operator", "operator"],
  ends: true,
  inBulk: true,
  fields: ({ device, oneOf, yes }) =>
    z.strictObject({
      device: device({ ja: "対象のPC", en: "the device" }),
      reason: oneOf(
        { ja: "理由", en: "the reason" },
        {
          replaced: { ja: "交換した", en: "Replaced" },
          disposed: { ja: "廃棄した", en: "Disposed of" },
          returned: { ja: "リース返却した", en: "Returned" },
        },
      ),
      isInOption: yes({
        ja: "オプション（操作ログ・デバイス制御）にも登録している",
        en: "whether it is registered in the option too",
      }).default(false),
    }),
  subjects: ({ device }) => [`device:${device}`],
  headline: ({ device }, nameOf) => nameOf(device),
  fulfilment: {
    by: "system",
    async changes({ device }, known) {
      const found = (await known.items("devices")).find(({ id }) => id.toLowerCase() === device);
      const name = await known.nameOf(device);
      return [{ action: "delete-device-record", input: { device, name, entraDevice: found?.entraDeviceId } }];
    },
    tasks: async ({ device, isInOption }, known) =>
      isInOption
        ? [
            task(
              `オプションの管理コンソールで ${await known.nameOf(device)} の登録を削除（OPT-03）`,
              `Delete ${await known.nameOf(device)} in the option's console too (OPT-03)`,
              true,
            ),
          ]
        : [],
  },
});
