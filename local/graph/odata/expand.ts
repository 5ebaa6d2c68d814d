import { GraphError } from "../errors.ts";
import { type Expression, parseFilter } from "./filter.ts";

/** What `$expand` asks for: each relation with its own filter, such as `attachments` or `x($filter=id eq '…')`. */
export function expandsOf(query: URLSearchParams, known: readonly string[]): Map<string, Expression | undefined> {
  const text = query.get("$expand");
  if (text === null) return new Map();
  return new Map(
    splitOutside(text).map((part) => {
      const found = /^(\w+)(?:\(\s*\$filter\s*=(.*)\))?$/s.exec(part.trim());
      const name = known.find((candidate) => candidate.toLowerCase() === found?.[1]?.toLowerCase());
      if (!name) throw new GraphError("BadRequest", `Could not find a property named '${found?.[1] ?? part}'.`);
      return [name, found?.[2] === undefined ? undefined : parseFilter(found[2])];
    }),
  );
}

/** The relations that `$expand` names, as they are written there. */
export const expandedNames = (query: URLSearchParams): string[] =>
  splitOutside(query.get("$expand") ?? "").map((part) => part.trim().replace(/\(.*/s, ""));

/** Parts parted by commas that are in no brackets and no text. */
function splitOutside(text: string): string[] {
  return text.match(/(?:'[^']*'|\((?:'[^']*'|[^'()]|\([^()]*\))*\)|[^,'()])+/g) ?? [];
}
