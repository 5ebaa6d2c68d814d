import * as z from "zod";
import { requestType } from "../request-type.ts";
import { refuseOtherDeviceName } from "./checks.ts";
import { noted } from "./headline.ts";
import { task, tellCustomer } from "./task.ts";

const measures = {
  lock: { ja: "リモートロック", en: "Lock it" },
  erase: { ja: "フォルダーの消去", en: "Erase folders" },
  bitlocker: { ja: "BitLockerのパスワード・PINの変更", en: "Change the BitLocker password or PIN" },
  usbKey: { ja: "USBキーの無効化", en: "Disable the USB key" },
};

export const optionRemoteLock = requestType({
  basis: ["OPT-07"],
  title: { ja: "リモートロック・消去", en: "Lock or erase a PC" },
  purpose: {
    ja: "紛失・盗難などの際に、オプションに登録したPCのロックやフォルダーの消去を行います。消去は取り消せません。営業時間内にできるだけ早く対応します。",
    en: "Locks a PC that is registered in the option or erases folders of it, as soon as we can in business hours. What is erased is gone.",
  },
  area: "option",
  category: "wipe",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 1 },
  approvals: ["operator", "operator"],
  ends: true,
  fields: ({ device, text, oneOf, lines, say }) =>
    z
      .strictObject({
        device: device({ ja: "対象のPC", en: "the PC" }),
        typedName: text({ ja: "PC名（確認のため入力）", en: "the PC's name" }, 100, {
          ja: "選んだPCの名前をそのまま入力してください。",
          en: "Type the name of the PC that you chose.",
        }),
        measure: oneOf({ ja: "対応", en: "the measure" }, measures),
        folders: lines({ ja: "消去するフォルダー", en: "the folders" }, 1000).optional(),
      })
      .refine(({ measure, folders }) => measure !== "erase" || folders !== undefined, {
        path: ["folders"],
        error: say({ ja: "消去するフォルダーを入力してください。", en: "Give the folders to erase." }),
      }),
  check: (fields, known) => refuseOtherDeviceName(known, fields),
  subjects: ({ device }) => [`device:${device}`],
  headline: ({ device, measure }, nameOf, language) => noted(nameOf(device), measures[measure][language], language),
  fulfilment: {
    by: "people",
    async tasks({ device, measure, folders }, known) {
      const name = await known.nameOf(device);
      return [
        task(
          `オプションの管理コンソールで ${name} に「${measures[measure].ja}」を実行${folders ? `（${folders}）` : ""}`,
          `In the option's console, on ${name}: ${measures[measure].en}${folders ? ` (${folders})` : ""}`,
          true,
        ),
        task("実行の結果（日時・成否）を確認して記録", "See and note what came of it, and when", true),
        tellCustomer,
      ];
    },
  },
});
