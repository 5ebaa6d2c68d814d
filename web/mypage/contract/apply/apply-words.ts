import { useParams } from "react-router";
import { businessDays } from "#web/words/dates.ts";
import { both, useWords } from "#web/words/language.ts";

const applyWords = both(
  {
    title: "ご契約の変更のお申し込み",
    back: "ご契約",
    choose: "お申し込みの種類",
    lead: (days: number) => (days === 0 ? "解約月の締め切りまで" : `ご希望日の${days}営業日前まで`),
    byWorkbook: "Excelの申込書で申し込む",
    workbookHelp: "貴社の情報が入った申込書をダウンロードし、入力してお送りください。",
    download: "申込書をダウンロードする",
    file: "入力した申込書（.xlsx）",
    sendFile: "この申込書で申し込む",
    send: "この内容で申し込む",
    sending: "送信しています",
    needed: (label: string) => `${label}を入力してください。`,
    consent: (title: string, edition: string) => `「${title}」（${edition}版）に同意します`,
    kept: "入力した内容は、このタブに下書きとして残ります。",
    titles: {
      consents: "同意事項",
      party: "会社情報",
      counts: "ご契約数",
      accounts: "対象のアカウント",
      admins: "管理者（変更後の全員）",
      address: "住所（1行に1つ、3行まで）",
      payerNames: "振込名義",
      option: "オプションを付ける",
      month: "解約月",
    },
  },
  {
    title: "Applying for a change of the contract",
    back: "Contract",
    choose: "What do you apply for?",
    lead: (days: number) => (days === 0 ? "By the deadline of the month" : `${businessDays(days)} before the day`),
    byWorkbook: "Apply with the Excel form",
    workbookHelp: "Download the form with your company's data in it, fill it in and send it.",
    download: "Download the form",
    file: "The filled-in form (.xlsx)",
    sendFile: "Apply with this form",
    send: "Send this application",
    sending: "Sending",
    needed: () => "This is missing.",
    consent: (title: string, edition: string) => `I agree to: ${title} (edition ${edition})`,
    kept: "What you type is kept as a draft in this tab.",
    titles: {
      consents: "What you agree to",
      party: "Company data",
      counts: "Accounts agreed",
      accounts: "Which accounts",
      admins: "Admins, all of them after the change",
      address: "Address, up to three lines",
      payerNames: "Names under which you pay",
      option: "With the option",
      month: "Last month",
    },
  },
);

/** What is said otherwise to operators, who write down what the company has applied for and agreed to. */
const deskWords = both(
  {
    title: "お客様に代わる申し込み",
    back: "契約",
    choose: "申し込みの種類",
    workbookHelp: "お客様の情報が入った申込書をダウンロードし、お客様が入力したものを登録します。",
    consent: (title: string, edition: string) => `お客様が「${title}」（${edition}版）に同意しています`,
  },
  {
    title: "Applying for the customer",
    back: "Contract",
    choose: "What does the customer apply for?",
    workbookHelp: "Download the form with the customer's data in it, and send in what the customer has filled in.",
    consent: (title: string, edition: string) => `The customer agrees to: ${title} (edition ${edition})`,
  },
);

/** The words of an application for whoever makes it: the company itself, or an operator on a page of the company. */
export function useApplyWords(): (typeof applyWords)["ja"] {
  const words = useWords(applyWords);
  const desk = useWords(deskWords);
  const { tenantId } = useParams();
  return tenantId === undefined ? words : { ...words, ...desk };
}
