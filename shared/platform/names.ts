import type { Language } from "#shared/base/japanese-dates.ts";
import type { Settings } from "./config.ts";

export type Names = Settings["inEnglish"];

/** What the service and its provider are called where a language is read. */
export const namesIn = (language: Language, { service, inEnglish }: Pick<Settings, "service" | "inEnglish">): Names =>
  language === "en" ? inEnglish : { serviceName: service.name, providerName: service.providerName };
