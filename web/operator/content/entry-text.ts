import type { Kind } from "#shared/content/model.ts";
import type { Source } from "#shared/content/source.ts";

/** What stands in the fields of the editor. */
export type EntryText = Record<
  "titleJa" | "titleEn" | "bodyJa" | "bodyEn" | "category" | "topic" | "topicEn" | "note" | "at",
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
  "#/topicEn": "topicEn",
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
    topicEn: (details && "topicEn" in details && details.topicEn) || "",
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
    ...(hasTopic(kind) && filled("topic", text)),
    ...(hasTopic(kind) && filled("topicEn", text)),
    ...(text.note.trim() !== "" && { note: { ja: text.note } }),
    ...(publishAt !== undefined && { publishAt }),
  };
}

/** Which kinds stand under a topic. */
export const hasTopic = (kind: Kind): boolean => kind === "faq" || kind === "manual";

/** A field that was emptied is taken away. */
const filled = (field: "topic" | "topicEn", text: EntryText) => ({
  [field]: text[field].trim() === "" ? undefined : text[field],
});

const inBoth = (ja: string, en: string) => ({ ja, ...(en.trim() !== "" && { en }) });
