import type { Person } from "#shared/base/caller.ts";
import { categories } from "./categories.ts";
import type { Inquiry } from "./model.ts";

type Guarded = Pick<Inquiry, "tenant" | "category" | "isConfidential" | "watchers"> & {
  requester: { objectId?: string | undefined };
};

/**
 * Who may see an inquiry: the whole company, unless its kind is for admins or it was sent as confidential (C-12). Who gets a
 * copy of each reply may read the rest as well.
 */
export function maySee(person: Person, inquiry: Guarded): boolean {
  if (person.role === "operator") return true;
  if (inquiry.tenant !== person.tenant) return false;
  if (person.role === "admin" || isWatcher(person, inquiry)) return true;
  if (categories[inquiry.category].seenBy === "admins") return false;
  return !inquiry.isConfidential || isRequester(person, inquiry);
}

export const isRequester = (person: Person, { tenant, requester }: Pick<Guarded, "tenant" | "requester">): boolean =>
  tenant === person.tenant && requester.objectId === person.objectId;

/** What is listed as this person may read it: from which number a call came is for our support staff alone (SUP-02). */
export function listedFor<Item extends { call?: unknown }>(person: Person, item: Item): Omit<Item, "call"> {
  if (person.role === "operator") return item;
  const { call: _call, ...rest } = item;
  return rest;
}

const isWatcher = ({ mail }: Person, { watchers }: Guarded): boolean =>
  watchers.some((watcher) => watcher.mail.toLowerCase() === mail.toLowerCase());
