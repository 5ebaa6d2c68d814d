import { count } from "../../figures.ts";
import type { Language } from "../../model.ts";
import type { Drawn } from "../drawn.ts";

type Found = Readonly<Record<string, number | string | readonly string[]>>;

/** A sentence or two that our staff would say about something that the customer has to do, drafted from figures. */
type Spec<Figures extends Found> = {
  name: string;
  find: (drawn: Drawn) => Figures | undefined;
  ja: (figures: Figures) => string;
  en: (figures: Figures) => string;
};

/** `figures` are named so that no two rules of a section share a name. */
export type CommentRule = {
  name: string;
  draft: (drawn: Drawn, language: Language) => { text: string; figures: Record<string, number | string> } | undefined;
};

export const commentRule = <Figures extends Found>({ name, find, ...words }: Spec<Figures>): CommentRule => ({
  name,
  draft(drawn, language) {
    const found = find(drawn);
    return found && { text: words[language](found), figures: plain(found) };
  },
});

const plain = (found: Found): Record<string, number | string> =>
  Object.fromEntries(
    Object.entries(found).map(([name, value]) => [
      name,
      typeof value === "object" ? value.slice(0, mostNames).join(", ") : value,
    ]),
  );

/** A sentence holds three names; how many there are is said beside them. */
const mostNames = 3;

export function namesJa(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join("、");
  return names.length > mostNames ? `${shown}ほか${count(names.length - mostNames)}台` : shown;
}

export function namesEn(names: readonly string[]): string {
  const shown = names.slice(0, mostNames).join(", ");
  return names.length > mostNames ? `${shown} and ${count(names.length - mostNames)} more` : shown;
}

/** `1 PC`, `3 PCs`. */
export const some = (value: number, one: string, many = `${one}s`): string =>
  `${count(value)} ${value === 1 ? one : many}`;
