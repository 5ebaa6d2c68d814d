/** A canned reply with the names in its places; a place that is not known stays, so that its writer sees it. */
export const filled = (text: string, names: Readonly<Record<string, string>>): string =>
  text.replace(/\{\{(\w+)\}\}/g, (place, name: string) => names[name] || place);
