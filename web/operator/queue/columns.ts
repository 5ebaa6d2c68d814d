import type { ListedInquiry } from "#shared/inquiries/listing.ts";
import type { TableColumn } from "#shared/inventory/narrow-table.ts";
import type { Language } from "#web/words/language.ts";
import { categoryNames, priorityNames, stateNames } from "../inquiries/words.ts";

export type ColumnName = "due" | "subject" | "state" | "priority" | "category" | "assignee" | "requester" | "received";
export type QueueColumn = TableColumn & { name: ColumnName };

export const queueColumns: readonly QueueColumn[] = [
  { name: "due", title: { ja: "期限（営業時間）", en: "Due" }, kind: "text" },
  { name: "subject", title: { ja: "件名／お客様", en: "Subject / customer" }, kind: "text" },
  { name: "state", title: { ja: "状態", en: "State" }, kind: "text" },
  { name: "priority", title: { ja: "優先度", en: "Priority" }, kind: "text" },
  { name: "category", title: { ja: "分類", en: "Category" }, kind: "text" },
  { name: "assignee", title: { ja: "担当", en: "Assignee" }, kind: "text" },
  { name: "requester", title: { ja: "依頼者", en: "Requester" }, kind: "text" },
  { name: "received", title: { ja: "受付", en: "Received" }, kind: "text" },
];

/** Those among which one chooses: a row is nothing without the first, nor without what it is about. */
export const choosable = queueColumns.filter(({ name }) => name !== "subject");
const hiddenAtFirst = ["Priority", "Category", "Requester"];

/** What is not shown until it is chosen: more where there is less room. */
export const hiddenBefore = (isNarrow: boolean): readonly string[] =>
  isNarrow ? [...hiddenAtFirst, "Received"] : hiddenAtFirst;

const placeIn = (names: { ja: object }, value: string) => Object.keys(names.ja).indexOf(value);

/** By what a column sorts; the deadline's order is that in which rows come. */
const keys: Record<
  Exclude<ColumnName, "due">,
  (row: ListedInquiry, language: Language) => string | number | undefined
> = {
  subject: ({ subject }) => subject,
  state: ({ state }) => placeIn(stateNames, state),
  priority: ({ priority }) => placeIn(priorityNames, priority),
  category: ({ category }, language) => categoryNames[language][category],
  assignee: ({ assignee }) => assignee?.name,
  requester: ({ requester }) => requester.name,
  received: ({ receivedAt }) => receivedAt,
};

export type SortedBy = { name: ColumnName; isDescending: boolean };

/** Rows in the order that is wanted; what has no value comes last either way, and equal ones by deadline. */
export function sorted(
  rows: readonly ListedInquiry[],
  by: SortedBy | undefined,
  language: Language,
): readonly ListedInquiry[] {
  if (by === undefined) return rows;
  const { name, isDescending } = by;
  if (name === "due") return isDescending ? rows.toReversed() : rows;
  const inOrder = new Intl.Collator(language, { numeric: true }).compare;
  const direction = isDescending ? -1 : 1;
  return rows.toSorted((one, other) => {
    const [a, b] = [keys[name](one, language), keys[name](other, language)];
    if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
    return direction * (typeof a === "number" && typeof b === "number" ? a - b : inOrder(String(a), String(b)));
  });
}
