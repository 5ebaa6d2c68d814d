import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";

/** What stands in the fields of the editor. */
export type EntryText = Record<
  "titleJa" | "titleEn" | "bodyJa" | "bodyEn" | "category" | "topic" | "note" | "at",
  string
>;

/** In which field stands what the API points at. */
export const fieldAt: Partial<Record<string, keyof EntryText>> = {
  "#/title/ja": "titleJa",
  "#/title/en": "titleEn",
  "#/body/ja": "bodyJa",
  "#/body/en": "bodyEn",
  "#/category": "category",
  "#/topic": "topic",
  "#/note/ja": "note",
  "#/publishAt": "at",
};

export function textOf(source: Source | undefined): EntryText {
  const details = source?.details;
  return {
    titleJa: source?.title.ja ?? "",
    titleEn: source?.title.en ?? "",
    bodyJa: source?.body.ja ?? "",
    bodyEn: source?.body.en ?? "",
    category: details?.kind === "notice" ? details.category : "general",
    topic: (details && "topic" in details && details.topic) || "",
    note: "",
    at: "",
  };
}

/** The fields as the API takes them; what the editor does not show stays as it is. */
export function formOf(kind: Kind, text: EntryText, publishAt: string | undefined, source?: Source): object {
  const { kind: _kind, ...kept } = source?.details ?? { kind };
  return {
    ...kept,
    title: inBoth(text.titleJa, text.titleEn),
    body: inBoth(text.bodyJa, text.bodyEn),
    ...(kind === "notice" && { category: text.category }),
    ...((kind === "faq" || kind === "manual") && text.topic.trim() !== "" && { topic: text.topic }),
    ...(text.note.trim() !== "" && { note: { ja: text.note } }),
    ...(publishAt !== undefined && { publishAt }),
  };
}

const inBoth = (ja: string, en: string) => ({ ja, ...(en.trim() !== "" && { en }) });
