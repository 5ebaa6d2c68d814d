import type { FileFault } from "#shared/inquiries/file-rules.ts";
import { both } from "#web/words/language.ts";
import type { Trouble } from "./uploads.ts";

type Words = {
  help: string;
  drop: string;
  choose: string;
  chooseOnPhone: string;
  paste: string;
  pasted: string;
  remove: (name: string) => string;
  cancel: (name: string) => string;
  retry: string;
  sending: (name: string) => string;
  troubles: Record<FileFault | Trouble, string>;
  said: (ready: number, sending: number, refused: number) => string;
};

const files = (count: number) => (count === 1 ? "1 file" : `${count} files`);

export const attachmentWords = both<Words>(
  {
    help: "画面写真があると、早くご回答できます。10個まで、1個25 MBまで",
    drop: "ここにファイルを置くか、",
    choose: "ファイルを選ぶ",
    chooseOnPhone: "写真・ファイルを選ぶ",
    paste: "画面写真は貼り付け（Ctrl+V）もできます",
    pasted: "画面写真",
    remove: (name) => `${name}を取り除く`,
    cancel: (name) => `${name}の送信を取り消す`,
    retry: "もう一度送る",
    sending: (name) => `${name}を送っています`,
    troubles: {
      "long-name": "ファイル名を200文字以内にしてください。",
      macros: "マクロを含むファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。",
      empty: "中身が空です。もう一度保存してから添付してください。",
      "too-large":
        "25 MBを超えています。1個25 MBまで送信できます。短くするか、OneDriveのリンクを本文に書いてください。",
      "unknown-kind": "この種類のファイルは送信できません。画面写真（PNG、JPEG）またはPDFにして添付してください。",
      "too-many": "添付は10個までです。ほかのファイルを取り除いてから、もう一度添付してください。",
      content: "中身を確かめられませんでした。元のアプリで保存し直すか、画面写真またはPDFにして添付してください。",
      "cut-off": "通信が途切れて送信できませんでした。接続を確かめて、もう一度送ってください。",
    },
    said: (ready, sending, refused) =>
      [
        sending > 0
          ? `添付${ready + sending}個のうち${sending}個を送っています。`
          : ready > 0 && `添付${ready}個の準備ができました。`,
        refused > 0 && `送信できないファイルが${refused}個あります。`,
      ]
        .filter(Boolean)
        .join(""),
  },
  {
    help: "A screenshot helps us to answer sooner. Up to 10 files of 25 MB each",
    drop: "Drop files here, or",
    choose: "Choose files",
    chooseOnPhone: "Choose photos or files",
    paste: "You can paste a screenshot as well (Ctrl+V)",
    pasted: "screenshot",
    remove: (name) => `Remove ${name}`,
    cancel: (name) => `Stop sending ${name}`,
    retry: "Send it again",
    sending: (name) => `Sending ${name}`,
    troubles: {
      "long-name": "The name of a file may have 200 characters at most.",
      macros: "Files with macros cannot be sent. Attach a screenshot (PNG, JPEG) or a PDF instead.",
      empty: "The file is empty. Save it again, then attach it.",
      "too-large":
        "It has more than 25 MB, which is the most for one file. Shorten it, or put a OneDrive link into the text.",
      "unknown-kind": "Files of this kind cannot be sent. Attach a screenshot (PNG, JPEG) or a PDF instead.",
      "too-many": "Up to 10 files can be attached. Remove another one first, then attach it again.",
      content: "Its content is not what its name says, or has macros. Save it again, or attach a screenshot or a PDF.",
      "cut-off": "The connection broke before it was sent. Check your network and send it again.",
    },
    said: (ready, sending, refused) =>
      [
        sending > 0
          ? `Sending ${sending} of ${files(ready + sending)}.`
          : ready > 0 && `${files(ready)} ready to be sent.`,
        refused > 0 && `${files(refused)} cannot be sent.`,
      ]
        .filter(Boolean)
        .join(" "),
  },
);
