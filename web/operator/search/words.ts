import { both } from "#web/words/language.ts";

export const searchWords = both(
  {
    title: (q: string) => `「${q}」の検索結果`,
    open: "未完了のお問い合わせ",
    none: "ありません",
    customers: "お客様",
    past: "本文と過去のお問い合わせ",
    pastHelp: "お客様を選ぶと、完了したお問い合わせも、本文と社内メモまで探します。",
    customer: "お客様",
    choose: "お客様を選ぶ",
    unknown: "お客様が未確認",
    number: "番号",
    subject: "件名",
    state: "状態",
    received: "受付",
  },
  {
    title: (q: string) => `Found for “${q}”`,
    open: "Open inquiries",
    none: "None",
    customers: "Customers",
    past: "Texts and past inquiries",
    pastHelp: "Choose a customer to search all its inquiries, with their texts and notes.",
    customer: "Customer",
    choose: "Choose a customer",
    unknown: "Customer not known",
    number: "Number",
    subject: "Subject",
    state: "State",
    received: "Received",
  },
);
