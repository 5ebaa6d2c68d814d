import type { Words } from "#shared/calendar/model.ts";

export const formSheet: Words = { ja: "申込書", en: "Application" };
export const yes: Words = { ja: "あり", en: "Yes" };
export const agree: Words = { ja: "同意する", en: "I agree" };

export const serviceChoices: Readonly<Record<"basic" | "option", Words>> = {
  basic: { ja: "基本サービス（オプションを含む）", en: "Basic service with its option" },
  option: { ja: "オプションのみ", en: "Option only" },
};

/** What stands before each input, by its place in an application. */
export const labels: Readonly<Record<string, Words>> = {
  "#/kind": { ja: "申込の種類", en: "Application for" },
  "#/desiredOn": { ja: "希望日", en: "Desired day" },
  "#/month": { ja: "解約月", en: "Last month" },
  "#/service": { ja: "解約するサービス", en: "Service to end" },
  "#/party/name": { ja: "会社名", en: "Company" },
  "#/party/department": { ja: "部署名", en: "Department" },
  "#/party/postalCode": { ja: "郵便番号", en: "Postal code" },
  "#/party/phone": { ja: "電話番号", en: "Phone" },
  "#/party/address/0": { ja: "住所", en: "Address" },
  "#/party/address/1": { ja: "（続き）", en: "(continued)" },
  "#/party/address/2": { ja: "建物名など", en: "Building" },
  "#/party/corporateNumber": { ja: "法人番号", en: "Corporate no." },
  "#/party/payerNames/0": { ja: "振込名義 1", en: "Payer's name 1" },
  "#/party/payerNames/1": { ja: "振込名義 2", en: "Payer's name 2" },
  "#/party/payerNames/2": { ja: "振込名義 3", en: "Payer's name 3" },
};

/** What Excel tells while an input is filled in. */
export const hints: Readonly<Record<string, Words>> = {
  "#/desiredOn": {
    ja: "ご希望日の5営業日前までにお申し込みください。アカウントの解約は最終利用日です。例：2026/12/1",
    en: "Apply five business days before. Of accounts that end, it is their last day. Such as 2026/12/1",
  },
  "#/month": {
    ja: "全サービスの解約のときだけご記入ください。月末日で終了します。例：2026/12",
    en: "Only to end the contract; it ends with the month. Such as 2026/12",
  },
  "#/service": {
    ja: "一部アカウント・オプションの解約のときだけ選んでください。",
    en: "Only to end accounts or their option.",
  },
  "#/party/corporateNumber": { ja: "13桁の数字", en: "13 digits" },
  "#/party/payerNames/0": {
    ja: "お振込の際に通帳へ記録されるお名前。カナまたは英数字。",
    en: "The name that the bank prints, in kana or letters",
  },
};

export const sections: Readonly<Record<number, Words>> = {
  4: { ja: "1. お申し込みの内容", en: "1. What you apply for" },
  7: { ja: "2. ご契約者（新規・会社情報の変更のとき）", en: "2. Company (new contract, change of company data)" },
  15: {
    ja: "3. サービスと契約数（新規・サービスや契約数の変更のとき）",
    en: "3. Services and counts (new contract, change)",
  },
  19: {
    ja: "4. 対象アカウント（追加するアカウント、または解約するアカウント）",
    en: "4. Accounts to be added, or to be ended",
  },
  31: {
    ja: "5. 管理者（新規・管理者の変更のとき。変更後の全員）",
    en: "5. Admins (new contract, change): all of them",
  },
  38: { ja: "6. 同意事項（新規・サービスや契約数の変更のとき）", en: "6. Consents (new contract, change of services)" },
  44: { ja: "7. 備考", en: "7. Note" },
};
