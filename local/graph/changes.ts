import type { Collection } from "./collection.ts";
import type { Families, Family } from "./world/families.ts";

/** Something of a tenant, or of every tenant, that is another than its description says; gone where it has no fields. */
export type Change = { tenant?: string; family: Family; id: string; fields?: object; serial: number };

export type Changes = {
  /** Makes something other than it was, adds it where it is new, and removes it when no fields are given. */
  put(change: Omit<Change, "serial">): void;
  /** The rows of a family as they are after every change. */
  applied<F extends Family>(tenant: string, family: F, rows: readonly Families[F][]): Families[F][];
  /** What changed after the one with the given number, oldest first. */
  after(tenant: string, family: Family, serial: number): Change[];
  /** The number of the newest change. */
  serial(): number;
};

const everywhere = "*";

export function openChanges(stored: Collection<Change>): Changes {
  const shelves = new Map<string, Map<string, Change>>();
  const shelf = (tenant: string, family: Family) => {
    const name = `${tenant}/${family}`;
    const there = shelves.get(name) ?? new Map<string, Change>();
    shelves.set(name, there);
    return there;
  };
  const remember = (change: Change) => shelf(change.tenant ?? everywhere, change.family).set(change.id, change);
  const about = (tenant: string, family: Family) => [
    ...shelf(everywhere, family).values(),
    ...shelf(tenant, family).values(),
  ];
  stored.values().forEach(remember);
  let serial = Math.max(0, ...stored.values().map((change) => change.serial));
  return {
    put({ fields, ...what }) {
      serial += 1;
      const before = shelf(what.tenant ?? everywhere, what.family).get(what.id)?.fields;
      const change = { ...what, ...(fields && { fields: { ...before, ...fields } }), serial };
      stored.put(`${what.tenant ?? everywhere}/${what.family}/${what.id}`, change);
      remember(change);
    },
    applied: (tenant, family, rows) => apply(about(tenant, family), rows),
    after: (tenant, family, from) =>
      about(tenant, family)
        .filter((change) => change.serial > from)
        .toSorted((one, other) => one.serial - other.serial),
    serial: () => serial,
  };
}

/**
 * What is new looks like the first of its kind wherever its fields say nothing; whoever changes the world from outside
 * answers for the shape of what is given.
 */
function apply<T extends { id: string }>(changes: readonly Change[], rows: readonly T[]): T[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  for (const { id, fields } of changes) {
    if (fields) byId.set(id, { ...(byId.get(id) ?? rows[0]), ...fields, id } as T);
    else byId.delete(id);
  }
  return [...byId.values()];
}
