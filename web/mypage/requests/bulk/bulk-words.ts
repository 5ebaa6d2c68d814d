import { both } from "#web/words/language.ts";

export const bulkWords = both(
  {
    title: (type: string) => `「${type}」をまとめて申し込む`,
    lead: "1行が1件です。すべての行が正しいときだけ受け付けます。1か所でも直すところがあれば、何も受け付けません。",
    one: "1件ずつ申し込む",
    first: "1. 様式をダウンロードする",
    firstHelp: "貴社のアカウントやライセンスを選べるようになっています。",
    download: "Excelの様式をダウンロードする",
    second: "2. 入力した様式を送る",
    file: "入力した様式（.xlsx）",
    day: "希望日",
    note: "備考",
    send: "この様式で申し込む",
    sending: "確認しています",
    pick: "入力した様式を選んでください。",
  },
  {
    title: (type: string) => `Order many: ${type}`,
    lead: "Each row is one order. All rows are taken together, and only when every one of them is right.",
    one: "Order one by one",
    first: "1. Download the form",
    firstHelp: "It offers your company's own accounts and licences.",
    download: "Download the Excel form",
    second: "2. Send it filled in",
    file: "The filled-in form (.xlsx)",
    day: "The day you wish",
    note: "Note",
    send: "Order what is in it",
    sending: "Checking",
    pick: "Choose the filled-in form.",
  },
);
