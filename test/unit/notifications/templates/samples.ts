import type { NotificationKind, NotificationOf } from "#shared/notifications/model.ts";
import type { MailContext } from "#shared/notifications/templates/mail.ts";

export const context: MailContext = {
  names: {
    ja: { serviceName: "ワークプレイス運用サービス", providerName: "株式会社みほんシステムズ" },
    en: { serviceName: "Workplace Operations Service", providerName: "Mihon Systems Co., Ltd." },
  },
  providerAddress: "東京都見本区見本町1-2-3",
  phone: "0120-000-000",
  siteUrl: "https://support.example.jp",
};

const inquiryId = "inq_01JD0000000000000000000000";

const answer = {
  to: { name: "例示 太郎", address: "taro@sample-shoji.example" },
  inquiryId,
  number: "T-2026-000482",
  subject: "Teams会議で画面共有のボタンが押せません",
  text: "お待たせしました。\n\n会議の主催者が共有を止めています。主催者の方に次の設定をお願いしてください。",
  attachments: [
    { name: "手順.pdf", bytes: 192_000, path: `/api/inquiries/${inquiryId}/messages/2/attachments/0?to=x` },
  ],
} as const;

const deadline = {
  to: { name: "応対 涼", address: "operator@example.jp" },
  inquiryId,
  number: "T-2026-000482",
  companyName: "株式会社サンプル商事",
  assigneeName: "応対 涼",
  target: "firstReply",
  reachedAt: "2026-11-25T05:24:00Z",
  dueBy: "2026-11-25T08:30:00Z",
} as const;

/** One notification of each kind. */
export const samples: { [Kind in NotificationKind]: NotificationOf<Kind> } = {
  "inquiry-acknowledged": {
    kind: "inquiry-acknowledged",
    to: { name: "例示 太郎", address: "taro@sample-shoji.example" },
    inquiryId,
    number: "T-2026-000482",
    subject: "Teams会議で画面共有のボタンが押せません",
    receivedAt: "2026-11-20T01:24:00Z",
    firstReplyBy: "2026-11-25T08:30:00Z",
    attachments: [
      { name: "画面写真.png", bytes: 421_000 },
      { name: "エラー表示.png", bytes: 192_000 },
    ],
    channel: "form",
    thread: [],
  },
  "inquiry-received": {
    kind: "inquiry-received",
    to: { address: "support@example.jp" },
    inquiryId,
    number: "T-2026-000482",
    impact: "blocked",
    receivedAt: "2026-11-20T01:24:00Z",
    firstReplyBy: "2026-11-25T08:30:00Z",
  },
  "call-received": {
    kind: "call-received",
    to: { address: "support@example.jp" },
    inquiryId,
    number: "T-2026-000482",
    receivedAt: "2026-11-20T13:15:00Z",
    callBackBy: "2026-11-24T00:30:00Z",
    outsideWindow: false,
    callerEnding: "5678",
  },
  "inquiry-replied": {
    kind: "inquiry-replied",
    ...answer,
    attachments: [...answer.attachments],
    thread: [],
    closesAt: "2026-12-09T08:30:00Z",
  },
  "inquiry-resolved": {
    kind: "inquiry-resolved",
    ...answer,
    text: "",
    attachments: [],
    thread: [],
    closesAt: "2026-12-02T08:30:00Z",
    ratingPath: `/api/inquiries/${inquiryId}/satisfaction?to=x`,
  },
  "deadline-warning": { kind: "deadline-warning", ...deadline, percent: 80 },
  "deadline-breached": { kind: "deadline-breached", ...deadline, percent: 100, to: { address: "support@example.jp" } },
  "inquiry-answered": {
    kind: "inquiry-answered",
    to: { name: "応対 涼", address: "operator@example.jp" },
    inquiryId,
    number: "T-2026-000482",
    companyName: "株式会社サンプル商事",
    isReopened: false,
    at: "2026-11-24T05:24:00Z",
    dueBy: "2026-11-25T08:30:00Z",
  },
  "inquiry-assigned": {
    kind: "inquiry-assigned",
    to: { name: "応対 涼", address: "operator@example.jp" },
    inquiryId,
    number: "T-2026-000482",
    at: "2026-11-24T05:24:00Z",
  },
  "intake-held": {
    kind: "intake-held",
    to: { address: "support@example.jp" },
    heldAt: "2026-11-20T01:24:00Z",
    reason: "unknown-sender",
  },
};
