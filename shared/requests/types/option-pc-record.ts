import * as z from "zod";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { registerChanges } from "./register-changes.ts";
import { task, tellCustomer } from "./task.ts";

export const optionPcRecord = requestType({
  basis: ["OPT-03"],
  title: { ja: "オプションに登録したPCの更新", en: "Record of a PC in the option" },
  purpose: {
    ja: "オプションに登録したPCの情報を、交換・廃棄・利用者の変更に合わせて更新します。「PC情報の更新」でオプションに登録ありとした場合はあわせて行うため、お申し込みは不要です。",
    en: "Updates what the option knows of a PC. A request to delete the record of a device takes care of it, where it says that the option has it.",
  },
  area: "option",
  category: "device",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ text, oneOf, lines }) =>
    z.strictObject({
      pcName: text({ ja: "PC名", en: "the PC's name" }, 64),
      change: oneOf({ ja: "変更", en: "the change" }, registerChanges),
      remarks: lines({ ja: "変更の内容", en: "what is to change" }, 1000),
    }),
  subjects: ({ pcName }) => [`pc:${pcName.toLowerCase()}`],
  headline: ({ pcName, change }, _nameOf, language) => noted(pcName, registerChanges[change][language], language),
  fulfilment: {
    by: "people",
    tasks: ({ pcName, change, remarks }) => [
      task(
        `オプションの管理コンソールで ${pcName} を${registerChanges[change].ja}（${remarks}）`,
        `In the option's console: ${registerChanges[change].en} ${pcName} (${remarks})`,
        true,
      ),
      task("Intuneの登録と一致していることを確認", "See that it agrees with Intune", true),
      tellCustomer,
    ],
  },
});
