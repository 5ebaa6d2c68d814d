import * as z from "zod";
import { requestType } from "../request-type.ts";
import { andMore, noted } from "./headline.ts";
import { registerChanges } from "./register-changes.ts";
import { task, tellCustomer } from "./task.ts";

export const optionApprovedDevices = requestType({
  basis: ["OPT-06"],
  title: { ja: "承認済み外部デバイスの登録", en: "Approved devices" },
  purpose: {
    ja: "会社で承認した外部デバイスを、シリアル番号で登録・変更・削除します。",
    en: "Registers, changes or deletes external devices that the company has approved, by serial number.",
  },
  area: "option",
  category: "device",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ oneOf, some, text }) =>
    z.strictObject({
      change: oneOf({ ja: "変更", en: "the change" }, registerChanges),
      serials: some(
        text({ ja: "シリアル番号", en: "a serial number" }, 100),
        { ja: "シリアル番号", en: "the serial numbers" },
        50,
      ).min(1),
      remarks: text({ ja: "機種・用途", en: "model and use" }, 300).optional(),
    }),
  subjects: ({ serials }) => serials.map((serial) => `external-device:${serial.toLowerCase()}`),
  headline: ({ serials: [first = "", ...others], change }, _nameOf, language) =>
    noted(andMore(first, others.length, language), registerChanges[change][language], language),
  fulfilment: {
    by: "people",
    tasks: ({ serials, change, remarks }) => [
      task(
        `オプションの管理コンソールの承認済みデバイスで次を${registerChanges[change].ja}：${serials.join("、")}${remarks ? `（${remarks}）` : ""}`,
        `Approved devices in the option's console, ${registerChanges[change].en}: ${serials.join(", ")}${remarks ? ` (${remarks})` : ""}`,
        true,
      ),
      tellCustomer,
    ],
  },
});
