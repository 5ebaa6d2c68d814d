/** What the sheets of a form are called, and the hidden one that says which form it is. */
export const formSheets = {
  ja: { order: "入力", lists: "一覧", guide: "説明" },
  en: { order: "Order", lists: "Lists", guide: "Guide" },
} as const;

export const markSheet = "form";
