import { isRefused } from "#web/api/problem.ts";
import type { Mistake } from "#web/parts/error-list.tsx";
import { count } from "#web/words/dates.ts";
import type { Upload } from "../attachments/uploads.ts";
import { type Draft, limits } from "./draft.ts";
import type { formWords } from "./words.ts";

type Words = (typeof formWords)["ja"];

const address = /^[^\s@]+@[^\s@.]+(\.[^\s@.]+)+$/;

/** What is to be mended before a draft can be sent, in the order of the form. */
export function mistakesIn(draft: Draft, files: readonly Upload[], isSignedIn: boolean, words: Words): Mistake[] {
  const texts = isSignedIn
    ? (["subject", "description"] as const)
    : (["subject", "description", "name", "replyTo"] as const);
  const found = new Map<string, string>();
  for (const field of texts) {
    const typed = draft[field].trim();
    if (typed === "") found.set(field, words.missing);
    else if (typed.length > limits[field]) found.set(field, words.tooLong(count(limits[field])));
    else if (field === "replyTo" && !address.test(typed)) found.set(field, words.wrongMail);
  }
  if (draft.impact === "") found.set("impact", words.chooseImpact);
  const refused = files.find(({ state }) => state === "refused");
  if (refused) found.set("attachments", words.fileError);
  return order.flatMap((field) => {
    const error = found.get(field);
    const label = field === "attachments" && refused ? words.fileLabel(refused.name) : words[field];
    return error === undefined ? [] : [{ field, label, error }];
  });
}

const order = ["subject", "description", "impact", "attachments", "name", "replyTo"] as const;

/** What the API found, at the fields that it names. */
export function mistakesOf(error: unknown, words: Words): Mistake[] {
  if (!isRefused(error)) return [];
  return error.errors.flatMap(({ pointer, detail }) => {
    const field = order.find((one) => pointer.startsWith(`#/${one}`));
    return field === undefined ? [] : [{ field, label: words[field], error: detail }];
  });
}
