import type { Choice } from "../known.ts";

/** What can be put into a cell: the words by which it is offered, and others by which it is known. */
export type Option = { value: string | boolean; label: string; also: readonly string[] };

/** What words stand for: one thing, several that have to be told apart, or nothing. */
export type Meant = { is: "one"; value: string | boolean } | { is: "several"; labels: string[] } | { is: "nothing" };

const plainWords = (text: string): string => text.normalize("NFKC").replace(/\s+/g, " ").trim().toLowerCase();

/** Each choice under its name; where that is not its own, under "name（detail）". A mail address names its owner. */
export function optionsOf(choices: readonly Choice[], { byMail }: { byMail: boolean }): Option[] {
  const wordsOf = choices.map(({ id, name, detail }) => ({
    id,
    labels: [name, ...(detail ? [`${name}（${detail}）`] : []), `${name}（${id}）`],
    also: byMail && detail?.includes("@") ? [detail] : [],
  }));
  const owners = new Map<string, Set<string>>();
  for (const { id, labels, also } of wordsOf)
    for (const words of [...labels, ...also].map(plainWords))
      owners.set(words, (owners.get(words) ?? new Set()).add(id));
  const isOwn = (words: string) => words.trim() !== "" && owners.get(plainWords(words))?.size === 1;
  return wordsOf.map(({ id, labels, also }) => ({
    value: id,
    label: labels.find(isOwn) ?? id,
    also: [...labels, ...also, id],
  }));
}

/** Finds what words stand for. */
export function meaningIn(options: readonly Option[]): (words: string) => Meant {
  const known = new Map<string, Set<Option>>();
  for (const option of options)
    for (const words of [option.label, ...option.also].map(plainWords))
      known.set(words, (known.get(words) ?? new Set()).add(option));
  return (words) => {
    const [first, ...others] = known.get(plainWords(words)) ?? [];
    if (!first) return { is: "nothing" };
    if (others.length === 0) return { is: "one", value: first.value };
    return { is: "several", labels: [first, ...others].map(({ label }) => label) };
  };
}
