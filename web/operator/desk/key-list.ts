import { both } from "#web/words/language.ts";

/** A key, what it does, and a word for it where it is short of room: those that have one stand in the foot. */
export type KeyLine = readonly [keys: string, does: string, inFoot?: string];
export const keyGroups = ["queue", "everywhere", "writing"] as const;
type KeyGroup = (typeof keyGroups)[number];

export const keyLists = both<Record<KeyGroup, readonly KeyLine[]>>(
  {
    queue: [
      ["J K", "上下に移動", "移動"],
      ["Enter", "開く", "開く"],
      ["X", "選択", "選択"],
      ["A", "担当を変える", "担当"],
      ["S", "状態を変える（解決、返信待ちなど）", "状態"],
      ["R", "返信を書く", "返信"],
      ["N", "社内メモを書く", "メモ"],
      ["T", "定型文を選ぶ", "定型文"],
      ["M", "ほかのお問い合わせに統合する", "統合"],
      ["P", "優先度を変える"],
      ["C", "分類を変える"],
      ["F", "一覧の条件を加える"],
      ["U", "お問い合わせから一覧へ戻る"],
    ],
    everywhere: [
      ["/", "検索", "検索"],
      ["G Q", "未完了の一覧へ", "一覧へ"],
      ["G P", "ご依頼の計画へ", "計画へ"],
      ["G A", "アラートへ"],
      ["G H", "保留中のメールへ"],
      ["Ctrl Z", "送信の取り消し（10秒以内）", "取り消し"],
      ["?", "この一覧"],
    ],
    writing: [
      ["Ctrl Enter", "送信・保存", "送信"],
      ["Ctrl Shift Enter", "送信して解決へ"],
      ["Esc", "入力欄から出る・閉じる"],
    ],
  },
  {
    queue: [
      ["J K", "Move down and up", "Move"],
      ["Enter", "Open", "Open"],
      ["X", "Select", "Select"],
      ["A", "Assign", "Assign"],
      ["S", "Change the state (resolve, wait for the customer)", "State"],
      ["R", "Write a reply", "Reply"],
      ["N", "Write an internal note", "Note"],
      ["T", "Choose a canned reply", "Canned"],
      ["M", "Merge into another inquiry", "Merge"],
      ["P", "Change the priority"],
      ["C", "Change the category"],
      ["F", "Add a filter to the list"],
      ["U", "Back from an inquiry to the queue"],
    ],
    everywhere: [
      ["/", "Search", "Search"],
      ["G Q", "To the queue", "Queue"],
      ["G P", "To requests and plans", "Plans"],
      ["G A", "To the alerts"],
      ["G H", "To held mails"],
      ["Ctrl Z", "Undo sending (within 10 seconds)", "Undo"],
      ["?", "This list"],
    ],
    writing: [
      ["Ctrl Enter", "Send or save", "Send"],
      ["Ctrl Shift Enter", "Send and resolve"],
      ["Esc", "Leave the field, close"],
    ],
  },
);

/** Of keys that a field has for itself, the one by which one comes to it. */
const atField: Readonly<Record<string, string>> = { "ctrl enter": "r" };

/** Whether keys as they are listed, such as `J K`, `G P` or `Ctrl Z`, are among those with a meaning. */
export function isBound(keys: string, bound: ReadonlySet<string>): boolean {
  const typed = keys.toLowerCase();
  const [first = ""] = typed.split(" ");
  return [typed, typed.replace(" ", "+"), first, atField[typed] ?? ""].some((name) => bound.has(name));
}

export const keyWords = both(
  {
    title: "キー操作",
    queue: "一覧とお問い合わせで",
    everywhere: "どこでも",
    writing: "入力欄で",
    single: "1文字のキーを使う",
    singleHelp:
      "音声入力などと重なるときは、使わない設定にできます。この設定は端末に残ります。Ctrlを使うキーはいつでも使えます。",
    all: "すべてのキー",
  },
  {
    title: "Keys",
    queue: "In the queue and an inquiry",
    everywhere: "Everywhere",
    writing: "In a text field",
    single: "Use single keys",
    singleHelp:
      "Turn them off where they get in the way of speech input. This device remembers it. Keys with Ctrl always work.",
    all: "All keys",
  },
);
