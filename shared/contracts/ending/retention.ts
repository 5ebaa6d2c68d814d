import * as z from "zod";
import { Temporal } from "#shared/base/time.ts";
import type { Words } from "#shared/calendar/model.ts";
import { formerDays } from "#shared/tenants/resolve-caller.ts";

/** What we keep of a customer, by how long. */
export const DataKind = z.enum(["personal", "secret", "books"]);
export type DataKind = z.infer<typeof DataKind>;

type Retention = { after: Temporal.DurationLike; basis: Words; holds: Words; why: Words };

/** How long what is kept of a customer stays after the last day of its contract, and why (TERM-14, TERM-15, E-storage): the one place that says so. */
export const retention: Readonly<Record<DataKind, Retention>> = {
  personal: {
    after: { days: formerDays },
    basis: { ja: "個人情報の取り扱いの定め", en: "What the terms say of personal data" },
    holds: {
      ja: "お問い合わせ、端末・アカウント・サインインなどの取得データ、セキュリティ検知、通知の記録",
      en: "Inquiries, what was read of devices, accounts and sign-ins, security alerts, what people were told",
    },
    why: {
      ja: "サービスの提供が終わり、利用目的がなくなるため（データのお受け取り期間として90日）",
      en: "The service is over and with it what it is needed for; ninety days to take the data over",
    },
  },
  secret: {
    after: { years: 3 },
    basis: { ja: "秘密保持の定め", en: "What the terms say of secrecy" },
    holds: {
      ja: "ご依頼と作業の記録、証跡、レポート、管理者の連絡先",
      en: "Orders with what was done and its evidence, reports, how to reach the admins",
    },
    why: {
      ja: "秘密保持の義務が、ご契約の終了から3年続くため",
      en: "The duty of secrecy lasts three years after the end",
    },
  },
  books: {
    after: { years: 10 },
    basis: { ja: "税法・会社法", en: "Tax law and the Companies Act" },
    holds: {
      ja: "ご契約、お申し込み、ログインIDの台帳、請求書と入金の記録",
      en: "The contract, applications, the register of login ids, invoices and payments",
    },
    why: {
      ja: "法人税法・消費税法（7年、欠損金のある年度は10年）と会社法（10年）により保存するため",
      en: "Tax law (seven years, ten after a loss) and the Companies Act (ten years) have them kept",
    },
  },
};

/** How long who were admins can still read contract, invoices, reports and letters: until their own data is erased. */
export const readableUntil = (endedOn: string): string => erasedOn("personal", endedOn);

/** The day on which a kind of data is erased: the first one after its time. */
export const erasedOn = (kind: DataKind, endedOn: string): string =>
  Temporal.PlainDate.from(endedOn).add(retention[kind].after).add({ days: 1 }).toString();

/** What has to be erased on a day. */
export const dueKinds = (endedOn: string, day: string): DataKind[] =>
  DataKind.options.filter((kind) => erasedOn(kind, endedOn) <= day);
