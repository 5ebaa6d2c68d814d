import type { TenantId } from "#shared/base/ids.ts";
import { tooBusy } from "#shared/base/problems.ts";
import type { Platform, TableDefinition } from "#shared/platform/platform.ts";
import { type Account, accountOf } from "./account.ts";
import { AccountEntry, type NewEntry } from "./account-entry.ts";

type Needs = Pick<Platform, "tables">;

/** What happened in a customer's account, in its order: its next entry has one place, which only one can take. */
const receivables: TableDefinition<AccountEntry> = {
  name: "receivables",
  schema: AccountEntry,
  key: ({ tenant, entry }) => ({ partition: tenant, row: `entry:${String(entry).padStart(9, "0")}` }),
};

/** Everything that ever happened in a customer's account, the first thing first. */
export async function entriesOf({ tables }: Needs, tenant: TenantId): Promise<AccountEntry[]> {
  const found: AccountEntry[] = [];
  let cursor: string | undefined;
  do {
    const page = await tables.list(receivables, { partition: tenant, from: "entry:", ...(cursor && { cursor }) });
    found.push(...page.rows);
    cursor = page.cursor;
  } while (cursor);
  return found;
}

/** A customer's account as it stands. */
export const readAccount = async (needs: Needs, tenant: TenantId): Promise<Account> =>
  accountOf(await entriesOf(needs, tenant));

const tries = 50;

/**
 * Adds what `decide` makes of the account as it stands, unless something has happened under the key already; gives back
 * what stands under the key. Who adds at the same time finds the place taken, and decides anew.
 */
export async function addOnce(
  needs: Needs,
  tenant: TenantId,
  key: string,
  decide: (account: Account) => NewEntry | undefined,
): Promise<AccountEntry | undefined> {
  for (let tried = 0; tried < tries; tried += 1) {
    const account = await readAccount(needs, tenant);
    const there = account.keys.get(key);
    if (there) return there;
    const decided = decide(account);
    if (!decided) return undefined;
    const entry = AccountEntry.parse({ ...decided, key, tenant, entry: account.version + 1 });
    if ((await needs.tables.insert(receivables, entry)) === "inserted") return entry;
  }
  throw tooBusy();
}
