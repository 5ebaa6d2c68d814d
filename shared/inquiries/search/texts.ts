import type { Entry } from "../history.ts";
import type { Inquiry } from "../model.ts";
import type { SearchedText } from "./excerpt.ts";

/** Own words only: what a mail quotes was said elsewhere. The first entry says what the inquiry itself does. */
export function textsOf(inquiry: Inquiry, { version, message }: Entry): SearchedText[] {
  const first = version === 1 ? [inquiry.description, inquiry.subject, inquiry.number] : [];
  const texts = message ? [...first, message.text] : first;
  return texts.map((text) => ({ version, text }));
}

/** Notes are found by those alone who may read them. */
export const isNote = ({ message }: Entry): boolean => message?.visibility === "internal";
