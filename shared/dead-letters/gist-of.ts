import { TenantId } from "#shared/base/ids.ts";
import type { Gist } from "./model.ts";

const ownId = /^[a-z]{3}_[0-9A-HJKMNP-TV-Z]{26}$/;
const word = /^[a-zA-Z][\w.-]{0,63}$/;
const mostIds = 20;

/** What a message is about: its kind, its customer and the ids of ours in it, and nothing that anybody typed. */
export function gistOf(body: unknown): Gist {
  const found = new Map<string, string[]>();
  collect(body, "", found);
  const kind = [...(found.get("kind") ?? []), ...(found.get("type") ?? [])].find((text) => word.test(text));
  const tenant = (found.get("tenant") ?? []).flatMap((text) => TenantId.safeParse(text).data ?? [])[0];
  const ids = [...new Set([...found.values()].flat().filter((text) => ownId.test(text)))].slice(0, mostIds);
  return { ...(kind !== undefined && { kind }), ...(tenant && { tenant }), ids };
}

/** Every text by the name under which it stands, the outer ones first. */
function collect(value: unknown, name: string, found: Map<string, string[]>): void {
  if (typeof value === "string") found.set(name, [...(found.get(name) ?? []), value]);
  else if (typeof value === "object" && value !== null) {
    const parts: Part[] = Array.isArray(value) ? value.map((one) => [name, one]) : Object.entries(value);
    for (const [key, part] of [...parts.filter((one) => !isDeep(one)), ...parts.filter(isDeep)])
      collect(part, key, found);
  }
}

type Part = [string, unknown];
const isDeep = ([, part]: Part) => typeof part === "object";
