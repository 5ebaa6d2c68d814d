import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import { requestType } from "../request-type.ts";
import { noted } from "./headline.ts";
import { task, tellCustomer } from "./task.ts";
import { momentWords } from "./when.ts";

export const optionExternalDevice = requestType({
  basis: ["OPT-05"],
  title: { ja: "外部デバイス制御（詳細・一時許可）", en: "External devices, in detail" },
  purpose: {
    ja: "外部デバイスの利用を、利用者・PC・種類・期間ごとに許可します。終了日時になると許可は自動的に取り消されます。",
    en: "Allows an external device for one person, PC, kind and time. The permit ends by itself.",
  },
  area: "option",
  category: "device",
  orderedBy: "admin",
  lead: { kind: "after-order", days: 2 },
  approvals: [],
  fields: ({ account, device, text, oneOf, moment, lines, say }) =>
    z
      .strictObject({
        account: account({ ja: "利用者", en: "who uses it" }),
        device: device({ ja: "PC", en: "the PC" }),
        externalDevice: text({ ja: "外部デバイス（種類・メーカー・シリアル番号）", en: "the external device" }, 200),
        access: oneOf(
          { ja: "許可する操作", en: "what is allowed" },
          { read: { ja: "読み取りのみ", en: "Reading" }, write: { ja: "読み書き", en: "Reading and writing" } },
        ),
        startsAt: moment({ ja: "開始日時", en: "the begin" }),
        endsAt: moment({ ja: "終了日時", en: "the end" }),
        aim: lines({ ja: "利用の目的", en: "what it is for" }, 500),
      })
      .refine(({ startsAt, endsAt }) => Temporal.Instant.compare(startsAt, endsAt) < 0, {
        path: ["endsAt"],
        error: say({ ja: "終了日時は開始日時よりあとにしてください。", en: "Give an end after the begin." }),
      }),
  subjects: ({ account, device }) => [`device:${device}`, `device:${device}/permit:${account}`],
  headline: ({ account, device }, nameOf, language) => noted(nameOf(account), nameOf(device), language),
  fulfilment: {
    by: "people",
    async tasks({ account, device, externalDevice, startsAt, endsAt }, known) {
      const [who, where] = [await known.nameOf(account), await known.nameOf(device)];
      return [
        task(
          `オプションの管理コンソールで ${who}（${where}）に「${externalDevice}」を ${momentWords(startsAt).ja}〜${momentWords(endsAt).ja} の自動終了で許可`,
          `In the option's console: allow ${externalDevice} for ${who} on ${where} from ${momentWords(startsAt).en}, ending by itself at ${momentWords(endsAt).en}`,
          true,
        ),
        tellCustomer,
        task(
          `${momentWords(endsAt).ja} のあと、許可が取り消されたことを確認`,
          `After ${momentWords(endsAt).en}, see that the permit has ended`,
          true,
        ),
      ];
    },
  },
});
