import { Temporal } from "#shared/base/time.ts";
import { closedDaysBetween } from "#shared/calendar/business-days.ts";
import { japan } from "#shared/calendar/calendars.ts";
import type { InquiryFormProps } from "#shared/inquiries/pages/inquiry-form.tsx";
import type { InquiryStatusProps } from "#shared/inquiries/pages/inquiry-status.tsx";

export const chrome = { serviceName: "ワークプレイス運用サービス", providerName: "株式会社みほんシステムズ" };

/** The form as shown on Friday 20 November 2026, before a long weekend. */
export const emptyForm: InquiryFormProps = {
  ...chrome,
  phone: "0120-000-000",
  language: "ja",
  firstReplyBy: Temporal.Instant.from("2026-11-25T08:30:00Z"),
  closedDays: closedDaysBetween(japan, Temporal.PlainDate.from("2026-11-20"), Temporal.PlainDate.from("2026-11-25")),
  idempotencyKey: "01JD0A1B2C3D4E5F6G7H8J9K0M",
};

export const refusedForm: InquiryFormProps = {
  ...emptyForm,
  values: {
    subject: "Teams会議で画面共有のボタンが押せません",
    description: "今朝9時ごろから、\n「共有」ボタンが灰色のままです。",
    impact: "degraded",
    name: "",
    replyTo: "taro.reiji@sample-shoji",
    isConfidential: true,
  },
  errors: [
    { pointer: "#/replyTo", detail: "会社のメールアドレスを最後まで入力してください。" },
    { pointer: "#/name", detail: "お名前を入力してください。" },
    { pointer: "#/attachments/0", detail: "設定手順.xlsm：マクロを含むファイルは送信できません。" },
    { pointer: "#/attachments/1", detail: "空.txt：中身が空です。" },
  ],
};

export const opened: InquiryStatusProps = {
  ...chrome,
  phone: "0120-000-000",
  inquiry: {
    number: "T-2026-000482",
    state: "new",
    receivedAt: "2026-11-20T01:24:00Z",
    firstReplyBy: "2026-11-25T08:30:00Z",
  },
};

export const waiting: InquiryStatusProps = { ...chrome, phone: "0120-000-000" };
