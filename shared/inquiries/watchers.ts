import type { TenantId } from "#shared/base/ids.ts";
import { invalidInput } from "#shared/base/problems.ts";
import type { Platform } from "#shared/platform/platform.ts";
import { tenantOfAddress } from "#shared/tenants/domains.ts";
import type { Contact } from "./model.ts";

const mostWatchers = 20;

const addressOf = ({ mail }: Contact) => mail.toLowerCase();

/** Everyone once, those who were there first. */
export const withWatchers = (before: readonly Contact[], more: readonly Contact[]): Contact[] => {
  const known = new Set(before.map(addressOf));
  return [...before, ...more.filter((one) => !known.has(addressOf(one)))].slice(0, mostWatchers);
};

/** A customer's people decide about copies for their own colleagues only, whom they know by the company's domains. */
export async function checkWatchers(
  { tables }: Pick<Platform, "tables">,
  tenant: TenantId,
  before: readonly Contact[],
  wanted: readonly Contact[],
): Promise<void> {
  const [had, has] = [before, wanted].map((some) => new Set(some.map(addressOf)));
  const changed = [...before, ...wanted].map(addressOf).filter((address) => had?.has(address) !== has?.has(address));
  const owners = await Promise.all(changed.map((address) => tenantOfAddress({ tables }, address)));
  const outside = changed.filter((_address, index) => owners[index] !== tenant);
  if (outside.length === 0) return;
  const detail = {
    ja: `写しを受け取る方は、貴社のメールアドレスの方だけを追加または削除できます（${outside.join("、")}）。`,
    en: `Only people with a mail address of your company can be added or taken away (${outside.join(", ")}).`,
  };
  throw invalidInput([{ pointer: "#/watchers", detail }]);
}
