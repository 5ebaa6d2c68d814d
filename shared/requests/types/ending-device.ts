import * as z from "zod";
import type { Words } from "#shared/calendar/model.ts";
import { type RequestType, requestType } from "../request-type.ts";
import { refuseOtherDeviceName } from "./checks.ts";

/** What ends a device: typed by name, agreed to by two, and never beside anything else for the same device (DM-11). */
export const endingDevice = ({
  action,
  ...words
}: {
  action: "wipe-device" | "retire-device";
  title: Words;
  purpose: Words;
}): RequestType =>
  requestType({
    ...words,
    basis: ["DM-11"],
    area: "devices",
    category: "wipe",
    orderedBy: "admin",
    lead: { kind: "after-order", days: 2 },
    approvals: ["operator", "operator"],
    ends: true,
    fields: ({ device, text, oneOf }) =>
      z.strictObject({
        device: device({ ja: "対象のPC", en: "the device" }),
        typedName: text({ ja: "PC名（確認のため入力）", en: "the device's name" }, 100, {
          ja: "選んだPCの名前をそのまま入力してください。",
          en: "Type the name of the device that you chose.",
        }),
        reason: oneOf(
          { ja: "理由", en: "the reason" },
          {
            lost: { ja: "紛失", en: "Lost" },
            stolen: { ja: "盗難", en: "Stolen" },
            leaving: { ja: "退職・返却", en: "Handed back" },
            other: { ja: "その他", en: "Something else" },
          },
        ),
      }),
    check: (fields, known) => refuseOtherDeviceName(known, fields),
    subjects: ({ device }) => [`device:${device}`],
    headline: ({ device }, nameOf) => nameOf(device),
    fulfilment: {
      by: "system",
      changes: async ({ device }, known) => [{ action, input: { device, name: await known.nameOf(device) } }],
    },
  });
