import type { Language } from "#shared/base/japanese-dates.ts";
import type { Words } from "#shared/calendar/model.ts";

/** What is said in both languages. */
export const inBoth = (say: (language: Language) => string): Words => ({ ja: say("ja"), en: say("en") });
