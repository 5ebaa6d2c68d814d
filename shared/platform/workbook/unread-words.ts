import type { FormRefusal } from "../read-form-workbook.ts";

/** Why a workbook is not taken, whichever form it was to be. */
export const unread: Record<FormRefusal, { ja: string; en: string }> = {
  "not-xlsx": {
    ja: "Excelブック（.xlsx）として読み取れません。パスワードを外し、「Excelブック」形式で保存し直してお送りください。",
    en: "This cannot be read as an Excel workbook (.xlsx). Take off its password and save it again as a workbook.",
  },
  macros: {
    ja: "マクロを含むファイルは受け付けられません。「Excelブック（.xlsx）」形式で保存し直してお送りください。",
    en: "Files with macros are not taken. Save it again as an Excel workbook (.xlsx).",
  },
  "too-large": {
    ja: "ファイルの中身が大きすぎます。ダウンロードした様式に、値だけを貼り付けてお送りください。",
    en: "What is in this file is too large. Paste only the values into the form as you downloaded it.",
  },
  "no-form": {
    ja: "お申し込みの様式ではありません。様式をダウンロードし、シートの名前を変えずに入力してお送りください。",
    en: "This is not one of our forms. Download the form and fill it in without renaming its sheets.",
  },
};
