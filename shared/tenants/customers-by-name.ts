import { TenantId } from "#shared/base/ids.ts";
import { alike } from "#shared/base/search-text.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfAddress } from "./domains.ts";
import { customerNames, type NamedCustomer } from "./store.ts";

/** Everybody in the order of their names; only those who are called so, have this id or own the domain, when it is asked for. */
export async function customersByName(needs: Pick<Platform, "tables">, q?: string): Promise<NamedCustomer[]> {
  const all = (await customerNames(needs)).toSorted((one, other) => collator.compare(one.name, other.name));
  if (q === undefined) return all;
  const owner = q.includes(".") ? await tenantOfAddress(needs, q) : undefined;
  const wanted = TenantId.safeParse(q).data ?? owner;
  return all.filter(({ id, name }) => id === wanted || alike(name).includes(alike(q)));
}

const collator = new Intl.Collator("ja");
