import type { TenantId } from "#shared/base/ids.ts";
import type { ItemOf } from "#shared/inventory/collectors.ts";
import type { SnapshotKind } from "#shared/inventory/model.ts";
import { newestItems } from "#shared/inventory/read-snapshots.ts";
import { once } from "#shared/platform/once.ts";
import type { Platform } from "#shared/platform/platform.ts";
import type { ChoiceSource } from "./ask.ts";
import type { Known } from "./request-type.ts";

/** One thing that can be chosen: `detail` tells apart what has the same name. */
export type Choice = { id: string; name: string; detail?: string | undefined };

type Needs = Pick<Platform, "blobs" | "tables">;
type Source = (known: Known) => Promise<Choice[]>;

const policiesOf =
  (kind: "configurations" | "compliancePolicies" | "conditionalAccess"): Source =>
  async (known) =>
    (await known.items(kind)).map(({ id, name }) => ({ id, name }));

/** From which snapshot each source is chosen; guests and devices without a name are not offered. */
const sources: Readonly<Record<ChoiceSource, Source>> = {
  accounts: async (known) =>
    (await known.items("accounts"))
      .filter(({ isGuest }) => !isGuest)
      .map(({ id, displayName, userPrincipalName }) => ({ id, name: displayName, detail: userPrincipalName })),
  devices: async (known) =>
    (await known.items("devices")).map(({ id, name, ownerName, owner }) => ({ id, name, detail: ownerName ?? owner })),
  groups: async (known) => (await known.items("groups")).map(({ id, name, mail }) => ({ id, name, detail: mail })),
  licences: async (known) =>
    (await known.items("licences"))
      .filter(({ appliesTo }) => appliesTo === "User")
      .map(({ skuId, name, owned, assigned }) => ({ id: skuId, name: name.ja, detail: `${assigned}/${owned}` })),
  configurations: policiesOf("configurations"),
  "compliance-policies": policiesOf("compliancePolicies"),
  "conditional-access": policiesOf("conditionalAccess"),
};

/** What the newest snapshots know of a customer, each read once. */
export function knownOf(needs: Needs, tenant: TenantId): Known {
  const read = new Map<SnapshotKind, Promise<readonly unknown[]>>();
  const known: Known = {
    items<Kind extends SnapshotKind>(kind: Kind) {
      const items = read.get(kind) ?? newestItems(needs, tenant, kind).then(({ items: found }) => found ?? []);
      read.set(kind, items);
      // What was read of a kind are its items.
      return items as Promise<readonly ItemOf<Kind>[]>;
    },
    nameOf: async (id) => (await names())(id),
  };
  const names = once(() => namesIn(known));
  return known;
}

/** What everything is called that can be chosen; what is not known is called by its id. */
export async function namesIn(known: Known): Promise<(id: string) => string> {
  const choices = await Promise.all(Object.values(sources).map((source) => source(known)));
  const names = new Map(choices.flat().map(({ id, name }) => [id.toLowerCase(), name]));
  return (id) => names.get(id.toLowerCase()) ?? id;
}

/** What can be chosen from a source, by name. */
export const choicesFrom = async (known: Known, source: ChoiceSource): Promise<Choice[]> =>
  (await sources[source](known)).toSorted((one, other) => one.name.localeCompare(other.name, "ja"));
