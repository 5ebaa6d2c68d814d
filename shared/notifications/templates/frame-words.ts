import type { Language } from "#shared/base/japanese-dates.ts";

/** What stands around the content of every mail. */
export const frameWords = {
  ja: { support: "サポート", site: "サポートサイト", stop: "。", bar: "｜" },
  en: { support: "Support", site: "Support site", stop: ".", bar: " | " },
} as const satisfies Record<Language, object>;
