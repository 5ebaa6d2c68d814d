import type { Person } from "#shared/base/caller.ts";
import type { TenantId } from "#shared/base/ids.ts";
import { changedSince, refusal } from "#shared/base/problems.ts";
import { japanDate } from "#shared/base/time.ts";
import type { Platform, Stored } from "#shared/platform/platform.ts";
import type { Admin, AdminChange, Tenant } from "./model.ts";
import { storedTenant, writeAdmins } from "./store.ts";

type Needs = Pick<Platform, "clock" | "tables">;
type By = NonNullable<AdminChange["by"]>;

/**
 * Gives a company other admins: who is none any more loses My Page at once (TERM-03). A change that comes after a later one,
 * or again, changes nothing; `asOf` puts changes in order.
 */
export async function changeAdmins(
  needs: Needs,
  { tenant, admins, asOf }: { tenant: TenantId; admins: readonly Admin[]; asOf: string },
): Promise<void> {
  const stored = await storedTenant(needs, tenant);
  if (!stored || (stored.value.adminsAsOf ?? "") >= asOf) return;
  await write(needs, stored, { admins, asOf });
}

/** The same by a person who has seen a version, at once. */
export async function setAdmins(
  needs: Needs,
  tenant: TenantId,
  { admins, seen, person }: { admins: (before: Tenant) => Promise<Admin[]>; seen: number; person: Person },
): Promise<void> {
  const stored = await storedTenant(needs, tenant);
  if (!stored || (stored.value.adminsVersion ?? 0) !== seen) throw changedSince();
  if (stored.value.endedOn !== undefined) throw refusal("wrong-state", hasEnded);
  const now = needs.clock.now();
  const { name, objectId } = person;
  const by: By = { role: person.role === "operator" ? "operator" : "admin", name, objectId };
  await write(needs, stored, {
    admins: await admins(stored.value),
    asOf: `${japanDate(now).toString()} ${now.toString()}`,
    by,
  });
}

const hasEnded = { ja: "ご契約は終了しています。", en: "The contract has ended." };

async function write(
  needs: Needs,
  { value, etag }: Stored<Tenant>,
  { admins, asOf, by }: { admins: readonly Admin[]; asOf: string; by?: By },
): Promise<void> {
  const change: AdminChange = {
    tenant: value.id,
    version: (value.adminsVersion ?? 0) + 1,
    at: needs.clock.now().toString(),
    ...(by && { by }),
    added: without(admins, value.admins),
    removed: without(value.admins, admins),
  };
  await writeAdmins(needs, { value: { ...value, admins: [...admins], adminsAsOf: asOf }, etag }, change);
}

const without = (some: readonly Admin[], others: readonly Admin[]) =>
  some.filter(({ objectId }) => others.every((other) => other.objectId !== objectId));
