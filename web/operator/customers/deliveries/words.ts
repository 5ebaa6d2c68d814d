import type { Delivery } from "#shared/notifications/telling/deliveries.ts";
import type { Kind } from "#shared/notifications/telling/kinds.ts";
import { both } from "#web/words/language.ts";

export const deliveryWords = both(
  {
    title: "お知らせの配信",
    empty: "お知らせはまだ送っていません",
    emptyText: "検知、レポート、請求などをお知らせすると、届いたかどうかをここで確かめられます。",
    at: "日時",
    kind: "種類",
    channel: "方法",
    channels: { mail: "メール", bell: "マイページ", teams: "Teams" } satisfies Record<Delivery["channel"], string>,
    reader: "宛先",
    state: "結果",
    states: {
      waiting: "送信待ち",
      sent: "届きました",
      accepted: "受け付けられました",
      failed: "届きませんでした",
      bounced: "宛先不明で戻りました",
      suppressed: "送っていません",
    } satisfies Record<Delivery["state"], string>,
    bounces: "戻ってきたメールの一覧",
    retry: "もう一度送る",
    retried: "もう一度送ります。しばらくすると、結果が変わります。",
  },
  {
    title: "Deliveries",
    empty: "Nothing was told yet",
    emptyText: "Alerts, reports, invoices and more appear here, with whether they arrived.",
    at: "At",
    kind: "About",
    channel: "By",
    channels: { mail: "Mail", bell: "My Page", teams: "Teams" },
    reader: "To",
    state: "Outcome",
    states: {
      waiting: "To be sent",
      sent: "Arrived",
      accepted: "Accepted",
      failed: "Did not arrive",
      bounced: "Came back",
      suppressed: "Not sent",
    },
    bounces: "Mails that came back",
    retry: "Send again",
    retried: "It is sent again. Its outcome changes shortly.",
  },
);

type Names = Partial<Record<Kind, string>>;

/** What the desk calls the kinds whose names in the settings speak to a customer. */
export const kindNames = both<Partial<Record<string, string>>>(
  {
    "payment-due": "支払いの案内",
    "contract-news": "契約の通知",
    "consent-wanted": "アクセス許可の依頼",
  } satisfies Names,
  {
    "payment-due": "Payment reminders",
    "contract-news": "Contract",
    "consent-wanted": "Requests for consent",
  } satisfies Names,
);
